"""How kafka-python reaches the broker, and what to say when it cannot."""

import socket
import ssl
from typing import Any
from urllib.parse import urlsplit

from kafka import KafkaProducer
from kafka.admin import KafkaAdminClient
from kafka.errors import KafkaError

from services.platform.errors import KafkaAccessError as KafkaAccessError
from services.platform.errors import KafkaUnreachableError
from services.platform.settings import KafkaSettings

_DEFAULT_PORT = 9092
_CONNECT_SECONDS = 3.0
_BOOTSTRAP_SECONDS = 5.0
_OVER_TLS = ("SSL", "SASL_SSL")
_WITH_SASL = ("SASL_PLAINTEXT", "SASL_SSL")


class _Unprinted(str):
    """A secret as kafka-python wants it, which its debug log shows as stars."""

    __slots__ = ()

    def __repr__(self) -> str:
        return "'**********'"


def client_arguments(kafka: KafkaSettings) -> dict[str, Any]:
    """Return what every kafka-python client takes; secrets are unwrapped only here."""
    arguments: dict[str, Any] = {
        "bootstrap_servers": bootstrap_servers(kafka),
        "security_protocol": kafka.security_protocol,
        "bootstrap_timeout_ms": int(_BOOTSTRAP_SECONDS * 1000),
        # kafka-python's own 30 s would leave a broker that is back waiting for half a minute.
        "reconnect_backoff_max_ms": 2_000,
    }
    if kafka.security_protocol in _OVER_TLS:
        arguments["ssl_context"] = kafka.tls_context()
    if kafka.security_protocol in _WITH_SASL:
        password = kafka.password.get_secret_value() if kafka.password else ""
        arguments["sasl_mechanism"] = kafka.sasl_mechanism
        arguments["sasl_plain_username"] = kafka.username or ""
        arguments["sasl_plain_password"] = _Unprinted(password)
    return arguments


def bootstrap_servers(kafka: KafkaSettings) -> list[str]:
    """Return the brokers to ask first, as `host:port` each."""
    return [server.strip() for server in kafka.bootstrap.split(",") if server.strip()]


def require_reachable(kafka: KafkaSettings) -> None:
    """Return when one of the bootstrap brokers takes a connection, over TLS if the settings say so.

    kafka-python keeps trying until its time is up and then does not say why; a plain connection
    tells an unknown host, a refused port and an untrusted certificate at once.

    Raises:
        KafkaUnreachableError: nothing listens there, or nothing answers.
        KafkaAccessError: TLS fails.
    """
    servers = bootstrap_servers(kafka)
    failures = [_connection_failure(kafka, server) for server in servers]
    if None in failures:
        return
    refused = next((one for one in failures if isinstance(one, KafkaAccessError)), None)
    if refused:
        raise refused
    named = (f"{server}: {one}" for server, one in zip(servers, failures, strict=True))
    reasons = str(failures[0]) if len(failures) == 1 else "; ".join(named) or "no broker is named"
    raise KafkaUnreachableError(
        f"Kafka does not answer at {kafka.bootstrap or '(nothing)'} ({reasons})",
        "Start the broker (`rasid up` starts a local one), or set RASID_KAFKA_BOOTSTRAP to the "
        "host:port of one that runs",
    )


def open_admin(kafka: KafkaSettings) -> KafkaAdminClient:
    """Return a connected admin client; the caller closes it.

    Raises:
        KafkaAccessError: the broker cannot be reached or does not accept us.
    """
    require_reachable(kafka)
    try:
        return KafkaAdminClient(**client_arguments(kafka))
    except (KafkaError, OSError, ValueError) as error:
        raise not_accepted(kafka, error) from error


def connect_producer(kafka: KafkaSettings, **more: object) -> KafkaProducer:
    """Return a connected producer that repeats nothing and loses nothing; the caller closes it.

    Args:
        more: further options of kafka-python.

    Raises:
        KafkaAccessError: the broker cannot be reached or does not accept us.
    """
    require_reachable(kafka)
    try:
        return KafkaProducer(
            **client_arguments(kafka),
            acks="all",
            enable_idempotence=True,
            compression_type="gzip",
            allow_auto_create_topics=False,
            **more,
        )
    except (KafkaError, OSError, ValueError) as error:
        raise not_accepted(kafka, error) from error


def not_accepted(kafka: KafkaSettings, error: Exception) -> KafkaAccessError:
    """Return the error for a port that is open but behind which no broker talks to us."""
    protocol = kafka.security_protocol
    if protocol == "SASL_SSL":
        # TLS was tried before, by `require_reachable`.
        return KafkaAccessError(
            f"{kafka.bootstrap} does not let the user {kafka.username} in ({error})",
            "Check RASID_KAFKA_USERNAME, RASID_KAFKA_PASSWORD and RASID_KAFKA_SASL_MECHANISM "
            f"({kafka.sasl_mechanism})",
        )
    return KafkaAccessError(
        f"{kafka.bootstrap} takes connections but does not talk to us as a Kafka broker ({error})",
        f"Check that it is Kafka and that it speaks {protocol} there: "
        "RASID_KAFKA_SECURITY_PROTOCOL, and with SASL also RASID_KAFKA_SASL_MECHANISM, "
        "RASID_KAFKA_USERNAME, RASID_KAFKA_PASSWORD, with TLS RASID_KAFKA_CA_FILE and, where it "
        "asks who we are, RASID_KAFKA_CERTIFICATE_FILE",
    )


def _connection_failure(kafka: KafkaSettings, server: str) -> str | KafkaAccessError | None:
    host, port = _host_and_port(server)
    try:
        with socket.create_connection((host, port), timeout=_CONNECT_SECONDS) as connection:
            return _tls_failure(kafka, server, connection, host)
    except (OSError, OverflowError, UnicodeError) as error:
        return str(getattr(error, "strerror", None) or error)


def _tls_failure(
    kafka: KafkaSettings, server: str, connection: socket.socket, host: str
) -> KafkaAccessError | None:
    if kafka.security_protocol not in _OVER_TLS:
        return None
    try:
        kafka.tls_context().wrap_socket(connection, server_hostname=host).close()
    except ssl.SSLCertVerificationError as error:
        return KafkaAccessError(
            f"The certificate of {server} is not trusted ({error.verify_message.rstrip('.')})",
            "Set RASID_KAFKA_CA_FILE to the PEM file of the authority that signed it, and write "
            "the broker's name in RASID_KAFKA_BOOTSTRAP as the certificate has it",
        )
    except OSError as error:
        return KafkaAccessError(
            f"{server} takes connections but does not speak TLS ({error})",
            "Set RASID_KAFKA_SECURITY_PROTOCOL to what it speaks: without TLS that is PLAINTEXT "
            "or SASL_PLAINTEXT",
        )
    return None


def _host_and_port(server: str) -> tuple[str, int]:
    if "://" in server:
        raise _no_address(server, "it is a URL")
    try:
        address = urlsplit(f"//{server}")
        port = address.port or _DEFAULT_PORT
    except ValueError as error:
        raise _no_address(server, str(error)) from error
    return address.hostname or "", port


def _no_address(server: str, why: str) -> KafkaAccessError:
    return KafkaAccessError(
        f"RASID_KAFKA_BOOTSTRAP names {server!r}, which is not host:port ({why})",
        "Write host:port, with a comma between several",
    )
