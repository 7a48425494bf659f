"""Longer names that begin or end with a body's own, and words that only look like it."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

FATF = entity("fatf", en=["Financial Action Task Force"], ar=["مجموعة العمل المالي"])
KIA = entity("kia", en=["Kuwait Investment Authority"], ar=["الهيئة العامة للاستثمار"])
CARTEL = entity("gecf", en=["GECF"], ar=["جيسف"])
PIF = entity("pif", en=["Public Investment Fund"], ar=["صندوق الاستثمارات العامة"])
HEALTH = entity("who", en=["World Health Organization"], ar=["منظمة الصحة العالمية"])

BANK = entity("afdb", en=["African Development Bank"])

BANK_OF_CHINA = entity("boc", ar=["بنك الصين"])

ARMY = entity("army", en=["Israeli Army"], ar=["الجيش الإسرائيلي"])

PARTY = entity("party", en=["Hezbollah"], ar=["حزب الله"])


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (FATF, "the Middle East and North Africa Financial Action Task Force met"),
        (FATF, "تعقد مجموعة العمل المالي لمنطقة الشرق الأوسط اجتماعها"),
        (ARMY, "Israeli Army Radio said so"),
        (ARMY, "قالت إذاعة الجيش الإسرائيلي ذلك"),
        (KIA, "ذكرت الهيئة العامة للاستثمار المصرية أن العدد ارتفع"),
        (CARTEL, "Traffic stopped in GECF Street"),
        (CARTEL, "رست السفينة في ميناء جيسف الكبير"),
        (CARTEL, "The GECF Fund for Marine Research lent money"),
        (CARTEL, "أقرض صندوق جيسف للتنمية البحرية مالا"),
        (CARTEL, "The Federation of GECF Universities met"),
        (CARTEL, "A member of the Union of GECF News Agencies"),
        (CARTEL, "The GECF Training and Rescue Mission in Haiti left"),
        (CARTEL, "عقد اتحاد جامعات دول جيسف مؤتمره"),
        (CARTEL, "وقال رئيس رابطة وكالات أنباء جيسف"),
        (CARTEL, "غادرت بعثة جيسف للتدريب والإنقاذ في هايتي مقرها"),
        (BANK_OF_CHINA, "وقع بنك الصين للتنمية اتفاقا"),
        (PIF, "New Zealand asked for a public investment fund for small islands"),
    ],
)
def test_another_body_and_no_certain_body_are_not_found(tracked: Entity, text: str) -> None:
    assert surfaces(text, tracked) == []


@pytest.mark.parametrize(
    ("tracked", "text", "surface"),
    [
        (FATF, "In Africa, Financial Action Task Force envoys met", "Financial Action Task Force"),
        (FATF, "قالت مجموعة العمل المالي لوزير المالية", "مجموعة العمل المالي"),
        (KIA, "قالت الهيئة العامة للاستثمار الكويتية كلاما", "هيئة العامة للاستثمار"),
        (CARTEL, "GECF funds for research", "GECF"),
        (CARTEL, "فتحت مدرسة جيسف أبوابها", "جيسف"),
        (CARTEL, "The GECF Fund paid", "GECF"),
        (CARTEL, "a union of GECF Universities", "GECF"),
        (CARTEL, 'The Federation of "GECF"', "GECF"),
        (CARTEL, 'The "GECF"', "GECF"),
        (CARTEL, "قال اتحاد جامعات «جيسف»", "جيسف"),
        (CARTEL, "The Federation of GECF States", "GECF"),
        (CARTEL, "The Union of GECF left", "GECF"),
        (CARTEL, "The GECF Mission in Haiti left", "GECF"),
        (CARTEL, "The GECF Election Observation Mission in Haiti left", "GECF"),
        (CARTEL, "The GECF Rescue Mission left for Haiti", "GECF"),
        (CARTEL, "وبحث قيام اتحاد دول جيسف", "جيسف"),
        (CARTEL, "وقال الاتحاد إن جامعات دول جيسف", "جيسف"),
        (CARTEL, "ورحب بالاتحاد جامعات جيسف", "جيسف"),
        (CARTEL, "غادرت بعثة جيسف لمراقبة الانتخابات في هايتي", "جيسف"),
        (CARTEL, "غادرت بعثة جيسف هايتي", "جيسف"),
        (CARTEL, "شكرت بعثة جيسف للعاملين جهودهم", "جيسف"),
        (CARTEL, "قال صندوق جيسف إنه دفع", "جيسف"),
        (BANK_OF_CHINA, "أقرض بنك الصين للشركات مالا", "بنك الصين"),
        (PIF, "the public investment fund bought shares", "public investment fund"),
        (PIF, "A Public Investment Fund official spoke", "Public Investment Fund"),
        (HEALTH, "دعت منظمة الصحة العالمية مصر إلى", "منظمة الصحة العالمية"),
        (HEALTH, "قدمت منظمة الصحة العالمية لمنطقة غزة دواء", "منظمة الصحة العالمية"),
    ],
)
def test_the_body_itself_is_found_beside_like_words(
    tracked: Entity, text: str, surface: str
) -> None:
    assert [one.removeprefix("ال") for one in surfaces(text, tracked)] == [surface]


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("The Federation of CA Ports agreed, and CA ports closed", 2),
        ("وأيد اتحاد موانئ مجلس التعاون ذلك", 1),
        ("وأيدت موانئ مجلس التعاون ذلك", 2),
    ],
)
def test_nor_is_what_is_short_for_it(text: str, count: int) -> None:
    names = ("Cooperation Alliance", "مجلس التعاون الخليجي")
    body = entity("ca", en=names[:1], ar=names[1:])
    assert len(surfaces(f"Cooperation Alliance، مجلس التعاون الخليجي. {text}", body)[1:]) == count


@pytest.mark.parametrize(
    "text",
    [
        "Kataib Hezbollah denied it",
        "the Hezbollah Brigades denied it",
        "نفت كتائب حزب الله ذلك",
        "نفى الفصيل وكتائب حزب الله ذلك",
    ],
)
def test_brigades_that_have_the_name_of_a_body_are_another_one(text: str) -> None:
    assert surfaces(text, PARTY) == []


@pytest.mark.parametrize(
    ("text", "surface"),
    [("Hezbollah brigades moved", "Hezbollah"), ("قالت الكتائب حزب الله انسحب", "حزب الله")],
)
def test_a_body_that_has_brigades_is_itself(text: str, surface: str) -> None:
    assert surfaces(text, PARTY) == [surface]


@pytest.mark.parametrize(
    "text", ["The East African Development Bank paid", "the Pan-African Development Bank paid"]
)
def test_a_part_of_the_region_or_more_of_it_has_a_body_of_its_own(text: str) -> None:
    assert surfaces(text, BANK) == []


@pytest.mark.parametrize(
    "text", ["The African Development Bank paid", "In the east African Development Bank men paid"]
)
def test_the_body_of_the_whole_region_is_found(text: str) -> None:
    assert surfaces(text, BANK) == ["African Development Bank"]


def test_a_direction_before_no_region_says_whose_side_somebody_is_on() -> None:
    tracked = entity("unsc", en=["Security Council"])
    assert surfaces("Western Security Council members met", tracked) == ["Security Council"]


COURT = entity("court", ar=["المحكمة الدولية"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("أغلق مقر المحكمة الدولية لرواندا قبل أعوام", 0),
        ("كتب عن المحكمة الدولية لتشيكوسلوفاكيا السابقة", 0),
        ("سمحت المحكمة الدولية لرواندا بالدفاع", 1),
        ("قال قاض في المحكمة الدولية لصحيفة إن", 1),
        ("تدرس المحكمة الدولية ليبيا ملفا", 1),
    ],
)
def test_a_court_for_a_country_is_another_one(text: str, found: int) -> None:
    assert len(surfaces(text, COURT)) == found


OPEC = entity("opec", en=["OPEC"], ar=["أوبك"])


@pytest.mark.parametrize(
    "text", ["The OPEC Cup began", "The Opec Youth Chess Championship began", "فاز بكأس أوبك أمس"]
)
def test_a_competition_named_after_a_body_is_not_it(text: str) -> None:
    assert surfaces(text, OPEC) == []


@pytest.mark.parametrize(
    "text",
    [
        "The OPEC Secretary General won the Nations Cup",
        "An OPEC, Arab League and AU meeting began",
        "OPEC War Games began",
        "اجتماع أوبك قبل كأس العالم",
    ],
)
def test_beside_other_words_it_is(text: str) -> None:
    assert len(surfaces(text, OPEC)) == 1


def test_what_says_how_something_is_done_is_no_body() -> None:
    hamas = entity("hamas", ar=["حماس"])
    assert surfaces("استقبلهم الجمهور بحماس شديد. والتقى بحماس في الدوحة", hamas) == ["حماس"]


TROOPS = entity("troops", en=["Syrian Army"], ar=["الجيش السوري"])


@pytest.mark.parametrize(
    "text", ["انسحبت ألوية الجيش السوري من المدينة", "Syrian Army Brigades left the city"]
)
def test_the_brigades_of_an_army_are_a_part_of_it(text: str) -> None:
    assert len(surfaces(text, TROOPS)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [("أشاد ببطولة الجيش السوري في المعركة", 1), ("فاز ببطولة الجيش السوري للسباحة", 0)],
)
def test_the_courage_of_an_army_is_no_competition_unless_a_game_follows(
    text: str, found: int
) -> None:
    assert len(surfaces(text, TROOPS)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("فرضت عقوبات على شبكة تمويل حزب الله", 1),
        ("دمرت شبكة أنفاق حزب الله", 1),
        ("انضمت إلى شبكة جامعات حزب الله", 0),
        ("انضمت إلى اتحاد أندية حزب الله", 0),
    ],
)
def test_a_network_is_a_body_of_institutions_alone(text: str, found: int) -> None:
    assert len(surfaces(text, PARTY)) == found


COUNCIL = entity("council", ar=["مجلس الأمن"])


@pytest.mark.parametrize(
    ("tracked", "text", "found"),
    [
        (COUNCIL, "قال في جلسة مجلس الأمن المفتوحة إنها كافية", 1),
        (COUNCIL, "اجتمع مجلس الأمن القومي", 0),
        (COUNCIL, "اجتمع مجلس الأمن والدفاع", 0),
        (PARTY, "استهدف الجيش قيادة حزب الله العليا", 1),
        (entity("x", ar=["الجامعة العربية"]), "تخرج في الجامعة العربية المفتوحة", 0),
        (entity("x", ar=["وزارة الخارجية"]), "اجتمع مسؤولون من وزارة الخارجية والدفاع", 1),
        (entity("x", ar=["وكالة الأمن"]), "قالت وكالة الأمن القومي ذلك", 0),
    ],
)
def test_an_adjective_makes_it_another_body_where_it_agrees_with_its_nouns(
    tracked: Entity, text: str, found: int
) -> None:
    assert len(surfaces(text, tracked)) == found


@pytest.mark.parametrize(
    ("tracked", "text", "found"),
    [
        (entity("x", ar=["التيار الوطني الحر"]), "قالت نائبة التيار الوطني الحر ذلك", 1),
        (entity("x", ar=["وزارة الصحة"]), "قالت وكيلة وزارة الصحة ذلك", 1),
        (entity("x", ar=["الخارجية الكويتية"]), "قالت وزيرة الخارجية الكويتية ذلك", 0),
    ],
)
def test_only_a_minister_for_what_a_ministry_is_called_by_is_an_office(
    tracked: Entity, text: str, found: int
) -> None:
    assert len(surfaces(text, tracked)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Saudi Arabia Public Investment Fund bought it", 1),
        ("The Secretary of State Public Investment Fund talks ended", 1),
        ("The Asia Public Investment Fund bought it", 0),
        ("The State Public Investment Fund bought it", 0),
    ],
)
def test_the_end_of_a_country_or_of_an_office_is_no_region_or_state(text: str, found: int) -> None:
    assert len(surfaces(text, PIF)) == found


@pytest.mark.parametrize(
    ("tracked", "text", "found"),
    [
        (TROOPS, "بدأت عملية الجيش السوري لتحرير الجرود في لبنان", 1),
        (TROOPS, "The Syrian Army Ground Operation in Lebanon began", 1),
        (PARTY, "بدأت عملية حزب الله لتحرير الأسرى في إسرائيل", 1),
        (entity("x", ar=["الأمم المتحدة"]), "انتهت عملية الأمم المتحدة للسلام في بوروندي", 0),
    ],
)
def test_what_an_army_or_a_movement_does_in_a_country_is_no_body(
    tracked: Entity, text: str, found: int
) -> None:
    assert len(surfaces(text, tracked)) == found


TREASURY = entity("treasury", en=["US Treasury Department"], ar=["وزارة الخزانة الأمريكية"])
MAKER = entity("maker", en=["Boeing"], ar=["شركة بوينغ"])
CHARITY = entity("charity", en=["Oxfam"], ar=["منظمة أوكسفام"])


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (TREASURY, "هبطت عوائد الخزانة الأمريكية، وبيعت سندات الخزانة الأميركية."),
        (MAKER, "هبطت طائرة من طراز بوينغ 777 ومن نوع بوينغ."),
    ],
)
def test_a_thing_called_after_a_body_is_not_the_body(tracked: Entity, text: str) -> None:
    assert surfaces(text, tracked) == []


@pytest.mark.parametrize(
    ("tracked", "text", "found"),
    [
        (TREASURY, "أعلنت الخزانة الأمريكية عقوبات.", ["الخزانة الأمريكية"]),
        (MAKER, "أعلنت بوينغ أرباحها.", ["بوينغ"]),
        (CHARITY, "قالت منظمة أوكسفام الخيرية ذلك.", ["منظمة أوكسفام"]),
    ],
)
def test_the_body_itself_counts(tracked: Entity, text: str, found: list[str]) -> None:
    assert surfaces(text, tracked) == found
