"""Every expression of every panel and rule, asked of a real Prometheus beside a real pipeline."""

import re
import time
from collections.abc import Iterable, Iterator
from pathlib import Path
from urllib.error import HTTPError
from urllib.request import Request, urlopen

import pytest
import yaml

from deploy.dashboards import BOARDS
from schemas.api_key import ApiKey
from schemas.channel import WebhookChannel
from schemas.subscription import Subscription
from services.platform.ports import choose_port
from services.platform.redis.alert_log import AlertFilter, RedisAlertLog
from services.platform.redis.api_keys import RedisApiKeys, key_digest
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.redis.watch import RedisWatchStore
from tests.alert_examples import WHEN
from tests.notifier.receiver import run_receiver
from tests.observability.prometheus import RULES, Prometheus, run_prometheus
from tests.pipeline.cluster import Cluster
from tests.pipeline.test_seeds import replay

SERVICES = ("enricher", "alerter", "notifier", "api", "canary")
PANELS = [
    pytest.param(query.expression, id=f"{board.uid}: {panel.title}: {query.legend}")
    for board in BOARDS
    for panel in board.panels
    for query in panel.queries
]
_BY = re.compile(r"\bby \(([^)]*)\)")
_METRIC = re.compile(r"\b((?:rasid|process)[a-z0-9_:]*|up)\b(\{[^}]*\})?")


def rule_expressions() -> list[str]:
    """Return the expression of every rule."""
    groups = [
        group
        for path in sorted(RULES.glob("*.yml"))
        for group in yaml.safe_load(path.read_text("utf-8"))["groups"]
    ]
    return [rule["expr"] for group in groups for rule in group["rules"]]


def labelled(expressions: Iterable[str]) -> list[str]:
    """Return, for every label that an expression groups by, its metrics where they have it.

    An expression that groups by a label that is gone still has a value: only the label is empty.
    """
    found = set()
    for one in expressions:
        labels = {label.strip() for by in _BY.findall(one) for label in by.split(",")}
        metrics = {match[1] for match in _METRIC.finditer(one) if ":" not in match[1]}
        found |= {
            f'{metric}{{{label}!=""}}'
            for metric in metrics
            for label in labels
            if label != "le" or metric.endswith("_bucket")
        }
    return sorted(found)


def selectors() -> list[str]:
    """Return every selector in the rules, as `metric{labels}`."""
    rules = rule_expressions()
    found = {match[1] + (match[2] or "") for rule in rules for match in _METRIC.finditer(rule)}
    return sorted(found)


@pytest.fixture
def prometheus(cluster: Cluster, tmp_path: Path) -> Iterator[Prometheus]:
    """Return a Prometheus that has seen the seeds go through all services and out to a webhook."""
    with run_receiver() as desk:
        targets = _start(cluster, desk.address, tmp_path)
        with run_prometheus(tmp_path / "prometheus", targets) as running:
            cluster.wait_for(
                lambda: len(running.values("up == 1")) == len(SERVICES), "scrapes", seconds=180
            )
            replay(cluster, tmp_path)
            cluster.wait_for(lambda: bool(desk.at("/hook")), "the webhook")
            delivered = 'rasid_notifier_attempts_total{outcome="delivered"} > 0'
            cluster.wait_for(lambda: bool(running.values(delivered)), "what was delivered")
            cluster.wait_for(lambda: _lag_is_known(running), "the lag")
            flown = "rate(rasid_canary_seconds_count[1m]) > 0"
            cluster.wait_for(lambda: len(running.values(flown)) == 2, "canaries")
            cluster.wait_for(lambda: _api_was_asked(cluster, running), "requests")
            _acknowledge(cluster)
            cared = "rate(rasid_api_acknowledgement_seconds_count[1m]) > 0"
            cluster.wait_for(lambda: bool(running.values(cared)), "the acknowledgement")
            yield running


