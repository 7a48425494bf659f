"""What an article alone decides: match, confidence, inhibition, silence, quiet hours."""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

import pytest

from schemas.alert import article_digest
from schemas.drop import DropReason
from schemas.quiet_hours import QuietHours
from schemas.silence import Silence, SilenceMatcher
from services.domain.alerting.quiet_hours import is_quiet
from services.domain.alerting.snapshot import build_snapshot
from tests.domain.alerting.examples import MONDAY, decided, dropped, raised, snapshot, subscription
from tests.domain.watchlists import HAMAD

TEXT = "Hamad Al-Mashaan met Mansour Al-Otaibi. Al-Mashaan left."


def silence(**matchers: str) -> Silence:
    return Silence(
        id="s1",
        matchers=tuple(
            SilenceMatcher.model_validate({"field": field, "values": (value,)})
            for field, value in matchers.items()
        ),
        starts_at=MONDAY - timedelta(hours=1),
        expires_at=MONDAY + timedelta(hours=1),
        author="sara",
        reason="noise",
        created_at=MONDAY,
    )


def test_a_query_raises_one_alert_for_each_entity_that_it_asks_for() -> None:
    known = snapshot(subscription(query="(entity:hamad OR entity:otaibi) AND met"))
    assert raised(decided(TEXT, known)) == ["hamad", "otaibi"]
    assert raised(decided("Hamad Al-Mashaan left.", known)) == []


def test_entities_beside_a_query_are_those_to_be_alerted_about() -> None:
    known = snapshot(subscription(query="met", entities=("otaibi", "forum")))
    assert raised(decided(TEXT, known)) == ["otaibi"]


def test_a_query_without_entities_raises_one_alert_about_the_article() -> None:
    known = snapshot(subscription(query="met AND lang:en"))
    (proposal,) = decided(TEXT, known).proposals
    data = proposal.alert.data
    assert (data.kind, data.entity, proposal.alert.subject) == ("query", None, "desk")
    assert data.query is not None
    assert [clause.clause for clause in data.query.clauses] == ["met", "lang:en"]
    assert [place.surface for place in data.passages] == ["met"]


def test_an_alert_names_the_versions_of_all_that_made_it() -> None:
    known = snapshot(subscription(query="entity:hamad"))
    (proposal,) = decided(TEXT, known, topics=["medtop:20000639"]).proposals
    versions = proposal.alert.data.versions
    assert versions is not None
    assert versions.watchlist == known.watchlist.version
    assert versions.article == article_digest(None, TEXT)
    assert (versions.mentions_engine, versions.topics_engine) == ("none@1", "none@1")
    assert [topic.code for topic in proposal.alert.data.topics] == ["medtop:20000639"]


def test_a_word_that_stands_everywhere_does_not_swell_the_alert() -> None:
    known = snapshot(subscription(query="the"))
    (proposal,) = decided("the " * 5_000, known).proposals
    assert len(proposal.alert.data.passages) == 20


def test_a_name_that_stands_everywhere_does_not_swell_the_alert() -> None:
    known = snapshot(subscription(entities=("hamad",), minimum_mentions=1_000))
    (proposal,) = decided("Hamad Al-Mashaan left.\n" * 5_000, known).proposals
    data = proposal.alert.data
    assert (len(data.mentions), data.more_mentions) == (100, 4_900)
    assert data.mentions[-1].start == 99 * len("Hamad Al-Mashaan left.\n")
    assert len(proposal.alert.encode()) < 100_000


def test_of_a_name_in_a_hundred_places_the_alert_has_them_all() -> None:
    known = snapshot(subscription(entities=("hamad",)))
    (proposal,) = decided("Hamad Al-Mashaan left.\n" * 100, known).proposals
    data = proposal.alert.data
    assert (len(data.mentions), data.more_mentions) == (100, 0)


@pytest.mark.parametrize("asked", [{"entities": ("hamad",)}, {"query": "entity:hamad"}])
def test_mentions_that_are_too_few_or_too_unsure_are_dropped_with_the_reason(
    asked: dict[str, object],
) -> None:
    sure = snapshot(subscription(**asked, minimum_confidence=1.0))
    assert dropped(decided("قال وحمد المشعان", sure)) == [("hamad", "low_confidence")]
    often = snapshot(subscription(**asked, minimum_mentions=3))
    assert dropped(decided(TEXT, often)) == [("hamad", "few_mentions")]
    assert raised(decided(TEXT, snapshot(subscription(**asked, minimum_mentions=2)))) == ["hamad"]


