"""What an Arabic body is for, with the ل of that and without: للقضاء على ..., القضاء على ..."""

from services.domain.watchlist.forms.aliases.alias_rewrite import Tokens

_ARTICLE = "ال"
_FOR = "ل"
_MIN_LETTERS = 3
"""Of a noun after ل; with less it begins with that letter."""


def as_purpose(tokens: Tokens) -> Tokens:
    """Return words with ل written onto the first, whose article loses its alef."""
    first = tokens[0]
    if not first.startswith(_ARTICLE):
        return (_FOR + first, *tokens[1:])
    noun = first.removeprefix(_ARTICLE)
    # Three of the letter are written as two: ل and اللغة are للغة.
    return (_FOR + noun if noun.startswith(_FOR) else _FOR + _FOR + noun, *tokens[1:])


def without_purpose(tokens: Tokens) -> Tokens | None:
    """Return words without the ل on the first; None where it has none."""
    first = tokens[0] if tokens else ""
    noun = first.removeprefix(_FOR)
    if noun == first or len(noun) < _MIN_LETTERS:
        return None
    return (_ARTICLE + noun[1:] if noun.startswith(_FOR) else noun, *tokens[1:])
