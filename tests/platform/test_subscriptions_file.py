"""Files of subscriptions: every mistake with its line, and what is written is read."""

import tempfile
from datetime import time
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.channel import AppriseChannel, EmailChannel, WebhookChannel
from schemas.quiet_hours import WEEKDAYS, QuietHours
from schemas.subscription import RateLimit, Subscription
from services.platform.subscriptions_file import (
    SubscriptionFieldError,
    SubscriptionFileError,
    dump_subscriptions,
    fields_of,
    make_subscription,
    read_subscriptions,
)

WHOLE = """
subscriptions:
  - id: desk
    name: مكتب
    query: 'entity:gctf AND text:"وزير"'
    minimum_confidence: 0.8
    cooldown_seconds: 3600
    quiet_hours:
      - {days: [friday, saturday], start: 22:00, end: 06:30}
    time_zone: Asia/Kuwait
    rate_limit: {alerts: 10, per_seconds: 3600}
    digest: daily
    language: ar
    channels:
      - {kind: email, recipients: [desk@example.org]}
      - {kind: webhook, url: "https://example.org/hook", signing_secrets: [desk]}
      - {kind: apprise, url: chat}
"""
DESK = Subscription(
    id="desk",
    name="مكتب",
    query='entity:gctf AND text:"وزير"',
    minimum_confidence=0.8,
    cooldown_seconds=3600,
    quiet_hours=(QuietHours(days=("friday", "saturday"), start=time(22), end=time(6, 30)),),
    time_zone="Asia/Kuwait",
    rate_limit=RateLimit(alerts=10, per_seconds=3600),
    digest="daily",
    language="ar",
    channels=(
        EmailChannel(recipients=("desk@example.org",)),
        WebhookChannel(url="https://example.org/hook", signing_secrets=("desk",)),
        AppriseChannel(url="chat"),
    ),
)
ENTITIES = "    entities: [gctf]\n"
WRONG = {
    "no such field": (f"{ENTITIES}    nmae: n", "unknown field 'nmae': did you mean name?"),
    "nested": (
        f"{ENTITIES}    rate_limit: {{alerts: 1, per_seconds: 60, burst: 3}}",
        "unknown field 'burst': there are alerts, per_seconds",
    ),
    "no mapping": (f"{ENTITIES}    rate_limit: 3", "rate_limit: is no mapping"),
    "no list": ("    entities: gctf", "entities: is no list"),
    "no kind": (f"{ENTITIES}    channels: [{{url: x}}]", "needs a kind: webhook, email or apprise"),
    "too many": (f"{ENTITIES}    minimum_mentions: 5000", "must be at most 1000"),
    "zone": (f"{ENTITIES}    time_zone: Kuwait/Asia", "is no time zone of the IANA database"),
}
"""What follows id and name, wrong in its last line, and what is said."""


def written(folder: Path, text: str) -> Path:
    path = folder / "subscriptions.yaml"
    path.write_text(text, encoding="utf-8")
    return path


def test_every_field_is_read_and_a_time_needs_no_quotes(tmp_path: Path) -> None:
    assert read_subscriptions(written(tmp_path, WHOLE)) == (DESK,)


@pytest.mark.parametrize(("fields", "said"), WRONG.values(), ids=WRONG.keys())
def test_a_mistake_is_named_with_its_line(tmp_path: Path, fields: str, said: str) -> None:
    text = f"subscriptions:\n  - id: desk\n    name: n\n{fields}"
    line = len(text.splitlines())

    with pytest.raises(SubscriptionFileError, match=rf"subscriptions\.yaml:{line}: ") as caught:
        read_subscriptions(written(tmp_path, text))

    assert said in str(caught.value)


def test_two_with_one_id_are_a_mistake(tmp_path: Path) -> None:
    twice = "subscriptions:\n" + "  - {id: a, name: n, entities: [x]}\n" * 2
    with pytest.raises(SubscriptionFileError, match=":3: id 'a' stands for the one of line 2"):
        read_subscriptions(written(tmp_path, twice))


def test_what_a_review_finds_stands_at_the_line_of_its_field(tmp_path: Path) -> None:
    with pytest.raises(SubscriptionFileError, match=":5: query: hopeless"):
        read_subscriptions(written(tmp_path, WHOLE), lambda _: [("query", "hopeless")])


@pytest.mark.parametrize("text", ["", "subscriptions: 3", "entities: []", "subscriptions: [x]"])
def test_what_is_no_list_of_subscriptions_says_how_one_begins(tmp_path: Path, text: str) -> None:
    with pytest.raises(SubscriptionFileError, match=r":1: "):
        read_subscriptions(written(tmp_path, text))


def test_a_change_says_one_field_and_null_takes_it_back() -> None:
    changed = make_subscription(fields_of(DESK), ["digest=hourly", "rate_limit=null"])
    assert changed == DESK.model_copy(update={"digest": "hourly", "rate_limit": None})


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ("digest", "digest: write field=value"),
        ("dijest=daily", "unknown field 'dijest': did you mean digest?"),
        ("cooldown_seconds=-1", "cooldown_seconds: must be at least 0"),
        ("name=[a", "name: not YAML"),
        ("query=null", "a subscription needs entities or a query"),
    ],
)
def test_a_change_that_is_wrong_is_named_by_its_field(change: str, said: str) -> None:
    with pytest.raises(SubscriptionFieldError, match="^" + said.replace("?", r"\?")):
        make_subscription(fields_of(DESK), [change])


subscriptions = st.builds(
    Subscription,
    id=st.from_regex(r"[a-z0-9][a-z0-9._-]{0,20}", fullmatch=True),
    name=st.text(min_size=1, max_size=40).filter(lambda name: "\x00" not in name),
    entities=st.just(("gctf",)),
    minimum_confidence=st.floats(0, 1),
    cooldown_seconds=st.integers(0, 86_400),
    quiet_hours=st.lists(
        st.builds(
            QuietHours,
            days=st.lists(st.sampled_from(WEEKDAYS), min_size=1, max_size=3).map(tuple),
            start=st.times(),
            end=st.times(),
        ),
        max_size=2,
    ).map(tuple),
    rate_limit=st.none() | st.builds(RateLimit, alerts=st.integers(1, 9), per_seconds=st.just(60)),
    channels=st.just(()) | st.just(DESK.channels),
)


@settings(max_examples=30)
@given(st.lists(subscriptions, max_size=4, unique_by=lambda one: one.id))
def test_what_is_written_is_read(stored: list[Subscription]) -> None:
    with tempfile.TemporaryDirectory() as folder:
        path = written(Path(folder), dump_subscriptions(stored))
        assert read_subscriptions(path) == tuple(stored)