def test_a_working_group_silences_its_parent_in_the_same_article_and_subscription() -> None:
    text = "The East Africa Working Group of the Global Counter-Terrorism Forum met."
    both = snapshot(subscription(entities=("group", "forum")))
    assert raised(decided(text, both)) == ["group"]
    assert dropped(decided(text, both)) == [("forum", "inhibited")]
    assert decided(text, both).drops[0].detail == "group"
    apart = snapshot(
        subscription(entities=("group",)), subscription(id="night", entities=("forum",))
    )
    assert raised(decided(text, apart)) == ["forum", "group"]
    assert raised(decided("The Global Counter-Terrorism Forum met.", both)) == ["forum"]


@pytest.mark.parametrize(
    ("matchers", "silenced"),
    [
        ({"entity": "hamad"}, True),
        ({"entity": "otaibi"}, False),
        ({"type": "official", "language": "en"}, True),
        ({"type": "official", "language": "ar"}, False),
        ({"topic": "medtop:11000000"}, True),
        ({"topic": "medtop:15000000"}, False),
        ({"source": "test", "subscription": "desk"}, True),
    ],
)
def test_a_silence_holds_back_what_all_its_matchers_cover(
    matchers: dict[str, str], *, silenced: bool
) -> None:
    known = snapshot(subscription(), silences=(silence(**matchers),))
    decision = decided(TEXT, known, topics=["medtop:20000639"])
    assert dropped(decision) == ([("hamad", "silenced")] if silenced else [])
    assert raised(decision) == ([] if silenced else ["hamad"])


def test_a_silence_goes_by_the_time_of_the_article() -> None:
    known = snapshot(subscription(), silences=(silence(entity="hamad"),))
    assert raised(decided(TEXT, known, at=MONDAY + timedelta(hours=1))) == ["hamad"]
    assert raised(decided(TEXT, known, at=MONDAY - timedelta(hours=2))) == ["hamad"]


KUWAIT = ZoneInfo("Asia/Kuwait")
WEEKEND = QuietHours.model_validate(
    {"days": ("friday", "saturday"), "start": "00:00", "end": "00:00"}
)
NIGHT = QuietHours.model_validate({"start": "22:00", "end": "07:00"})
THURSDAY_NIGHT = NIGHT.model_copy(update={"days": ("thursday",)})


@pytest.mark.parametrize(
    ("hours", "moment", "quiet"),
    [
        (WEEKEND, "2026-01-09T00:00", True),  # a Friday
        (WEEKEND, "2026-01-10T23:59:59", True),
        (WEEKEND, "2026-01-08T23:59:59", False),
        (WEEKEND, "2026-01-11T00:00", False),  # a Sunday, the first working day
        (NIGHT, "2026-01-07T22:00", True),
        (NIGHT, "2026-01-07T06:59", True),
        (NIGHT, "2026-01-07T07:00", False),
        (NIGHT, "2026-01-07T21:59", False),
        (THURSDAY_NIGHT, "2026-01-09T06:00", True),  # it began on Thursday
        (THURSDAY_NIGHT, "2026-01-08T06:00", False),  # Wednesday's would have
    ],
)
def test_quiet_hours_are_those_on_the_subscribers_wall(
    hours: QuietHours, moment: str, *, quiet: bool
) -> None:
    desk = subscription(quiet_hours=(hours,), time_zone="Asia/Kuwait")
    at = datetime.fromisoformat(moment).replace(tzinfo=KUWAIT)
    assert is_quiet(desk, at) is quiet
    assert is_quiet(desk, at.astimezone(ZoneInfo("America/New_York"))) is quiet


def test_in_quiet_hours_the_alert_is_dropped_with_that_reason() -> None:
    desk = subscription(quiet_hours=(NIGHT,), time_zone="Asia/Kuwait")
    at = MONDAY.replace(hour=20)  # 23:00 in Kuwait
    assert dropped(decided(TEXT, snapshot(desk), at=at)) == [("hamad", "quiet_hours")]


def test_one_query_that_cannot_be_parsed_does_not_take_the_others_along() -> None:
    known = snapshot(subscription(), subscription(id="broken", query="entity:("))
    assert raised(decided(TEXT, known)) == ["hamad"]
    assert known.problems[0].startswith("subscription broken: at character")


def test_what_did_not_change_is_taken_over_from_the_snapshot_before() -> None:
    first = build_snapshot([HAMAD], [subscription(query="entity:hamad")])
    second = build_snapshot([HAMAD], [subscription(query="entity:hamad", name="N")], previous=first)
    assert second.watchlist is first.watchlist
    assert second.parsed["entity:hamad"] is first.parsed["entity:hamad"]
    third = build_snapshot([], [], previous=second)
    assert third.watchlist is not first.watchlist


def test_every_drop_has_the_id_that_its_alert_would_have_had() -> None:
    (drop,) = decided(TEXT, snapshot(subscription(), silences=(silence(entity="hamad"),))).drops
    (proposal,) = decided(TEXT, snapshot(subscription())).proposals
    assert drop.alert == proposal.alert.id
    assert (drop.reason, drop.detail) == (DropReason.SILENCED, "s1")
