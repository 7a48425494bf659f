"""Creates the streams on the broker, and says where existing ones differ from the contract."""

import logging
from collections.abc import Callable, Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass
from typing import Any, TypeVar

from kafka.admin import ConfigResource, ConfigResourceType, KafkaAdminClient
from kafka.errors import (
    AuthorizationError,
    InvalidReplicationFactorError,
    InvalidTopicError,
    KafkaError,
    NoError,
    TopicAlreadyExistsError,
    UnknownTopicOrPartitionError,
    for_code,
)

from schemas.streams import Stream, Streams
from services.platform.kafka.clients import KafkaAccessError, open_admin
from services.platform.settings import KafkaSettings

log = logging.getLogger(__name__)

_MILLISECONDS_PER_DAY = 24 * 60 * 60 * 1000
_DURABLE_REPLICATION = 3
_MEND_BY_ERROR: dict[type[KafkaError], str] = {
    InvalidReplicationFactorError: "Set RASID_STREAM_REPLICATION to no more than there are brokers",
    InvalidTopicError: "Set RASID_STREAM_PREFIX to letters, digits, `.`, `_` and `-`",
}

Answer = TypeVar("Answer")


@dataclass(frozen=True, kw_only=True)
class StreamDifference:
    """Where a stream on the broker is not what the contract says."""

    stream: str
    setting: str
    actual: str
    expected: str


def ensure_streams(kafka: KafkaSettings, streams: Streams, *, replication: int) -> None:
    """Create the streams that are missing; leave existing ones alone.

    Calling it again, or from several processes at once, changes nothing. An existing stream with
    other settings is logged as a warning and never changed: more partitions would move keys to
    other partitions, and a shorter retention would delete articles. That is an operator's decision.

    Args:
        kafka: where the broker is.
        streams: what to create.
        replication: replicas of each partition; with three or more, two must have a record before
            it counts as written.

    Raises:
        KafkaAccessError: the broker cannot be reached, or does not let us create them.
    """
    with closing(open_admin(kafka)) as admin:
        present = _calling(kafka, "list the streams", admin.list_topics)
        missing = [stream for stream in streams.all() if stream.name not in present]
        if missing:
            _create(kafka, admin, missing, replication)
        for difference in _differences(kafka, admin, streams, present):
            _warn(difference)


def stream_differences(kafka: KafkaSettings, streams: Streams) -> list[StreamDifference]:
    """Return how the streams that exist differ from the contract.

    A stream that does not exist is one difference, of the setting `exists`.

    Raises:
        KafkaAccessError: the broker cannot be reached or refuses to tell.
    """
    with closing(open_admin(kafka)) as admin:
        present = _calling(kafka, "list the streams", admin.list_topics)
        absent = [
            StreamDifference(stream=stream.name, setting="exists", actual="no", expected="yes")
            for stream in streams.all()
            if stream.name not in present
        ]
        return absent + list(_differences(kafka, admin, streams, present))


def stream_incarnation(kafka: KafkaSettings, stream: Stream) -> str:
    """Return a name of this stream on this cluster that it loses when it is deleted and made anew.

    Raises:
        KafkaAccessError: the broker cannot be reached, or the stream does not exist.
    """
    with closing(open_admin(kafka)) as admin:
        cluster = _calling(kafka, "describe the cluster", admin.describe_cluster)
        described = _calling(
            kafka, "describe the stream", lambda: admin.describe_topics([stream.name])
        )
    for topic in described:
        if topic["error_code"] == NoError.errno:
            return f"{cluster['cluster_id']}/{stream.name}/{topic['topic_id']}"
    raise KafkaAccessError(
        f"Kafka at {kafka.bootstrap} has no stream {stream.name}",
        "Run again without --no-create, or have an administrator create it",
    )


def delete_streams(kafka: KafkaSettings, streams: Streams) -> None:
    """Delete the streams with all that they hold; one that does not exist is no error.

    Raises:
        KafkaAccessError: the broker cannot be reached or refuses.
    """
    names = [stream.name for stream in streams.all()]
    with closing(open_admin(kafka)) as admin:
        answer = _calling(
            kafka, "delete streams", lambda: admin.delete_topics(names, raise_errors=False)
        )
    for topic in answer["topics"]:
        _raise_for(kafka, topic, "delete", allowed=UnknownTopicOrPartitionError)


