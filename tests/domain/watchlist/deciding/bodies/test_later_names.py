"""After the name of a body has been given, news goes on with words that many names begin with."""

import pytest

from services.domain.watchlist.deciding.bodies.later_forms import later_forms
from tests.domain.watchlists import entity, surfaces, watchlist


@pytest.mark.parametrize(
    ("name", "text", "short"),
    [
        ("المجلس الدنماركي للاجئين", "وذكر المجلس الدنماركي أن القوافل توقفت", "المجلس الدنماركي"),
        ("اللجنة الدولية للصليب الأحمر", "ودعت اللجنة الدولية إلى هدنة", "اللجنة الدولية"),
        ("الوكالة الدولية للطاقة المتجددة", "مقر الوكالة الدولية.", "الوكالة الدولية"),
        ("الاتحاد العربي لكرة اليد", "وقرر الاتحاد العربي أن", "الاتحاد العربي"),
        ("المنظمة العربية للتنمية", "ودعت المنظمة العربية إلى", "المنظمة العربية"),
        ("مركز الأمير سلطان للبحوث", "وأعلن مركز الأمير سلطان منحة", "مركز الأمير سلطان"),
        ("مؤسسة محمد بن راشد للمعرفة", "وقالت مؤسسة محمد بن راشد إن", "مؤسسة محمد بن راشد"),
        ("الشركة الوطنية للكهرباء", "ووفقا لشركة الكهرباء فإن العطل أصلح", "شركة الكهرباء"),
        ("الهيئة العامة للموانئ", "وذكرت هيئة الموانئ أن", "هيئة الموانئ"),
        ("المنظمة الدولية للهجرة", "وقدرت الدولية للهجرة عددهم", "الدولية للهجرة"),
        ("الهيئة العامة لحماية البيئة", "وذكرت هيئة حماية البيئة أن", "هيئة حماية البيئة"),
        (
            "الهيئة الوطنية العليا للموانئ",
            "وذكرت الهيئة العليا للموانئ أن",
            "الهيئة العليا للموانئ",
        ),
        ("مركز عمان للأبحاث البحرية", "وذكر مركز الأبحاث البحرية أن", "مركز الأبحاث البحرية"),
        ("المؤسسة الخيرية الإسلامية العالمية", "وذكرت المؤسسة الخيرية أن", "المؤسسة الخيرية"),
        ("بنك عمان الوطني", "وأعلن البنك الوطني أن", "البنك الوطني"),
        (
            "المجلس الوطني للثقافة والفنون",
            "وأعلن المجلس الوطني للثقافة أن",
            "المجلس الوطني للثقافة",
        ),
        ("لجنة المتابعة الدولية بشأن تشاد", "وأعلنت لجنة المتابعة أن", "لجنة المتابعة"),
        ("جهاز دبي للاستثمار", "وأعلن جهاز دبي أن", "جهاز دبي"),
        ("تنظيم القاعدة في اليمن", "وتبنى القاعدة في اليمن الهجوم", "القاعدة في اليمن"),
        ("فريق مسح الحدود ورصد المياه", "وذكر فريق الرصد أن", "فريق الرصد"),
        ("فريق مسح الحدود ورصد المياه", "وصدر تقرير فريق الرصد الأخير أمس", "فريق الرصد"),
        (
            "رابطة الموانئ لمنطقة شرق المتوسط وجنوب أوروبا",
            "وقالت رابطة الموانئ لمنطقة شرق المتوسط إن",
            "رابطة الموانئ لمنطقة شرق المتوسط",
        ),
    ],
)
def test_an_arabic_one_is_cut_before_what_the_body_is_for_or_to_it(
    name: str, text: str, short: str
) -> None:
    assert surfaces(f"اجتمعت {name} أمس. {text}", entity("x", ar=[name])) == [name, short]


