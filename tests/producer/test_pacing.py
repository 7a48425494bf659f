"""Articles go out evenly, whatever the clock does between them."""

from hypothesis import given
from hypothesis import strategies as st

from services.producer.pacing import Pacer


class Timeline:
    """A clock that moves when told to."""

    def __init__(self) -> None:
        self.now = 100.0

    def read(self) -> float:
        """Return the seconds."""
        return self.now


def send(pacer: Pacer, timeline: Timeline, *, busy: float = 0.0) -> float:
    """Wait until the next is due, send it in `busy` seconds; return when it was sent."""
    timeline.now += pacer.seconds_left()
    at = timeline.now
    pacer.sent()
    timeline.now += busy
    return at


def test_the_first_goes_at_once_and_the_rest_at_even_distances() -> None:
    timeline = Timeline()
    pacer = Pacer(4, timeline.read)
    assert [send(pacer, timeline, busy=0.1) for _ in range(4)] == [100.0, 100.25, 100.5, 100.75]


def test_without_a_rate_nothing_waits() -> None:
    timeline = Timeline()
    pacer = Pacer(None, timeline.read)
    assert [send(pacer, timeline) for _ in range(3)] == [100.0] * 3


@given(st.lists(st.floats(0, 3), min_size=1, max_size=50), st.floats(1, 1000))
def test_no_pause_is_made_up_for_by_a_burst(pauses: list[float], rate: float) -> None:
    timeline = Timeline()
    pacer = Pacer(rate, timeline.read)
    sent = [send(pacer, timeline, busy=pause) for pause in pauses]
    for first, at in enumerate(sent):
        within = sum(1 for other in sent[first:] if other < at + 1.0)
        # One for the beginning, and what 0.05 s of lateness may make up for.
        assert within <= rate * 1.05 + 1 + 1e-6
