"""Kafka behind TLS and SCRAM, Redis behind TLS and a password: only the right secrets lead in.

The servers are real. Secrets come from files, as they do in a cluster.
"""

import json
import logging
import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest
from pydantic import SecretStr

from schemas.streams import streams
from services.platform.errors import DependencyUnavailableError, KafkaAccessError
from services.platform.kafka.admin import ensure_streams, stream_differences
from services.platform.redis.client import RedisAccessError, connect, connect_async, ping
from services.platform.redis.keys import Keys
from services.platform.redis.watch import RedisWatchStore
from services.platform.settings import KafkaSettings, RedisSettings
from tests.pipeline.articles import expected_alert_ids, many_articles, seed_watchlist
from tests.pipeline.cluster import Cluster
from tests.platform.secured_servers import (
    PASSWORD,
    SECRET,
    USERNAME,
    Secured,
    secured_kafka,
    secured_redis,
)

WRONG_PASSWORD = f"wrong-{SECRET}"
PARTITIONS = 2


@pytest.fixture(scope="module")
def kafka(jars: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secured]:
    with secured_kafka(tmp_path_factory.mktemp("secured-kafka"), jars) as server:
        yield server


@pytest.fixture(scope="module")
def redis(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Secured]:
    with secured_redis(tmp_path_factory.mktemp("secured-redis")) as server:
        yield server


def kafka_settings_of(server: Secured, **changes: object) -> KafkaSettings:
    right: dict[str, object] = {
        "bootstrap": server.address,
        "security_protocol": "SASL_SSL",
        "username": USERNAME,
        "password": PASSWORD,
        "ca_file": server.ca_file,
    }
    return KafkaSettings.model_validate(right | changes)


def redis_settings_of(server: Secured, **changes: object) -> RedisSettings:
    right: dict[str, object] = {
        "url": server.address,
        "password": PASSWORD,
        "ca_file": server.ca_file,
    }
    return RedisSettings.model_validate(right | changes)


@pytest.mark.parametrize("mechanism", ["SCRAM-SHA-512", "PLAIN"])
def test_streams_are_made_over_tls_with_the_right_password(
    kafka: Secured, random_name: str, mechanism: str
) -> None:
    settings = kafka_settings_of(kafka, sasl_mechanism=mechanism)
    wanted = streams(random_name, partitions=PARTITIONS)
    ensure_streams(settings, wanted, replication=1)
    assert stream_differences(settings, wanted) == []


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        (
            {"password": WRONG_PASSWORD},
            [
                "does not let the user rasid-worker in",
                "RASID_KAFKA_PASSWORD",
                "RASID_KAFKA_SASL_MECHANISM (SCRAM-SHA-512)",
            ],
        ),
        ({"ca_file": None}, ["certificate of 127.0.0.1", "not trusted", "RASID_KAFKA_CA_FILE"]),
    ],
)
def test_kafka_behind_a_wrong_setting_is_one_sentence_with_the_mend_and_no_secret(
    kafka: Secured,
    caplog: pytest.LogCaptureFixture,
    changes: dict[str, object],
    words: list[str],
) -> None:
    caplog.set_level(logging.DEBUG)
    with pytest.raises(KafkaAccessError) as raised:
        ensure_streams(kafka_settings_of(kafka, **changes), streams("any"), replication=1)
    assert not [word for word in words if word not in str(raised.value)]
    assert "\n" not in str(raised.value)
    assert SECRET not in f"{raised.value} {caplog.text}"


def test_a_certificate_of_another_authority_is_not_trusted(kafka: Secured, redis: Secured) -> None:
    with pytest.raises(KafkaAccessError, match=r"not trusted .* RASID_KAFKA_CA_FILE"):
        ensure_streams(
            kafka_settings_of(kafka, ca_file=kafka.other_ca_file), streams("any"), replication=1
        )
    with pytest.raises(RedisAccessError, match=r"not trusted .* RASID_REDIS_CA_FILE"):
        store(redis_settings_of(redis, ca_file=redis.other_ca_file)).load()


