"""What is wrong with one field, in words that a person can act on."""

from collections.abc import Mapping

from pydantic_core import ErrorDetails

_WHOLE = "is no whole number: write one, as 5"
_NUMBER = "is no number: write one, as 0.5"
_MOMENT = "is no moment: write one with its offset, as 2026-11-23T08:00:00Z"
_TRUTH = "is neither true nor false"
_LIST = "is no list: write [...]"
_OBJECT = "is no object: write {{...}}"
_WORDS: Mapping[str, str] = {
    "missing": "is missing: add it",
    "extra_forbidden": "is unknown here: take it out, or mend its spelling",
    "string_type": "is not text: put it in quotation marks",
    "string_too_short": "is too short: write {min_length} characters or more",
    "string_too_long": "is too long: write {max_length} characters at most",
    "too_short": "is too short: give {min_length} or more",
    "too_long": "has too many: give {max_length} at most",
    "greater_than": "must be more than {gt}",
    "greater_than_equal": "must be {ge} or more",
    "less_than": "must be less than {lt}",
    "less_than_equal": "must be {le} or less",
    "finite_number": "must be a finite number",
    "literal_error": "is none of those there are: write {expected}",
    "none_required": "must be null",
    "union_tag_not_found": "needs the field {discriminator}",
    "union_tag_invalid": "is of no kind there is: {discriminator} may be {expected_tags}",
    "timezone_aware": "has no offset: write it, as 2026-11-23T08:00:00Z",
    **dict.fromkeys(("int_type", "int_parsing", "int_from_float", "int_parsing_size"), _WHOLE),
    **dict.fromkeys(("float_type", "float_parsing"), _NUMBER),
    **dict.fromkeys(("bool_type", "bool_parsing"), _TRUTH),
    **dict.fromkeys(("tuple_type", "list_type"), _LIST),
    **dict.fromkeys(("dict_type", "model_type", "model_attributes_type"), _OBJECT),
    **dict.fromkeys(
        (
            "datetime_type",
            "datetime_parsing",
            "datetime_from_date_parsing",
            "datetime_object_invalid",
        ),
        _MOMENT,
    ),
}
"""By the type of pydantic's error; {names} are those of its context."""
_PATTERNS: Mapping[str, str] = {
    r"^[a-z0-9][a-z0-9._-]{0,127}$": "is no id: write up to 128 lower case letters, digits, . - _, "
    "a letter or digit first",
    r"^[0-9a-f]{32}$": "is no id of ours: these have 32 characters, 0 to 9 and a to f",
    r"^[0-9]{1,19}-[0-9]{1,19}$": "is no place in a stream: send one as you got it, as "
    "1764000000000-0",
    r"\S": "is blank: write something",
}
_ANY_PATTERN = "has a character, or a form, that this field may not have"


def field_words(details: ErrorDetails) -> str:
    """Return what is wrong with a field and the mend, as it goes on after the field's name.

    Args:
        details: one error of pydantic's; one of ours has words of its own, which are returned.
    """
    kind, context = details["type"], details.get("ctx", {})
    if kind == "string_pattern_mismatch":
        return _PATTERNS.get(str(context.get("pattern")), _ANY_PATTERN)
    if kind in ("string_too_short", "too_short") and context.get("min_length") == 1:
        return "is empty: write something"
    words = _WORDS.get(kind)
    return words.format_map(context) if words else str(details["msg"])
