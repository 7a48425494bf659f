"""An entity is tried before it is tracked."""

import pytest

from schemas.entity import Entity
from services.domain.watchlist import WatchlistError
from services.domain.watchlist.trying import (
    count_names,
    find_warnings_alone,
    require_trackable,
    try_entity,
)

FORUM = Entity(id="forum", type="organization", names={"en": ("Terror Forum",)}, parent="union")
UNION = Entity(id="union", type="organization", names={"en": ("The Union",)})


def test_an_entity_finds_itself_whatever_it_belongs_to() -> None:
    found = try_entity(FORUM, "The Union met the Terror Forum.")
    assert [(one.entity, one.surface) for one in found.matches] == [("forum", "Terror Forum")]
    assert [one.reason for one in find_warnings_alone(FORUM)] == [
        "there is no Arabic one: Arabic texts will not be matched"
    ]


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
