"""Looks secrets up by the names that channels give them."""

import os
import stat
from pathlib import Path

from schemas.channel import SecretReference
from schemas.sentence import Sentence
from services.domain.delivery.reasons import NotDelivered
from services.domain.delivery.secrets import may_use
from services.notifier.channels.channel import DeliveryError

_LARGEST_BYTES = 64 * 1024


class SecretFolder:
    """Secrets as files of one folder; they are read anew each time, so that they can be rotated."""

    def __init__(self, folder: Path | None) -> None:
        self._folder = folder

    def read(self, name: SecretReference, owner: str | None) -> str:
        """Return the secret called `name`, for a message to a subscription of `owner`.

        Raises:
            DeliveryError: there is none, or it is somebody else's; its message names the setting
                and not the secret.
        """
        if not may_use(owner, name):
            raise DeliveryError(_not_theirs(name, owner))
        if self._folder is None:
            raise DeliveryError(NotDelivered.SECRETS_UNSET.say(), ours=True)
        try:
            # A reference has one slash at most and no part that begins with a dot: it cannot leave
            # the folder.
            held = _read(self._folder / name)
            if held is not None and len(held) <= _LARGEST_BYTES:
                return held.decode("utf-8-sig").strip()
        except (OSError, UnicodeDecodeError):
            raise DeliveryError(NotDelivered.SECRET_UNREADABLE.say(secret=name)) from None
        if held is None:
            raise DeliveryError(NotDelivered.SECRET_NO_FILE.say(secret=name))
        raise DeliveryError(NotDelivered.SECRET_TOO_LARGE.say(secret=name, limit=_LARGEST_BYTES))


def _not_theirs(name: str, owner: str | None) -> Sentence:
    if owner:
        return NotDelivered.SECRET_OF_OTHERS.say(secret=name, owner=owner)
    return NotDelivered.SECRET_OF_AN_OWNER.say(secret=name)


def _read(path: Path) -> bytes | None:
    """Return a file's beginning, a byte more than a secret may have; None where it is no file.

    A pipe would be waited for until somebody wrote into it, with everything else.
    """
    handle = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    try:
        is_file = stat.S_ISREG(os.fstat(handle).st_mode)
        return os.read(handle, _LARGEST_BYTES + 1) if is_file else None
    finally:
        os.close(handle)
