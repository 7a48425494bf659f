"""Patterns of names: what they stand for, and where they are wrong."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.watchlist.forms.grammar import MAX_VARIANTS, PatternError, expand


@pytest.mark.parametrize(
    ("pattern", "names"),
    [
        ("plain name", ("plain name",)),
        ("(Global|Grand) Coalition", ("Global Coalition", "Grand Coalition")),
        ("Group [on terror]", ("Group on terror", "Group")),
        ("[a|b] c", ("a c", "b c", "c")),
        ("Cent(er|re)", ("Center", "Centre")),
        ("مجموع(ة|ات) العمل", ("مجموعة العمل", "مجموعات العمل")),
        ("(to (fight|defeat)|against) X", ("to fight X", "to defeat X", "against X")),
        ("a [b [c]] d", ("a b c d", "a b d", "a d")),
        ("(a|a)", ("a",)),
    ],
)
def test_a_pattern_stands_for_names(pattern: str, names: tuple[str, ...]) -> None:
    assert expand(pattern) == names


@pytest.mark.parametrize(
    ("pattern", "position", "reason"),
    [
        ("(a|b", 1, "never closed"),
        ("x [a", 3, "never closed"),
        ("(a|b]", 1, "never closed"),
        ("a)", 2, "closes nothing"),
        ("a|b", 2, "in brackets"),
        ("(a|)", 4, "empty"),
        ("()", 2, "empty"),
        ("(" * 9 + "a" + ")" * 9, 9, "deep"),
    ],
)
def test_a_wrong_pattern_is_refused_where_it_is_wrong(
    pattern: str, position: int, reason: str
) -> None:
    with pytest.raises(PatternError, match=reason) as caught:
        expand(pattern)
    assert caught.value.position == position


def test_too_many_names_are_refused_before_any_is_built() -> None:
    with pytest.raises(PatternError, match="1,267,650,600,228,229,401,496,703,205,376 names"):
        expand("(a|b)" * 100)


@given(st.text(alphabet="ab ()[]|", max_size=40))
def test_any_pattern_either_expands_within_bounds_or_is_refused(pattern: str) -> None:
    try:
        names = expand(pattern)
    except PatternError:
        return
    assert 1 <= len(names) <= MAX_VARIANTS
