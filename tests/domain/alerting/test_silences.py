"""What a silence would have cost, and which are refused."""

import weakref
from collections.abc import Iterator
from datetime import timedelta

import pytest

from schemas.alert import Alert
from schemas.silence import Silence, SilenceMatcher
from services.domain.alerting.silences import breadth_problem, preview_silence, unknown_values
from tests.alert_examples import example_alert
from tests.domain.alerting.examples import MONDAY

ALERTS = [
    example_alert(entity, desk, f"a{number}")
    for number, (entity, desk) in enumerate([("gctf", "desk"), ("daesh", "night")] * 12)
]


def silence(field: str, *values: str, days: int = 1) -> Silence:
    return Silence(
        id="s1",
        matchers=(SilenceMatcher.model_validate({"field": field, "values": values}),),
        starts_at=MONDAY,
        expires_at=MONDAY + timedelta(days=days),
        author="sara",
        reason="noise",
        created_at=MONDAY,
    )


def problem(asked: Silence, alerts: list[Alert]) -> str:
    return breadth_problem(asked, preview_silence(asked, alerts)) or ""


def test_a_preview_counts_what_would_have_been_lost_and_shows_the_newest() -> None:
    preview = preview_silence(silence("entity", "gctf"), ALERTS)
    assert (preview.lost, preview.total) == (12, 24)
    assert preview.by_entity == {"gctf": 12}
    assert preview.by_subscription == {"desk": 12}
    assert preview.examples[0] == ALERTS[0]
    assert len(preview.examples) == 10


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        (silence("language", "en"), "add a matcher"),
        (silence("type", "organization"), "add a matcher"),
        (silence("source", "test"), "24 of the last 24"),
        (silence("entity", "gctf", "daesh"), "24 of the last 24"),
        (silence("entity", "gctf", days=91), "90 days"),
    ],
)
def test_a_silence_that_is_too_broad_is_refused_with_the_mend(asked: Silence, said: str) -> None:
    assert said in problem(asked, ALERTS)


def test_a_silence_on_one_entity_is_accepted_however_loud_it_was() -> None:
    loud = [example_alert("gctf", "desk", f"a{number}") for number in range(50)]
    assert problem(silence("entity", "gctf"), loud) == ""


def test_where_little_was_raised_breadth_is_not_measured() -> None:
    assert problem(silence("source", "test"), ALERTS[:10]) == ""


def test_a_preview_keeps_no_more_alerts_than_it_shows() -> None:
    made: list[weakref.ref[Alert]] = []

    def raised() -> Iterator[Alert]:
        for number in range(50):
            alert = example_alert("gctf", "desk", f"a{number}")
            made.append(weakref.ref(alert))
            yield alert
            del alert
            assert sum(one() is not None for one in made) <= 11

    preview = preview_silence(silence("entity", "gctf"), raised())
    assert (preview.lost, len(preview.examples)) == (50, 10)


def test_of_many_unknown_values_all_are_named_and_the_first_five_get_what_is_near() -> None:
    asked = silence("entity", *(f"gctf{number}" for number in range(200)))
    found = unknown_values(asked.matchers, {"gctf"}, ())
    assert [place for place, _ in found] == [f"0/values/{number}" for number in range(200)]
    assert ["did you mean gctf?" in said for _, said in found] == [True] * 5 + [False] * 195
