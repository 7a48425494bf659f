"""A place where a text may name a tracked entity."""

from dataclasses import dataclass

from services.domain.names.units import Unit
from services.domain.watchlist.forms import Form


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A form of the watchlist in words `first` to `last` of a text."""

    form: Form
    first: int
    last: int
    start: int
    end: int
    cost: float
    steps: tuple[str, ...]
    family: Unit | None = None
    """The family name as the text writes it, where the name was found by its parts."""
    family_of: Unit | None = None
    """The same where بن stands before it and belongs to it."""
