"""Words of every day that letters alone would take for a name, and names that are such words."""

import pytest

from tests.domain.watchlists import entity, surfaces, watchlist


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Tareq Al-Banai", "وذلك عن طريق رسم بياني بسيط"),
        ("Aqila Saleh", 'قائلا إنهم "لا صلة" لهم'),
        ("Haider al-Abadi", "وحذر العبادي من ذلك"),
        ("Taher al-Baour", "وتطهير البؤر الإرهابية"),
        ("Tarek Ladeb", "المطلعون على تاريخ الأدب العربي"),
        ("Jarrah Jaber Al-Ahmad Al-Sabah", "أسفر عن جرح سبعة إسرائيليين"),
        ("Kash Patel", "تتناول قصة بطل يحمل خوفا"),
        ("Edi Rama", 'شاب يدعى "رامي الجربوعي"'),
        ("Micheal Martin", "لتحل محل مارتن شولتز"),
        ("Saïd Sayoud", "Dr. Syed Saeed, the former president"),
        ("Elon Musk", "وأعلن ماسك أنه يلجأ"),
        ("Theresa May", "الأقلية التي ترأسها ماي"),
        ("Tareq Saleh", "ووفرت لهم طرق سهلة"),
        ("Maurice Jarre", "ينتهي العمل في مارس الجاري"),
        ("Adel Imam", "وتعادل أمام فريق المدينة"),
    ],
)
def test_an_ordinary_word_that_begins_like_a_name_is_none(name: str, text: str) -> None:
    assert surfaces(text, entity("x", "official", en=[name])) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In Shahabuddin Roni they lost a friend.", []),
        ("Wayne Roni arrived.", ["Wayne Roni"]),
        ("In the end Wayne Mark Rooney arrived.", ["Wayne Mark Rooney"]),
    ],
)
def test_nor_is_a_small_word_of_english_of_two_letters(text: str, found: list[str]) -> None:
    assert surfaces(text, entity("x", "person", ar=["واين روني"])) == found


def test_but_one_that_is_a_given_name_to_the_letter_is() -> None:
    assert surfaces("An Nguyen said so.", entity("x", "person", ar=["آن نغوين"])) == ["An Nguyen"]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Salem Al-Sabah", "المواجهات المسلحة، سلم سبعة آلاف مسلحا"),
        ("Hina Rabbani Khar", "تتصاعد حينا وتتراجع حينا آخر"),
        ("Khalid al-Aiser", "حي خالد بن الوليد دوار هيشر"),
        ("Saad Al-Barrak", "من سد سيدي البراق إلى"),
        ("Mohammad Raad", "وكان الوزير محمد جواد ظريف رد السبت"),
        ("Simon Harris", "سيمون مور حارس مرمى"),
        ("Ibrahim Jaber", "الدكتور إبراهيم قايد خبير التطوير"),
        ("Amina Mohammed", "رئيس مجلس أمناء مؤسسة محمد بن راشد"),
        ("Khaled al-Masri", "وأصيب خالد جابر المصروعي أمس"),
        ("Hassan al-Banna", "وعد حسن بأنه سيعود غدا"),
        ("Hassan al-Banna", "وصفها حسن بأنها مفيدة"),
    ],
)
def test_one_that_ends_a_name_or_stands_in_it_is_none(name: str, text: str) -> None:
    assert surfaces(text, entity("x", "official", en=[name])) == []


@pytest.mark.parametrize(
    ("name", "surface"),
    [
        ("Muqtada al-Sadr", "مقتدى الصدر"),
        ("Youssef Chahed", "يوسف الشاهد"),
        ("Xi Jinping", "شي جين بينغ"),
        ("Geir Pedersen", "غير بيدرسون"),
        ("Cheikh Niang", "الشيخ نيانغ"),
        ("Maeen Abdulmalik", "معين عبد الملك"),
        ("Hashem Safieddine", "هاشم صفي الدين"),
        ("Yasir al-Atta", "ياسر عبد الرحمن العطا"),
        ("Bandar bin Mohammed Al Thani", "بندر بن محمد بن سعود آل ثاني"),
        ("Khaled al-Masri", "خالد جابر المصري"),
        ("سارة ساندرز", "Sarah Huckabee Sanders"),
        ("منى التميمي", "منى بنت مزيد بن علي التميمي"),
        ("ياسر الدخيل", "ياسر فيصل الدخيل"),
    ],
)
def test_a_name_that_is_a_word_too_stays_a_name(name: str, surface: str) -> None:
    tracked = {"en": [name]} if name.isascii() else {"ar": [name]}
    assert surfaces(surface, entity("x", "official", **tracked)) == [surface]


def test_why_is_told() -> None:
    dropped = watchlist(entity("x", "official", en=["Kash Patel"])).dropped("قصة بطل")
    assert [one.reason for one in dropped] == ["قصة is an ordinary word"]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وصل نواف سلام. وأن سلام سيبحث الملف", 2),
        ("وصل نواف سلام. وأن سلام العالم بعيد", 1),
        ("وصل خليل الحية. وأطلقت الذخيرة الحية عليهم", 1),
    ],
)
def test_who_will_do_something_is_no_ordinary_word(text: str, found: int) -> None:
    tracked = entity("salam", "official", ar=["نواف سلام"]), entity("hayya", ar=["خليل الحية"])
    assert len(surfaces(text, *tracked)) == found


def test_mister_is_no_given_name_that_has_its_letters() -> None:
    moussa = entity("moussa", "official", ar=["عمر موسى"])
    assert surfaces("His Excellency Mr. Jovenel Moise spoke", moussa) == []
    bashir = entity("bashir", "official", ar=["عمر البشير"])
    text = "His Excellency Mr. Omer Hassan Al-Bashir spoke"
    assert surfaces(text, bashir) == ["Omer Hassan Al-Bashir"]
    assert surfaces("Omar Moussa spoke", moussa) == ["Omar Moussa"]


@pytest.mark.parametrize(
    ("name", "text", "family"),
    [
        ("Haider al-Abadi", "قال حيدر العبادي ذلك. وحذر العبادي منه", "العبادي"),
        ("Elon Musk", "قال إيلون ماسك ذلك. وأعلن ماسك أنه", "ماسك"),
        ("Theresa May", "قالت تيريزا ماي ذلك في اجتماع ترأسته ماي", "ماي"),
    ],
)
def test_a_verb_like_the_given_name_leaves_the_family_name(
    name: str, text: str, family: str
) -> None:
    assert surfaces(text, entity("x", "official", en=[name]))[1:] == [family]
