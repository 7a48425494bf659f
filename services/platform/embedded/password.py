"""The password of a local Redis: made once, and kept where this user alone can read it."""

import secrets
from pathlib import Path

from services.platform.embedded.errors import ANOTHER_HOME, EmbeddedError
from services.platform.embedded.server import prepare_private_folder
from services.platform.whole_file import replace_file

_NAME = "rasid_redis_password"
"""As a service looks for RASID_REDIS_PASSWORD in the folder that RASID_SECRETS_DIR names."""
_RANDOM_BYTES = 32


def password_file(home: Path) -> Path:
    """Return where an installation keeps the password."""
    return home / "secrets" / _NAME


def ensure_password(home: Path) -> Path:
    """Return the file with the password, made where it is not there.

    Raises:
        EmbeddedError: it cannot be written.
    """
    file = password_file(home)
    prepare_private_folder(file.parent)
    try:
        if read_password(file) is None:
            replace_file(file, secrets.token_urlsafe(_RANDOM_BYTES).encode())
        file.chmod(0o600)
    except OSError as error:
        raise EmbeddedError(
            f"{file} cannot be written ({error.strerror})",
            f"Name another folder with {ANOTHER_HOME}",
        ) from error
    return file


def read_password(file: Path) -> str | None:
    """Return the password; None where there is none, or it is another user's."""
    try:
        return file.read_text("utf-8").strip() or None
    except (OSError, ValueError):
        return None
