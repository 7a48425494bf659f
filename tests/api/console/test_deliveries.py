"""Deliveries in the console: what did not arrive, sent again; and what owners were told."""

import pytest
from playwright.sync_api import expect

from schemas.delivery import Notice
from schemas.told import Caused, Said
from services.domain.delivery.reasons import DeliveryMend, DeliveryNews, NotDelivered, NotTried
from tests.alert_examples import WHEN, example_alert
from tests.api.conftest import Desk
from tests.api.console.conftest import Open
from tests.api.test_held_back import give_up

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", ["after 15 attempts", "e-mail: mona@example.org", "the server refused it"]),
        ("ar", ["بعد ", " محاولة", "بريد إلكتروني: mona@example.org"]),
    ],
    ids=["en", "ar"],
)
def test_what_did_not_arrive_is_told_with_where_to_and_why(
    open_console: Open, desk: Desk, language: str, said: list[str]
) -> None:
    desk.subscribe("monas", "mona")
    give_up(desk, "monas")
    card = open_console("mona", "deliveries", language).get_by_role("article")
    expect(card.get_by_role("heading")).to_have_text("The desk")
    for one in said:
        expect(card).to_contain_text(one)
    alert = example_alert(subscription="monas").id
    expect(card.locator("dl a")).to_have_attribute("href", f"#/alerts/{alert}")


