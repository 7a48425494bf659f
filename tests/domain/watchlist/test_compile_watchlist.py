"""What compiling refuses, all at once, and what its version depends on."""

import random

import pytest
from hypothesis import example, given, reject
from hypothesis import strategies as st

from schemas.entity import Entity, EntityType
from services.domain.watchlist import WatchlistError, compile_watchlist, find_problems
from tests.domain.rule_words import RULE_WORDS
from tests.domain.watchlists import AMIN, FORUM, HAMAD, OTAIBI, entity, watchlist

_WORDS = """
    of the to for and , & - ' Kuwait Representative United Nations Minister Foreign Secretary State
    Governor Central Bank Independent International Fund Southern bin ibn von Abu Al as Katz
    مندوب دولة الكويت لدى وزير نائب والهجرة لجنة الدولية للتحقيق بعثة الأمم المتحدة بن أبو ال ب لل
"""
"""What many rules look for in names."""
_NAMES = st.lists(
    st.one_of(
        st.sampled_from(_WORDS.split()),
        st.sampled_from(RULE_WORDS),
        st.sampled_from(RULE_WORDS).map(str.title),
    ),
    min_size=1,
    max_size=7,
)
"""To be put together in any order."""
EVERYBODY = [HAMAD, OTAIBI, AMIN, FORUM, entity("daesh", en=["Daesh"], ar=["داعش"])]


def _reasons(*entities: Entity) -> list[str]:
    with pytest.raises(WatchlistError) as caught:
        compile_watchlist(entities)
    return list(map(str, caught.value.problems))


@pytest.mark.parametrize(
    ("wrong", "reason"),
    [
        (entity("x", en=["   "]), "x: names.en[0]: '   ' is empty"),
        (entity("x", en=["...!"]), "x: names.en[0]: '...!' has no letters"),
        (entity("x", en=["2022"]), "x: names.en[0]: '2022' has no letters"),
        (
            entity("x", "person", en=["bin"]),
            "x: names.en[0]: 'bin' is only the word before a name",
        ),
        (entity("x"), "x: names: it has no name to be found by"),
        (
            entity("x", patterns=["ok (a|b"]),
            "x: patterns.en[0]: in 'ok (a|b', character 4: ( is never closed by )",
        ),
        (
            entity("x", patterns=["[a]"]),
            "x: patterns.en[0]: '[a]' may be empty: not everything can be left out",
        ),
        (
            entity("x", patterns=["(a|b)" * 11]),
            f"x: patterns.en[0]: in {'(a|b)' * 11!r}, character 1: stands for 2,048 names, the "
            "limit is 2,000: make two patterns of it",
        ),
        (
            entity("x", en=["a " * 33]),
            f"x: names.en[0]: {'a ' * 33!r} has 33 words, the limit is 32",
        ),
        (entity("x", en=["a"], parent="y"), "x: parent: y is not in the watchlist"),
        (entity("x", en=["a"], parent="x"), "x: parent: x belongs, in the end, to x itself"),
    ],
)
def test_a_mistake_is_named_with_entity_and_field(wrong: Entity, reason: str) -> None:
    assert _reasons(wrong) == [reason]


def test_all_mistakes_are_listed_at_once() -> None:
    reasons = _reasons(
        entity("a", en=["!"], parent="nobody"),
        entity("b", en=["fine"], patterns=["(", ")"]),
        entity("c", en=["fine"]),
        entity("c", en=["also fine"]),
    )
    assert [reason.rsplit(": ", 1)[0].split(": in ")[0] for reason in reasons] == [
        "a: names.en[0]",
        "a: parent",
        "b: patterns.en[0]",
        "b: patterns.en[1]",
        "c: id",
    ]


def test_a_circle_of_parents_is_refused() -> None:
    reasons = _reasons(entity("a", en=["x"], parent="b"), entity("b", en=["y"], parent="a"))
    assert reasons == [
        "a: parent: b belongs, in the end, to a itself",
        "b: parent: a belongs, in the end, to b itself",
    ]


@given(st.randoms(use_true_random=False))
def test_the_version_does_not_depend_on_the_order(chance: random.Random) -> None:
    shuffled = list(EVERYBODY)
    chance.shuffle(shuffled)
    assert compile_watchlist(shuffled).version == compile_watchlist(EVERYBODY).version


def test_the_version_changes_with_every_field() -> None:
    base = entity("x", en=["Name"])
    others = [
        entity("y", en=["Name"]),
        entity("x", "location", en=["Name"]),
        entity("x", en=["Other"]),
        entity("x", ar=["Name"]),
        entity("x", en=["Name"], patterns=["Name"]),
        entity("x", en=["Name"], roles=({"en": "role"},)),
        entity("x", en=["Name"], distinctive=True),
    ]
    assert len({watchlist(one).version for one in [base, *others]}) == 1 + len(others)


def test_an_empty_watchlist_matches_nothing() -> None:
    assert compile_watchlist(()).match("Hamad Al-Mashaan", "title") == ()


@example("office", [["of", "Kuwait", "to", "the", "United", "Nations"], ["بن"]])
@example("office", [["Permanent"], ["المبعوث"]])
@example("organization", [["Republic"], ["Sanctions", "آل"]])
@example("organization", [["Ollah"], ["ـ", "Coalition"]])
@example("working_group", [["Ct"], ["الدول", "ـ", "SAID", "لمكافحة"]])
@example("organization", [["Ü", "Emigration", "Grandson"], ["لجنة"]])
@example("official", [["Zs", "Ould"], ["تاو"]])
@given(
    st.sampled_from(["person", "official", "office", "organization", "working_group"]),
    st.lists(_NAMES, min_size=2, max_size=2),
)
def test_whatever_a_name_is_made_of_is_compiled_and_found_unless_a_problem_is_told(
    kind: EntityType, names: list[list[str]]
) -> None:
    english, arabic = map(" ".join, names)
    tracked = entity("x", kind, en=[english], ar=[arabic])
    if find_problems([tracked]):
        reject()
    text = f"{english}. {arabic} {english}, the {names[0][-1]} said.\n{names[1][0]} {names[0][0]}"
    compiled = compile_watchlist([tracked])
    for match in compiled.match(text):
        assert text[match.start : match.end] == match.surface
    for dropped in compiled.dropped(text):
        assert text[dropped.start : dropped.end] == dropped.surface