def test_a_certificate_for_another_name_is_not_trusted(kafka: Secured, redis: Secured) -> None:
    other_name = kafka.address.replace("127.0.0.1", "localhost")
    with pytest.raises(KafkaAccessError, match=r"localhost.* is not trusted"):
        ensure_streams(
            kafka_settings_of(kafka, bootstrap=other_name), streams("any"), replication=1
        )
    with pytest.raises(RedisAccessError, match="not trusted"):
        store(redis_settings_of(redis, url=redis.address.replace("127.0.0.1", "localhost"))).load()


def test_a_broker_without_tls_is_said_to_have_none(kafka_bootstrap: str, kafka: Secured) -> None:
    with pytest.raises(KafkaAccessError, match=r"does not speak TLS .* RASID_KAFKA_SECURITY"):
        ensure_streams(
            kafka_settings_of(kafka, bootstrap=kafka_bootstrap), streams("any"), replication=1
        )


def mutual_settings(server: Secured, **changes: object) -> KafkaSettings:
    right: dict[str, object] = {
        "bootstrap": server.mutual_address,
        "security_protocol": "SSL",
        "ca_file": server.ca_file,
        "certificate_file": server.certificate_file,
    }
    return KafkaSettings.model_validate(right | changes)


def test_a_broker_that_asks_for_a_certificate_lets_ours_in(
    kafka: Secured, random_name: str
) -> None:
    wanted = streams(random_name, partitions=PARTITIONS)
    ensure_streams(mutual_settings(kafka), wanted, replication=1)
    assert stream_differences(mutual_settings(kafka), wanted) == []


def test_a_broker_that_asks_for_a_certificate_lets_nobody_in_without_one(kafka: Secured) -> None:
    settings = mutual_settings(kafka, certificate_file=None)
    with pytest.raises(KafkaAccessError, match="RASID_KAFKA_CERTIFICATE_FILE"):
        ensure_streams(settings, streams("any"), replication=1)


def test_a_redis_that_asks_for_a_certificate_lets_ours_in_and_nobody_without_one(
    tmp_path: Path,
) -> None:
    with secured_redis(tmp_path, mutual=True) as server:
        with closing(
            connect(redis_settings_of(server, certificate_file=server.certificate_file))
        ) as client:
            assert client.ping()
        with pytest.raises(DependencyUnavailableError):
            store(redis_settings_of(server)).load()


def store(settings: RedisSettings) -> RedisWatchStore:
    return RedisWatchStore(connect(settings), Keys(settings.prefix))


def test_a_watchlist_is_stored_over_tls_with_the_right_password(
    redis: Secured, random_name: str
) -> None:
    over_tls = store(redis_settings_of(redis, prefix=random_name))
    over_tls.replace_entities(over_tls.load(), seed_watchlist())
    assert len(over_tls.load().entities) == len(seed_watchlist())


def test_a_password_inside_the_url_lets_in_as_well(redis: Secured) -> None:
    address = redis.address.replace("//", f"//:{PASSWORD}@")
    settings = RedisSettings(url=address, ca_file=redis.ca_file)
    with closing(connect(settings)) as client:
        assert client.ping()
    assert SECRET not in repr(settings)


@pytest.mark.parametrize("password", [None, WRONG_PASSWORD])
async def test_redis_behind_a_wrong_password_is_one_sentence_with_the_mend_and_no_secret(
    redis: Secured, password: str | None
) -> None:
    settings = redis_settings_of(redis, password=password and SecretStr(password))
    with pytest.raises(RedisAccessError, match="RASID_REDIS_PASSWORD") as raised:
        store(settings).load()
    client = connect_async(settings)
    said = await ping(client)
    await client.aclose()
    assert said == str(raised.value)
    assert "\n" not in said
    assert SECRET not in said


def test_a_redis_that_speaks_tls_answers_nobody_else(redis: Secured) -> None:
    plain = redis.address.replace("rediss", "redis")
    with pytest.raises(DependencyUnavailableError, match="Redis did not answer"):
        store(redis_settings_of(redis, url=plain)).load()


