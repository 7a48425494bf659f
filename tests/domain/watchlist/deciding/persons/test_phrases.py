"""Phrases of ordinary words whose letters are like the parts of a name."""

import pytest

from tests.domain.watchlists import entity, surfaces, watchlist


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Said Abdallah Fanni", "على الصعيد الفني"),
        ("Zohair Elbahri", "في زهر بحري نادر"),
        ("Jamil Elaraby", "وهو جمل عربي"),
        ("Wakal Oranen", "وقال أورانين إنه فاز"),
        ("Obaid Humaid Al Tayer", "فاز الأول، وعبد الحميد بعده"),
        ("Aye Oranen", "في ولاية أورانين شرقا"),
        ("Bernard Odayeb", 'ردا على ب"عداييب" الخصم'),
        ("Hamad Al Jasser", "وأكد أن حمد صلاح يسير بجد"),
        ("Michelle Block", "في مجال بلوك تشين"),
        ("Joe Saddi", "وحدات الحرس بجهة سيدي عيش"),
        ("Yousef Al Otaiba", "ويصف الأطباء الأسبرين للمرضى"),
    ],
)
def test_a_phrase_that_is_like_a_name_is_none(name: str, text: str) -> None:
    assert surfaces(text, entity("x", "official", en=[name])) == []


@pytest.mark.parametrize(
    ("name", "surface"),
    [
        ("Salim Fanni", "سليم فني"),
        ("Sadiq Mahdi", "الصادق المهدي"),
        ("Nabil Elaraby", "نبيل العربي"),
        ("Nabil Elaraby", "نبيل عربي"),
        ("Fahd Elaraby", "فهد عربي"),
        ("Wael Jassar", "وائل جسار"),
        ("Khaled Al Jasser", "خالد عمر الجاسر"),
        ("Bernard Odayeb", "ب. عداييب"),
        ("Wakal Oranen", "وكال أورانين"),
        ("Michele Bullock", "ميشيل بولوك"),
        ("Yousef Al Otaiba", "يوسف العتيبة"),
        ("Zeshan Jhinaoui", "زيشان الجهيناوي"),
    ],
)
def test_a_name_of_the_same_shape_is_found(name: str, surface: str) -> None:
    assert surfaces(f"وقال {surface} أمس", entity("x", "official", en=[name])) == [surface]


@pytest.mark.parametrize(
    ("name", "text"), [("Dennis Healey", "دي أهلي"), ("Peter Hanley", "بي هنالي")]
)
def test_an_initial_says_nothing_of_a_family_name_that_fits_badly(name: str, text: str) -> None:
    assert surfaces(text, entity("x", "official", en=[name])) == []
    assert surfaces("بي هانلي", entity("x", "official", en=["Peter Hanley"])) == ["بي هانلي"]


def test_why_is_told() -> None:
    dropped = watchlist(entity("x", "official", en=["Labib Elaraby"])).dropped("لبب عربي")
    assert [one.reason for one in dropped] == ["عربي is an adjective here"]
