"""What settings do with certificates and secrets before anything else sees them."""

import ssl
from pathlib import Path
from typing import Annotated
from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

from pydantic import AfterValidator, FilePath


def _with_certificates(path: Path) -> Path:
    # Read at the start, where a wrong file is refused by its setting's name.
    try:
        ssl.create_default_context(cafile=path)
    except (ssl.SSLError, OSError) as error:
        raise ValueError(f"{path} cannot be read as certificates in PEM form ({error})") from None
    return path


CertificateFile = Annotated[FilePath, AfterValidator(_with_certificates)]
"""A PEM file with at least one certificate in it."""


def tls_context(
    *, authorities: Path | None, certificate: Path | None, key: Path | None
) -> ssl.SSLContext:
    """Return what a connection over TLS is made with.

    Args:
        authorities: PEM file of those to trust; the system's where None.
        certificate: PEM file that says who we are; None where the server need not know.
        key: PEM file of its private key, where it is not in the same file.

    Raises:
        ValueError: certificate and key do not belong together, or are none.
    """
    context = ssl.create_default_context(cafile=authorities)
    if certificate is not None:
        _load(context, certificate, key)
    return context


def check_key(certificate: Path, key: Path | None) -> None:
    """Refuse a private key that is not that of the certificate; a key of None is in its file.

    Raises:
        ValueError: they do not belong together, or are none.
    """
    # Whom to trust is not read: the system's authorities take 30 ms, at every start and every call.
    _load(ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT), certificate, key)


def _load(context: ssl.SSLContext, certificate: Path, key: Path | None) -> None:
    try:
        # An empty password: OpenSSL would ask for one on the terminal.
        context.load_cert_chain(certificate, key, password="")
    except (ssl.SSLError, OSError) as error:
        raise ValueError(
            f"{certificate} and its key cannot be used ({error}): both in PEM form, the key "
            "without a password"
        ) from None


def split_secrets(url: str) -> tuple[str, dict[str, str]]:
    """Return the URL without user and password, and the two, where it has them, by these names.

    Raises:
        ValueError: this is no URL.
    """
    parts = urlsplit(url)
    query = dict(parse_qsl(parts.query))
    asked = {name: query.pop(name, "") for name in ("username", "password")}
    found = {
        "username": unquote(parts.username or "") or asked["username"],
        "password": unquote(parts.password or "") or asked["password"],
    }
    without_user = parts.netloc.rpartition("@")[2]
    bare = parts._replace(netloc=without_user, query=urlencode(query)).geturl()
    return bare, {name: value for name, value in found.items() if value}
