"""Subscriptions, silences and states: what is read, what is refused."""

import json

import pytest

from schemas.errors import RecordError
from schemas.silence import Silence
from schemas.subscription import Subscription

QUIET = {"days": ["friday", "saturday"], "start": "22:00", "end": "07:00"}
FULL = {
    "version": 1,
    "id": "desk",
    "name": "The desk",
    "query": "entity:hamad AND lang:ar",
    "owner": "sara",
    "shared_with": ["omar"],
    "minimum_confidence": 0.8,
    "minimum_mentions": 2,
    "cooldown_seconds": 3_600,
    "quiet_hours": [QUIET],
    "time_zone": "Asia/Kuwait",
    "rate_limit": {"alerts": 20, "per_seconds": 3_600},
    "digest": "daily",
    "language": "ar",
    "channels": [
        {"kind": "webhook", "url": "https://example.com/in", "signing_secrets": ["desk-2026"]},
        {"kind": "email", "recipients": ["sara@example.com"]},
        {"kind": "apprise", "url": "desk-telegram"},
    ],
}


def subscription(**fields: object) -> Subscription:
    return Subscription.decode(json.dumps(FULL | fields).encode())


def test_a_subscription_is_read_back_as_it_was_written() -> None:
    assert Subscription.decode(subscription().encode()) == subscription()


def test_a_subscription_stored_before_there_were_queries_is_still_read() -> None:
    old = b'{"version":1,"id":"desk","name":"Desk","entities":["gctf"],"enabled":true}'
    assert Subscription.decode(old) == Subscription(id="desk", name="Desk", entities=("gctf",))


@pytest.mark.parametrize(
    ("fields", "said"),
    [
        ({"query": None}, "entities or a query"),
        ({"query": ""}, "query"),
        ({"query": "x" * 20_001}, "query"),
        ({"minimum_confidence": 1.1}, "minimum_confidence"),
        ({"cooldown_seconds": -1}, "cooldown_seconds"),
        ({"time_zone": "Mars/Olympus"}, "time_zone.*Asia/Kuwait"),
        ({"time_zone": "../../etc/passwd"}, "time_zone"),
        ({"quiet_hours": [QUIET | {"days": []}]}, "days"),
        ({"quiet_hours": [QUIET | {"start": "22:00+03:00"}]}, "offset"),
        ({"rate_limit": {"alerts": 0, "per_seconds": 60}}, "rate_limit"),
        ({"channels": [{"kind": "pigeon"}]}, "channels"),
        ({"channels": [{"kind": "webhook", "url": "file:///x", "signing_secrets": ["a"]}]}, "url"),
        ({"channels": [{"kind": "apprise", "url": "tgram://token/chat"}]}, "channels"),
        ({"channels": [{"kind": "email", "recipients": ["a@b.example\nBcc: c@d"]}]}, "recipients"),
    ],
)
def test_what_is_wrong_with_a_subscription_is_named_by_its_field(
    fields: dict[str, object], said: str
) -> None:
    with pytest.raises(RecordError, match=said):
        subscription(**fields)


def test_a_silence_that_covers_everything_cannot_be_written() -> None:
    silence = {
        "id": "s",
        "matchers": [],
        "starts_at": "2026-01-01T00:00:00Z",
        "expires_at": "2026-01-02T00:00:00Z",
        "author": "sara",
        "reason": "noise",
        "created_at": "2026-01-01T00:00:00Z",
    }
    with pytest.raises(RecordError, match="matchers"):
        Silence.decode(json.dumps(silence).encode())


def test_a_silence_must_expire_after_it_starts() -> None:
    silence = {
        "id": "s",
        "matchers": [{"field": "entity", "values": ["gctf"]}],
        "starts_at": "2026-01-02T00:00:00Z",
        "expires_at": "2026-01-02T00:00:00Z",
        "author": "sara",
        "reason": "noise",
        "created_at": "2026-01-01T00:00:00Z",
    }
    with pytest.raises(RecordError, match="expires_at"):
        Silence.decode(json.dumps(silence).encode())
