"""What was held back, and what could not be delivered, over HTTP."""

from schemas.channel import EmailChannel
from schemas.delivery import Delivery, Notice, UndeliveredAlerts
from schemas.drop import Drop, DropReason
from tests.alert_examples import WHEN, example_alert
from tests.api.conftest import Desk


def drop(subscription: str, reason: DropReason, number: int = 0) -> Drop:
    """Return a drop of an article of its own."""
    alert = example_alert(subscription=subscription, external_id=f"d{number}")
    return Drop(
        alert=alert.id,
        reason=reason,
        detail="Asia/Kuwait",
        subscription=subscription,
        entity="gctf",
        article=alert.data.article.id,
        at=WHEN,
    )


def give_up(desk: Desk, subscription: str) -> UndeliveredAlerts:
    """Store a dead letter as a notifier does."""
    delivery = Delivery(
        id="ab" * 16,
        subscription=subscription,
        channel=EmailChannel(recipients=("mona@example.org",)),
        attempts=15,
        last_error="the server refused it",
        created_at=WHEN,
    )
    alerts = (example_alert(subscription=subscription).id,)
    letter = UndeliveredAlerts(
        delivery=delivery, alerts=alerts, reason="the server refused it", at=WHEN
    )
    desk.client.xadd(desk.keys.undelivered(), {"letter": letter.encode()})
    return letter


def test_drops_are_told_with_their_reason_newest_first(desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    desk.subscribe("khalids", "khalid")
    quiet, silenced = (
        drop("monas", DropReason.QUIET_HOURS, 1),
        drop("monas", DropReason.SILENCED, 2),
    )
    desk.hold_back(quiet, drop("khalids", DropReason.COOLDOWN, 3), silenced)
    items = desk.mona.get("/v1/drops").json()["items"]
    assert [one["reason"] for one in items] == ["silenced", "quiet_hours"]
    assert Drop.model_validate(items[1]) == quiet


def test_the_detail_of_a_drop_is_told_by_code_and_values_too(desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    values: dict[str, str | int | float] = {"best": 0.6, "least": 0.8}
    said = {"detail": "0.6 at best, 0.8 asked for", "code": "best-score", "values": values}
    low = drop("monas", DropReason.LOW_CONFIDENCE).model_copy(update=said)
    desk.hold_back(low)
    (item,) = desk.mona.get("/v1/drops").json()["items"]
    assert Drop.model_validate(item) == low


def test_drops_are_chosen_by_reason_and_article(desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    one, other = drop("monas", DropReason.QUIET_HOURS, 1), drop("monas", DropReason.SILENCED, 2)
    desk.hold_back(one, other)
    for asked in ({"reason": "quiet_hours"}, {"article": one.article}):
        (found,) = desk.mona.get("/v1/drops", params=asked).json()["items"]
        assert found["alert"] == one.alert


def test_a_delivery_that_was_given_up_is_told_to_its_owner_and_sent_again(desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    letter = give_up(desk, "monas")
    (item,) = desk.mona.get("/v1/undelivered").json()["items"]
    assert item["letter"]["reason"] == "the server refused it"
    answer = desk.mona.post(f"/v1/undelivered/{item['entry']}/resend")
    assert answer.status_code == 202
    raw = desk.client.hget(desk.keys.deliveries(), letter.delivery.id)
    assert isinstance(raw, bytes)
    again = Delivery.decode(raw)
    assert (again.id, again.attempts) == (letter.delivery.id, 0)
    assert desk.mona.get("/v1/undelivered").json()["items"] == []


def test_what_was_sent_again_is_not_sent_again_once_more(desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    give_up(desk, "monas")
    (item,) = desk.mona.get("/v1/undelivered").json()["items"]
    desk.mona.post(f"/v1/undelivered/{item['entry']}/resend")
    assert desk.mona.post(f"/v1/undelivered/{item['entry']}/resend").status_code == 404


def test_a_reader_sees_the_notices_of_what_it_may_see_and_no_other(desk: Desk) -> None:
    desk.subscribe("hers", owner="mona")
    desk.subscribe("his", owner="khalid")
    for name, owner in (("hers", "mona"), ("his", "khalid")):
        notice = Notice(subscription=name, owner=owner, text=f"about {name}", at=WHEN)
        desk.client.xadd(desk.keys.notices(), {"notice": notice.encode()})
    assert [one["text"] for one in desk.mona.get("/v1/notices").json()["items"]] == ["about hers"]
    assert len(desk.ada.get("/v1/notices").json()["items"]) == 2
    assert len(desk.ada.get("/v1/notices?subscription=his").json()["items"]) == 1
    assert desk.mona.get("/v1/notices?subscription=his").status_code == 404