@pytest.mark.parametrize(
    ("name", "text", "short"),
    [
        ("لجنة التنسيق الأمنية المشتركة", "وتجتمع لجنة التنسيق الأمنية غدا",
         "لجنة التنسيق الأمنية"),
        ("لجنة الحدود البحرية المشتركة العمانية الإيرانية",
         "وتجتمع لجنة الحدود البحرية المشتركة غدا", "لجنة الحدود البحرية المشتركة"),
        ("اللجنة الأمنية المشتركة 3+3", "وقال عضو لجنة 3+3 إن", "لجنة 3+3"),
        ("اللجنة الأمنية المشتركة 3+3", "وأشاد باللجنة الأمنية المشتركة أمس",
         "اللجنة الأمنية المشتركة"),
        ("اللجنة الأمنية والحدودية العمانية الإيرانية المشتركة",
         "وتجتمع اللجنة الأمنية والحدودية المشتركة غدا", "اللجنة الأمنية والحدودية المشتركة"),
        ("Omani-Iranian Joint Border and Security Committee",
         "The Joint Border and Security Committee meets.", "Joint Border and Security Committee"),
        ("اللجنة الأمنية المشتركة 3+3", "وأعرب عضو لجنة 3+3 الأمنية المشتركة عن",
         "لجنة 3+3 الأمنية المشتركة"),
        ("اللجنة الأمنية المشتركة 3+3", "ودعت لجنة 3+3 الأطراف إلى", "لجنة 3+3"),
        ("اللجنة الأمنية المشتركة 3+3", "وقال عضو لجنة «3+3» إن", "لجنة «3+3»"),
        ("Joint Border Security Committee", "The Border Security Committee meets.",
         "Border Security Committee"),
        ("3+3 Joint Security Commission", "the 3+3 commission said", "3+3 commission"),
    ],
)  # fmt: skip
def test_whose_it_is_and_that_it_is_joint_are_left_out(name: str, text: str, short: str) -> None:
    assert surfaces(f"{name}. {text}", entity("x", en=[name])) == [name, short]


@pytest.mark.parametrize(
    ("name", "text", "short"),
    [
        ("Independent International Commission of Inquiry on Chad",
         "The Commission of Inquiry on Chad met.", "Commission of Inquiry on Chad"),
        ("Independent International Commission of Inquiry on Chad",
         "The commission of inquiry met.", "commission of inquiry"),
        ("اللجنة الدولية المستقلة للتحقيق في الانتهاكات", "وقالت لجنة التحقيق في الانتهاكات إن",
         "لجنة التحقيق في الانتهاكات"),
        ("البعثة الدولية المستقلة لرصد الحدود بشأن تشاد", "وغادرت بعثة رصد الحدود أمس",
         "بعثة رصد الحدود"),
    ],
)  # fmt: skip
def test_an_independent_one_is_called_so_once(name: str, text: str, short: str) -> None:
    assert surfaces(f"{name}. {text}", entity("x", en=[name])) == [name, short]


@pytest.mark.parametrize(
    "text",
    ["The Commission of Inquiry on Mali met. The commission of inquiry left.",
     "A commission of inquiry met."],
)  # fmt: skip
def test_not_where_another_country_has_one(text: str) -> None:
    name = "Independent International Commission of Inquiry on Chad"
    assert surfaces(f"{name}. {text}", entity("x", en=[name])) == [name]


@pytest.mark.parametrize(
    ("name", "text", "short"),
    [
        ("منتدى البلدان المنتجة للقمح", "الأمين العام لمنتدى القمح حضر", "منتدى القمح"),
        ("وكالة حماية البحار والأنهار", "وأكدت وكالة الحماية أن", "وكالة الحماية"),
        ("لجنة متابعة اتفاق المدن الأربع", "ودعت لجنة المتابعة إلى", "لجنة المتابعة"),
        ("League of Island States", "of the Island States league in June", "Island States league"),
        ("Organization of the Black Sea States", "the Black Sea States Organization met",
         "Black Sea States Organization"),
    ],
)  # fmt: skip
def test_of_all_its_words_the_head_and_what_it_is_of_are_left(
    name: str, text: str, short: str
) -> None:
    assert surfaces(f"{name}. {text}", entity("x", en=[name])) == [name, short]


