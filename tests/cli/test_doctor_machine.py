"""`rasid doctor` on this machine: engines, jars, disk and settings."""

import re
from dataclasses import replace
from pathlib import Path

from deploy.env_example import env_example
from services.cli.context import CommandContext
from services.cli.diagnosis.configuration import check_settings
from services.cli.diagnosis.machine import check_disk, check_engines, check_local_parts
from services.platform.settings import (
    EmbeddedSettings,
    RedisSettings,
)
from tests.cli.findings import SECRET, found, states


def test_an_unknown_engine_is_failing_with_those_there_are(context: CommandContext) -> None:
    environment = {**context.environment, "RASID_ENRICHER_MENTION_ENGINE": "oracle"}
    (finding,) = check_engines(replace(context, environment=environment))
    assert finding.state == "failing"
    assert "'oracle'" in finding.detail
    assert "lexicon" in finding.detail
    assert "Traceback" not in finding.detail


def test_a_folder_without_the_jars_is_failing(context: CommandContext, tmp_path: Path) -> None:
    here = replace(context, embedded=EmbeddedSettings(jars=tmp_path))
    assert states(check_local_parts, here) == {"Local servers": "failing"}
    away = replace(context, embedded=EmbeddedSettings(cache=tmp_path))
    assert "will first fetch" in found(check_local_parts, away)["Local servers"].detail
    environment = {**context.environment, "RASID_KAFKA_BOOTSTRAP": "kafka:9092"}
    assert states(check_local_parts, replace(here, environment=environment)) == {}


def test_the_disk_of_a_home_that_is_not_there_yet_is_looked_at(context: CommandContext) -> None:
    here = replace(context, home=context.home / "not" / "yet")
    assert str(context.home) in found(check_disk, here)["Disk"].detail


def test_settings_are_shown_and_secrets_hidden_and_misspelt_ones_named(
    context: CommandContext,
) -> None:
    settings = RedisSettings(url=f"redis://me:{SECRET}@host/0")
    environment = {"RASID_REDIS_ULR": "x", "RASID_HOME": "var", "RASID_ENRICHER_X": "y"}
    findings = found(check_settings, replace(context, redis=settings, environment=environment))
    assert "RASID_REDIS_URL=redis://host/0" in findings["Settings"].detail
    assert "RASID_REDIS_PASSWORD=(hidden)" in findings["Settings"].detail
    assert SECRET not in str(findings)
    assert findings.pop("RASID_REDIS_ULR").mend == "Write RASID_REDIS_URL"
    assert findings.pop("RASID_ENRICHER_X").mend.startswith("Unset it")
    assert set(findings) == {"Settings"}


def test_every_setting_that_the_list_of_settings_names_is_known(context: CommandContext) -> None:
    named = re.findall(r"^# (RASID_\w+)=", env_example(), re.MULTILINE)
    assert named
    findings = found(check_settings, replace(context, environment=dict.fromkeys(named, "x")))
    assert set(findings) == {"Settings"}
