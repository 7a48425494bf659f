"""The image: what its builder sees, and what its linter says."""

import re
import subprocess

from tests.deploy.manifests import DEPLOY, ROOT
from tests.tools import tool

DOCKERFILE = ROOT / "Dockerfile"


def test_the_linter_of_dockerfiles_finds_nothing() -> None:
    done = subprocess.run(
        [tool("hadolint"), str(DOCKERFILE)], capture_output=True, text=True, check=False
    )
    assert (done.returncode, done.stdout) == (0, "")


def test_the_builder_sees_everything_that_is_copied_and_no_more() -> None:
    copied = {
        path
        for line in re.findall(r"^COPY (?!--from)(.+) \S+$", DOCKERFILE.read_text(), re.MULTILINE)
        for path in line.split()
    }
    let_through = re.findall(r"^!(.+)$", (ROOT / ".dockerignore").read_text(), re.MULTILINE)
    assert copied == set(let_through)
    assert all((ROOT / path).exists() for path in copied)


def test_the_image_runs_as_nobody_in_particular_and_says_whether_it_is_well() -> None:
    last_stage = DOCKERFILE.read_text().split("\nFROM ")[-1]
    assert "USER 10001:10001" in last_stage
    assert "HEALTHCHECK" in last_stage
    assert "/healthz" in last_stage


def test_the_image_has_no_setting_that_listens_beyond_the_container() -> None:
    assert "0.0.0.0" not in DOCKERFILE.read_text()  # noqa: S104 - what must not be there


def test_everything_in_the_image_is_held_to_the_hashes_of_the_lock() -> None:
    steps = (DEPLOY / "image.sh").read_text()
    assert "--require-hashes --constraint requirements.lock" in steps
    assert steps.count("pip install") == 3  # uv itself, what services need, and the services
