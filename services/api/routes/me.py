"""Who is asking."""

from fastapi import APIRouter, Response

from schemas.api_key import Role
from schemas.record import Record, Slug
from services.api.answers import EscapedJson
from services.api.callers import Reader

router = APIRouter(prefix="/v1", tags=["keys"])


class Caller(Record):
    """Whose key it is, and what it allows."""

    name: Slug
    role: Role


@router.get("/me", response_model=Caller)
def read_me(key: Reader) -> Response:
    """Return whose key this is, and its role."""
    return EscapedJson(Caller(name=key.name, role=key.role))
