"""Companies by the word that is their own, and the companies that they have."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

ZARQOON = entity("zarqoon", en=["Omani Zarqoon"], ar=["زرقون العمانية"])
LIMBAR = entity("limbar", en=["Limbar Egypt"], ar=["ليمبار مصر"])
BADCO = entity("badco", en=["Basra Drilling Company", "BADCO"], ar=["شركة حفر البصرة", "بادكو"])


@pytest.mark.parametrize(
    ("tracked", "text", "found"),
    [
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
        "Badco drilling went on",
        "قالت شركة بادكو للصحفيين إن العقد كبير",
        "يهدف توريد بادكو للغاز إلى ذلك",
        "وقعت «بادكو» للغاز عقدا",
    ],
)
def test_what_it_does_or_to_whom_it_speaks_makes_no_other_company(text: str) -> None:
    assert len(surfaces(text, BADCO)) == 1
