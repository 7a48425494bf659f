"""Fields as people and their programs write them, read alike by every command."""

from typing import Annotated, get_args

from pydantic import BeforeValidator
from pydantic_core import PydanticCustomError

from schemas.record import Language, Line, Text


def blank_is_absent(value: object) -> object:
    """Return None for a text of spaces alone."""
    return None if isinstance(value, str) and not value.strip() else value


def _number_is_an_id(value: object) -> object:
    is_number = isinstance(value, int) and not isinstance(value, bool)
    return str(value) if is_number else value


def _primary_subtag(value: object) -> object:
    """Return `ar` for `ar-KW`: the first subtag of a language tag (RFC 5646, section 2.2.1)."""
    value = blank_is_absent(value)
    if not isinstance(value, str):
        return value
    subtag = value.replace("_", "-").split("-")[0].lower()
    if subtag not in get_args(Language):
        raise PydanticCustomError(
            "language", "is neither ar nor en: leave it out, and it is found from the text"
        )
    return subtag


Id = Annotated[Line, BeforeValidator(_number_is_an_id)]
OptionalLine = Annotated[Line | None, BeforeValidator(blank_is_absent)]
OptionalText = Annotated[Text | None, BeforeValidator(blank_is_absent)]
OptionalLanguage = Annotated[Language | None, BeforeValidator(_primary_subtag)]
