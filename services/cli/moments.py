"""Times as people read them: by the clock of their machine, and with its zone."""

from datetime import datetime


def said_at(moment: datetime) -> str:
    """Return day, hour and minute; machines get ISO 8601."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M %Z}"


def said_to_the_second(moment: datetime) -> str:
    """Return the same with seconds, where an order matters."""
    return f"{moment.astimezone():%Y-%m-%d %H:%M:%S %Z}"


def time_of_day(moment: datetime) -> str:
    """Return hours, minutes and seconds of what happens while one looks on."""
    return f"{moment.astimezone():%H:%M:%S}"
