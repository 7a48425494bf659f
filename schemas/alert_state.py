"""What people have done about the alerts of one subscription on one entity."""

from typing import Literal

from pydantic import AwareDatetime

from schemas.record import Digest, Line, Record, Slug

AlertStatus = Literal["open", "acknowledged", "resolved"]


class AlertState(Record):
    """The state of one entity in one subscription; an alert opens it.

    While it is acknowledged, articles that bring nothing new raise no alert; one in another
    language or on another topic opens it again. After it is resolved, the next article does.
    """

    version: Literal[1] = 1
    subscription: Slug
    entity: Slug | None
    """None for the alerts of a query that asks for no entity."""
    status: AlertStatus = "open"
    alert: Digest
    """The newest alert."""
    known: tuple[Line, ...] = ()
    """What alerts have told so far: `language:ar`, `topic:medtop:20000639`."""
    person: Slug | None = None
    """Who acknowledged or resolved it."""
    note: Line | None = None
    changed_at: AwareDatetime | None = None
    """When they did."""
