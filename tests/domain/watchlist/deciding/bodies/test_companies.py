"""Companies by the word that is their own, and the companies that they have."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

ZARQOON = entity("zarqoon", en=["Omani Zarqoon"], ar=["زرقون العمانية"])
LIMBAR = entity("limbar", en=["Limbar Egypt"], ar=["ليمبار مصر"])
BADCO = entity("badco", en=["Basra Drilling Company", "BADCO"], ar=["شركة حفر البصرة", "بادكو"])

LIMAR = entity("limar", en=["Limar Group"], ar=["مجموعة ليمار"])
RASHID = entity("rashid", en=["Rashid Group"], ar=["مجموعة راشد"])
KALZAM = entity("kalzam", en=["Kalzam Investment Company"], ar=["شركة كلزام للاستثمار"])
RAWAJ = entity("rawaj", en=["Omani Market"], ar=["رواج العمانية"])


@pytest.mark.parametrize(
    ("tracked", "text", "found"),
    [
        (KALZAM, "Kalzam Investment Company gained. Kalzam said so.", ["Kalzam"]),
        (KALZAM, "ربحت شركة كلزام للاستثمار. والأرباح أساس عمل كلزام.", ["كلزام"]),
        (LIMAR, "Limar Group gained. Limar said so.", ["Limar"]),
        (LIMAR, "Limar Group gained. It has a stake in Limar.", ["Limar"]),
        (RASHID, "Rashid Group gained. Rashid said so.", ["Rashid"]),
        (RASHID, "ربحت مجموعة راشد. وأكد المدير أن راشد ماضية في ذلك.", ["راشد"]),
        (RASHID, "ربحت مجموعة راشد. ووقعت شركة راشد عقدا.", ["راشد"]),
        (RAWAJ, "ربحت رواج العمانية. وقالت «رواج» إن الأرباح كبيرة.", ["رواج"]),
        (ZARQOON, "Omani Zarqoon gained. Zarqoon said so.", ["Zarqoon"]),
        (ZARQOON, "Omani Zarqoon gained. Zarqoon Chairman Jane Roe said so.", ["Zarqoon"]),
        (ZARQOON, "ربحت زرقون العمانية. وقالت زرقون إن الأرباح كبيرة.", ["زرقون"]),
        (ZARQOON, "Omani Zarqoon gained. وقالت شركة زرقون إن الأرباح كبيرة.", ["زرقون"]),
        (LIMBAR, "Limbar Egypt gained. It is Limbar that leads.", ["Limbar"]),
    ],
)
def test_after_its_name_a_company_is_called_by_its_own_word(
    tracked: Entity, text: str, found: list[str]
) -> None:
    assert surfaces(text, tracked)[1:] == found


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (KALZAM, "Kalzam Investment Company gained. Kalzam Energy and Kalzam Investment lost."),
        (KALZAM, "ربحت شركة كلزام للاستثمار. وخسرت كلزام للطاقة في صفقة كلزام."),
        (LIMAR, "Limar Group gained, in Limar Palace. A publisher, Limar, lost."),
        (LIMAR, "Limar Group gained. وافتتح متحف ليمار."),
        (LIMAR, "Limar Group met in Limar. Limar said so."),
        (
            entity("x", en=["Jihad Group"], ar=["مجموعة الجهاد"]),
            "Jihad Group left. Jihad is a word.",
        ),
        (RASHID, "Rashid Group gained. Rashid Omar lost. Rashid wept."),
        (RASHID, "ربحت مجموعة راشد. وكرمت الشركة الموظف المتميز راشد أمس."),
        (RASHID, "ربحت مجموعة راشد. وقال راشد عمر إن الشركة خسرت."),
        (RASHID, "ربحت مجموعة راشد. وخسرت شركة راشد العمانية."),
        (RAWAJ, "ربحت رواج العمانية. وقال تاجر إن رواج سلعه كبير."),
        (ZARQOON, "Omani Zarqoon gained. Zarqoon Trading lost."),
        (ZARQOON, "Omani Zarqoon gained. The Aston Zarqoon team won."),
        (ZARQOON, "ربحت زرقون العمانية. وخسرت شركة زرقون للتجارة."),
        (LIMBAR, "Limbar Egypt gained. Limbar Jordan lost."),
        (
            entity("x", en=["Qatar Petroleum"], ar=["قطر للبترول"]),
            "Qatar Petroleum: Petroleum is dear.",
        ),
        (
            entity("x", en=["Kuwait Bourse"], ar=["بورصة الكويت"]),
            "Kuwait Bourse: Bourse prices fell.",
        ),
        (entity("x", ar=["أسواق الأردن"]), "ربحت أسواق الأردن. وقال تاجر إن أسواق عمان أغلقت."),
        (entity("x", ar=["شركة"]), "قالت شركة ذلك."),
        (entity("x", en=["Oman Omar"], ar=["عمان عمر"]), "Oman Omar gained. Omar said so."),
    ],
)
def test_its_companies_and_what_many_companies_are_called_are_not_it(
    tracked: Entity, text: str
) -> None:
    assert len(surfaces(text, tracked)) == 1


def test_before_its_whole_name_is_said_the_word_is_anybodys() -> None:
    assert surfaces("Zarqoon said so. وقالت زرقون ذلك.", ZARQOON) == []


@pytest.mark.parametrize(
    "text",
    [
        "Badco Logistics will take a share.",
        "BADCO Gas plc rose.",
        "Badco L&S rose.",
        "BADCO C&T's shares rose.",
        "Shares of Badco Logistics & Services and of Badco Retail rose.",
        "وتتولى «بادكو للأنابيب» التسويق",
        'رفعت "بادكو للحفر" توقعاتها',
        "ووقعت شركة بادكو للتوزيع العقد",
    ],
)
def test_a_company_that_does_a_part_of_what_it_does_is_another(text: str) -> None:
    assert surfaces(text, BADCO) == []


@pytest.mark.parametrize(
    "text",
    [
        "Badco Gas Deal Signed",
        "Badco, Gas and oil",
        "BADCO R&D staff met.",
        "Badco, L&S and others",
        "Badco L & co",
        "BADCO A",
        "Badco drilling went on",
        "قالت شركة بادكو للصحفيين إن العقد كبير",
        "يهدف توريد بادكو للغاز إلى ذلك",
        "وقعت «بادكو» للغاز عقدا",
    ],
)
def test_what_it_does_or_to_whom_it_speaks_makes_no_other_company(text: str) -> None:
    assert len(surfaces(text, BADCO)) == 1


def test_the_holding_that_has_a_company_is_another() -> None:
    assert surfaces("خسرت مجموعة رواج العمانية القابضة.", RAWAJ) == []
    assert len(surfaces("خسرت رواج العمانية القابضة على الأسهم.", RAWAJ)) == 1


@pytest.mark.parametrize(
    ("latin", "text", "found"),
    [
        ("Zibbank", "ربح بنك زيب. وخسر زيب بنك.", ["زيب بنك"]),
        ("Zib Bank", "ربح بنك زيب. وخسر زيب بنك.", []),
        ("Mirbank", "ربح بنك زيب. وخسر زيب بنك.", []),
        ("Zibbank", "خسر زيب بنك.", []),
    ],
)
def test_a_bank_whose_latin_name_is_one_word_has_the_bank_at_the_end_as_well(
    latin: str, text: str, found: list[str]
) -> None:
    tracked = entity("zib", en=[latin], ar=["بنك زيب"])
    assert [one for one in surfaces(text, tracked) if one != "بنك زيب"] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقالت العمانية إن الرحلات باقية", ["العمانية"]),
        ("وتأخرت رحلات «العمانية» أمس", ["العمانية"]),
        ("وقالت السلطات العمانية إن الرحلات باقية", []),
        ("وفازت العمانية بالسباق", []),
        ("وقالت العمانية للبترول إن الأرباح كبيرة", []),
    ],
)
def test_after_its_name_an_arabic_airline_speaks_as_that_of_its_country(
    text: str, found: list[str]
) -> None:
    airline = entity("wy", ar=["الخطوط الجوية العمانية"])
    assert surfaces(f"أقلعت الخطوط الجوية العمانية. {text}", airline)[1:] == found
    assert surfaces(text, airline) == []


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقالت الملكية العمانية إن الرحلات باقية", ["الملكية العمانية"]),
        ("وأعلنت الملكية العمانية ذلك", ["الملكية العمانية"]),
        ("وقالت البحرية الملكية العمانية إن السفن باقية", []),
        ("ورست السفن الملكية العمانية", []),
        ("وقالت العمانية إن الأخبار صحيحة", []),
        ("وقالت الملكية الأردنية إن الرحلات باقية", []),
    ],
)
def test_a_royal_one_keeps_that_it_is_royal(text: str, found: list[str]) -> None:
    airline = entity("wy", ar=["الخطوط الملكية العمانية"])
    assert surfaces(f"أقلعت الخطوط الملكية العمانية. {text}", airline)[1:] == found


BANK = entity("bank", en=["World Bank"], ar=["البنك الدولي"])
UNION = entity("union", en=["European Union", "EU"], ar=["الاتحاد الأوروبي"])
UNION_BANK = entity("ub", en=["Union Bank of Zarqoon", "UBZ"])


@pytest.mark.parametrize(
    ("tracked", "text", "found"),
    [
        (UNION, "EU Digital chief Jane Roe met the European Union Gas coordinator.", 2),
        (BANK, "World Bank Digital adviser Jane Roe said so.", 1),
        (UNION_BANK, "UBZ Capital said so.", 0),
        (ZARQOON, "Omani Zarqoon Digital said so.", 0),
    ],
)
def test_what_is_no_company_has_no_companies(tracked: Entity, text: str, found: int) -> None:
    assert len(surfaces(text, tracked)) == found


@pytest.mark.parametrize(
    ("text", "found"), [("قالت «ليمبار لبنان» ذلك", 1), ("قالت «ليمبار للغاز» ذلك", 0)]
)
def test_a_country_after_it_begins_with_no_particle(text: str, found: int) -> None:
    assert len(surfaces(text, entity("x", ar=["ليمبار"]))) == found
