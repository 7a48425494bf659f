"""From one article to its alerts."""

from datetime import timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.entity import Entity
from schemas.subscription import Subscription
from services.domain.alerting.snapshot import Snapshot, build_snapshot
from services.domain.watchlist import WatchlistError
from tests.alert_examples import WHEN, example_enriched
from tests.domain.alerting.alerts import alerts_for

FORUM = Entity(
    id="gctf",
    type="organization",
    names={"en": ("Global Counter-Terrorism Forum",), "ar": ("المنتدى العالمي لمكافحة الإرهاب",)},
)
CENTRE = Entity(id="uncct", type="organization", names={"en": ("Counter-Terrorism Centre",)})
TEXT = "The Global Counter-Terrorism Forum met the Counter-Terrorism Centre."


def snapshot(*subscriptions: Subscription) -> Snapshot:
    return build_snapshot([FORUM, CENTRE], subscriptions)


def raised(text: str, known: Snapshot, title: str | None = None) -> list[tuple[str, str]]:
    alerts = alerts_for(example_enriched(text, title), known, time=WHEN)
    return [(alert.data.entity_id or "", alert.data.subscription.id) for alert in alerts]


def test_every_tracked_entity_in_an_article_raises_one_alert_by_default() -> None:
    assert raised(TEXT, snapshot()) == [("gctf", "entity.gctf"), ("uncct", "entity.uncct")]


def test_an_article_that_names_nobody_raises_nothing() -> None:
    assert raised("Nobody is here.", snapshot()) == []


def test_an_entity_named_twice_raises_one_alert_with_both_places() -> None:
    (alert,) = alerts_for(
        example_enriched("Global Counter-Terrorism Forum. Global Counter-Terrorism Forum."),
        snapshot(),
        time=WHEN,
    )
    assert [mention.start for mention in alert.data.mentions] == [0, 32]


def test_each_subscription_to_an_entity_gets_its_own_alert() -> None:
    desk = Subscription(id="desk", name="Desk", entities=("gctf", "uncct"))
    assert raised(TEXT, snapshot(desk)) == [
        ("gctf", "desk"),
        ("gctf", "entity.gctf"),
        ("uncct", "desk"),
        ("uncct", "entity.uncct"),
    ]


def test_a_default_subscription_is_switched_off_by_storing_it_disabled() -> None:
    off = Subscription(id="entity.gctf", name="Off", entities=("gctf",), enabled=False)
    assert raised(TEXT, snapshot(off)) == [("uncct", "entity.uncct")]


def test_a_subscription_to_an_entity_that_is_not_tracked_raises_nothing() -> None:
    gone = Subscription(id="desk", name="Desk", entities=("gone",))
    assert ("gone", "desk") not in raised(TEXT, snapshot(gone))


def test_a_name_in_the_title_alone_raises_an_alert_that_says_so() -> None:
    (alert,) = alerts_for(
        example_enriched("They met.", title="The Global Counter-Terrorism Forum"),
        snapshot(),
        time=WHEN,
    )
    (mention,) = alert.data.mentions
    assert (mention.field, mention.start, mention.end) == ("title", 4, 34)


@pytest.mark.parametrize("padding", ["", "x " * 500, "سطر طويل " * 300, "line\n" * 50])
def test_the_snippet_is_cut_from_the_original_and_holds_the_surface(padding: str) -> None:
    text = f"{padding}The Global Counter-Terrorism Forum met. {padding}"
    (alert,) = alerts_for(example_enriched(text), snapshot(), time=WHEN)
    (mention,) = alert.data.mentions
    end = mention.snippet_start + len(mention.snippet)
    assert text[mention.snippet_start : end] == mention.snippet
    assert mention.surface in mention.snippet
    assert text[mention.start : mention.end] == mention.surface


def test_the_trace_of_the_article_goes_on_in_the_alert() -> None:
    trace = "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"
    (alert, _) = alerts_for(example_enriched(TEXT), snapshot(), time=WHEN, traceparent=trace)
    assert alert.traceparent == trace


@given(st.integers(0, 10_000))
def test_ids_depend_neither_on_the_time_nor_on_the_order_of_entities(
    seconds: int,
) -> None:
    later = WHEN + timedelta(seconds=seconds)
    first = alerts_for(example_enriched(TEXT), build_snapshot([FORUM, CENTRE], []), time=WHEN)
    second = alerts_for(example_enriched(TEXT), build_snapshot([CENTRE, FORUM], []), time=later)
    assert [alert.id for alert in first] == [alert.id for alert in second]
    assert first[0].data.watchlist_version == second[0].data.watchlist_version


def test_entities_that_cannot_be_compiled_are_refused_with_their_ids() -> None:
    orphan = Entity(id="orphan", type="organization", names={"en": ("Orphan",)}, parent="nobody")
    with pytest.raises(WatchlistError, match="orphan"):
        build_snapshot([orphan], [])
