"""A misspelt setting is told: by the command that is run, and in the log of the service."""

import json
import os
import subprocess
import sys

import pytest

from deploy.env_example import setting_names
from services.platform.unknown_settings import UnknownSetting, unknown_settings
from tests.pipeline.cluster import Cluster


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("RASID_API_PROT", "RASID_API_PORT"),
        ("RASID_ALERTER_RETENTON_DAYS", "RASID_ALERTER_RETENTION_DAYS"),
        ("RASID_ENRICHER_MENTIONS_ENGINE", "RASID_ENRICHER_MENTION_ENGINE"),
        ("RASID_FOO", None),
    ],
)
def test_a_variable_of_ours_that_nothing_reads_is_told_with_what_is_near(
    written: str, meant: str | None
) -> None:
    assert list(unknown_settings([written])) == [UnknownSetting(name=written, near=meant)]


def test_settings_and_the_variables_of_others_are_nothing_to_tell() -> None:
    assert list(unknown_settings([*setting_names().split(), "PATH", "RASIDX", "MY_RASID_X"])) == []


def test_a_command_tells_of_it_and_does_its_work() -> None:
    command = [sys.executable, "-m", "services.cli", "query", "check", "topic:politics"]
    environment = {**os.environ, "RASID_STREAM_PARTITONS": "3"}
    done = subprocess.run(command, env=environment, capture_output=True, text=True, check=True)
    assert done.stdout.startswith("topic politics")
    told = "RASID_STREAM_PARTITONS is set and is no setting. Write RASID_STREAM_PARTITIONS."
    assert told in done.stderr.splitlines()


def test_a_service_logs_its_name_and_not_its_value(waiting: Cluster) -> None:
    waiting.extra["RASID_KAFKA_USERNAM"] = "hunter2"
    worker = waiting.start("alerter")
    waiting.wait_for(lambda: '"unknown_setting"' in worker.log.read_text(), "the warning")
    said = next(
        event
        for event in map(json.loads, worker.log.read_text().splitlines())
        if event.get("action") == "unknown_setting"
    )
    assert (said["variable"], said["mend"]) == ("RASID_KAFKA_USERNAM", "Write RASID_KAFKA_USERNAME")
    assert "hunter2" not in worker.log.read_text()
