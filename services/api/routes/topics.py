"""What an article can be about."""

from fastapi import APIRouter, Response

from schemas.record import Language, Record
from services.api.answers import EscapedJson
from services.api.callers import Reader
from services.api.repeated_names import StrictRoute
from services.domain.topics.taxonomy import read_taxonomy

router = APIRouter(prefix="/v1/topics", tags=["topics"], route_class=StrictRoute)


class Topic(Record):
    """One topic."""

    code: str
    """As queries (`topic:`), silences and alerts have it."""
    labels: dict[Language, str]
    broader: str | None
    """Code of the topic above it, which has this one's articles too; null at the top."""


class TopicList(Record):
    """All topics."""

    items: tuple[Topic, ...]


@router.get("", response_model=TopicList)
def list_topics(key: Reader) -> Response:
    """Return every topic that there is, each somewhere behind the one above it."""
    items = tuple(
        Topic(code=one.code, labels={"en": one.en, "ar": one.ar}, broader=one.broader)
        for one in read_taxonomy().values()
    )
    return EscapedJson(TopicList(items=items))
