"""Each process sees the secrets that it reads and no others, however it is deployed."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from schemas.streams import Streams
from services.platform.settings import KafkaSettings
from tests.deploy.kubernetes import OURS, config_maps, each_overlay, each_running
from tests.deploy.manifests import DEPLOY, Document, compose, pods
from tests.deploy.secrets_read import secrets_read

FOLDER = "/etc/rasid/secrets"
HARDENING = (DEPLOY / "systemd/rasid-.service.d/hardening.conf").read_text()


@each_overlay
@each_running
def test_a_pod_has_the_secrets_that_it_reads_and_no_others(overlay: str, name: str) -> None:
    pod = pods(overlay)[name]["spec"]
    assert _keys(pod, "rasid-secrets") == secrets_read(name)
    mounts = [one for one in pod["containers"][0]["volumeMounts"] if one["name"] == "secrets"]
    (settings,) = config_maps(overlay, "rasid-settings")
    assert [one["mountPath"] for one in mounts] == [settings["data"]["RASID_SECRETS_DIR"]]


@each_overlay
@each_running
def test_a_pod_starts_without_the_secrets_that_an_installation_does_without(
    overlay: str, name: str
) -> None:
    assert all(one["optional"] for one in _secrets(pods(overlay)[name]["spec"]))


@each_overlay
def test_only_the_notifier_has_the_secrets_of_channels(overlay: str) -> None:
    having = [
        name
        for name, template in pods(overlay).items()
        if any(one["secretName"] == "rasid-channels" for one in _secrets(template["spec"]))
    ]
    assert having == ["notifier"]


def test_redis_has_its_password_and_no_other_secret() -> None:
    assert _keys(pods("small")["redis"]["spec"], "rasid-secrets") == {"rasid_redis_password"}


def test_kafka_which_asks_for_none_has_no_secret() -> None:
    assert list(_secrets(pods("small")["kafka"]["spec"])) == []


@each_overlay
def test_no_secret_is_mounted_whole_but_that_of_the_channels(overlay: str) -> None:
    whole = {
        one["secretName"]
        for template in pods(overlay).values()
        for one in _secrets(template["spec"])
        if "items" not in one
    }
    assert whole == {"rasid-channels"}


@each_overlay
def test_every_file_that_a_setting_names_is_mounted_by_whoever_reads_that_setting(
    overlay: str,
) -> None:
    (settings,) = config_maps(overlay, "rasid-settings")
    folder = Path(settings["data"]["RASID_SECRETS_DIR"])
    named = {value for name, value in settings["data"].items() if name.endswith("_FILE")}
    assert {Path(one).parent for one in named} <= {folder}
    assert {Path(one).name for one in named} <= set().union(*map(secrets_read, OURS))


def test_streams_are_created_without_the_files_that_redis_is_reached_by(
    kafka_settings: KafkaSettings, stream_names: Streams
) -> None:
    (container,) = pods("production")["enricher"]["spec"]["initContainers"]
    absent = ("RASID_REDIS_CA_FILE", "RASID_REDIS_CERTIFICATE_FILE", "RASID_REDIS_KEY_FILE")
    done = subprocess.run(
        container["command"],
        env={
            **dict.fromkeys(absent, "/run/secrets/rasid/not-there.pem"),
            "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}",
            "RASID_KAFKA_BOOTSTRAP": kafka_settings.bootstrap,
            "RASID_STREAM_PREFIX": stream_names.articles.name.removesuffix(".articles.v1"),
        },
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "Settings that cannot be used" in done.stderr) == (0, False)


@pytest.mark.parametrize("name", [*OURS, "streams"])
def test_a_container_of_compose_has_secrets_that_it_reads_and_no_others(name: str) -> None:
    mounted = set(compose()["services"][name].get("secrets", ()))
    assert mounted == secrets_read(name) & set(compose()["secrets"])


def test_only_the_notifiers_container_has_the_secrets_of_channels() -> None:
    having = [
        name
        for name, one in compose()["services"].items()
        if any("secrets/channels" in volume for volume in one.get("volumes", ()))
    ]
    assert having == ["notifier"]


@each_running
def test_a_unit_sees_the_secrets_that_it_reads_and_no_others(name: str) -> None:
    bound = _values(_unit(name), "BindReadOnlyPaths")
    assert sorted(bound) == sorted(f"-{FOLDER}/{one}" for one in secrets_read(name))
    assert f"RASID_SECRETS_DIR={FOLDER}\n" in _unit(name)


def test_units_see_nothing_of_the_folder_of_secrets_but_what_each_is_given() -> None:
    assert _values(HARDENING, "TemporaryFileSystem") == [f"{FOLDER}:ro"]


@each_running
def test_a_unit_but_the_notifiers_sees_no_secret_of_a_channel(name: str) -> None:
    hidden = "-/etc/rasid/channels" in _values(_unit(name), "InaccessiblePaths")
    assert hidden == (name != "notifier")


def _secrets(pod: Document) -> list[Document]:
    return [one["secret"] for one in pod.get("volumes", ()) if "secret" in one]


def _keys(pod: Document, secret: str) -> set[str]:
    """Return the keys of a secret that a pod has, each as a file of the same name."""
    items = [item for one in _secrets(pod) if one["secretName"] == secret for item in one["items"]]
    assert all(item["key"] == item["path"] for item in items)
    return {item["key"] for item in items}


def _unit(name: str) -> str:
    (path,) = (DEPLOY / "systemd").glob(f"rasid-{name}*.service")
    return path.read_text()


def _values(unit: str, setting: str) -> list[str]:
    """Return what stands behind a setting of a unit, one on each line."""
    return re.findall(rf"^{setting}=(.*)$", unit, re.MULTILINE)
