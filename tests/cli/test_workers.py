"""Whether a service of this machine is alive."""

import pytest

from services.cli.workers import answers
from services.platform.metrics import new_registry
from services.platform.pages import serve_pages
from services.platform.ports import LOOPBACK, choose_port


def test_a_service_of_this_machine_is_asked_without_the_proxy_of_the_environment(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    # Who fetches through a proxy has often named no host that is reached without it.
    monkeypatch.setenv("http_proxy", f"http://{LOOPBACK}:{choose_port()}")
    monkeypatch.delenv("no_proxy", raising=False)
    with serve_pages(LOOPBACK, 0, new_registry(), {}) as port:
        assert answers(f"http://{LOOPBACK}:{port}")


def test_where_nobody_listens_nothing_is_alive() -> None:
    assert not answers(f"http://{LOOPBACK}:{choose_port()}")
