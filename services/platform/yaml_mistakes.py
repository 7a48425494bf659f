"""Says what is wrong with YAML in words for whoever typed it: libyaml's are for programmers."""

from collections.abc import Mapping

import yaml

_INDENTED = (
    "this line is indented otherwise than those it belongs to, or a quotation mark is missing"
)
_WORDS: Mapping[str, str] = {
    "did not find expected '-' indicator": _INDENTED,
    "did not find expected key": _INDENTED,
    "did not find expected ',' or ']'": "a comma is missing, or the closing ]",
    "did not find expected ',' or '}'": "a comma is missing, or the closing }",
    "mapping values are not allowed in this context": "a value with a colon and a space in it goes "
    "in quotes, and fields of one thing are indented alike",
    "found unknown escape character": r'in "..." a backslash is written \\, or use single quotes',
    "but found another document": "a second document begins here: leave out the line ---",
}
"""By libyaml's own words (libyaml 0.2.5, parser.c and scanner.c)."""
_NO_BEGINNING = "found character that cannot start any token"
_OPEN = "found unexpected end of stream"


def mistake_of(text: str, error: yaml.MarkedYAMLError) -> tuple[int, str]:
    """Return the line of a mistake, counted from 1, and what to do about it.

    Args:
        text: the whole document.
    """
    mark = error.problem_mark or error.context_mark
    problem = error.problem or str(error.context)
    if problem == _OPEN and error.context_mark and "quoted" in str(error.context):
        return error.context_mark.line + 1, "the quotation mark that opens here is not closed"
    if problem == _NO_BEGINNING and mark:
        return mark.line + 1, _beginning(text.splitlines()[mark.line][mark.column :])
    return mark.line + 1 if mark else 1, _WORDS.get(problem, problem)


def _beginning(rest: str) -> str:
    if rest.startswith("\t"):
        return "a tab: indent with spaces"
    return f"no value begins with {rest[:1]}: put it in quotes"
