"""The Red Cross alone is the international committee where the document has its whole name."""

import pytest

from tests.domain.watchlists import entity, surfaces

COMMITTEE = entity(
    "icrc",
    en=["International Committee of the Red Cross"],
    ar=["اللجنة الدولية للصليب الأحمر"],
)
ENGLISH, ARABIC = COMMITTEE.names["en"][0], COMMITTEE.names["ar"][0]


@pytest.mark.parametrize(
    ("text", "surface"),
    [
        (f"The {ENGLISH} came. A Red Cross doctor spoke.", "Red Cross"),
        (f"وصلت {ARABIC}. وقال مندوب للصليب الأحمر إن", "صليب الأحمر"),
    ],
)
def test_the_emblem_alone_counts_beside_the_whole_name(text: str, surface: str) -> None:
    assert surfaces(text, COMMITTEE)[1:] == [surface]


@pytest.mark.parametrize(
    "text",
    [
        f"The {ENGLISH} came. The Norwegian Red Cross came, too.",
        f"The {ENGLISH} came, the Norwegian Red Cross did not. The Red Cross spoke.",
        f"The {ENGLISH} and the Federation of Red Cross and Red Crescent Societies met.",
        f"وصلت {ARABIC}. وقال الصليب الأحمر النرويجي إن",
        f"وصلت {ARABIC} والاتحاد الدولي لجمعيات الصليب الأحمر والهلال الأحمر",
    ],
)
def test_that_of_a_country_or_of_the_federation_does_not(text: str) -> None:
    assert surfaces(text, COMMITTEE) in ([ENGLISH], [ARABIC])


def test_without_the_whole_name_it_is_nobodys() -> None:
    assert surfaces("The Red Cross came.", COMMITTEE) == []
