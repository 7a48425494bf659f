"""`make bench-delivery`: from an alert in Redis to the webhook that received it."""

import argparse
import asyncio
import json
import os
import re
import statistics
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from schemas.alert import Alert
from schemas.channel import WebhookChannel
from schemas.subscription import Subscription
from services.platform.clock import SystemClock
from services.platform.embedded.redis import prepare_redis
from services.platform.processes import Child
from services.platform.redis.alerts import RedisAlertStore
from services.platform.redis.client import connect, connect_async
from services.platform.redis.keys import Keys
from services.platform.redis.watch import RedisWatchStore
from services.platform.settings import RedisSettings
from tests.alert_examples import example_alert

SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"  # noqa: S105 - of the specification's example
_WARM_UP = 20
_LAST_SECONDS = 60.0
_KEYS = Keys("bench")


class Receiver:
    """A server that takes webhooks and notes when each alert came first."""

    def __init__(self) -> None:
        self.came: dict[str, float] = {}
        receiver = self

        class Handler(BaseHTTPRequestHandler):
            def do_POST(self) -> None:
                now = SystemClock().now().timestamp()
                body = self.rfile.read(int(self.headers["Content-Length"]))
                receiver.came.setdefault(json.loads(body)["id"], now)
                self.send_response(204)
                self.end_headers()

            def log_message(self, format: str, *args: object) -> None:
                pass

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.address = f"http://127.0.0.1:{self._server.server_address[1]}/hook"
        threading.Thread(target=self._server.serve_forever, daemon=True).start()

    def wait_for(self, alerts: list[Alert]) -> None:
        """Return when all have come.

        Raises:
            SystemExit: they have not in time.
        """
        until = time.monotonic() + _LAST_SECONDS
        while missing := sum(alert.id not in self.came for alert in alerts):
            if time.monotonic() > until:
                raise SystemExit(f"{missing} of {len(alerts)} alerts were not received")
            time.sleep(0.05)


def main() -> None:
    """Measure and print one line, or JSON."""
    parser = argparse.ArgumentParser(prog="make bench-delivery", description=__doc__)
    parser.add_argument("--rate", type=float, default=50.0, help="alerts per second")
    parser.add_argument("--seconds", type=int, default=20, help="how long")
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        figures = _measure(Path(folder), options.rate, options.seconds)
    print(json.dumps(figures, indent=2) if options.json else _line(figures))  # noqa: T201


def _measure(folder: Path, rate: float, seconds: int) -> dict[str, float]:
    receiver = Receiver()
    with _redis(folder) as redis, _notifier(redis, folder):
        _subscribe(redis, receiver.address)
        receiver.wait_for(asyncio.run(_raise(redis, "warm-up", _WARM_UP, rate)))
        alerts = asyncio.run(_raise(redis, "measured", int(rate * seconds), rate))
        receiver.wait_for(alerts)
        written = _written(redis)
    latencies = [receiver.came[alert.id] - written[alert.id] for alert in alerts]
    cuts = statistics.quantiles(latencies, n=100)
    return {
        "alerts": len(alerts),
        "alerts_per_second": rate,
        "p50_seconds": cuts[49],
        "p99_seconds": cuts[98],
        "longest_seconds": max(latencies),
    }


@contextmanager
def _redis(folder: Path) -> Iterator[RedisSettings]:
    server = prepare_redis(folder / "redis", dict(os.environ))
    child = Child(server.command)
    server.wait(child)
    yield RedisSettings(url=server.url, prefix=_KEYS.prefix)
    child.stop()


@contextmanager
def _notifier(redis: RedisSettings, folder: Path) -> Iterator[None]:
    (folder / "bench").write_text(SECRET)
    log = folder / "notifier.log"
    environment = os.environ | {
        "RASID_REDIS_URL": redis.url,
        "RASID_REDIS_PREFIX": redis.prefix,
        "RASID_NOTIFIER_SECRETS_FOLDER": str(folder),
        "RASID_NOTIFIER_ALLOWED_NETWORKS": "127.0.0.0/8",
        "RASID_LOG_FORMAT": "json",
    }
    command = [sys.executable, "-m", "services.notifier"]
    with log.open("wb") as output, subprocess.Popen(command, env=environment, stderr=output) as one:
        _wait_until_up(log)
        yield
        one.terminate()


def _wait_until_up(log: Path) -> None:
    until = time.monotonic() + _LAST_SECONDS
    while not re.search(r'"port": \d+', log.read_text()):
        if time.monotonic() > until:
            raise SystemExit(f"the notifier does not start: {log.read_text()}")
        time.sleep(0.05)


def _subscribe(redis: RedisSettings, address: str) -> None:
    store = RedisWatchStore(connect(redis), _KEYS)
    hook = WebhookChannel(url=address, signing_secrets=("bench",))
    desk = Subscription(id="desk", name="Desk", entities=("gctf",), channels=(hook,))
    store.replace_subscriptions(store.load(), [desk])


async def _raise(redis: RedisSettings, label: str, count: int, rate: float) -> list[Alert]:
    """Write alerts one by one, evenly spaced, as an alerter does, and return them."""
    alerts = [example_alert(external_id=f"{label}-{number}") for number in range(count)]
    async with connect_async(redis) as client:
        store = RedisAlertStore(client, _KEYS)
        began = time.perf_counter()
        for number, alert in enumerate(alerts):
            await asyncio.sleep(max(0.0, began + number / rate - time.perf_counter()))
            await store.add([alert])
    return alerts


def _written(redis: RedisSettings) -> dict[str, float]:
    """Return when each alert was written, in seconds since 1970, by Redis' own clock."""
    client: Any = connect(redis)
    return {
        fields[b"id"].decode(): int(entry.split(b"-")[0]) / 1000
        for entry, fields in client.xrange(_KEYS.alerts())
    }


def _line(figures: dict[str, float]) -> str:
    return (
        f"{figures['alerts']:,.0f} alerts at {figures['alerts_per_second']:g} a second, from Redis "
        f"to the webhook: p50 {figures['p50_seconds']:.3f} s, p99 {figures['p99_seconds']:.3f} s, "
        f"longest {figures['longest_seconds']:.3f} s"
    )


if __name__ == "__main__":
    main()
