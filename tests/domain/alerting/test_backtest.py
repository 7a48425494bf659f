"""A backtest gives the ids of the live run, and an explanation gives the reasons."""

import random
from datetime import datetime, timedelta

from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from schemas.enriched import Enriched
from schemas.quiet_hours import QuietHours
from schemas.subscription import RateLimit
from services.domain.alerting.backtest import backtest
from services.domain.alerting.deciding import decide
from services.domain.alerting.explaining import explain
from services.domain.alerting.memory import Memory
from services.domain.alerting.snapshot import Snapshot, narrow_snapshot
from tests.domain.alerting.examples import MONDAY, snapshot, subscription
from tests.domain.query.examples import enriched

_WORDS = ["Hamad Al-Mashaan", "Mansour Al-Otaibi", "the Global Counter-Terrorism Forum",
          "the East Africa Working Group", "met", "left", "حمد المشعان"]  # fmt: skip
_NIGHT = QuietHours.model_validate({"start": "22:00", "end": "07:00"})
PLAIN = snapshot(
    subscription(id="all", entities=("hamad", "otaibi", "forum", "group")),
    subscription(id="both", query="entity:hamad AND (met OR lang:ar)"),
    subscription(id="words", query="near(met, left, 3) OR topic:politics", minimum_mentions=2),
    subscription(id="night", query="entity:*", quiet_hours=(_NIGHT,), time_zone="Asia/Kuwait"),
)
PACED = snapshot(
    subscription(id="cool", entities=("hamad", "otaibi"), cooldown_seconds=7_200),
    subscription(id="few", query="entity:*", rate_limit=RateLimit(alerts=2, per_seconds=36_000)),
)

Stream = list[tuple[datetime, Enriched]]


def random_stream(chance: random.Random) -> Stream:
    """Return articles that reach Rasid over two days, one after another."""
    return [
        (
            MONDAY + timedelta(minutes=chance.randrange(2_880), milliseconds=number),
            enriched(
                f"{number} " + " ".join(chance.choices(_WORDS, k=chance.randint(1, 6))),
                language=chance.choice(["ar", "en"]),
                topics=chance.choice([(), ("medtop:20000639",)]),
            ),
        )
        for number in range(15)
    ]


STREAMS = st.integers(0).map(random.Random).map(random_stream)


def live_run(deliveries: Stream, known: Snapshot) -> set[str]:
    """Return the ids that workers raise which read `deliveries`, in that order."""
    memory = Memory()
    return {
        proposal.alert.id
        for at, article in deliveries
        # The wall clock is somewhere else entirely.
        for proposal in decide(article, known, at=at, time=at + timedelta(days=9)).proposals
        if memory.settle(proposal).reason is None
    }


@hypothesis_settings(max_examples=12, deadline=None)
@given(STREAMS, st.randoms(use_true_random=False))
def test_ids_of_backtest_and_live_run_are_the_same_shuffled_and_replayed(
    stream: Stream, chance: random.Random
) -> None:
    shuffled = chance.sample(stream, len(stream))
    replayed = [*shuffled, *chance.choices(stream, k=len(stream))]
    report = backtest(shuffled, PLAIN)
    assert {alert.id for alert in report.alerts} == live_run(replayed, PLAIN)
    assert report.articles == len(stream)
    assert sum(report.alerts_per_day.values()) == len(report.alerts)


@hypothesis_settings(max_examples=12, deadline=None)
@given(STREAMS, st.randoms(use_true_random=False))
def test_with_cooldown_and_rate_limit_ids_are_those_of_a_live_run_in_the_order_of_arrival(
    stream: Stream, chance: random.Random
) -> None:
    arrived = sorted(stream, key=lambda one: one[0])
    # A worker that is killed reads its last batches again.
    place = chance.randrange(len(stream))
    restarted = [*arrived[:place], *arrived[max(0, place - 5) :]]
    report = backtest(chance.sample(stream, len(stream)), PACED)
    assert {alert.id for alert in report.alerts} == live_run(restarted, PACED)


def test_a_backtest_counts_what_it_held_back_by_reason() -> None:
    stream = [(MONDAY + timedelta(minutes=n), enriched(f"Hamad Al-Mashaan {n}.")) for n in range(4)]
    report = backtest(stream, PACED)
    assert report.drops_by_reason == {"cooldown": 3, "rate_limited": 2}
    assert report.alerts_per_day == {MONDAY.date(): 3}


def test_why_not_names_the_clauses_in_the_way() -> None:
    asked = subscription(query="entity:hamad AND topic:diplomacy AND NOT met")
    found = explain(enriched("Hamad Al-Mashaan met."), PLAIN, asked, at=MONDAY)
    assert (found.reason, found.failing) == ("not_matched", ("topic:diplomacy", "NOT met"))


def test_why_not_names_the_entities_that_are_absent() -> None:
    found = explain(enriched("Nobody."), PLAIN, subscription(), at=MONDAY)
    assert found.failing == ("entity:hamad",)


def test_why_not_names_the_stage_that_held_the_alert_back() -> None:
    asked = subscription(minimum_mentions=2)
    found = explain(enriched("Hamad Al-Mashaan met."), PLAIN, asked, at=MONDAY)
    assert [drop.reason for drop in found.drops] == ["few_mentions"]


def test_why_shows_the_alert_with_its_evidence() -> None:
    found = explain(enriched("Hamad Al-Mashaan met."), PLAIN, subscription(), at=MONDAY)
    assert [alert.data.mentions[0].surface for alert in found.alerts] == ["Hamad Al-Mashaan"]


def test_a_narrow_snapshot_raises_what_the_whole_one_raises_for_that_subscription_alone() -> None:
    stream = random_stream(random.Random(7))  # noqa: S311
    whole = backtest(stream, PLAIN).alerts
    assert {alert.data.subscription.id for alert in whole} >= {"all", "both"}
    for asked in (
        subscription(id="all", entities=("hamad", "otaibi", "forum", "group")),
        subscription(id="both", query="entity:hamad AND (met OR lang:ar)", enabled=False),
    ):
        alone = backtest(stream, narrow_snapshot(PLAIN, asked)).alerts
        wanted = [alert.id for alert in whole if alert.data.subscription.id == asked.id]
        assert [alert.id for alert in alone] == wanted