def test_it_is_sent_again_once_and_says_so(open_console: Open, desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    letter = give_up(desk, "monas")
    page = open_console("mona", "deliveries")
    page.get_by_role("button", name="Send it again").dblclick()
    told = page.get_by_role("article").get_by_role("status")
    expect(told).to_contain_text("It is on its way again")
    expect(told).to_be_focused()
    assert desk.client.hkeys(desk.keys.deliveries()) == [letter.delivery.id.encode()]
    page.reload()
    expect(page.get_by_text("Nothing failed to arrive.")).to_be_visible()


def test_what_somebody_else_has_sent_again_meanwhile_is_told(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("monas", "mona")
    give_up(desk, "monas")
    page = open_console("mona", "deliveries")
    expect(page.get_by_role("button", name="Send it again")).to_be_visible()
    desk.client.delete(desk.keys.undelivered())
    page.get_by_role("button", name="Send it again").click()
    expect(page.get_by_text("Somebody has sent it again already.")).to_be_visible()


@pytest.mark.parametrize("name", ["khalid", "rana"])
def test_who_may_not_change_a_subscription_sends_nothing_again(
    open_console: Open, desk: Desk, name: str
) -> None:
    desk.subscribe("monas", "mona", "khalid", "rana")
    give_up(desk, "monas")
    page = open_console(name, "deliveries")
    expect(page.get_by_text("the server refused it")).to_be_visible()
    expect(page.get_by_role("button", name="Send it again")).to_have_count(0)


def test_notices_are_told_as_text_whatever_is_in_them(open_console: Open, desk: Desk) -> None:
    desk.subscribe("monas", "mona")
    text = 'Nothing more is sent to its webhook: <img src=x onerror="alert(1)"> \u202egnihton'
    notice = Notice(subscription="monas", owner="mona", text=text, at=WHEN)
    desk.client.xadd(desk.keys.notices(), {"notice": notice.encode()})
    page = open_console("mona", "deliveries")
    expect(page.get_by_text(text.replace("\u202e", ""))).to_be_visible()
    expect(page.locator("img")).to_have_count(0)


REFUSED = NotDelivered.HOST_NOT_PUBLIC.say(host="hooks.example", address="10.0.0.7")
ALLOW = DeliveryMend.ALLOW_NETWORK.say()
OLD = Said(text="answered 410")
"""A reason as it was stored before there were codes."""


def give_up_with(desk: Desk, said: Said) -> None:
    """Store a dead letter with a reason."""
    letter = give_up(desk, "monas")
    desk.client.delete(desk.keys.undelivered())
    told = letter.model_copy(update={"reason": said.text, **said.fields})
    desk.client.xadd(desk.keys.undelivered(), {"letter": told.encode()})


@pytest.mark.parametrize(
    ("said", "told", "english"),
    [
        (
            Said.of(REFUSED.with_mend(ALLOW)),
            "عنوان hooks.example هو 10.0.0.7، وليس عنوانا عاما؛ "
            "يمكن السماح بشبكته في RASID_NOTIFIER_ALLOWED_NETWORKS",
            0,
        ),
        (
            Said.of(NotTried.DISABLED.say(), Said.of(REFUSED).as_cause),
            "الوجهة معطلة: عنوان hooks.example هو 10.0.0.7، وليس عنوانا عاما",
            0,
        ),
        (Said.of(NotTried.DISABLED.say(), OLD.as_cause), "الوجهة معطلة: answered 410", 1),
        (OLD, "answered 410", 1),
    ],
    ids=["with-mend", "disabled", "disabled-before-codes", "before-codes"],
)
def test_in_arabic_a_reason_is_told_in_arabic_as_far_as_it_has_a_code(
    open_console: Open, desk: Desk, said: Said, told: str, english: int
) -> None:
    desk.subscribe("monas", "mona")
    give_up_with(desk, said)
    reason = open_console("mona", "deliveries", "ar").get_by_role("article").locator("dd").nth(1)
    expect(reason).to_have_text(told)
    expect(reason.locator("[lang=en]")).to_have_count(english)


def test_in_arabic_an_owner_is_told_in_arabic_that_an_endpoint_is_disabled(
    open_console: Open, desk: Desk
) -> None:
    desk.subscribe("monas", "mona")
    refused = NotDelivered.RECIPIENTS_REFUSED.say(recipients="omar@example.org (550 no such user)")
    news = Said.of(DeliveryNews.DISABLED.say(channel="email"), Said.of(refused).as_cause)
    notice = Notice(subscription="monas", owner="mona", text=news.text, at=WHEN, **news.fields)
    desk.client.xadd(desk.keys.notices(), {"notice": notice.encode()})
    card = open_console("mona", "deliveries", "ar").get_by_role("article").locator("p")
    expect(card).to_have_text(
        "توقف الإرسال إلى إحدى قنوات الاشتراك (بريد إلكتروني): "
        "رفض خادم البريد omar@example.org (550 no such user)"
    )
    expect(card.locator("[lang=en]")).to_have_count(0)
    # What others said stands in its own direction, the parenthesis at its end with it.
    expect(card.locator("bdi", has_text="omar@")).to_have_attribute("dir", "auto")


@pytest.mark.parametrize(
    ("language", "said"),
    [
        ("en", "a notice: Nothing more is sent to its webhook: answered 410"),
        ("ar", "إشعار: توقف الإرسال إلى إحدى قنوات الاشتراك (خطاف ويب): رد الخادم بالرمز 410"),
    ],
    ids=["en", "ar"],
)
def test_a_notice_that_did_not_arrive_itself_is_told_in_the_readers_language(
    open_console: Open, desk: Desk, language: str, said: str
) -> None:
    desk.subscribe("monas", "mona")
    letter = give_up(desk, "monas")
    desk.client.delete(desk.keys.undelivered())
    cause = Said.of(NotDelivered.ANSWERED.say(status=410)).as_cause
    news = Said.of(DeliveryNews.DISABLED.say(channel="webhook"), cause)
    noticed = {"notice": news.text, "notice_told": Caused(**news.fields)}
    told = letter.model_copy(update={"delivery": letter.delivery.model_copy(update=noticed)})
    desk.client.xadd(desk.keys.undelivered(), {"letter": told.encode()})
    card = open_console("mona", "deliveries", language).get_by_role("article")
    expect(card.locator("dd").nth(2)).to_have_text(said)
