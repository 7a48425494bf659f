"""Alerts in Redis: decided and added once by a script, safe on disk before the call returns."""

import logging
from collections.abc import Sequence
from datetime import timedelta
from importlib.resources import files

import redis.asyncio
from redis.exceptions import NoScriptError, RedisError, ResponseError

from schemas.alert import Alert
from schemas.drop import Drop, DropReason
from services.domain.alerting.memory import Settled
from services.domain.alerting.proposal import Proposal
from services.platform.errors import DependencyUnavailableError
from services.platform.redis.keys import Keys
from services.platform.redis.script_arguments import DROPPED, REPLAYED, ScriptArguments

log = logging.getLogger(__name__)

_SCRIPTS = tuple(
    files(__package__).joinpath(name).read_text() for name in ("decide_alert.lua", "add_drop.lua")
)
_WAIT_MILLISECONDS = 5_000
_CANNOT_CONFIRM = ("unknown command", "appendonly is disabled")
"""What a server says that will never confirm; any other refusal (a replica's, a busy script's, that
of a right that is missing) passes, and says nothing of the disk."""


class RedisAlertStore:
    """The alert store on one Redis 7.2 or later, or Valkey.

    On an older server, or one without an append-only file, alerts are only as safe as its own
    settings make them; that is logged once. Every batch asks anew, as a server may be replaced or
    given other settings at any time.
    """

    def __init__(
        self,
        client: redis.asyncio.Redis,
        keys: Keys,
        *,
        retention_days: int = 0,
        replayed: timedelta = REPLAYED,
    ) -> None:
        """Make a store.

        Args:
            retention_days: how long alerts, and the memory of having sent them, are kept; 0 keeps
                for ever.
            replayed: for how long each of Kafka's streams keeps articles.
        """
        self._client = client
        self._arguments = ScriptArguments(
            keys, retention=timedelta(days=retention_days), replayed=replayed
        )
        self._shas: tuple[str, ...] = ()
        self._said_weak = False

    async def add(self, alerts: Sequence[Alert]) -> list[bool]:
        """Write alerts whatever was raised before; True for each that was not there.

        Raises:
            DependencyUnavailableError: as `settle`.
        """
        settled = await self.settle([Proposal(alert=alert, at=alert.time) for alert in alerts])
        return [one.reason is None for one in settled]

    async def settle(
        self, proposals: Sequence[Proposal], drops: Sequence[Drop] = ()
    ) -> list[Settled]:
        """Decide and write, wait for the disk, and say what was decided; see `AlertStore`."""
        if not proposals and not drops:
            return []
        try:
            return await self._settle_with_scripts(proposals, drops)
        except (RedisError, OSError) as error:
            raise DependencyUnavailableError(f"Redis did not take alerts: {error}") from error

    async def _settle_with_scripts(
        self, proposals: Sequence[Proposal], drops: Sequence[Drop]
    ) -> list[Settled]:
        try:
            return await self._settle(proposals, drops)
        except NoScriptError:
            # A server that was restarted has forgotten the scripts.
            self._shas = ()
            return await self._settle(proposals, drops)

    async def _settle(self, proposals: Sequence[Proposal], drops: Sequence[Drop]) -> list[Settled]:
        if not self._shas:
            self._shas = tuple([await self._client.script_load(one) for one in _SCRIPTS])
        decide, add_drop = self._shas
        async with self._client.pipeline(transaction=False) as pipeline:
            for proposal in proposals:
                call = self._arguments.decide(proposal)
                pipeline.evalsha(decide, len(call.keys), *call.keys, *call.values)
            for drop in drops:
                call = self._arguments.add_drop(drop)
                pipeline.evalsha(add_drop, len(call.keys), *call.keys, *call.values)
            # In the same pipeline, hence on the same connection: the command waits for its own
            # writes only.
            pipeline.execute_command("WAITAOF", 1, 0, _WAIT_MILLISECONDS)
            replies = await pipeline.execute(raise_on_error=False)
        self._check_disk(replies.pop())
        for reply in replies:
            if isinstance(reply, Exception):
                raise reply
        return [_settled(reply) for reply in replies[: len(proposals)]]

    def _check_disk(self, reply: object) -> None:
        if isinstance(reply, ResponseError) and any(one in str(reply) for one in _CANNOT_CONFIRM):
            self._say_weak(reply)
        elif isinstance(reply, Exception):
            raise reply
        elif isinstance(reply, list) and int(reply[0]) < 1:
            raise DependencyUnavailableError("Redis has not brought alerts to disk yet")
        else:
            self._said_weak = False

    def _say_weak(self, reply: ResponseError) -> None:
        if not self._said_weak:
            log.warning(
                "this server cannot confirm that alerts are on disk: "
                "use Redis 7.2 or later, or Valkey, with appendonly yes",
                extra={"action": "weak_durability", "error": str(reply)},
            )
        self._said_weak = True


def _settled(reply: Sequence[bytes]) -> Settled:
    outcome, value = reply[0].decode(), reply[1].decode()
    if outcome == "raised":
        return Settled(reason=None, withheld=int(reply[2]))
    if outcome == "again":
        dropped = value.startswith(DROPPED)
        reason = value.removeprefix(DROPPED) if dropped else DropReason.ALREADY_RAISED
        return Settled(reason=DropReason(reason), again=True)
    return Settled(reason=DropReason(outcome))
