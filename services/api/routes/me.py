"""Who is asking."""

from fastapi import APIRouter, Response

from schemas.api_key import Role
from schemas.record import Record, Slug
from services.api.answers import EscapedJson
from services.api.callers import Reader
from services.api.repeated_names import StrictRoute

router = APIRouter(prefix="/v1/me", tags=["me"], route_class=StrictRoute)


class Caller(Record):
    """Whose key came along, and what it may do."""

    name: Slug
    """As `owner` and `shared_with` of subscriptions have it."""
    role: Role


@router.get("", response_model=Caller)
def read_me(key: Reader) -> Response:
    """Return the name and the role of the key that you send."""
    return EscapedJson(Caller(name=key.name, role=key.role))
