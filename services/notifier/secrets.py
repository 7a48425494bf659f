"""Looks secrets up by the names that channels give them."""

from pathlib import Path

from schemas.channel import SecretReference
from services.domain.delivery.secrets import may_use
from services.notifier.channels.channel import DeliveryError


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
            whose = f"subscriptions of {owner}" if owner else "a subscription without an owner"
            raise DeliveryError(f"the secret {name} is not for {whose}")
        if self._folder is None:
            reason = "RASID_NOTIFIER_SECRETS_FOLDER is not set, and a channel needs it"
            raise DeliveryError(reason, ours=True)
        try:
            # A reference has one slash at most and no part that begins with a dot: it cannot leave
            # the folder.
            return (self._folder / name).read_text("utf-8-sig").strip()
        except (OSError, UnicodeDecodeError):
            raise DeliveryError(
                f"RASID_NOTIFIER_SECRETS_FOLDER has no readable file {name}"
            ) from None
