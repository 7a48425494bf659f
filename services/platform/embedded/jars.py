"""Kafka's jars: fetched once, one by one as the lock file names them, and checked each time.

The lock pins every jar, transitive ones too, by coordinate and SHA-256. So nothing is resolved at
run time: jgo's resolution took kafka-clients 3.8 for Kafka 4.4 when log4j was on the list.
"""

import hashlib
import os
import shutil
import tomllib
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from importlib.resources import files
from pathlib import Path

from filelock import FileLock, Timeout

from services.platform.embedded.errors import EmbeddedError
from services.platform.embedded.server import not_installed, prepare_folder

Progress = Callable[[int, int], None]
"""Told how many bytes are here and how many there will be."""

_ELSEWHERE = (
    "Set RASID_KAFKA_BOOTSTRAP to a broker that runs already, "
    "or RASID_EMBEDDED_JARS to a folder with the jars"
)
_CONNECTIONS = 8
_FETCH_SECONDS = 900
"""How long to wait while another process fetches the jars."""


@dataclass(frozen=True, kw_only=True)
class Jar:
    """One jar of the lock file."""

    group: str
    artifact: str
    version: str
    sha256: str
    size: int

    @property
    def file_name(self) -> str:
        """Return its name in a Maven repository."""
        return f"{self.artifact}-{self.version}.jar"


def locked_jars() -> tuple[Jar, ...]:
    """Return the jars that the lock file names."""
    text = files(__package__).joinpath("kafka_jars.toml").read_text(encoding="utf-8")
    return tuple(Jar(**entry) for entry in tomllib.loads(text)["jar"])


def ensure_jars(cache: Path, progress: Progress, *, given: Path | None = None) -> Path:
    """Return a folder that holds every jar of the lock, and no byte of them changed.

    Args:
        cache: where fetched jars are kept, for all installations of this user.
        progress: told while jars are fetched; not called when they are all there.
        given: a folder to take the jars from instead of fetching them.

    Raises:
        EmbeddedError: a jar is missing or not what the lock says, or cannot be fetched.
    """
    jars = locked_jars()
    if given is not None:
        _check(given, jars, f"Put the right file there, or unset RASID_EMBEDDED_JARS. {_ELSEWHERE}")
        return given
    folder = cache / "kafka"
    if not _complete(folder, jars):
        # Nothing in it is secret: several users may share it.
        prepare_folder(cache, other="RASID_EMBEDDED_CACHE", mode=0o777)
        with _alone(cache):
            _fetch(jars, folder, cache, progress)
    _check(folder, jars, "Delete it to have it fetched again")
    return folder


def class_path(folder: Path) -> str:
    """Return the lock's jars as Java's class path, without whatever else lies in `folder`."""
    return os.pathsep.join(str(folder.absolute() / jar.file_name) for jar in locked_jars())


def _complete(folder: Path, jars: Sequence[Jar]) -> bool:
    return all((folder / jar.file_name).is_file() for jar in jars)


def _check(folder: Path, jars: Sequence[Jar], mend: str) -> None:
    for jar in jars:
        path = folder / jar.file_name
        try:
            found = _sha256(path)
        except OSError as error:
            raise EmbeddedError(f"{path} cannot be read ({error.strerror})", mend) from error
        if found != jar.sha256:
            raise EmbeddedError(f"{path} is not the file that the lock names", mend)


def _sha256(path: Path) -> str:
    with path.open("rb") as stream:
        return hashlib.file_digest(stream, "sha256").hexdigest()


@contextmanager
def _alone(cache: Path) -> Iterator[None]:
    lock = cache / "kafka.lock"
    try:
        # The kernel frees it when its holder dies: a lock file that lies about stops nobody.
        with FileLock(lock, timeout=_FETCH_SECONDS):
            yield
    except Timeout as error:
        problem = f"Another process has been fetching Kafka for {_FETCH_SECONDS // 60} minutes"
        mend = f"End it (`lslocks` lists who holds {lock}) and run this again"
        raise EmbeddedError(problem, mend) from error


def _fetch(jars: Sequence[Jar], folder: Path, cache: Path, progress: Progress) -> None:
    missing = [jar for jar in jars if not (folder / jar.file_name).is_file()]
    total = sum(jar.size for jar in jars)
    done = total - sum(jar.size for jar in missing)
    folder.mkdir(exist_ok=True)
    with _scratch(cache) as scratch, ThreadPoolExecutor(_CONNECTIONS) as pool:
        for jar, path in zip(missing, pool.map(_fetcher(scratch), missing), strict=True):
            if _sha256(path) != jar.sha256:
                problem = f"{jar.file_name} came, but is not the file that the lock names"
                mend = f"Something on the network changes files; try another network. {_ELSEWHERE}"
                raise EmbeddedError(problem, mend)
            # A rename: a jar that stands in the folder is whole.
            path.replace(folder / jar.file_name)
            done += jar.size
            progress(done, total)


@contextmanager
def _scratch(cache: Path) -> Iterator[Path]:
    scratch = cache / "fetching"
    # Left over from a fetch that was interrupted: half files that jgo would take for whole.
    shutil.rmtree(scratch, ignore_errors=True)
    try:
        yield scratch
    finally:
        shutil.rmtree(scratch, ignore_errors=True)


def _fetcher(scratch: Path) -> Callable[[Jar], Path]:
    # Only here: with the jars in the cache, a start neither imports jgo nor touches the network.
    try:
        from jgo.maven import MavenContext, PythonResolver  # noqa: PLC0415
    except ImportError as error:
        raise not_installed("jgo") from error

    context = MavenContext(repo_cache=scratch, resolver=PythonResolver())

    def fetch(jar: Jar) -> Path:
        component = context.project(jar.group, jar.artifact).at_version(jar.version)
        try:
            return Path(component.artifact().resolve())
        except Exception as error:  # jgo raises what its HTTP client raises, and more
            raise EmbeddedError(
                f"{jar.file_name} could not be fetched from a Maven repository ({error})",
                f"Connect to the network and run this again. {_ELSEWHERE}",
            ) from error

    return fetch
