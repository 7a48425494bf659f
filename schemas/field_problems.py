"""Says what is wrong with a field, in words for whoever wrote it."""

from collections.abc import Mapping, Sequence

from pydantic_core import ErrorDetails

_TEXT = "is no text"
_NUMBER, _WHOLE_NUMBER = "is no number", "is no whole number"
_YES_OR_NO = "is neither true nor false"
_LIST, _OBJECT = "is no list", "is no object of fields and values"
_TIME = "is no time: write one as in 2026-05-01T08:00:00Z"
_TIME_OF_DAY = "is no time of day: write one as in 22:00"
_EMPTY = "is empty"
_NETWORK = "is no network: write one as in 10.1.0.0/16"

_SENTENCES: Mapping[str, str] = {
    "missing": "is missing",
    "extra_forbidden": "is no field here",
    "string_type": _TEXT,
    "string_too_long": "has more than {max_length:,} characters",
    "int_type": _WHOLE_NUMBER,
    "int_parsing": _WHOLE_NUMBER,
    "int_from_float": _WHOLE_NUMBER,
    "int_parsing_size": _WHOLE_NUMBER,
    "float_type": _NUMBER,
    "float_parsing": _NUMBER,
    "finite_number": "is no finite number",
    "bool_type": _YES_OR_NO,
    "bool_parsing": _YES_OR_NO,
    "greater_than": "must be greater than {gt}",
    "greater_than_equal": "must be at least {ge}",
    "less_than": "must be less than {lt}",
    "less_than_equal": "must be at most {le}",
    "literal_error": "must be {expected}",
    "enum": "must be {expected}",
    "union_tag_invalid": "must be {expected_tags}",
    "union_tag_not_found": "does not say which of its kinds it is, by {discriminator}",
    "none_required": "must be null",
    "list_type": _LIST,
    "tuple_type": _LIST,
    "too_long": "has more than {max_length:,} items",
    "dict_type": _OBJECT,
    "model_type": _OBJECT,
    "model_attributes_type": _OBJECT,
    "datetime_type": _TIME,
    "datetime_parsing": _TIME,
    "datetime_from_date_parsing": _TIME,
    "datetime_object_invalid": _TIME,
    "time_type": _TIME_OF_DAY,
    "time_parsing": _TIME_OF_DAY,
    "timezone_aware": "has no offset from UTC: write one as in 2026-05-01T08:00:00Z",
    "ip_v4_network": _NETWORK,
    "ip_v6_network": _NETWORK,
    "path_not_file": "there is no such file",
    "json_invalid": "is no JSON: {error}",
}
"""By the type of pydantic's error, filled in from its context.

Source: https://docs.pydantic.dev/latest/errors/validation_errors/.
"""


_FORMS: Mapping[str, str] = {
    r"^[a-z0-9][a-z0-9._-]{0,127}$": "is no id: write up to 128 lower case letters, digits, . - _, "
    "a letter or digit first",
    r"^[0-9a-f]{32}$": "is no id of ours: these have 32 characters, 0 to 9 and a to f",
    r"^[0-9]{1,19}-[0-9]{1,19}$": "is no place in a stream: send one as you got it, as in "
    "1764000000000-0",
    r"\S": "is blank",
    r"^https?://[^\s/]+": "is no address of the web: write one as in https://example.org/page",
    r"^[^\s@<>()\",;:\\]{1,64}@[^\s@<>()\",;:\\]{1,255}$": "is no e-mail address: write one as in "
    "desk@example.org",
    r"^(?:[a-z0-9][a-z0-9._-]{0,127}/)?[A-Za-z0-9][A-Za-z0-9._-]{0,63}$": "is no name of a secret: "
    "write letters, digits, . - _, and before a / whose it is",
    r"^[A-Za-z][A-Za-z0-9_+/-]{0,63}$": "is no time zone of the IANA database: write one as in "
    "Asia/Kuwait",
}
"""By the patterns of our own fields."""
_OF_ANY_KIND = "Value"
"""How pydantic calls what a validator of ours has looked at first: a text, or a list."""
_ANY_FORM = "has a character, or a form, that this field may not have"


def problem_of(details: ErrorDetails) -> str:
    """Return what is wrong with a field, to stand after its name; never the value itself."""
    kind, context = details["type"], details.get("ctx", {})
    if kind in ("string_too_short", "too_short"):
        least = context["min_length"]
        return _EMPTY if least == 1 else f"has fewer than {least:,}"
    if kind == "too_long" and context["field_type"] == _OF_ANY_KIND:
        return f"is longer than {context['max_length']:,}"
    if kind == "string_pattern_mismatch":
        return _FORMS.get(str(context.get("pattern")), _ANY_FORM)
    sentence = _SENTENCES.get(kind)
    return sentence.format(**context) if sentence else own_words(details)


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
