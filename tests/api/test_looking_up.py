"""A name is looked for in many entities, in parts, and what was found out is kept."""

import pytest

from schemas.entity import Entity
from services.api.bodies import page_of
from services.api.looking_up import KnownTraits, Look
from services.domain.watchlist.called import Wanted

TEN = {
    f"e{number}": Entity(id=f"e{number}", type="person", names={"en": (f"Number {number}",)})
    for number in range(10)
}


@pytest.mark.parametrize("most", [1, 3, 9, 10, 11])
def test_pages_of_a_look_that_ends_early_join_into_the_whole(most: int) -> None:
    found: list[str] = []
    cursor: str | None = None
    for _ in range(11):
        look = Look(Wanted("number"), KnownTraits(), names_left=most)
        items, cursor = page_of(TEN, cursor, 4, look.finds, look.is_over)
        found += [one.id for one in items]
        if cursor is None:
            break
    assert cursor is None
    assert found == list(TEN)


def test_what_is_known_costs_nothing_the_next_time() -> None:
    known = KnownTraits()
    page_of(TEN, None, 1, Look(Wanted("x"), known).finds)
    look = Look(Wanted("number"), known, names_left=1)
    items, following = page_of(TEN, None, 20, look.finds, look.is_over)
    assert (len(items), following) == (10, None)


def test_what_is_tracked_no_longer_is_forgotten_where_it_is_much() -> None:
    known = KnownTraits()
    for number in range(1_003):
        known.add(Entity(id=f"old{number}", type="person", names={"en": ("Old",)}))
    known.add(TEN["e1"])
    known.forget_others({"e1": TEN["e1"]})
    assert known.find(TEN["e1"]) is not None
    assert known.find(Entity(id="old1", type="person", names={"en": ("Old",)})) is None
