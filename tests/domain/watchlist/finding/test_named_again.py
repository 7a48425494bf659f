"""How an article names a person again, and others of the family."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces, watchlist

ZAYED = entity("zayed", "official", en=["Abdullah bin Zayed Al Nahyan"])
TOUQ = entity("touq", "official", en=["Abdulla bin Touq Al Marri"])
MERZOUG = entity("merzoug", "official", en=["Mohamed Salem Ould Merzoug"])
NAFTI = entity("nafti", "official", en=["Mohamed Ali Nafti"])
DAR = entity("dar", "official", en=["Ishaq Dar"])
FIDAN = entity("fidan", "official", en=["Hakan Fidan"])


@pytest.mark.parametrize(
    ("tracked", "text", "again"),
    [
        (ZAYED, "التقى عبدالله بن زايد آل نهيان وزيرا. وأكد بن زايد ذلك.", "بن زايد"),
        (ZAYED, "Abdullah bin Zayed Al Nahyan met envoys, bin Zayed said.", "bin Zayed"),
        (TOUQ, "كشف عبدالله بن طوق المري عن الحزمة. وقال بن طوق إنها كبيرة.", "بن طوق"),
        (MERZOUG, "وقع محمد سالم ولد مرزوك اتفاقا. وقال ولد مرزوك كلاما.", "ولد مرزوك"),
        (MERZOUG, "Mohamed Salem Ould Merzoug signed. Ould Merzoug left.", "Ould Merzoug"),
        (MERZOUG, "وقع محمد سالم ولد مرزوك اتفاقا. وأضاف مرزوك كلاما.", "مرزوك"),
    ],
)
def test_a_person_named_in_full_is_found_again_by_whose_child_he_is(
    tracked: Entity, text: str, again: str
) -> None:
    assert surfaces(text, tracked)[1:] == [again]


def test_whose_child_somebody_is_says_nothing_without_the_full_name() -> None:
    assert surfaces("وأكد بن زايد ذلك", ZAYED) == []


def test_a_father_alone_is_not_his_child() -> None:
    text = "التقى عبدالله بن زايد آل نهيان وزيرا. وكان زايد حكيما."
    assert surfaces(text, ZAYED) == ["عبدالله بن زايد آل نهيان"]


def test_a_brother_with_the_same_father_is_not_found() -> None:
    text = "التقى عبدالله بن زايد آل نهيان وزيرا، وزار خالد بن زايد آل نهيان المعرض"
    assert surfaces(text, ZAYED) == ["عبدالله بن زايد آل نهيان"]


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("Minister Hakan Fidan spoke. «شكرا»، كتب فيدان على منصته", "فيدان"),
        ("قال هاكان فيدان كلاما (Minister Fidan)", "Fidan"),
    ],
)
def test_a_person_named_in_full_in_one_script_is_found_again_in_the_other(
    text: str, again: str
) -> None:
    assert surfaces(text, FIDAN)[1:] == [again]


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("وصل زيد البرهاني أمس. Burhani left", ["Burhani"]),
        ("وصل زيد البرهاني أمس. Al-Burhani left", ["Al-Burhani"]),
        ("وصل زيد البرهاني أمس. Omar Burhani left", []),
    ],
)
def test_latin_letters_may_leave_out_the_article_of_one_named_in_full(
    text: str, again: list[str]
) -> None:
    assert surfaces(text, entity("x", ar=["زيد البرهاني"], entity_type="person"))[1:] == again


def test_another_of_the_family_is_not_found_in_the_other_script() -> None:
    assert surfaces("Minister Hakan Fidan spoke. كتب محمد فيدان", FIDAN) == ["Hakan Fidan"]


def test_a_given_name_before_whose_child_he_is_makes_it_another_person() -> None:
    text = "قال عبدالله المري كلاما، وحضر علي بن صميخ المري الاجتماع"
    assert surfaces(text, TOUQ) == ["عبدالله المري"]


def test_a_family_name_is_not_the_persons_while_only_another_of_the_family_was_named() -> None:
    text = "استقبل علي بن صميخ المري الوفد. وأشاد المري بالشراكة. وقال عبدالله المري كلاما."
    tracked = watchlist(TOUQ)
    assert [match.surface for match in tracked.match(text)] == ["عبدالله المري"]
    assert any("named before" in dropped.reason for dropped in tracked.dropped(text))


def test_a_family_name_stays_the_persons_after_a_relative_was_named() -> None:
    text = "قال عبدالله المري كلاما، وحضر علي بن صميخ المري. وأضاف المري أن الأمر تم."
    assert surfaces(text, TOUQ) == ["عبدالله المري", "المري"]


@pytest.mark.parametrize("thing", ["المجال النفطي", "الإنتاج النفطي", "بالقطاع النفطي"])
def test_a_family_name_that_is_an_adjective_is_none_after_a_noun_with_an_article(
    thing: str,
) -> None:
    text = f"قال محمد علي النفطي إن {thing} ينمو"
    assert surfaces(text, NAFTI) == ["محمد علي النفطي"]


def test_such_a_name_is_one_after_a_title_and_a_verb_of_saying() -> None:
    text = "قال محمد علي النفطي كلاما. وأوضح النفطي أمرا. وزار الوزير النفطي الجزائر."
    assert surfaces(text, NAFTI)[1:] == ["النفطي", "النفطي"]


def test_a_family_name_that_is_a_verb_is_one_after_a_verb_of_saying_only() -> None:
    text = "أعلن إسحاق دار مبادرة. وقال دار إن حديثا طويلا دار بينهما"
    assert surfaces(text, DAR) == ["إسحاق دار", "دار"]


def test_a_city_that_begins_with_a_family_name_is_no_person() -> None:
    assert surfaces("Ishaq Dar flew to Dar es Salaam, Dar said", DAR) == ["Ishaq Dar", "Dar"]


@pytest.mark.parametrize(
    "text",
    [
        "رانيا عبد المنعم المشاط",
        "رانيا محمد عبد الله المشاط",
        "Rania Abdel Moneim Al-Mashat",
        "Rania Al-Ahmad Al-Mashat",
    ],
)
def test_a_middle_name_in_two_words_is_passed_over(text: str) -> None:
    assert surfaces(text, entity("rania", "official", en=["Rania Al-Mashat"])) == [text]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("وانغ يانغ", "أعلنت بيونغ يانغ ذلك، ورحبت #بيونغ_يانغ بالأمر في بيونغ تشانغ"),
        ("Jack London", "They met in London."),
    ],
)
def test_a_city_is_nobody(name: str, text: str) -> None:
    arabic = not name.isascii()
    who = entity("x", "person", ar=[name] if arabic else [], en=[] if arabic else [name])
    assert surfaces(f"{name}. {text}", who) == [name]


def test_a_small_word_is_no_family_name_that_is_written_otherwise() -> None:
    text = "قال بان كي مون بأن الأمر خطير، وأضاف بان أن الحل قريب"
    assert surfaces(text, entity("ban", "person", ar=["بان كي مون"])) == ["بان كي مون", "بان"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Suhail Al Mazrouei", "سهيل بن محمد فرج فارس المزروعي"),
        ("Mohamed Ould Ghazouani", "محمد ولد الشيخ الغزواني"),
        ("Mohamed Ould Ghazouani", "Mohamed Ould Cheikh El Ghazouani"),
        ("Talal Al-Mutairi", "Talal S.A. Al-Mutairi"),
        ("Susan Walker", "Susan J. R. Walker"),
    ],
)
def test_three_middle_names_are_passed_over_and_a_title_that_is_one(name: str, text: str) -> None:
    assert surfaces(text, entity("x", "official", en=[name])) == [text]


def test_two_names_that_no_list_has_are_not_nor_is_the_name_of_another_with_initials() -> None:
    walker = entity("x", "official", en=["Susan Walker"])
    assert surfaces("Susan Zarbo Quentin Walker, Sarah J.R. Walker", walker) == []


@pytest.mark.parametrize(
    ("tracked", "text", "again"),
    [
        ("Kristalina Georgieva", "قالت كريستالينا جورجييفا ذلك، وأشارت غورغييفا إليه", "غورغييفا"),
        ("Karl Hagenberg", "قال كارل هاغنبيرغ ذلك، وأشار هاجنبرج إليه", "هاجنبرج"),
        ("Johann Wadephul", "قال يوهان فاديفول ذلك، وأكد فادفول أنه باق", "فادفول"),
        ("Yasar Guler", "وصل يشار غولر أمس، وقال جولر إنه باق", "جولر"),
        ("Abbas Araghchi", "وصل عباس عراقجي أمس، وقال عراقتشي إنه باق", "عراقتشي"),
        ("Mehmet Bulut", "قال محمد بولوت ذلك، ولفت بولوط إليه", "بولوط"),
        ("كريستالينا جورجييفا", "قالت كريستالينا جورجييفا ذلك، وأشارت غورغييفا إليه", "غورغييفا"),
        ("عباس عراقجي", "Abbas Araghchi spoke. Araqchi told state television that", "Araqchi"),
        ("Volodymyr Zelensky", "Volodymyr Zelensky spoke. Zelenskyy left", "Zelenskyy"),
        ("Abbas Araghchi", "Abbas Araghchi spoke. Araqchi told state television that", "Araqchi"),
        ("Reza Qazaei", "Reza Qazaei spoke. Ghazaei told reporters that", "Ghazaei"),
    ],
)
def test_a_family_name_is_found_again_in_another_spelling_of_its_script(
    tracked: str, text: str, again: str
) -> None:
    language = "en" if tracked.isascii() else "ar"
    assert surfaces(text, entity("x", "official", **{language: [tracked]}))[1:] == [again]


def test_ould_stands_for_what_is_left_out_after_it() -> None:
    text = "استقبل محمد ولد الشيخ الغزواني الوفد، وأثنى ولد الغزواني على العلاقات"
    tracked = entity("x", "official", en=["Mohamed Ould Ghazouani"])
    assert surfaces(text, tracked) == ["محمد ولد الشيخ الغزواني", "ولد الغزواني"]


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        ("Mohammed Hadid", "قال محمد حديد ذلك، وأضاف حداد أنه باق"),
        ("Barack Obama", "قال باراك أوباما ذلك، وأضاف أوبرا أنه باق"),
        ("Ehud Barak", "قال إيهود باراك ذلك، ومن بارك الاتفاق هو الوزير"),
        ("Hani Matar", "قال هاني مطر ذلك، وقطع متر من الحبل"),
        ("Vladimir Putin", "قال فلاديمير بوتين ذلك، واعتقلت بوتينا أمس"),
        ("Radoslaw Sikorski", "Radoslaw Sikorski bought helicopters. Sikorsky built them"),
        ("Rafik Hariri", "Rafik Hariri spoke. Harari left"),
        ("Reza Qazaei", "Reza Qazaei spoke. Khazaei left"),
    ],
)
def test_another_name_or_a_word_of_like_letters_is_not(tracked: str, text: str) -> None:
    assert len(surfaces(text, entity("x", "official", en=[tracked]))) == 1


KUWARI = entity("kuwari", "official", en=["Hassan Kuwari"])
SHAHID = entity("shahid", "official", en=["Hassan Shahid"])


def test_after_an_opening_verb_of_saying_a_family_name_may_lack_its_article() -> None:
    text = "قال حسن الكواري ذلك. وأضاف كواري أنه راض"
    assert surfaces(text, KUWARI) == ["حسن الكواري", "كواري"]


@pytest.mark.parametrize("text", ["مقابلة كواري", "كما أضاف كواري", "ومن كواري"])
def test_elsewhere_it_has_the_article_that_the_full_name_has(text: str) -> None:
    assert surfaces(f"قال حسن الكواري ذلك. {text}", KUWARI) == ["حسن الكواري"]


def test_a_noun_after_an_opening_verb_of_saying_is_anybody() -> None:
    assert surfaces("قال حسن الشاهد ذلك. وأضاف شاهد", SHAHID) == ["حسن الشاهد"]


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("John Hurwell left. وأوضح هيرويل أن الأمر انتهى", ["هيرويل"]),
        ("John Hurwell left. والتقى هيرويل وزيرا", ["هيرويل"]),
        ("John Hurwell left. وأفاد هيرويل بأن الأمر انتهى", ["هيرويل"]),
        ("John Hurwell left. وكان هيرويل قد زار دمشق", ["هيرويل"]),
        ("John Hurwell left. وكان هيرويل قديما", []),
        ("John Hurwell left. وهو من بيت هيرويل القديم", []),
        ("هيرويل في عنوان. John Hurwell left.", []),
    ],
)
def test_after_a_verb_of_his_a_loose_spelling_in_the_other_script_is_enough(
    text: str, again: list[str]
) -> None:
    tracked = entity("x", "official", en=["John Hurwell"])
    assert [one for one in surfaces(text, tracked) if not one.isascii()] == again


@pytest.mark.parametrize(
    ("text", "family"),
    [
        ("أحمد السقاف left. It was the same time as Saqqaf came.", "Saqqaf"),
        ("أحمد السقاف left. It was as-Saqqaf who came.", "as-Saqqaf"),
    ],
)
def test_a_small_english_word_is_no_article(text: str, family: str) -> None:
    assert surfaces(text, entity("x", "official", ar=["أحمد السقاف"]))[1:] == [family]
