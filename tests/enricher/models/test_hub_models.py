"""Models of the hub, from a server of our own that speaks the hub's protocol."""

import hashlib
import json
import os
import subprocess
import sys
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from typing import ClassVar

import pytest

_COMMIT = "0123456789abcdef0123456789abcdef01234567"
_NAME = "owner/tiny"
_LINE = '{"id": "a", "text": "Hamad Al-Sabah in Kuwait"}\n'


class _Hub(BaseHTTPRequestHandler):
    """As much of the hub as a download of one repository asks for."""

    folder: ClassVar[Path]
    asked: ClassVar[list[str]]

    def do_GET(self) -> None:
        self._answer()

    def do_HEAD(self) -> None:
        self._answer()

    def log_message(self, format: str, *arguments: object) -> None:
        pass

    def _answer(self) -> None:
        self.asked.append(self.path)
        content: bytes | None = None
        path = self.path.partition("?")[0]
        api, resolve = f"/api/models/{_NAME}/revision/", f"/{_NAME}/resolve/{_COMMIT}/"
        if path in {api + "main", api + _COMMIT}:
            names = [{"rfilename": str(one.name)} for one in sorted(self.folder.iterdir())]
            content = json.dumps({"id": _NAME, "sha": _COMMIT, "siblings": names}).encode()
        elif (
            path.startswith(resolve) and (file := self.folder / path.removeprefix(resolve)).exists()
        ):
            content = file.read_bytes()
        missing = "RevisionNotFound" if path.startswith(api) else "RepoNotFound"
        self.send_response(200 if content is not None else 404)
        if content is None:
            self.send_header("X-Error-Code", missing)
        else:
            self.send_header("ETag", f'"{hashlib.sha256(content).hexdigest()}"')
            self.send_header("X-Repo-Commit", _COMMIT)
        self.send_header("Content-Length", str(len(content or b"")))
        self.end_headers()
        if self.command == "GET":
            self.wfile.write(content or b"")


@pytest.fixture(scope="module")
def hub(bert: Path) -> Iterator[str]:
    """Return the address of a hub that has one model, with a pickle beside it."""
    (bert / "pytorch_model.bin").write_bytes(b"\x80\x04.")
    _Hub.folder, _Hub.asked = bert, []
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Hub)
    thread = Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}"
    server.shutdown()
    server.server_close()
    thread.join()
    (bert / "pytorch_model.bin").unlink()


def _ner(address: str, cache: Path, model: str, **more: str) -> "subprocess.CompletedProcess[str]":
    environment = {
        **os.environ, "HF_ENDPOINT": address, "HF_HOME": str(cache), "RASID_NER_MODEL": model,
        "RASID_LOG_LEVEL": "INFO", "RASID_LOG_FORMAT": "json", "HF_HUB_DISABLE_XET": "1", **more,
    }  # fmt: skip
    command = [sys.executable, "-m", "services.enricher.offline", "ner", "--engine", "transformer"]
    return subprocess.run(
        [*command, "-"],
        input=_LINE,
        env=environment,
        capture_output=True,
        text=True,
        check=False,
        timeout=110,
    )


def test_a_model_is_fetched_once_and_its_checksum_logged(hub: str, tmp_path: Path) -> None:
    first = _ner(hub, tmp_path, f"{_NAME}@main")
    assert first.returncode == 0, first.stderr
    engine = json.loads(first.stdout.splitlines()[0])["engine"]
    assert engine == f"{_NAME}@{_COMMIT}"
    found = [json.loads(line) for line in first.stderr.splitlines() if '"model_found"' in line]
    assert [len(one["sha256"]) for one in found] == [64]
    assert not [path for path in _Hub.asked if path.endswith("pytorch_model.bin")]
    offline = _ner("http://127.0.0.1:9", tmp_path, f"{_NAME}@{_COMMIT}", HF_HUB_OFFLINE="1")
    assert offline.stdout == first.stdout


@pytest.mark.parametrize(
    ("model", "said"),
    [
        ("owner/other", "RASID_NER_MODEL=owner/other: the hub has no such model"),
        (f"{_NAME}@v9", f"RASID_NER_MODEL={_NAME}@v9: the model has no such revision"),
    ],
)
def test_what_the_hub_has_not_is_one_sentence(
    hub: str, tmp_path: Path, model: str, said: str
) -> None:
    done = _ner(hub, tmp_path, model)
    assert done.returncode == 2
    assert said in done.stderr
    assert "Traceback" not in done.stderr


def test_a_hub_that_is_away_is_one_sentence(tmp_path: Path) -> None:
    done = _ner("http://127.0.0.1:9", tmp_path, _NAME)
    assert done.returncode == 2
    assert "the hub was not reached and the cache has no such model" in done.stderr
    assert "Traceback" not in done.stderr
