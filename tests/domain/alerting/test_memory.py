"""The stages that look at earlier alerts."""

from hypothesis import given
from hypothesis import strategies as st

from schemas.drop import DropReason
from schemas.subscription import RateLimit
from services.domain.alerting.memory import Memory
from services.domain.alerting.proposal import Proposal
from tests.domain.alerting.examples import proposal

TWO_AN_HOUR = RateLimit(alerts=2, per_seconds=3_600)


def reasons(*proposals: Proposal, memory: Memory | None = None) -> list[str]:
    memory = memory or Memory()
    return [memory.settle(one).reason or "raised" for one in proposals]


def test_the_same_article_raises_its_alert_once() -> None:
    assert reasons(proposal(1), proposal(1)) == ["raised", "already_raised"]


def test_within_the_cooldown_an_entity_raises_nothing_more_and_another_does() -> None:
    hour = 3_600
    assert reasons(
        proposal(1, cooldown_seconds=hour),
        proposal(2, minutes=59, cooldown_seconds=hour),
        proposal(3, minutes=59, entity_id="daesh", cooldown_seconds=hour),
        proposal(4, minutes=59, desk="night", cooldown_seconds=hour),
        proposal(5, minutes=60, cooldown_seconds=hour),
    ) == ["raised", "cooldown", "raised", "raised", "raised"]


def test_an_article_that_comes_late_is_as_close_to_the_alert_as_one_after_it() -> None:
    hour = 3_600
    assert reasons(
        proposal(1, minutes=100, cooldown_seconds=hour),
        proposal(2, minutes=50, cooldown_seconds=hour),
        proposal(3, minutes=40, cooldown_seconds=hour),
        proposal(4, minutes=110, cooldown_seconds=hour),
    ) == ["raised", "cooldown", "raised", "cooldown"]


def test_over_the_rate_limit_alerts_are_counted_and_the_next_one_says_how_many() -> None:
    memory = Memory()
    first = [memory.settle(proposal(n, minutes=n, rate_limit=TWO_AN_HOUR)) for n in range(5)]
    assert [one.reason for one in first] == [None, None, *[DropReason.RATE_LIMITED] * 3]
    next_hour = memory.settle(proposal(9, minutes=61, rate_limit=TWO_AN_HOUR))
    assert (next_hour.reason, next_hour.withheld) == (None, 3)
    assert memory.settle(proposal(10, minutes=62, rate_limit=TWO_AN_HOUR)).withheld == 0


def test_while_an_entity_is_acknowledged_only_news_opens_it_again() -> None:
    memory = Memory()
    memory.settle(proposal(1, language="en"))
    memory.acknowledge("desk", "gctf")
    assert reasons(
        proposal(2, language="en"),
        proposal(3, language="ar"),
        proposal(4, language="en"),
        memory=memory,
    ) == ["acknowledged", "raised", "raised"]


def test_after_an_entity_is_resolved_the_next_article_raises_an_alert() -> None:
    memory = Memory()
    memory.settle(proposal(1, language="ar"))
    memory.resolve("desk", "gctf")
    assert reasons(proposal(2, language="en"), memory=memory) == ["raised"]
    memory.acknowledge("desk", "gctf")
    # What was known before it was resolved is news again.
    assert reasons(proposal(3, language="ar"), memory=memory) == ["raised"]


PROPOSALS = st.lists(
    st.builds(
        proposal,
        st.integers(0, 12),
        minutes=st.integers(-90, 90),
        entity_id=st.sampled_from(["gctf", "daesh"]),
        desk=st.sampled_from(["desk", "night"]),
        language=st.sampled_from(["ar", "en"]),
        cooldown_seconds=st.sampled_from([0, 600]),
        rate_limit=st.sampled_from([None, TWO_AN_HOUR]),
    ),
    max_size=20,
)


@given(PROPOSALS, st.data())
def test_what_was_decided_stays_decided_whatever_happens_in_between(
    proposals: list[Proposal], data: st.DataObject
) -> None:
    memory = Memory()
    decided: dict[str, DropReason | None] = {}
    for one in proposals:
        settled = memory.settle(one)
        if settled.again:
            assert settled.reason == (decided[one.alert.id] or DropReason.ALREADY_RAISED)
        else:
            decided[one.alert.id] = settled.reason
    for one in data.draw(st.permutations(proposals)):
        expected = decided[one.alert.id] or DropReason.ALREADY_RAISED
        assert memory.settle(one).reason == expected
