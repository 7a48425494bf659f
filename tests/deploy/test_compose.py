"""deploy/compose.yaml: valid, closed to the world, and of one mind with the code."""

import base64
import os
import shutil
import subprocess
from contextlib import closing
from pathlib import Path

import pytest
import yaml
from kafka.admin import ConfigResource, ConfigResourceType

from services.platform.kafka.clients import open_admin
from services.platform.settings import KafkaSettings
from tests.deploy.manifests import (
    DEPLOY,
    ROOT,
    Document,
    compose,
    kafka_version,
    known_settings,
    modules_in,
    settings_in,
)
from tests.deploy.redis_as_deployed import RedisAsDeployed
from tests.tools import tool

SERVICES = compose()["services"]
OURS = {name: one for name, one in SERVICES.items() if one["image"].startswith("${IMAGE")}
WORKERS = ("enricher", "alerter", "notifier", "api", "canary")


def test_the_file_is_valid_by_the_compose_specification() -> None:
    done = subprocess.run(
        [
            tool("check-jsonschema"),
            "--builtin-schema=vendor.compose-spec",
            str(DEPLOY / "compose.yaml"),
        ],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stdout


def test_every_setting_in_it_exists() -> None:
    assert settings_in((DEPLOY / "compose.yaml").read_text()) <= known_settings()


def test_every_module_it_starts_exists() -> None:
    for module in modules_in(" ".join(" ".join(one.get("command", ())) for one in OURS.values())):
        assert (ROOT / module.replace(".", "/") / "__main__.py").is_file(), module


def test_every_service_of_ours_is_in_it() -> None:
    packages = {path.parent.name for path in ROOT.glob("services/*/settings.py")}
    assert packages - {"platform", "producer"} <= SERVICES.keys()


@pytest.mark.parametrize("name", SERVICES)
def test_nothing_is_published_beyond_this_machine(name: str) -> None:
    assert all(port.startswith("127.0.0.1:") for port in SERVICES[name].get("ports", ()))
    assert "network_mode" not in SERVICES[name]


@pytest.mark.parametrize("name", SERVICES)
def test_no_container_can_gain_rights(name: str) -> None:
    assert "no-new-privileges:true" in SERVICES[name]["security_opt"]
    assert not SERVICES[name].get("privileged")


@pytest.mark.parametrize("name", sorted(SERVICES.keys() - {"kafka"}))
def test_every_container_but_the_broker_is_read_only_and_without_capabilities(name: str) -> None:
    assert SERVICES[name]["read_only"] is True
    assert SERVICES[name]["cap_drop"] == ["ALL"]


def test_only_what_calls_channels_and_what_is_published_has_a_way_out() -> None:
    assert compose()["networks"]["inside"] == {"internal": True}
    way_out = {name for name, one in SERVICES.items() if "outside" in one["networks"]}
    published = {name for name, one in SERVICES.items() if one.get("ports")}
    assert way_out == published | {"notifier"}


@pytest.mark.parametrize("name", SERVICES)
def test_every_file_that_is_mounted_is_in_the_repository_or_made_by_make_up(name: str) -> None:
    for volume in SERVICES[name].get("volumes", ()):
        source = volume.split(":")[0]
        if source.startswith("./") and not source.startswith("./secrets/"):
            assert (DEPLOY / source).exists(), source


def test_make_up_makes_every_secret_once(tmp_path: Path) -> None:
    script = tmp_path / "secrets.sh"
    script.write_bytes((DEPLOY / "secrets.sh").read_bytes())
    made = [_made_secrets(script) for _ in range(2)]
    wanted = {Path(one["file"]).name for one in compose()["secrets"].values()}
    assert made[0].keys() == wanted
    assert made[0] == made[1]
    # That of the mail server is for its owner to write.
    assert made[0].pop("rasid_mail_password") == ""
    assert all(len(secret) == 32 for secret in made[0].values())


def test_the_secrets_lie_in_a_folder_of_their_owner_alone(tmp_path: Path) -> None:
    script = tmp_path / "secrets.sh"
    script.write_bytes((DEPLOY / "secrets.sh").read_bytes())
    _made_secrets(script)
    assert (tmp_path / "secrets").stat().st_mode & 0o777 == 0o700


@pytest.mark.parametrize("umask", ["022", "077"])
def test_containers_can_read_what_is_in_it_whatever_the_umask(tmp_path: Path, umask: str) -> None:
    script = tmp_path / "secrets.sh"
    script.write_text(f"umask {umask}\n{(DEPLOY / 'secrets.sh').read_text()}")
    _made_secrets(script)
    for path in (tmp_path / "secrets").iterdir():
        assert path.stat().st_mode & 0o777 == (0o755 if path.is_dir() else 0o644), path.name


def test_a_secret_that_was_half_made_when_its_making_was_stopped_is_made_anew(
    tmp_path: Path,
) -> None:
    # Nothing but a whole one may have the name of a secret: it would be taken for one.
    script = tmp_path / "secrets.sh"
    script.write_bytes((DEPLOY / "secrets.sh").read_bytes())
    head = tmp_path / "head"
    head.write_text("#!/bin/sh\nprintf half; kill -KILL $PPID\n")
    head.chmod(0o755)
    path = f"{tmp_path}:{os.environ['PATH']}"
    # Its output is read to the end, so that what it had started has ended too.
    command = [tool("bash"), str(script)]
    subprocess.run(command, env={"PATH": path}, capture_output=True, check=False)
    assert not (tmp_path / "secrets/rasid_redis_password").exists()
    made = _made_secrets(script)
    assert len(made["rasid_redis_password"]) == 32


def test_containers_can_read_what_is_mounted_whatever_the_umask_of_who_cloned(
    tmp_path: Path,
) -> None:
    (tmp_path / "deploy").mkdir()
    for name in ("Makefile", "deploy/secrets.sh"):
        shutil.copy(ROOT / name, tmp_path / name)
    for path in (mounted := _mounted_files()):
        there = tmp_path / "deploy" / path
        there.parent.mkdir(exist_ok=True)
        subprocess.run([tool("cp"), "-r", str(DEPLOY / path), str(there)], check=True)
    subprocess.run([tool("chmod"), "-R", "go=", str(tmp_path)], check=True)
    docker = tmp_path / "docker"  # stands in for the one that is not there
    docker.write_text("#!/bin/sh\n")
    docker.chmod(0o755)
    programs = f"{tmp_path}:{os.environ['PATH']}"
    subprocess.run([tool("make"), "up"], cwd=tmp_path, env={"PATH": programs}, check=True)
    for path in mounted:
        there = tmp_path / "deploy" / path
        for one in (there, *there.rglob("*")):
            wanted = 0o005 if one.is_dir() else 0o004
            assert one.stat().st_mode & wanted == wanted, one


def test_every_folder_of_secrets_that_is_mounted_is_made(tmp_path: Path) -> None:
    script = tmp_path / "secrets.sh"
    script.write_bytes((DEPLOY / "secrets.sh").read_bytes())
    _made_secrets(script)
    mounted = {
        volume.split(":")[0]
        for one in SERVICES.values()
        for volume in one.get("volumes", ())
        if volume.startswith("./secrets/")
    }
    assert mounted
    assert all((tmp_path / folder).is_dir() for folder in mounted)


@pytest.mark.parametrize("name", OURS)
def test_a_service_that_is_told_of_a_folder_of_secrets_has_one(name: str) -> None:
    # Without a secret Docker makes no folder, and a service refuses one that is not there.
    told = "RASID_SECRETS_DIR" in SERVICES[name]["environment"]
    assert told == bool(SERVICES[name].get("secrets"))


@pytest.mark.parametrize("name", OURS)
def test_a_service_takes_the_settings_of_this_installation_where_there_are_any(name: str) -> None:
    assert SERVICES[name]["env_file"] == [{"path": "rasid.env", "required": False}]
    assert "/deploy/rasid.env" in (ROOT / ".gitignore").read_text().splitlines()


def test_secrets_and_their_folder_stay_out_of_the_repository() -> None:
    assert "/deploy/secrets/" in (ROOT / ".gitignore").read_text().splitlines()


def test_kafka_is_the_version_that_everything_is_tested_on() -> None:
    assert f"apache/kafka:{kafka_version()}" in SERVICES["kafka"]["image"]


def test_kafka_knows_every_property_it_is_given(kafka_settings: KafkaSettings) -> None:
    # As the image reads them: https://github.com/apache/kafka/blob/trunk/docker/examples/README.md
    given = SERVICES["kafka"]["environment"].keys() - {"CLUSTER_ID", "KAFKA_HEAP_OPTS"}
    properties = {name.removeprefix("KAFKA_").lower().replace("_", ".") for name in given}
    assert properties <= _properties_of(kafka_settings)


def test_the_cluster_id_of_kafka_is_one() -> None:
    assert (
        len(base64.urlsafe_b64decode(SERVICES["kafka"]["environment"]["CLUSTER_ID"] + "==")) == 16
    )


def test_redis_asks_for_the_password_and_keeps_what_it_has_acknowledged(
    redis_as_deployed: RedisAsDeployed,
) -> None:
    command = SERVICES["redis"]["command"][-1].replace("$$", "$")
    settings = redis_as_deployed.run(command, DEPLOY / compose()["configs"]["redis"]["file"])
    assert settings["appendonly"] == "yes"
    assert settings["appendfsync"] == "always"
    assert settings["maxmemory-policy"] == "noeviction"


def test_redis_refuses_writes_before_its_container_is_killed_for_its_memory(
    redis_as_deployed: RedisAsDeployed,
) -> None:
    command = SERVICES["redis"]["command"][-1].replace("$$", "$")
    settings = redis_as_deployed.run(command, DEPLOY / compose()["configs"]["redis"]["file"])
    limit = int(SERVICES["redis"]["mem_limit"].removesuffix("g")) << 30
    assert 0 < int(settings["maxmemory"]) <= 0.8 * limit


def test_kafka_is_asked_for_its_health_by_a_java_of_a_little_heap() -> None:
    # It starts beside the broker every time, and would take the broker's own KAFKA_HEAP_OPTS.
    (check,) = SERVICES["kafka"]["healthcheck"]["test"][1:]
    assert check.startswith('KAFKA_HEAP_OPTS="-Xmx64m')


def test_alertmanager_takes_its_configuration() -> None:
    done = subprocess.run(
        [tool("amtool"), "check-config", str(DEPLOY / "compose/alertmanager.yml")],
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_prometheus_scrapes_every_worker_on_the_port_it_serves() -> None:
    scraped: Document = yaml.safe_load((DEPLOY / "compose/prometheus.yml").read_text())
    jobs = {one["job_name"]: one for one in scraped["scrape_configs"]}
    for name in WORKERS:
        assert jobs[name]["dns_sd_configs"][0]["names"] == [name]
        port = SERVICES[name]["environment"]["RASID_WEB_PORT"]
        assert str(jobs[name]["dns_sd_configs"][0]["port"]) == port


def test_the_api_is_published_on_the_port_it_listens_on() -> None:
    (port,) = SERVICES["api"]["ports"]
    assert port.rpartition(":")[2] == SERVICES["api"]["environment"]["RASID_API_PORT"]


def test_a_back_up_of_what_is_kept_needs_no_more_than_named_volumes() -> None:
    kept = {
        volume.split(":")[0] for one in ("kafka", "redis") for volume in SERVICES[one]["volumes"]
    }
    assert kept <= compose()["volumes"].keys()


def _mounted_files() -> set[Path]:
    """Return what the containers read of this folder, by its path in it."""
    sources = {Path(one["file"]) for one in compose()["configs"].values()} | {
        Path(volume.split(":")[0])
        for one in SERVICES.values()
        for volume in one.get("volumes", ())
        if volume.startswith("./") and not volume.startswith("./secrets/")
    }
    assert sources
    return sources


def _made_secrets(script: Path) -> dict[str, str]:
    subprocess.run([tool("bash"), str(script)], check=True, capture_output=True)
    return {
        path.name: path.read_text()
        for path in (script.parent / "secrets").iterdir()
        if path.is_file()
    }


def _properties_of(kafka: KafkaSettings) -> set[str]:
    with closing(open_admin(kafka)) as admin:
        broker = ConfigResource(ConfigResourceType.BROKER, "1")
        described = admin.describe_configs([broker], config_filter="all")
    return set(described["broker"]["1"])
