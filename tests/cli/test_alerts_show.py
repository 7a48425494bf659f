"""`rasid alerts show`: one alert with all that led to it."""

from schemas.alert import Alert
from tests.cli.alerts import ALERTS, explained_alert
from tests.cli.conftest import Invoke, Raise


def test_one_alert_is_shown_with_all_its_evidence(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    raise_alerts(ALERTS)

    shown = alerts_command("show", ALERTS[0].id)

    assert shown.exit_code == 0
    for fact in (ALERTS[0].id, "The Forum", "gctf", "The desk", "a1", "exact", "1.00", "v1"):
        assert fact in shown.stdout


def test_one_alert_is_shown_as_the_cloud_event_it_is(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    raise_alerts(ALERTS)

    shown = alerts_command("show", ALERTS[1].id, "--json")

    assert Alert.decode(shown.stdout.encode()) == ALERTS[1]


def test_an_alert_of_many_places_says_how_many_it_leaves_out(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    data = ALERTS[0].data.model_copy(update={"more_mentions": 4_900})
    raise_alerts([ALERTS[0].model_copy(update={"data": data})])

    assert "and in 4,900 more places" in alerts_command("show", ALERTS[0].id).stdout


def test_an_unknown_id_is_said_with_the_way_to_ids(alerts_command: Invoke) -> None:
    shown = alerts_command("show", "\x1b[2Jnobody")

    assert (shown.exit_code, shown.stdout) == (1, "")
    assert shown.stderr == "No alert has the id nobody; `rasid alerts list --json` has ids.\n"


def test_an_alert_says_when_its_article_was_published_and_what_led_to_its_words(
    alerts_command: Invoke, raise_alerts: Raise
) -> None:
    alert = explained_alert()
    raise_alerts([alert])

    shown = alerts_command("show", alert.id).stdout

    for said in ("2022-05-24T22:20:00+03:00", "https://example.org/a", "diplomacy (0.53)"):
        assert said in shown
    for reason in ("family name alone", "held by Mona", "topic:diplomacy"):
        assert reason in shown
