"""Whom and what a monitor tracks."""

from functools import cached_property
from typing import Literal

from pydantic import Field

from schemas.record import Language, Line, Record, Slug

EntityType = Literal["person", "official", "office", "working_group", "organization", "location"]
Names = dict[Language, tuple[Line, ...]]


class Entity(Record):
    """A tracked entity, the same shape in a watchlist file, in Redis and in the API."""

    version: Literal[1] = 1
    id: Slug
    type: EntityType
    names: Names
    """Names as people write them; the first is shown."""
    patterns: Names = Field(default_factory=dict)
    """Names with choices and optional words: `(Global|Grand) Coalition [to defeat] Daesh`."""
    roles: tuple[dict[Language, Line], ...] = ()
    parent: Slug | None = None
    """Id of the body it belongs to."""
    distinctive: bool = False
    """Whether a surname alone is enough."""

    @cached_property
    def label(self) -> str:
        """The name to show: the first English one, else the first there is, else the id."""
        return next((name for code in ("en", "ar") for name in self.names.get(code, ())), self.id)
