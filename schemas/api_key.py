"""Who may use the API: a key as it is stored, which is not the key itself."""

from typing import Annotated, Literal

from pydantic import AwareDatetime, StringConstraints

from schemas.record import Record, Slug

Role = Literal["reader", "editor", "admin"]
ROLES: tuple[Role, ...] = ("reader", "editor", "admin")
"""From least to most; each may do what those before it may."""

KeyDigest = Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")]
"""The SHA-256 of a key, in hex."""


class ApiKey(Record):
    """One key; whoever holds it is `name`, the owner in `Subscription.owner`."""

    version: Literal[1] = 1
    name: Slug
    role: Role
    digest: KeyDigest
    created_at: AwareDatetime