@pytest.fixture
def secured_cluster(
    kafka: Secured, redis: Secured, random_name: str, tmp_path: Path
) -> Iterator[Cluster]:
    """Return a pipeline whose processes find their secrets in files."""
    secrets = tmp_path / "secrets"
    secrets.mkdir()
    for group, server in (("kafka", kafka), ("redis", redis)):
        (secrets / f"rasid_{group}_password").write_text(PASSWORD + "\n")
        (secrets / f"rasid_{group}_ca_file").write_text(str(server.ca_file))
    (secrets / "rasid_kafka_username").write_text(USERNAME)
    (secrets / "rasid_kafka_security_protocol").write_text("SASL_SSL")
    made = Cluster(
        kafka=kafka_settings_of(kafka),
        redis=redis_settings_of(redis, prefix=random_name),
        streams=streams(random_name, partitions=PARTITIONS),
        folder=tmp_path,
        extra={"RASID_SECRETS_DIR": str(secrets), "RASID_LOG_LEVEL": "DEBUG"},
    )
    ensure_streams(made.kafka, made.streams, replication=1)
    made.track(seed_watchlist())
    yield made
    made.stop()


def test_articles_become_alerts_on_secured_servers_and_no_secret_is_logged(
    secured_cluster: Cluster, tmp_path: Path
) -> None:
    articles = many_articles(20)
    (tmp_path / "in.jsonl").write_text(
        "".join(json.dumps({"id": a.external_id, "text": a.text}) + "\n" for a in articles)
    )
    secured_cluster.start("alerter")
    # PLAIN sends the password itself, which drivers log at DEBUG; the alerter uses SCRAM.
    secured_cluster.extra["RASID_KAFKA_SASL_MECHANISM"] = "PLAIN"
    secured_cluster.start("enricher")
    replayed = run(secured_cluster, "-m", "services.producer", str(tmp_path / "in.jsonl"))
    assert replayed.returncode == 0, replayed.stderr
    secured_cluster.wait_until_done()
    assert secured_cluster.alert_count() == len(expected_alert_ids(articles, seed_watchlist()))
    said = replayed.stdout + replayed.stderr
    said += "".join(worker.log.read_text() for worker in secured_cluster.workers)
    assert "watchlist_loaded" in said
    assert SECRET not in said


@pytest.mark.parametrize(
    ("service", "secret", "value", "mend"),
    [
        ("enricher", "rasid_kafka_password", WRONG_PASSWORD, "RASID_KAFKA_PASSWORD"),
        ("alerter", "rasid_redis_password", WRONG_PASSWORD, "RASID_REDIS_PASSWORD"),
        ("enricher", "rasid_kafka_ca_file", "other", "RASID_KAFKA_CA_FILE"),
        ("alerter", "rasid_redis_ca_file", "other", "RASID_REDIS_CA_FILE"),
    ],
)
def test_a_worker_with_a_wrong_secret_ends_with_one_sentence_and_the_mend(
    secured_cluster: Cluster,
    kafka: Secured,
    service: str,
    secret: str,
    value: str,
    mend: str,
) -> None:
    folder = Path(secured_cluster.extra["RASID_SECRETS_DIR"])
    (folder / secret).write_text(str(kafka.other_ca_file) if value == "other" else value)
    done = run(secured_cluster, "-m", f"services.{service}")
    assert done.returncode == 1
    refusal = json.loads(done.stderr.splitlines()[-1])
    assert (refusal["level"], refusal["action"]) == ("critical", "refused")
    assert mend in refusal["mend"]
    assert "Traceback" not in done.stderr
    assert SECRET not in done.stderr


def run(cluster: Cluster, *arguments: str) -> subprocess.CompletedProcess[str]:
    """Run one of our modules to its end."""
    return subprocess.run(
        [sys.executable, *arguments],
        env={**os.environ, **cluster.environment()},
        cwd=cluster.folder,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
