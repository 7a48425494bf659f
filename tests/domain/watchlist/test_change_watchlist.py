"""A changed watchlist matches what one compiled anew would."""

import pickle
from collections.abc import Callable, Mapping

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.entity import Entity
from services.domain.watchlist import (
    WatchlistError,
    change_watchlist,
    compile_watchlist,
    require_changeable,
)
from services.domain.watchlist.self_test import find_lost_names
from tests.domain.watchlists import AMIN, COALITION, FORUM, HAMAD, OTAIBI, entity

RENAMED = entity("hamad", "official", en=["Hamad Al-Otaibi"])
NAMESAKE = entity("saad", "official", en=["Saad Al-Otaibi"], ar=["سعد العتيبي"])
CHILD = entity("child", en=["Counter-ISIS Finance Group"], parent="coalition")
ALLIANCE = entity("alliance", ar=["التحالف الدولي"])
"""Of few forms: the properties compile it hundreds of times."""
EVERYBODY = (HAMAD, RENAMED, OTAIBI, NAMESAKE, AMIN, FORUM, ALLIANCE)
TEXT = (
    "Hamad Al-Mashaan met Mansour Al-Otaibi, Saad Al-Otaibi and Zeshan Amin at the Global"
    " Counter-Terrorism Forum. Al-Otaibi thanked Al-Mashaan. Hamad Al-Otaibi left. وقال حمد المشعان"
    " إن منصور العتيبي شكر زيشان أمين. وأضاف العتيبي أن المشعان حضر التحالف الدولي ضد داعش"
)
Entities = st.lists(st.sampled_from(EVERYBODY), unique_by=lambda one: one.id).map(
    lambda some: {one.id: one for one in some}
)


@given(st.lists(Entities, min_size=1, max_size=4))
def test_changes_match_what_compiling_anew_would(states: list[Mapping[str, Entity]]) -> None:
    before: Mapping[str, Entity] = {FORUM.id: FORUM}
    changed = compile_watchlist(before.values())
    for after in states:
        changed = change_watchlist(changed, before, after)
        before = after
    anew = compile_watchlist(before.values())
    assert changed.match(TEXT, "Al-Otaibi") == anew.match(TEXT, "Al-Otaibi")
    assert (changed.version, changed.fingerprints) == (anew.version, anew.fingerprints)


def test_an_entity_removed_while_another_belongs_to_it_is_refused() -> None:
    before = {one.id: one for one in (COALITION, CHILD)}
    with pytest.raises(WatchlistError, match="child: parent"):
        change_watchlist(compile_watchlist(before.values()), before, {CHILD.id: CHILD})


def test_a_circle_closed_by_a_change_is_refused() -> None:
    before = {one.id: one for one in (COALITION, CHILD)}
    closing = COALITION.model_copy(update={"parent": "child"})
    with pytest.raises(WatchlistError, match="in the end"):
        change_watchlist(
            compile_watchlist(before.values()), before, {**before, closing.id: closing}
        )


NAMELESS = entity("forum", en=["!"])


@pytest.mark.parametrize(
    "after",
    [
        pytest.param((CHILD,), id="a body is gone to which another belongs"),
        pytest.param(
            (CHILD, COALITION.model_copy(update={"parent": "child"})), id="a circle is closed"
        ),
        pytest.param((COALITION, CHILD, NAMELESS), id="a name is none"),
        pytest.param((COALITION, CHILD, HAMAD), id="one more that can be tracked"),
        pytest.param((COALITION,), id="one less to which nobody belongs"),
    ],
)
def test_what_may_be_changed_is_what_compiling_would_take(after: tuple[Entity, ...]) -> None:
    before = {one.id: one for one in (COALITION, CHILD)}
    changed = {one.id: one for one in after}
    assert _refusal(lambda: require_changeable(before, changed)) == _refusal(
        lambda: change_watchlist(compile_watchlist(before.values()), before, changed)
    )


def test_what_stayed_the_same_is_not_looked_at_again() -> None:
    require_changeable({NAMELESS.id: NAMELESS}, {NAMELESS.id: NAMELESS, HAMAD.id: HAMAD})


def _refusal(change: Callable[[], object]) -> str | None:
    try:
        change()
    except WatchlistError as error:
        return str(error)
    return None


def test_a_change_refused_leaves_the_watchlist_as_it_was() -> None:
    before = {FORUM.id: FORUM}
    base = compile_watchlist(before.values())
    orphan = entity("orphan", en=["Orphan"], parent="nobody")
    with pytest.raises(WatchlistError):
        change_watchlist(base, before, {orphan.id: orphan})
    assert base.match(TEXT) == compile_watchlist(before.values()).match(TEXT)


def test_every_name_of_a_watchlist_finds_itself() -> None:
    everybody = (HAMAD, OTAIBI, NAMESAKE, AMIN, FORUM, COALITION)
    assert find_lost_names(compile_watchlist(everybody), everybody) == ()


def test_a_name_that_was_not_compiled_is_reported_lost() -> None:
    problems = find_lost_names(compile_watchlist([FORUM]), [FORUM, HAMAD])
    assert [(one.entity, one.field) for one in problems] == [
        ("hamad", "names.ar[0]"),
        ("hamad", "names.en[0]"),
    ]


def test_what_a_layer_remembers_does_not_travel_to_another_process() -> None:
    layer = compile_watchlist([HAMAD]).layers[0]
    layer.resolver["Hamad"]
    assert not pickle.loads(pickle.dumps(layer)).resolver  # noqa: S301
