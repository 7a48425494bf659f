"""A family name of two tracked people goes to one of them for a reason, or is marked."""

import pytest

from tests.domain.watchlists import entity, found, watchlist

ALI = entity("ali", "official", en=["Ali Larijani"], ar=["علي لاريجاني"], distinctive=True)
SADEQ = entity(
    "sadeq",
    "official",
    en=["Sadeq Larijani"],
    ar=["صادق لاريجاني"],
    roles=({"en": "Chief Justice"},),
    distinctive=True,
)
BOTH = watchlist(ALI, SADEQ)


@pytest.mark.parametrize("text", ["Larijani spoke.", "وقال لاريجاني"])
def test_without_a_reason_both_are_reported_and_each_says_whose_it_may_be_instead(
    text: str,
) -> None:
    matches = BOTH.match(text)
    assert [match.entity for match in matches] == ["ali", "sadeq"]
    assert [match.steps[-1] for match in matches] == [
        "ambiguous: may be the family name of sadeq",
        "ambiguous: may be the family name of ali",
    ]


def test_an_ambiguous_family_name_ranks_below_a_certain_one() -> None:
    (certain,) = watchlist(ALI).match("Larijani spoke.")
    assert all(match.score < certain.score for match in BOTH.match("Larijani spoke."))


def test_the_role_beside_it_decides() -> None:
    assert found(BOTH.match("Chief Justice Larijani spoke.")) == [("sadeq", "Larijani")]


def test_the_last_full_name_before_it_decides() -> None:
    matches = BOTH.match("Sadeq Larijani met Ali Larijani. Then Larijani spoke.")
    assert found(matches)[-1] == ("ali", "Larijani")


def test_a_headline_is_decided_by_the_only_full_name_below_it() -> None:
    matches = BOTH.match("Ali Larijani said so.", "Larijani in Beirut")
    assert found(matches) == [("ali", "Larijani"), ("ali", "Ali Larijani")]


def test_a_given_name_is_not_the_family_name_of_another_person() -> None:
    tracked = (
        entity("amin", "person", en=["Zeshan Amin"]),
        entity("maalouf", "person", en=["Amin Maalouf"]),
    )
    matches = watchlist(*tracked).match("Amin Maalouf met Zeshan Amin. Amin Maalouf left.")
    assert found(matches) == [
        ("maalouf", "Amin Maalouf"),
        ("amin", "Zeshan Amin"),
        ("maalouf", "Amin Maalouf"),
    ]


@pytest.mark.parametrize(
    "text",
    [
        "قال علي لاريجاني ذلك. وأيده صادق لاريجاني شقيق الوزير. وأضاف لاريجاني",
        "قال علي لاريجاني ذلك. وأيده شقيقه الأكبر القاضي صادق لاريجاني. وأضاف لاريجاني",
        "قال علي لاريجاني ذلك. وأيده صادق لاريجاني، الشقيق الأكبر للوزير. وأضاف لاريجاني",
        "قال علي لاريجاني ذلك. وأيده صادق لاريجاني، شقيقه. وأضاف لاريجاني",
        "Ali Larijani spoke. Sadeq Larijani, the minister's brother, left. Larijani stayed.",
        "Ali Larijani spoke. His elder brother, Ayatollah Sadeq Larijani, left. Larijani stayed.",
    ],
)
def test_who_is_named_later_and_as_a_relative_has_not_the_family_name_alone(text: str) -> None:
    assert found(BOTH.match(text))[-1][0] == "ali"


@pytest.mark.parametrize(
    "text",
    [
        "قال علي لاريجاني ذلك. وأيده صادق لاريجاني. وأضاف لاريجاني",
        "وقال شقيقه صادق لاريجاني ذلك. وأضاف لاريجاني",
        "Ali Larijani spoke. Sadeq Larijani, whose brother left, stayed. Larijani spoke.",
        "قال علي لاريجاني ذلك. وأيدته ابنة القاضي صادق لاريجاني. وأضاف لاريجاني",
        "قال علي لاريجاني ذلك. وزار صادق لاريجاني والدته في المشفى. وأضاف لاريجاني",
        "Ali Larijani spoke. The brother of Sadeq Larijani left. Larijani spoke.",
    ],
)
def test_who_is_told_to_be_nobodys_relative_has_it_or_who_alone_is_named(text: str) -> None:
    assert found(BOTH.match(text))[-1][0] == "sadeq"