def stream_settings(stream: Stream, *, replication: int) -> dict[str, str]:
    """Return the topic configuration of a stream, by Kafka's own names."""
    return {
        **_contract_settings(stream),
        "min.insync.replicas": "2" if replication >= _DURABLE_REPLICATION else "1",
    }


def _contract_settings(stream: Stream) -> dict[str, str]:
    return {
        "cleanup.policy": "delete",
        "retention.ms": str(stream.retention_days * _MILLISECONDS_PER_DAY),
        "max.message.bytes": str(stream.max_message_bytes),
    }


def _create(
    kafka: KafkaSettings, admin: KafkaAdminClient, missing: list[Stream], replication: int
) -> None:
    wanted = {
        stream.name: {
            "num_partitions": stream.partitions,
            "replication_factor": replication,
            "configs": stream_settings(stream, replication=replication),
        }
        for stream in missing
    }
    answer = _calling(
        kafka, "create streams", lambda: admin.create_topics(wanted, raise_errors=False)
    )
    for topic in answer["topics"]:
        # Another process may have been faster.
        _raise_for(kafka, topic, "create", allowed=TopicAlreadyExistsError)
    # Without a leader the first send would fail.
    _calling(kafka, "wait for the new streams", lambda: admin.wait_for_topics(list(wanted)))
    log.info("streams created", extra={"action": "create_streams", "streams": sorted(wanted)})


def _differences(
    kafka: KafkaSettings, admin: KafkaAdminClient, streams: Streams, present: list[str]
) -> Iterator[StreamDifference]:
    existing = [stream for stream in streams.all() if stream.name in present]
    if not existing:
        return
    names = [stream.name for stream in existing]
    described = _calling(kafka, "describe streams", lambda: admin.describe_topics(names))
    partitions = {topic["name"]: len(topic["partitions"]) for topic in described}
    resources = [ConfigResource(ConfigResourceType.TOPIC, name) for name in names]
    configured = _calling(
        kafka,
        "read the settings of streams",
        lambda: admin.describe_configs(resources, config_filter="all"),
    )
    for stream in existing:
        actual = _actual_settings(configured["topic"].get(stream.name, {}))
        actual["partitions"] = str(partitions.get(stream.name, 0))
        expected = {**_contract_settings(stream), "partitions": str(stream.partitions)}
        yield from _compare(stream.name, actual, expected)


def _actual_settings(described: Mapping[str, Mapping[str, Any]]) -> dict[str, str]:
    return {name: str(setting["value"]) for name, setting in described.items()}


def _compare(
    stream: str, actual: Mapping[str, str], expected: Mapping[str, str]
) -> Iterator[StreamDifference]:
    for setting, value in expected.items():
        # A broker that does not let us read settings gives none; that is no difference.
        if actual.get(setting, value) != value:
            yield StreamDifference(
                stream=stream, setting=setting, actual=actual[setting], expected=value
            )


def _warn(difference: StreamDifference) -> None:
    log.warning(
        "stream exists with another setting and is left as it is",
        extra={
            "action": "stream_differs",
            "stream": difference.stream,
            "setting": difference.setting,
            "actual": difference.actual,
            "expected": difference.expected,
        },
    )


def _calling(kafka: KafkaSettings, doing: str, call: Callable[[], Answer]) -> Answer:
    try:
        return call()
    except AuthorizationError as error:
        raise _refused(doing, kafka.username, error) from error
    except (KafkaError, OSError) as error:
        raise KafkaAccessError(
            f"Kafka at {kafka.bootstrap} did not {doing} ({error})",
            "Look into the broker's log; when it is well again, run this once more",
        ) from error


def _raise_for(
    kafka: KafkaSettings, topic: Mapping[str, Any], doing: str, *, allowed: type[KafkaError]
) -> None:
    error = for_code(topic["error_code"])
    if error in (NoError, allowed):
        return
    if issubclass(error, AuthorizationError):
        raise _refused(f"{doing} {topic['name']}", kafka.username, error())
    raise KafkaAccessError(
        f"Kafka did not {doing} {topic['name']} ({topic.get('error_message') or error.__name__})",
        _MEND_BY_ERROR.get(error, "Look into the broker's log"),
    )


def _refused(doing: str, username: str | None, error: KafkaError) -> KafkaAccessError:
    return KafkaAccessError(
        f"Kafka does not let {username or 'an anonymous client'} {doing} ({error})",
        "Grant Create, Describe and DescribeConfigs on the topics to this user, or have an "
        "administrator create them",
    )
