"""Chooses an engine by the name that a setting gives."""

from collections.abc import Mapping
from typing import TypeVar

T = TypeVar("T")


class UnknownEngineError(ValueError):
    """A setting names an engine that does not exist; the message lists those that do."""


def choose(name: str, known: Mapping[str, T], *, setting: str) -> T:
    """Return what `known` has under `name`.

    Raises:
        UnknownEngineError: it has nothing; the message names the setting and what it can be.
    """
    try:
        return known[name]
    except KeyError:
        choices = ", ".join(sorted(known))
        raise UnknownEngineError(
            f"{setting}={name!r}: there is no such engine. Set it to one of: {choices}"
        ) from None
