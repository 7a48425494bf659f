"""What is wrong with a model."""

from services.platform.errors import MendableError


class ModelError(MendableError):
    """A model cannot be used as the settings ask; the message says why and what mends it."""
