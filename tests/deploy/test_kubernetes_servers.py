"""deploy/k8s: the Kafka and the Redis of the small overlay."""

import re

import pytest

from tests.deploy.manifests import (
    DEPLOY,
    compose,
    pods,
)
from tests.deploy.redis_as_deployed import RedisAsDeployed


@pytest.mark.parametrize("name", ["kafka", "redis"])
def test_the_small_overlay_and_compose_run_the_same_servers(name: str) -> None:
    (container,) = pods("small")[name]["spec"]["containers"]
    assert container["image"] in compose()["services"][name]["image"]


def test_kafka_has_the_same_settings_in_the_small_overlay_and_in_compose() -> None:
    # The voter is asked in its own container rather than by the name of a service.
    own = {"CLUSTER_ID", "KAFKA_CONTROLLER_QUORUM_VOTERS", "KAFKA_LOG_DIRS"}
    (container,) = pods("small")["kafka"]["spec"]["containers"]
    here = {one["name"]: one["value"] for one in container["env"]}
    there = compose()["services"]["kafka"]["environment"]
    assert here.keys() == there.keys()
    assert {name for name in here if here[name] != there[name]} <= own


def test_redis_asks_for_the_password_and_keeps_what_it_has_acknowledged(
    redis_as_deployed: RedisAsDeployed,
) -> None:
    (container,) = pods("small")["redis"]["spec"]["containers"]
    small = DEPLOY / "k8s/overlays/small/redis.conf"
    settings = redis_as_deployed.run(container["command"][-1], small)
    assert settings["appendonly"] == "yes"
    assert settings["appendfsync"] == "always"


def test_redis_refuses_writes_before_its_pod_is_killed_for_its_memory() -> None:
    (container,) = pods("small")["redis"]["spec"]["containers"]
    settings = (DEPLOY / "k8s/overlays/small/redis.conf").read_text()
    (most,) = re.findall(r"^maxmemory (\d+)mb$", settings, re.MULTILINE)
    limit = container["resources"]["limits"]["memory"]
    assert int(most) <= 0.8 * 1024 * int(limit.removesuffix("Gi"))


def test_redis_has_the_same_settings_in_the_small_overlay_and_in_compose() -> None:
    # A folder of manifests may not reach above itself: a copy, then, that may not differ.
    here = DEPLOY / "k8s/overlays/small/redis.conf"
    assert here.read_text() == (DEPLOY / "compose/redis.conf").read_text()
