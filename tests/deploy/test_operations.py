"""The README and the guides name nothing that is not there."""

import inspect
import os
import re
from pathlib import Path

import pytest
from typer.main import get_command

from services.cli.__main__ import app
from services.platform.redis.keys import Keys
from tests.deploy.manifests import DEPLOY, ROOT, known_settings, settings_in

GUIDES = {
    path: path.read_text("utf-8")
    for path in (ROOT / "README.md", *sorted(DEPLOY.glob("*.md")))
    if path.name != "runbook.md"  # is a dashboard too, and has a test of its own
}
COMMANDS = sorted(
    {
        command
        for guide in GUIDES.values()
        for block in re.findall(r"```sh\n(.*?)```|`([^`\n]+)`", guide, re.DOTALL)
        for command in re.findall(r"(?:\brasid|\binside) ([a-z-]+(?: [a-z]+)?)\b", "".join(block))
    }
)
of_each_guide = pytest.mark.parametrize("path", GUIDES, ids=lambda path: path.name)


@of_each_guide
def test_every_setting_that_a_guide_names_exists(path: Path) -> None:
    assert settings_in(GUIDES[path]) <= known_settings()


@pytest.mark.parametrize("command", COMMANDS)
def test_every_command_that_a_guide_shows_exists(command: str) -> None:
    first, *rest = command.split()
    group = get_command(app)
    context = group.make_context("rasid", [first], resilient_parsing=True)
    found = group.resolve_command(context, [first])[1]  # type: ignore[attr-defined]
    subcommands = getattr(found, "commands", None)
    assert subcommands is None or rest[0] in subcommands


OF_THE_INSTALLATION = ("deploy/secrets", "deploy/rasid.env")


@of_each_guide
def test_every_file_that_a_guide_names_is_in_the_repository(path: Path) -> None:
    guide = GUIDES[path]
    links = {path.parent / link for link in re.findall(r"\]\(([^)#:]+)(?:#[^)]*)?\)", guide)}
    names = {
        ROOT / name
        for name in re.findall(r"\b((?:deploy|tests|seeds)/[\w./-]*\w)", guide)
        if not name.startswith(OF_THE_INSTALLATION)
    }
    assert not [file for file in links | names if not file.exists()]


@of_each_guide
def test_every_script_that_a_guide_calls_by_its_name_may_be_run(path: Path) -> None:
    called = re.findall(r"(?<!bash )\b(deploy/[\w-]+\.sh)", GUIDES[path])
    assert not [script for script in called if not os.access(ROOT / script, os.X_OK)]


@of_each_guide
def test_every_tool_of_kafka_that_a_guide_calls_is_told_of_a_broker(path: Path) -> None:
    for command in re.findall(r"kafka-[\w-]+\.sh[^`\n]*", GUIDES[path]):
        assert "--bootstrap-server" in command


@of_each_guide
def test_no_guide_restarts_several_services_at_once(path: Path) -> None:
    # systemd stops all that one command names, and starts them together.
    for units in re.findall(r"systemctl restart ([^`\n;&]+)", GUIDES[path]):
        assert len(units.split()) == 1


@of_each_guide
def test_every_section_that_a_guide_links_to_exists(path: Path) -> None:
    guide = GUIDES[path]
    titles = re.findall(r"^#+ (.+)$", guide, re.MULTILINE)
    anchors = {re.sub(r"[^\w -]", "", title.lower()).replace(" ", "-") for title in titles}
    assert set(re.findall(r"\]\(#([^)]+)\)", guide)) <= anchors


def test_every_key_in_redis_is_told_with_when_it_ends() -> None:
    keys, told = Keys(), GUIDES[DEPLOY / "operations.md"]
    for name, method in inspect.getmembers(keys, inspect.ismethod):
        if not name.startswith("_"):
            wanted = inspect.signature(method).parameters
            key = method(*(one.removesuffix("_id").upper() for one in wanted))
            assert f"`{key}`" in told, key


@of_each_guide
def test_every_make_target_that_a_guide_names_exists(path: Path) -> None:
    makefile = (ROOT / "Makefile").read_text()
    for target in set(re.findall(r"`make ([a-z-]+)", GUIDES[path])):
        assert re.search(rf"^{target}:", makefile, re.MULTILINE), target
