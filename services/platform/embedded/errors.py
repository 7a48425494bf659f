"""What goes wrong with local servers."""

from services.platform.errors import MendableError


class EmbeddedError(MendableError):
    """A local server cannot be had."""
