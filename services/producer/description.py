"""What a source says about an article, and how that and a text become an `Article`."""

from datetime import UTC, datetime
from typing import Annotated, Self

from pydantic import (
    AliasChoices,
    AwareDatetime,
    BeforeValidator,
    Field,
    ValidationError,
)
from pydantic_core import PydanticCustomError

from schemas.article import Article, WebUrl, article_id
from schemas.errors import RecordError
from schemas.field_problems import field_and_problem
from schemas.field_wordings import FieldWording
from schemas.misnamed import WrittenRecord
from schemas.record import Line, Text
from services.platform.written_fields import Id, OptionalLanguage, OptionalLine, blank_is_absent
from services.producer.items import RefusalReason, RefusedError


def _moment(value: object) -> object:
    """Return the time of an ISO 8601 text; without an offset it is taken as UTC."""
    value = blank_is_absent(value)
    if value is None:
        return None
    try:
        moment = datetime.fromisoformat(str(value).strip()) if isinstance(value, str) else None
    except ValueError:
        moment = None
    if moment is None:
        raise PydanticCustomError("moment", "should be an ISO 8601 date or time")
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


class Description(WrittenRecord):
    """What a manifest or a line of JSON says beside the text; other fields are not read."""

    external_id: Id | None = Field(None, validation_alias=AliasChoices("external_id", "id"))
    source: OptionalLine = None
    title: OptionalLine = None
    url: Annotated[WebUrl | None, BeforeValidator(blank_is_absent)] = None
    language: OptionalLanguage = None
    published_at: Annotated[AwareDatetime | None, BeforeValidator(_moment)] = None

    @classmethod
    def read(cls, raw: bytes) -> Self:
        """Read one from UTF-8 JSON.

        Raises:
            RefusedError: with the reason; any bytes whatever raise nothing else.
        """
        try:
            return cls.decode(raw)
        except RecordError as error:
            raise RefusedError(RefusalReason(error.reason.value), error.detail) from error


class ManifestEntry(Description):
    """One line of a manifest."""

    file: Line
    """Path of the text, from the manifest's folder."""


class LineArticle(Description):
    """One line of JSON Lines: a whole article."""

    text: Text

    @classmethod
    def read(cls, raw: bytes) -> Self:
        """Read one from UTF-8 JSON; see `Description.read`."""
        found = super().read(raw)
        if found.external_id is None:
            raise RefusedError(RefusalReason.INVALID_FIELD, "id: is missing")
        return found


def article_from(
    description: Description, text: str, *, external_id: str, source: str, max_bytes: int
) -> Article:
    """Return the article, its text as it is.

    Args:
        description: what the source says about it.
        text: with its line ends and spaces; a byte order mark is already gone.
        external_id: used where the description has none.
        source: used where the description has none.
        max_bytes: longest text in bytes of UTF-8.

    Raises:
        RefusedError: with the reason.
    """
    known_as = description.external_id or external_id
    named_source = description.source or source
    _require_characters(known_as, named_source)
    if not text.strip():
        raise RefusedError(RefusalReason.EMPTY, "there is no text", known_as)
    size = len(text.encode())
    if size > max_bytes:
        detail = f"{size:,} bytes of text, the limit is {max_bytes:,}"
        raise RefusedError(RefusalReason.TOO_LARGE, detail, known_as)
    return _build(description, text, known_as, named_source)


def _require_characters(*names: str) -> None:
    """Refuse names of files that are bytes without being UTF-8."""
    try:
        "".join(names).encode()
    except UnicodeEncodeError as error:
        detail = "the name of the file or folder is not UTF-8"
        raise RefusedError(RefusalReason.INVALID_UNICODE, detail) from error


def _build(description: Description, text: str, external_id: str, source: str) -> Article:
    try:
        return Article(
            id=_id(source, text, description.url),
            external_id=external_id,
            source=source,
            text=text,
            title=description.title,
            url=description.url,
            language=description.language,
            published_at=description.published_at,
        )
    except ValidationError as error:
        raise _refused(error, external_id) from error


def _id(source: str, text: str, url: str | None) -> str:
    try:
        return article_id(source=source, text=text, url=url)
    except UnicodeError as error:
        raise RefusedError(RefusalReason.INVALID_UNICODE, "a lone surrogate is no text") from error
    except ValueError as error:
        raise RefusedError(RefusalReason.INVALID_FIELD, f"url: {error}") from error


def _refused(error: ValidationError, external_id: str) -> RefusedError:
    problem = error.errors(include_url=False, include_input=False)[0]
    known = {
        FieldWording.NUL.code: RefusalReason.FORBIDDEN_CHARACTER,
        "string_unicode": RefusalReason.INVALID_UNICODE,
    }
    reason = known.get(problem["type"], RefusalReason.INVALID_FIELD)
    return RefusedError(reason, field_and_problem(problem), external_id)