@pytest.mark.parametrize(
    ("name", "text", "short"),
    [
        ("فريق الخبراء المعني بالصومال", "وما أورده فريق الخبراء يثبت ذلك", "فريق الخبراء"),
        ("الفريق العامل المعني بالحدود البحرية", "ورأى فريق الحدود البحرية أن",
         "فريق الحدود البحرية"),
        ("Panel of Experts on Somalia", "The Panel of Experts said so", "Panel of Experts"),
        ("Panel of Experts on Somalia", "what the panel of experts saw", "panel of experts"),
        ("Working Group on Sea Mines", "The Working Group met on Friday", "Working Group"),
        ("Working Group on Sea Mines", "the working group on Friday rose", "working group"),
    ],
)  # fmt: skip
def test_what_it_is_concerned_with_is_left_out(name: str, text: str, short: str) -> None:
    assert surfaces(f"{name}. {text}", entity("x", en=[name])) == [name, short]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("فريق الخبراء المعني بالصومال", "وفريق الخبراء المعني بليبيا، وفريق الخبراء"),
        ("Panel of Experts on Somalia", "the Panel of Experts on Libya; the Panel of Experts"),
        ("Panel of Experts on Somalia", "The Working Group said so"),
        ("الفريق العامل المعني بالحدود البحرية", "ورأى فريق الحدود البرية أن"),
        ("الفريق العامل المعني بالحدود البحرية", "ورأى فريق الحدود البحرية الكويتي أن"),
        ("الفريق العامل المعني بالرياضة", "وفاز فريق الرياضة"),
        ("Working Group on Sea Mines", "a working group met"),
        ("Working Group on Sea Mines", "The Working Group on the use of drones met"),
        ("Committee on Sea Mines", "The Committee met"),
        ("المجلس الدنماركي للاجئين", "وذكر المجلس الدنماركي للبحوث أن"),
        ("المجلس الدنماركي للاجئين", "المجلس الدنماركي للبحوث، وذكر المجلس الدنماركي أن"),
        ("المجلس الدنماركي للاجئين", "وذكر المجلس الدنماركي الأعلى أن"),
        ("الاتحاد الأوروبي لكرة اليد", "وقال الاتحاد الأوروبي إن العقوبات باقية"),
        ("البنك الدولي للإنشاء والتعمير", "وقرر البنك الدولي ذلك"),
        ("المنظمة الدولية للهجرة", "وقال أمين عام المنظمة الدولية إن"),
        ("المنظمة الدولية للهجرة", "وقالت الوكالة الدولية للهجرة إن"),
        ("مركز الأمير سلطان للبحوث", "وزار مركز الأمير سلطان لجراحة القلب"),
        ("الشركة الوطنية للكهرباء", "شركة الكهرباء الأردنية، وقالت شركة الكهرباء إن"),
        ("القوات المسلحة المشتركة", "القوات المسلحة انسحبت"),
        ("مجلس الأمن القومي العماني", "وبحث مجلس الأمن ذلك"),
        ("مجلس التعاون لدول البحر الأحمر", "وأشاد مجلس البحر بذلك"),
        ("مجلس إدارة صندوق البحر الأحمر", "وقرر مجلس الإدارة ذلك"),
        ("اللجنة الوطنية لمكافحة التصحر", "وقالت لجنة مكافحة التصحر إن"),
        ("اللجنة البحرية للرياضة", "وقالت لجنة الرياضة إن"),
        ("الهيئة العامة لحماية البيئة", "وقالت هيئة حماية البيئة العمانية إن"),
        ("المؤسسة الخيرية الإسلامية العالمية", "وذكرت المؤسسة الخيرية الهاشمية أن"),
        ("بنك عمان الوطني", "وأعلن البنك الوطني المصري أن"),
        ("بنك عمان المركزي", "وأعلن البنك المركزي أن"),
        ("منتدى البلدان المنتجة للقمح", "وبحث منتدى القمح الطبيعي ذلك"),
        ("وكالة حماية البيئة", "وأكدت وكالة الحماية أن"),
        ("اللجنة العمانية الإيرانية المشتركة", "وتجتمع اللجنة المشتركة غدا"),
        ("الرابطة البحرية لدول غرب أوروبا", "واجتمعت الرابطة البحرية لدول وسط أوروبا"),
        ("League of Island States", "an island states league met"),
        ("League of Islands", "the Islands league met"),
        ("اللجنة الأمنية المشتركة 3+3", "حوار 3+3 ولجنة 4+4"),
        ("Joint Border Security Committee", "a border security committee met"),
        ("Joint Border Security Committee", "The Border Security Committee of Oman met."),
    ],
)
def test_not_where_another_is_named_so_or_is_known_by_these_words(name: str, text: str) -> None:
    assert surfaces(f"{name}. {text}", entity("x", en=[name])) == [name]


@pytest.mark.parametrize(
    "text",
    [
        "ذكر المجلس الدنماركي أن القوافل توقفت",
        "ذكر المجلس الدنماركي أن القوافل توقفت. وقال المجلس الدنماركي للاجئين إن",
    ],
)
def test_it_counts_only_after_the_name(text: str) -> None:
    body = entity("x", ar=["المجلس الدنماركي للاجئين"])
    assert "المجلس الدنماركي" not in surfaces(text, body)


def test_of_two_bodies_that_may_be_called_so_neither_is() -> None:
    names = "المركز الدولي للعدالة", "المركز الدولي للحوار"
    bodies = (entity(f"x{at}", ar=[name]) for at, name in enumerate(names))
    found = surfaces("المركز الدولي للعدالة. وقال المركز الدولي للحوار. والمركز الدولي،", *bodies)
    assert found == list(names)


def test_a_place_that_two_rules_find_counts_once() -> None:
    names = "الصندوق الكويتي للتنمية", "صندوق التنمية الكويتي"
    text = f"{names[0]}. {names[1]}. وقال صندوق التنمية إن"
    assert surfaces(text, entity("x", ar=names)) == [*names, "صندوق التنمية"]


def test_a_match_says_what_was_left_out() -> None:
    name = "الشركة الوطنية للكهرباء"
    match = watchlist(entity("x", ar=[name])).match(f"{name}. وقالت شركة الكهرباء إن")[-1]
    assert match.steps == ("الوطنية left out", "the name stands in full before it")


