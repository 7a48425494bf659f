"""Where a group is moved: back, and never to where records are skipped."""

from hypothesis import given
from hypothesis import strategies as st

from services.platform.kafka.group_offsets import Place, plan_moves

offsets = st.integers(min_value=0, max_value=2**62)


@st.composite
def places(draw: st.DrawFn) -> tuple[Place, ...]:
    """Return a stream of up to six partitions and where a group stands in them."""
    return tuple(
        Place(partition=number, first=first, committed=committed, end=end)
        for number, (first, committed, end) in enumerate(
            draw(st.lists(st.tuples(offsets, offsets, offsets).map(sorted), max_size=6))
        )
    )


wanted_places = st.dictionaries(st.integers(0, 8), offsets)


@given(places(), wanted_places)
def test_no_group_is_moved_forward(stands: tuple[Place, ...], wanted: dict[int, int]) -> None:
    assert all(move.after <= move.before for move in plan_moves(stands, wanted))


@given(places(), wanted_places)
def test_no_group_is_moved_to_where_nothing_is(
    stands: tuple[Place, ...], wanted: dict[int, int]
) -> None:
    for place, move in zip(stands, plan_moves(stands, wanted), strict=True):
        assert place.first <= move.after <= place.committed


@given(places(), wanted_places)
def test_what_is_gone_is_what_was_asked_for_and_is_older_than_the_oldest(
    stands: tuple[Place, ...], wanted: dict[int, int]
) -> None:
    for place, move in zip(stands, plan_moves(stands, wanted), strict=True):
        asked = wanted.get(place.partition, place.first)
        assert move.gone == len(range(asked, place.first))


def test_a_partition_that_nobody_names_is_read_from_its_oldest_record() -> None:
    (move,) = plan_moves((Place(partition=4, first=10, committed=90, end=100),), {0: 50})
    assert (move.after, move.again, move.gone) == (10, 80, 0)
