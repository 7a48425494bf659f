"""Alerts in Redis: added once by a script, safe on disk before the call returns."""

import logging
from collections.abc import Sequence
from datetime import timedelta
from importlib.resources import files

import redis.asyncio
from redis.exceptions import NoScriptError, RedisError, ResponseError

from schemas.alert import Alert
from services.platform.clock import Clock
from services.platform.errors import DependencyUnavailableError
from services.platform.redis.keys import Keys

log = logging.getLogger(__name__)

_SCRIPT = files(__package__).joinpath("add_alert.lua").read_text()
_WAIT_MILLISECONDS = 5_000


class RedisAlertStore:
    """The alert store on one Redis 7.2 or later, or Valkey.

    On an older server, or one without an append-only file, alerts are only as safe as its own
    settings make them; that is logged once.
    """

    def __init__(
        self, client: redis.asyncio.Redis, keys: Keys, clock: Clock, *, retention_days: int = 0
    ) -> None:
        """Make a store.

        Args:
            retention_days: how long alerts, and the memory of having sent them, are kept; 0 keeps
                for ever.
        """
        self._client = client
        self._keys = keys
        self._clock = clock
        self._retention = timedelta(days=retention_days)
        self._sha = ""
        self._waits_for_disk = True

    async def add(self, alerts: Sequence[Alert]) -> list[bool]:
        """Write the alerts, wait for the disk, and say which are new; see `AlertStore`."""
        if not alerts:
            return []
        try:
            return await self._add(alerts)
        except NoScriptError:
            # A server that was restarted has forgotten the script.
            self._sha = ""
            return await self.add(alerts)
        except (RedisError, OSError) as error:
            raise DependencyUnavailableError(f"Redis did not take alerts: {error}") from error

    async def _add(self, alerts: Sequence[Alert]) -> list[bool]:
        if not self._sha:
            self._sha = await self._client.script_load(_SCRIPT)
        async with self._client.pipeline(transaction=False) as pipeline:
            for alert in alerts:
                keys = self._script_keys(alert)
                pipeline.evalsha(self._sha, len(keys), *keys, *self._script_arguments(alert))
            if self._waits_for_disk:
                # In the same pipeline, hence on the same connection: the command waits for its own
                # writes only.
                pipeline.execute_command("WAITAOF", 1, 0, _WAIT_MILLISECONDS)
            replies = await pipeline.execute(raise_on_error=False)
        if self._waits_for_disk:
            self._check_disk(replies.pop())
        for reply in replies:
            if isinstance(reply, Exception):
                raise reply
        return [reply is not None for reply in replies]

    def _check_disk(self, reply: object) -> None:
        if isinstance(reply, ResponseError) and not isinstance(reply, NoScriptError):
            self._waits_for_disk = False
            log.warning(
                "this server cannot confirm that alerts are on disk: "
                "use Redis 7.2 or later, or Valkey, with appendonly yes",
                extra={"action": "weak_durability", "error": str(reply)},
            )
        elif isinstance(reply, Exception):
            raise reply
        elif isinstance(reply, list) and int(reply[0]) < 1:
            raise DependencyUnavailableError("Redis has not brought alerts to disk yet")

    def _script_keys(self, alert: Alert) -> tuple[str, str, str]:
        subscription = alert.data.subscription.id
        return (
            self._keys.seen(alert.id),
            self._keys.alerts(),
            self._keys.subscription_alerts(subscription),
        )

    def _script_arguments(self, alert: Alert) -> list[str | bytes | int]:
        data = alert.data
        oldest = self._clock.now() - self._retention
        return [
            self._keys.live(),
            int(self._retention.total_seconds()),
            f"{int(oldest.timestamp() * 1000)}-0",
            *("id", alert.id),
            *("subscription", data.subscription.id),
            *("entity", data.entity.id),
            *("article", data.article.id),
            *("event", alert.encode()),
        ]
