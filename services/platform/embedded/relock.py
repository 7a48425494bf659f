"""Writes the lock of Kafka's jars anew: `python -m services.platform.embedded.relock`."""

import hashlib
import sys
import tempfile
from pathlib import Path

from jgo.env import EnvironmentBuilder
from jgo.maven import MavenContext, PythonResolver

ENDPOINT = "+".join(
    (
        "org.apache.kafka:kafka_2.13:4.4.0",
        # Named on purpose: a log backend on the list once pulled it down to 3.8.
        "org.apache.kafka:kafka-clients:4.4.0",
        "org.slf4j:slf4j-simple:1.7.36",
    )
)
LOCK = Path(__file__).with_name("kafka_jars.toml")


def main() -> None:
    """Resolve the endpoint with all it needs and write coordinates, sizes and sums."""
    with tempfile.TemporaryDirectory() as folder:
        repository = Path(folder) / "m2"
        context = MavenContext(repo_cache=repository, resolver=PythonResolver())
        builder = EnvironmentBuilder(context=context, cache_dir=Path(folder))
        environment = builder.from_endpoint(ENDPOINT)
        names = {path.name for path in environment.path.rglob("*.jar")}
        jars = sorted(path for path in repository.rglob("*.jar") if path.name in names)
        LOCK.write_text(_lock(jars, repository), encoding="utf-8")
    sys.stderr.write(f"{LOCK}: {len(jars)} jars\n")


def _lock(jars: list[Path], repository: Path) -> str:
    head = f"# Written by `python -m {__spec__.name}`; do not edit.\n# {ENDPOINT}\n"
    return head + "".join(_entry(jar, repository) for jar in jars)


def _entry(jar: Path, repository: Path) -> str:
    *group, artifact, version, _ = jar.relative_to(repository).parts
    sha256 = hashlib.sha256(jar.read_bytes()).hexdigest()
    return (
        f'\n[[jar]]\ngroup = "{".".join(group)}"\nartifact = "{artifact}"\n'
        f'version = "{version}"\nsha256 = "{sha256}"\nsize = {jar.stat().st_size}\n'
    )


if __name__ == "__main__":
    main()
