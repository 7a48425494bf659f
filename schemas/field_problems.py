"""Says what is wrong with a field, in words for whoever wrote it."""

from collections.abc import Mapping, Sequence
from typing import Any

from pydantic_core import ErrorDetails

from schemas.field_wordings import FieldWording
from schemas.sentence import Sentence, Value

_SENTENCES: Mapping[str, FieldWording] = {
    "missing": FieldWording.MISSING,
    "extra_forbidden": FieldWording.NO_FIELD,
    "string_type": FieldWording.TEXT,
    "string_too_long": FieldWording.CHARACTERS,
    "int_type": FieldWording.WHOLE_NUMBER,
    "int_parsing": FieldWording.WHOLE_NUMBER,
    "int_from_float": FieldWording.WHOLE_NUMBER,
    "int_parsing_size": FieldWording.WHOLE_NUMBER,
    "float_type": FieldWording.NUMBER,
    "float_parsing": FieldWording.NUMBER,
    "finite_number": FieldWording.FINITE,
    "bool_type": FieldWording.YES_OR_NO,
    "bool_parsing": FieldWording.YES_OR_NO,
    "greater_than": FieldWording.GREATER,
    "greater_than_equal": FieldWording.AT_LEAST,
    "less_than": FieldWording.LESS,
    "less_than_equal": FieldWording.AT_MOST,
    "literal_error": FieldWording.ONE_OF,
    "enum": FieldWording.ONE_OF,
    "union_tag_invalid": FieldWording.ONE_OF,
    "union_tag_not_found": FieldWording.NO_KIND,
    "none_required": FieldWording.NULL,
    "list_type": FieldWording.LIST,
    "tuple_type": FieldWording.LIST,
    "too_long": FieldWording.ITEMS,
    "dict_type": FieldWording.OBJECT,
    "model_type": FieldWording.OBJECT,
    "model_attributes_type": FieldWording.OBJECT,
    "datetime_type": FieldWording.TIME,
    "datetime_parsing": FieldWording.TIME,
    "datetime_from_date_parsing": FieldWording.TIME,
    "datetime_object_invalid": FieldWording.TIME,
    "time_type": FieldWording.TIME_OF_DAY,
    "time_parsing": FieldWording.TIME_OF_DAY,
    "timezone_aware": FieldWording.NO_OFFSET,
    "ip_v4_network": FieldWording.NETWORK,
    "ip_v6_network": FieldWording.NETWORK,
    "path_not_file": FieldWording.FILE,
    "json_invalid": FieldWording.JSON,
}
"""By the type of pydantic's error.

Source: https://docs.pydantic.dev/latest/errors/validation_errors/.
"""
_OWN: Mapping[str, FieldWording] = {one.code: one for one in FieldWording}
"""By the type of the errors that our own validators raise."""
_PLACES: Mapping[str, tuple[str, ...]] = {
    "count": ("max_length", "min_length"),
    "limit": ("gt", "ge", "lt", "le"),
    "expected": ("expected", "expected_tags"),
}
"""What pydantic calls the values of our sentences, in its context."""

_FORMS: Mapping[str, FieldWording] = {
    r"^[a-z0-9][a-z0-9._-]{0,127}$": FieldWording.ID,
    r"^[0-9a-f]{32}$": FieldWording.DIGEST,
    r"^[0-9]{1,19}-[0-9]{1,19}$": FieldWording.STREAM_PLACE,
    r"\S": FieldWording.BLANK,
    r"^https?://[^\s/]+": FieldWording.WEB,
    r"^[^\s@<>()\",;:\\]{1,64}@[^\s@<>()\",;:\\]{1,255}$": FieldWording.E_MAIL,
    r"^(?:[a-z0-9][a-z0-9._-]{0,127}/)?[A-Za-z0-9][A-Za-z0-9._-]{0,63}$": FieldWording.SECRET,
    r"^[A-Za-z][A-Za-z0-9_+/-]{0,63}$": FieldWording.TIME_ZONE,
}
"""By the patterns of our own fields."""
_OF_ANY_KIND = "Value"
"""How pydantic calls what a validator of ours has looked at first: a text, or a list."""


def sentence_of(details: ErrorDetails) -> Sentence:
    """Return what is wrong with a field, to stand after its name; never the value itself."""
    kind, context = details["type"], details.get("ctx", {})
    wording = _wording(kind, context)
    if wording is None:
        return FieldWording.OTHERWISE.say(words=own_words(details))
    return wording.say(**{name: _value(name, context) for name in wording.names})


def problem_of(details: ErrorDetails) -> str:
    """Return the same in English."""
    return str(sentence_of(details))


def _wording(kind: str, context: Mapping[str, Any]) -> FieldWording | None:
    if kind in ("string_too_short", "too_short"):
        return FieldWording.EMPTY if context["min_length"] == 1 else FieldWording.FEWER
    if kind == "too_long" and context["field_type"] == _OF_ANY_KIND:
        return FieldWording.LONGER
    if kind == "string_pattern_mismatch":
        return _FORMS.get(str(context.get("pattern")), FieldWording.FORM)
    return _SENTENCES.get(kind) or _OWN.get(kind)


def _value(name: str, context: Mapping[str, Any]) -> Value:
    value = next(context[one] for one in _PLACES.get(name, (name,)) if one in context)
    return value if isinstance(value, str | int | float) else str(value)


def without_consequences(problems: Sequence[ErrorDetails]) -> list[ErrorDetails]:
    """Leave out that a list is empty where one of its items is refused: it was not left empty."""
    refused = {one["loc"][:end] for one in problems for end in range(len(one["loc"]))}
    return [one for one in problems if one["type"] != "too_short" or one["loc"] not in refused]


def own_words(details: ErrorDetails) -> str:
    """Return the words of the validator that refused a value."""
    return details["msg"].removeprefix("Value error, ")


def field_and_problem(details: ErrorDetails) -> str:
    """Return the same behind the name of the field, as in `matchers.0.field: is missing`."""
    field = ".".join(map(str, details["loc"]))
    return f"{field}: {problem_of(details)}" if field else problem_of(details)
