"""The image: what its builder sees, and what its linter says."""

import json
import os
import re
import subprocess
import sys
import threading
from http.server import BaseHTTPRequestHandler
from socketserver import ThreadingTCPServer

import pytest

from services.platform.metrics import new_registry
from services.platform.pages import serve_pages
from services.platform.ports import LOOPBACK, choose_port
from tests.deploy.manifests import DEPLOY, ROOT
from tests.tools import tool

DOCKERFILE = ROOT / "Dockerfile"


def is_well(port: int, environment: dict[str, str]) -> "subprocess.CompletedProcess[bytes]":
    """Run the health check of the image against this port instead of its own."""
    (command,) = re.findall(
        r"HEALTHCHECK [^\[]*CMD (\[.+\])$", DOCKERFILE.read_text(), re.MULTILINE
    )
    python, *words = json.loads(command.replace("9100", str(port)))
    assert python == "python"
    outside = {"PATH": os.environ["PATH"], **environment}
    return subprocess.run([sys.executable, *words], env=outside, capture_output=True, check=False)


def answering(status: int) -> type[BaseHTTPRequestHandler]:
    """Return what answers every request with this status."""

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(status)
            self.end_headers()

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    return Handler


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


def test_a_container_that_is_well_says_so_whatever_proxy_docker_gives_it() -> None:
    # Docker's client hands the proxies of its configuration on to every container.
    with serve_pages(LOOPBACK, 0, new_registry(), {}) as port:
        closed = f"http://{LOOPBACK}:{choose_port()}"
        done = is_well(port, {"http_proxy": closed, "HTTP_PROXY": closed})
        assert done.returncode == 0, done.stderr


@pytest.mark.parametrize("status", [404, 503])
def test_a_container_is_not_well_where_the_page_says_otherwise(status: int) -> None:
    answer = ThreadingTCPServer((LOOPBACK, 0), answering(status))
    with answer as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        assert is_well(server.server_address[1], {}).returncode != 0
        server.shutdown()


def test_a_container_is_not_well_where_nobody_answers() -> None:
    assert is_well(choose_port(), {}).returncode != 0


def test_the_image_has_no_setting_that_listens_beyond_the_container() -> None:
    assert "0.0.0.0" not in DOCKERFILE.read_text()  # noqa: S104 - what must not be there


def test_everything_in_the_image_is_held_to_the_hashes_of_the_lock() -> None:
    steps = (DEPLOY / "image.sh").read_text()
    assert "--require-hashes --constraint requirements.lock" in steps
    assert steps.count("pip install") == 3  # uv itself, what services need, and the services
