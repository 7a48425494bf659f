"""A service that is asked for its help does not begin to work."""

import subprocess
import sys

import pytest

SERVICES = ("alerter", "api", "canary", "enricher", "notifier")


def start(service: str, argument: str) -> "subprocess.CompletedProcess[str]":
    return subprocess.run(
        [sys.executable, "-m", f"services.{service}", argument],
        capture_output=True,
        text=True,
        check=False,
        timeout=60,
    )


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_says_what_it_is_and_where_its_settings_stand(service: str) -> None:
    done = start(service, "--help")
    assert (done.returncode, done.stderr) == (0, "")
    assert done.stdout.startswith(f"usage: python -m services.{service}")
    assert "env.example" in done.stdout


@pytest.mark.parametrize("service", SERVICES)
def test_an_argument_that_nobody_reads_is_refused(service: str) -> None:
    done = start(service, "--prot=8080")
    assert done.returncode == 2
    assert "unrecognized arguments: --prot=8080" in done.stderr
