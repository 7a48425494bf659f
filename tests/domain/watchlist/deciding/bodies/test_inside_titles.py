"""A body that stands in full inside of the title of an office is named by that."""

import pytest

from tests.domain.watchlists import entity, surfaces

CHIEF = entity(
    "chief",
    "office",
    en=["Director General of the Asian Fisheries Research Agency"],
    ar=["المدير العام للوكالة الدولية لأبحاث البحار"],
)
AGENCY = entity(
    "agency", en=["Asian Fisheries Research Agency"], ar=["الوكالة الدولية لأبحاث البحار"]
)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("The Director General of the Asian Fisheries Research Agency left. AFRA stayed.", "AFRA"),
        ("وصل المدير العام للوكالة الدولية لأبحاث البحار. وقالت الوكالة الدولية إن",
         "الوكالة الدولية"),
    ],
)  # fmt: skip
def test_it_goes_on_by_its_acronym_or_short_name(text: str, short: str) -> None:
    assert surfaces(text, CHIEF, AGENCY)[1:] == [short]


def test_the_title_itself_stays_that_of_the_office() -> None:
    text = "The Director General of the Asian Fisheries Research Agency left."
    assert surfaces(text, CHIEF, AGENCY) == [text.removeprefix("The ").removesuffix(" left.")]


def test_not_where_the_title_has_no_more_than_what_the_body_is_called() -> None:
    assert surfaces("وصل المدير العام للوكالة. وقالت الوكالة الدولية إن", CHIEF, AGENCY) == []


def test_so_does_the_title_cut_short() -> None:
    union = entity("union", ar=["الاتحاد العربي لكرة اليد"])
    chief = entity("chief", "office", ar=["رئيس الاتحاد العربي لكرة اليد"])
    text = "وصل رئيس الاتحاد العربي لكرة اليد. وقال رئيس الاتحاد العربي إن الاتحاد العربي"
    titles = ["رئيس الاتحاد العربي لكرة اليد", "رئيس الاتحاد العربي"]
    assert surfaces(text, chief, union) == [*titles, "الاتحاد العربي"]
