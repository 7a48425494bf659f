"""What goes wrong with local servers."""

from services.platform.errors import MendableError


class EmbeddedError(MendableError):
    """A local server cannot be had."""


ANOTHER_HOME = "RASID_HOME, or `rasid --home FOLDER`"
"""Which setting names the folder that everything is kept in."""
