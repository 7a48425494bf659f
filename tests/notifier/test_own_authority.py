"""Webhooks and mail servers with certificates of an authority of one's own."""

import ssl
import threading
from collections.abc import Iterator
from dataclasses import dataclass
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
import trustme

from schemas.channel import EmailChannel, WebhookChannel
from services.notifier.channels.channel import DeliveryError
from services.notifier.channels.senders import open_senders
from services.notifier.settings import MailSettings, NotifierSettings
from tests.notifier.conftest import LOOPBACK, SetClock
from tests.notifier.test_webhooks import message

CHANNEL = ("mona/desk",)


@dataclass(frozen=True)
class Secured:
    """A server that takes webhooks over TLS, and the authority that vouches for it."""

    port: int
    ca_file: Path


class _Taking(BaseHTTPRequestHandler):
    def do_POST(self) -> None:
        self.rfile.read(int(self.headers["Content-Length"]))
        self.send_response(204)
        self.end_headers()

    def log_message(self, format: str, *args: object) -> None:
        """Log nothing."""


@pytest.fixture
def secured(tmp_path: Path) -> Iterator[Secured]:
    authority, context = trustme.CA(), ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    authority.issue_cert("127.0.0.1").configure_cert(context)
    authority.cert_pem.write_to_path(str(tmp_path / "authority.pem"))
    server = ThreadingHTTPServer(("127.0.0.1", 0), _Taking)
    server.socket = context.wrap_socket(server.socket, server_side=True)
    thread = threading.Thread(target=server.serve_forever, daemon=True)
    thread.start()
    yield Secured(server.server_port, tmp_path / "authority.pem")
    server.shutdown()
    server.server_close()
    thread.join()


async def send(secured: Secured, secrets: Path, ca_file: Path | None) -> None:
    """Send a webhook there."""
    given = NotifierSettings(
        secrets_folder=secrets, allowed_networks=(LOOPBACK,), timeout_seconds=60, ca_file=ca_file
    )
    hook = WebhookChannel(url=f"https://127.0.0.1:{secured.port}/", signing_secrets=CHANNEL)
    async with open_senders(given, MailSettings(), SetClock()) as senders:
        await senders.send(message(), hook)


async def test_a_webhook_of_an_authority_of_ones_own_is_reached_where_a_setting_names_it(
    secured: Secured, secrets_folder: Path
) -> None:
    await send(secured, secrets_folder, secured.ca_file)


async def test_without_it_the_failure_names_the_setting(
    secured: Secured, secrets_folder: Path
) -> None:
    with pytest.raises(DeliveryError, match=r"CERTIFICATE_VERIFY_FAILED.*RASID_NOTIFIER_CA_FILE"):
        await send(secured, secrets_folder, None)


async def test_a_mail_server_whose_authority_nobody_named_fails_so_too(
    secured: Secured, secrets_folder: Path
) -> None:
    mail = MailSettings(host="127.0.0.1", port=secured.port, security="tls")
    given = NotifierSettings(secrets_folder=secrets_folder, timeout_seconds=60)
    async with open_senders(given, mail, SetClock()) as senders:
        with pytest.raises(DeliveryError, match="RASID_NOTIFIER_CA_FILE") as raised:
            await senders.send(message(), EmailChannel(recipients=("mona@example.org",)))
    assert raised.value.ours