@pytest.mark.timeout(500)
def test_every_expression_of_every_panel_and_rule_returns_data(prometheus: Prometheus) -> None:
    asked = [str(one.values[0]).replace("$__rate_interval", "1m") for one in PANELS]
    asked += selectors() + labelled([*asked, *rule_expressions()])
    assert _without_data(prometheus, asked) == []
    rules = [rule for group in prometheus.ask("rules")["groups"] for rule in group["rules"]]
    assert len(rules) > len(selectors()) // 2
    assert [rule for rule in rules if rule["health"] != "ok"] == []
    # Some conditions hold for a moment while a pipeline starts; none may last and wake anybody.
    firing = {
        alert["labels"]["alertname"]
        for alert in prometheus.ask("alerts")["alerts"]
        if alert["state"] == "firing"
    }
    assert firing == {"RasidWatchdog"}


def _without_data(prometheus: Prometheus, expressions: Iterable[str]) -> list[str]:
    """Return what has no data, asked again for a while: one scrape that failed empties a moment."""
    until = time.monotonic() + 30
    missing = [one for one in expressions if not prometheus.values(one)]
    while missing and time.monotonic() < until:
        time.sleep(1)
        missing = [one for one in missing if not prometheus.values(one)]
    return missing


def _lag_is_known(prometheus: Prometheus) -> bool:
    committed = 'count by (job) ({__name__=~"rasid_.*_committed_records"} > 0)'
    return len(prometheus.values(committed)) == 2


def _start(cluster: Cluster, desk: str, folder: Path) -> dict[str, str]:
    """Start every service and return where each is scraped."""
    watch = RedisWatchStore(connect(cluster.redis), Keys(cluster.redis.prefix))
    channel = WebhookChannel(url=f"{desk}/hook", signing_secrets=("signing",))
    wanted = Subscription(id="desk", name="The desk", entities=("gctf",), channels=(channel,))
    watch.replace_subscriptions(watch.load(), [wanted])
    (folder / "signing").write_text("whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw")
    cluster.extra |= {
        "RASID_NOTIFIER_SECRETS_FOLDER": str(folder),
        "RASID_NOTIFIER_ALLOWED_NETWORKS": "127.0.0.0/8",
        "RASID_ENRICHER_LAG_SECONDS": "1",
        "RASID_ALERTER_LAG_SECONDS": "1",
        "RASID_CANARY_EVERY_SECONDS": "1",
        "RASID_API_PORT": str(choose_port()),
    }
    targets = {}
    for service in SERVICES:
        cluster.extra["RASID_WEB_PORT"] = str(choose_port())
        targets[service] = f"127.0.0.1:{cluster.extra['RASID_WEB_PORT']}"
        cluster.start(service)
    del cluster.extra["RASID_WEB_PORT"]
    return targets


def _api_was_asked(cluster: Cluster, prometheus: Prometheus) -> bool:
    """Ask the API, and say whether Prometheus has seen it answer more and more."""
    url = f"http://127.0.0.1:{cluster.extra['RASID_API_PORT']}/v1/entities"
    with pytest.raises(HTTPError, match="401"):
        urlopen(url, timeout=10)
    return bool(prometheus.values("rate(rasid_api_request_seconds_count[1m]) > 0"))


def _acknowledge(cluster: Cluster) -> None:
    """Take care of one alert, as an admin does through the API."""
    client, keys = connect(cluster.redis), Keys(cluster.redis.prefix)
    secret = "rasid_ada"  # noqa: S105 - of this test
    key = ApiKey(name="ada", role="admin", digest=key_digest(secret), created_at=WHEN)
    assert RedisApiKeys(client, keys).add(key)
    alert = next(RedisAlertLog(client, keys).read(AlertFilter()))
    request = Request(
        f"http://127.0.0.1:{cluster.extra['RASID_API_PORT']}/v1/alerts/{alert.id}/acknowledge",
        data=b"{}",
        headers={"Authorization": f"Bearer {secret}", "Content-Type": "application/json"},
    )
    with urlopen(request, timeout=10) as answer:  # noqa: S310 - our own
        assert answer.status == 200