@pytest.mark.parametrize("tokens", [(), ("the",), ("5", "+", "5"), ("للجنه",), ("+",) * 4])
def test_of_odd_names_nothing_is_made(tokens: tuple[str, ...]) -> None:
    assert later_forms(tokens) == ()


MISSION = entity("ffm", "working_group", en=["Independent Fact-Finding Mission on Belarus"])


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("The Fact-Finding Mission spoke. A separate fact-finding mission on Iran did not", 1),
        ("A separate fact-finding mission on Iran spoke. The Fact-Finding Mission did not", 0),
        ("The Fact-Finding Mission spoke. The Fact-Finding Mission on Iran did not", 0),
    ],
)
def test_another_that_the_text_introduces_is_not_meant_before_that(after: str, found: int) -> None:
    text = f"The Independent Fact-Finding Mission on Belarus met. {after}"
    assert surfaces(text, MISSION)[1:] == ["Fact-Finding Mission"] * found


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("وقرر المجلس الدنماركي ذلك. أما المجلس الدنماركي للبحوث فاعترض", 1),
        ("وقرر المجلس الدنماركي ذلك. أما المجلس الدنماركي للبحوث فاعترض. ورد المجلس الدنماركي.", 1),
        ("أما المجلس الدنماركي للبحوث فاعترض. ورد المجلس الدنماركي.", 0),
    ],
)
def test_nor_is_the_second_of_two_that_say_of_what_country_they_are(after: str, found: int) -> None:
    body = entity("x", ar=["المجلس الدنماركي للاجئين"])
    text = f"اجتمع المجلس الدنماركي للاجئين. {after}"
    assert surfaces(text, body)[1:] == ["المجلس الدنماركي"] * found


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("The Standing Police Committee met", 1),
        ("The UN's Standing Police Committee met", 0),
        ("The European Union's Standing Police Committee met", 0),
        ("Monday's Standing Police Committee heard him", 1),
    ],
)
def test_after_its_owner_it_is_that_of_another(after: str, found: int) -> None:
    body = entity("x", en=["Standing Police Committee of the Baltic Assembly"])
    text = f"The Standing Police Committee of the Baltic Assembly met. {after}"
    assert surfaces(text, body)[1:] == ["Standing Police Committee"] * found


@pytest.mark.parametrize(
    ("after", "found"),
    [
        ("The Working Group on Salt met", 1),
        ("The EU Working Group on Salt met", 0),
        ("NATO's Working Group on Salt met", 0),
        ("The Working Group on Salt Roads met", 0),
    ],
)
def test_a_group_is_told_by_what_it_is_on_without_its_organisation(after: str, found: int) -> None:
    body = entity("x", "working_group", en=["OECD Working Group on Salt"])
    text = f"The OECD Working Group on Salt met. {after}"
    assert surfaces(text, body)[1:] == ["Working Group on Salt"] * found


@pytest.mark.parametrize(
    ("name", "after", "found"),
    [
        ("هيئة الأسواق ومكافحة الغش", "وقالت هيئة مكافحة الغش إن", ["هيئة مكافحة الغش"]),
        ("لجنة الدعم ورصد الأسعار", "وقالت لجنة رصد الأسعار إن", ["لجنة رصد الأسعار"]),
        ("هيئة الأسواق ومكافحة الغش", "وقالت هيئة مكافحة الغش الليبية إن", []),
        ("هيئة الأسواق ومكافحة الغش", "وقالت هيئة مكافحة التسول إن", []),
        ("هيئة الأسواق والمناجم", "وقالت هيئة المناجم إن", []),
    ],
)
def test_of_two_things_that_it_does_news_says_one(name: str, after: str, found: list[str]) -> None:
    assert surfaces(f"اجتمعت {name} أمس. {after}", entity("x", ar=[name]))[1:] == found


PORTS = entity("ports", en=["Oman Ports Authority"], ar=["الهيئة العامة للموانئ"])


@pytest.mark.parametrize("short", ["هيئة الموانئ العمانية", "هيئة الموانئ"])
def test_the_nationality_that_the_names_have_is_part_of_a_short_one(short: str) -> None:
    text = f"زار وفد الهيئة العامة للموانئ. وذكرت {short} أن العمل جار"
    assert surfaces(text, PORTS) == ["الهيئة العامة للموانئ", short]


@pytest.mark.parametrize(
    "text",
    [
        "زار وفد الهيئة العامة للموانئ. وذكرت هيئة الموانئ اليمنية أن العمل جار",
        "ذكرت هيئة الموانئ العمانية أن العمل جار",
    ],
)
def test_not_another_nationality_and_not_before_the_whole_name(text: str) -> None:
    assert len(surfaces(text, PORTS)) == ("العامة" in text)
