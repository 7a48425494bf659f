"""`rasid doctor`: is everything as it should be, and if not, what mends it?"""

import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

import typer
from redis.exceptions import RedisError
from rich.table import Table
from rich.text import Text

from schemas.errors import RecordError
from schemas.streams import streams
from services.cli.context import CommandContext, Context
from services.domain.watchlist import WatchlistError, compile_watchlist
from services.platform.errors import DependencyUnavailableError
from services.platform.kafka.admin import StreamDifference, stream_differences
from services.platform.kafka.clients import KafkaAccessError
from services.platform.kafka.lag import LagReader
from services.platform.redis.client import connect

_ENOUGH_DISK_BYTES = 2 << 30
_STYLES = {"ok": "green", "warning": "yellow", "failing": "bold red"}


@dataclass(frozen=True, kw_only=True)
class Finding:
    """One thing looked at."""

    subject: str
    state: Literal["ok", "warning", "failing"]
    detail: str


def doctor(context: Context) -> None:
    """Check settings, Kafka, Redis, the watchlist, the engines and the disk.

    Says what is wrong and how to mend it; ends with status 1 when something must be mended.
    """
    table = Table("", "Subject", "Finding")
    worst = False
    for finding in _findings(context.obj):
        table.add_row(Text(finding.state, _STYLES[finding.state]), finding.subject, finding.detail)
        worst = worst or finding.state == "failing"
    context.obj.output.print(table)
    raise typer.Exit(1 if worst else 0)


def _findings(context: CommandContext) -> Iterator[Finding]:
    for check in _CHECKS:
        yield from check(context)


def _check_kafka(context: CommandContext) -> Iterator[Finding]:
    names = streams(context.streams.prefix, partitions=context.streams.partitions)
    try:
        differences = stream_differences(context.kafka, names)
    except KafkaAccessError as error:
        yield Finding(subject="Kafka", state="failing", detail=str(error))
        return
    yield Finding(subject="Kafka", state="ok", detail=f"answers at {context.kafka.bootstrap}")
    for difference in differences:
        yield _stream_finding(difference)
    if not any(difference.setting == "exists" for difference in differences):
        yield from _lags(context)


def _stream_finding(difference: StreamDifference) -> Finding:
    if difference.setting == "exists":
        detail = "not there yet: `rasid up` or `rasid replay` creates it"
        return Finding(subject=difference.stream, state="failing", detail=detail)
    detail = f"{difference.setting} is {difference.actual}, expected {difference.expected}"
    return Finding(subject=difference.stream, state="warning", detail=detail)


def _lags(context: CommandContext) -> Iterator[Finding]:
    names = streams(context.streams.prefix)
    with LagReader(context.kafka) as kafka:
        for group, stream in (
            (context.groups.enricher, names.articles),
            (context.groups.alerter, names.enriched),
        ):
            lag = kafka.lag(group, stream.name)
            yield Finding(subject=f"Lag of {group}", state="ok", detail=f"{lag:,} records")


def _check_redis(context: CommandContext) -> Iterator[Finding]:
    client = connect(context.redis)
    try:
        server = client.info("server")
        persistence = client.info("persistence")
        memory = client.info("memory")
    except (RedisError, OSError) as error:
        detail = f"{error}. Start one (`rasid up` does), or set RASID_REDIS_URL"
        yield Finding(subject="Redis", state="failing", detail=detail)
        return
    yield Finding(
        subject="Redis",
        state="ok",
        detail=f"{server.get('server_name', 'redis')} {server['redis_version']}",
    )
    if not persistence.get("aof_enabled"):
        detail = "off: a crash loses alerts. Set appendonly yes and appendfsync always"
        yield Finding(subject="Append-only file", state="warning", detail=detail)
    if memory.get("maxmemory_policy", "noeviction") != "noeviction":
        detail = f"{memory['maxmemory_policy']} may forget what was sent: set noeviction"
        yield Finding(subject="Eviction", state="failing", detail=detail)


def _check_watchlist(context: CommandContext) -> Iterator[Finding]:
    try:
        state = context.watch_store().load()
        compiled = compile_watchlist(state.entities)
    except DependencyUnavailableError:
        return
    except (WatchlistError, RecordError) as error:
        yield Finding(subject="Watchlist", state="failing", detail=str(error))
        return
    if state.revision == 0:
        detail = "none stored; alerters wait for one: `rasid watch import FILE`"
        yield Finding(subject="Watchlist", state="warning", detail=detail)
    else:
        detail = f"{len(state.entities)} entities, version {compiled.version}"
        yield Finding(subject="Watchlist", state="ok", detail=detail)


def _check_engines(context: CommandContext) -> Iterator[Finding]:
    # In the enricher's own process: what loads there is what runs.
    command = [sys.executable, "-m", "services.enricher", "--check"]
    done = subprocess.run(  # noqa: S603 - our own module
        command, env=context.child_environment(), capture_output=True, text=True, check=False
    )
    said = (done.stdout if done.returncode == 0 else done.stderr).strip()
    yield Finding(subject="Engines", state="failing" if done.returncode else "ok", detail=said)


def _check_disk(context: CommandContext) -> Iterator[Finding]:
    folder = next(
        p for p in (context.home.absolute(), *context.home.absolute().parents) if p.exists()
    )
    free = shutil.disk_usage(folder).free
    enough = free >= _ENOUGH_DISK_BYTES
    detail = f"{free / (1 << 30):.1f} GiB free where {folder} lies"
    if not enough:
        detail += "; Kafka stops when it runs out: make room"
    yield Finding(subject="Disk", state="ok" if enough else "warning", detail=detail)


_CHECKS: tuple[Callable[[CommandContext], Iterator[Finding]], ...] = (
    _check_kafka,
    _check_redis,
    _check_watchlist,
    _check_engines,
    _check_disk,
)
