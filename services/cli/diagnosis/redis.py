"""Is Redis there, does it keep what it is given, and can it say so? And is the watchlist sound?"""

from collections.abc import Iterator, Mapping
from contextlib import closing
from typing import Any

import redis
from redis.exceptions import RedisError, ResponseError

from schemas.errors import RecordError
from services.cli.context import CommandContext
from services.cli.diagnosis.finding import Finding, failing, ok, warning
from services.domain.watchlist import WatchlistError, compile_watchlist
from services.platform.errors import DependencyUnavailableError, StoredRecordError
from services.platform.redis.client import (
    CLUSTER_MEND,
    VERSION_MEND,
    RedisAccessError,
    connect,
    is_too_old,
    unavailable,
)

_NEARLY_FULL = 0.9
_START = "Start it (`rasid up` starts a local one), or set RASID_REDIS_URL to one that runs"
_MOST_COMPILED = 5_000
"""Entities; so many take some three seconds, beside the other checks more."""
_NOT_COMPILED = "not compiled here: rasid_alerter_watchlist_failures_total tells of the alerters"
_AOF = "Append-only file"


def check_redis(context: CommandContext) -> Iterator[Finding]:
    """Look at the server's version, durability and memory."""
    with closing(connect(context.redis)) as client:
        try:
            facts: Mapping[str, Any] = client.info()
            yield _version(facts, context.redis.url)
            if facts.get("cluster_enabled"):
                yield failing("Cluster mode", "it is on", CLUSTER_MEND)
            if facts.get("role") == "master":
                yield from _durability(client, facts)
            else:
                mend = "Set RASID_REDIS_URL to its primary"
                yield failing("Role", "a replica, which takes no alerts", mend)
        except (RedisError, OSError) as error:
            yield _not_there(error)


def check_watchlist(context: CommandContext) -> Iterator[Finding]:
    """Compile what is stored, as the alerters do, unless that would take minutes."""
    try:
        state = context.watch_store().load()
        if len(state.entities) > _MOST_COMPILED:
            yield ok("Watchlist", f"{len(state.entities):,} entities; {_NOT_COMPILED}")
            return
        compiled = compile_watchlist(state.entities)
    except DependencyUnavailableError:
        return  # `check_redis` says it
    except (WatchlistError, RecordError) as error:
        good = "Import a good one: `rasid watch import FILE`"
        mend = error.mend if isinstance(error, StoredRecordError) else good
        yield failing("Watchlist", str(error), f"{mend}. Until then alerters keep the last one")
        return
    if state.revision == 0:
        yield warning("Watchlist", "none is stored, alerters wait", "`rasid watch import FILE`")
    elif not state.entities:
        yield warning("Watchlist", "empty: nothing raises alerts", "`rasid watch import FILE`")
    else:
        yield ok("Watchlist", f"{len(state.entities):,} entities, version {compiled.version}")


def _not_there(error: Exception) -> Finding:
    refusal = unavailable(error)
    if isinstance(refusal, RedisAccessError):
        return failing("Redis", refusal.problem, refusal.mend)
    return failing("Redis", str(refusal), _START)


def _version(facts: Mapping[str, Any], url: str) -> Finding:
    name = "Valkey" if "valkey_version" in facts else "Redis"
    version = str(facts.get("valkey_version") or facts.get("redis_version") or "")
    said = f"{name} {version} answers at {url}"
    if name == "Redis" and is_too_old(version):
        return failing("Redis", f"{said}: it lacks commands that are needed", VERSION_MEND)
    return ok("Redis", said)


def _durability(client: redis.Redis, facts: Mapping[str, Any]) -> Iterator[Finding]:
    yield _append_only(client, facts)
    yield _confirmation(client)
    yield _memory(facts)


def _append_only(client: redis.Redis, facts: Mapping[str, Any]) -> Finding:
    if not facts.get("aof_enabled"):
        mend = "Set appendonly yes and appendfsync always"
        return warning(_AOF, "off: a crash of the server loses alerts", mend)
    if facts.get("aof_last_write_status") != "ok":
        return failing(_AOF, "the last write to disk failed", "Make room on the server's disk")
    policy = _fsync_policy(client)
    if policy == "no":
        detail = "appendfsync no: alerters wait in vain for alerts to be on disk"
        return failing(_AOF, detail, "Set appendfsync always, or everysec")
    if policy == "everysec":
        return ok(_AOF, "on, everysec: alerts wait up to a second for the disk")
    return ok(_AOF, f"on, appendfsync {policy}" if policy else "on")


def _fsync_policy(client: redis.Redis) -> str:
    try:
        configured: Mapping[str, str] = client.config_get("appendfsync")  # type: ignore[assignment]
    except ResponseError:
        return ""  # hosted servers do not tell
    return {_text(key): _text(value) for key, value in configured.items()}.get("appendfsync", "")


def _text(value: str | bytes) -> str:
    return value.decode() if isinstance(value, bytes) else value


def _confirmation(client: redis.Redis) -> Finding:
    try:
        client.execute_command("WAITAOF", 0, 0, 1)  # type: ignore[no-untyped-call]
    except ResponseError:
        return warning(
            "Confirmation of writes",
            "WAITAOF is unknown: alerts count as safe when the server has them in memory",
            "Use Redis 7.2 or later, or Valkey",
        )
    return ok("Confirmation of writes", "WAITAOF")


def _memory(facts: Mapping[str, Any]) -> Finding:
    policy = str(facts.get("maxmemory_policy", "noeviction"))
    used, most = int(facts.get("used_memory", 0)), int(facts.get("maxmemory", 0))
    if policy != "noeviction":
        detail = f"{policy}: it may forget alerts, and which were sent"
        return failing("Memory", detail, "Set maxmemory-policy noeviction")
    detail = f"{used >> 20:,} of {most >> 20:,} MiB are used"
    mend = "Raise maxmemory, or set RASID_ALERTER_RETENTION_DAYS"
    if most and used >= most:
        return failing("Memory", f"{detail}: it takes no alerts", mend)
    if most and used > _NEARLY_FULL * most:
        return warning("Memory", f"{detail}; when full, it takes no alerts", mend)
    return ok("Memory", f"{used >> 20:,} MiB used, nothing is evicted")
