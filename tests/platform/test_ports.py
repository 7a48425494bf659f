"""Loopback ports are somebody's before anybody is told of them."""

import socket

import pytest

from services.platform import ports
from services.platform.ports import LOOPBACK, choose_port, reserved_port


@pytest.fixture
def one_port(monkeypatch: pytest.MonkeyPatch) -> int:
    """Leave one port to choose from, and return it."""
    port = choose_port()
    monkeypatch.setattr(ports, "_FIRST", port)
    monkeypatch.setattr(ports, "_LAST", port + 1)
    return port


def test_a_reserved_port_is_chosen_by_nobody_else(one_port: int) -> None:
    with reserved_port() as reserved:
        assert reserved == one_port
        with pytest.raises(OSError, match="no free port found"):
            choose_port()
    assert choose_port() == one_port


def test_a_server_listens_on_the_reserved_port_and_after_its_end_another_does(
    one_port: int,
) -> None:
    with reserved_port() as reserved:
        for _ in range(2):
            with (
                socket.create_server((LOOPBACK, reserved)) as server,
                socket.create_connection((LOOPBACK, reserved)) as client,
            ):
                served, _ = server.accept()
                served.close()
                assert client.recv(1) == b""


def test_a_preferred_port_is_kept_unless_somebody_listens_there(one_port: int) -> None:
    assert choose_port(one_port) == one_port
    with (
        socket.create_server((LOOPBACK, one_port)),
        pytest.raises(OSError, match="no free port found"),
    ):
        choose_port(one_port)


def test_two_servers_that_are_about_to_listen_are_told_of_different_ports(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(ports, "_LAST", ports._FIRST + 60)
    assert len({choose_port() for _ in range(20)}) == 20
