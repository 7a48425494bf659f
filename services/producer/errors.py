"""What keeps a replay from starting."""


class CannotStartError(Exception):
    """The replay cannot start, or not go on reading; the message says what to do."""
