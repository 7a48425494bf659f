"""An entity is tried before it is tracked."""

from collections.abc import Iterable

import pytest

from schemas.entity import Entity
from services.domain.watchlist import (
    Watchlist,
    WatchlistError,
    compile_watchlist,
    lint,
    self_test,
    trying,
)
from services.domain.watchlist.trying import (
    count_names,
    require_trackable,
    try_entity,
)

FORUM = Entity(id="forum", type="organization", names={"en": ("Terror Forum",)}, parent="union")
UNION = Entity(id="union", type="organization", names={"en": ("The Union",)})


def test_an_entity_finds_itself_whatever_it_belongs_to() -> None:
    found = try_entity(FORUM, "The Union met the Terror Forum.")
    assert [(one.entity, one.surface) for one in found.matches] == [("forum", "Terror Forum")]
    assert [one.reason for one in found.warnings] == [
        "there is no Arabic one: Arabic texts will not be matched"
    ]


def test_an_entity_is_compiled_once_also_where_a_name_of_it_finds_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    compiled: list[object] = []

    def compile_once(entities: Iterable[Entity]) -> Watchlist:
        compiled.append(entities)
        return compile_watchlist(entities)

    for module in (trying, lint, self_test):
        monkeypatch.setattr(module, "compile_watchlist", compile_once)
    title = FORUM.model_copy(
        update={"type": "person", "names": {"en": ("Hamad ................. Ali",)}}
    )
    reasons = [str(one) for one in try_entity(title, "x").warnings]
    assert any("finds nothing" in one for one in reasons)
    assert len(compiled) == 1


def test_each_variant_of_a_pattern_is_a_name_and_one_that_cannot_be_read_is_none() -> None:
    patterns = {"en": ("(Global|Grand) Forum [of States]", "(broken")}
    assert count_names(FORUM.model_copy(update={"patterns": patterns})) == 1 + 4


def test_an_entity_is_trackable_beside_the_body_it_belongs_to() -> None:
    require_trackable(FORUM, {"union": UNION})
    require_trackable(FORUM, {"union": UNION, "forum": UNION})


@pytest.mark.parametrize(
    ("tracked", "reason"),
    [
        ({}, "union is not in the watchlist"),
        (
            {"union": UNION.model_copy(update={"parent": "forum"})},
            "union belongs, in the end, to forum itself",
        ),
    ],
)
def test_an_entity_is_not_trackable_without_it_or_under_itself(
    tracked: dict[str, Entity], reason: str
) -> None:
    with pytest.raises(WatchlistError) as error:
        require_trackable(FORUM, tracked)
    assert [(one.field, one.reason) for one in error.value.problems] == [("parent", reason)]


def test_problems_of_the_bodies_above_are_not_those_of_the_entity() -> None:
    lost = UNION.model_copy(update={"parent": "nobody"})
    require_trackable(FORUM, {"union": lost})


def test_what_is_near_is_told_of_the_name_alone() -> None:
    tracked = Entity(id="x", type="official", names={"en": ("Al-Otaibi, Mansour",)})
    found = try_entity(tracked, "وصل محمود العتيبي وحده")
    assert [near.surface for near in found.nearly] == ["العتيبي"]
