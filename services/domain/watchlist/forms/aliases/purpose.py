"""What an Arabic body is for, with the ل of that, without it, or with المعنية ب in its place."""

from services.domain.text.normalise import normalise
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_ARTICLE, _FEMININE = "ال", "ه"
_FOR, _FOR_THE, _WITH = "ل", "لل", "ب"
_CONCERNED = normalise("المعني")
_STEP = ("what the body is for said otherwise",)
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


def with_concern_otherwise(tokens: Tokens) -> Rewrites:
    """Yield a name with المعني ب for ل before what the body is for, and the other way round."""
    for at in range(1, len(tokens)):
        before, rest = tokens[:at], tokens[at:]
        if rest[0].removesuffix(_FEMININE) == _CONCERNED:
            concern = rest[1:]
            # لجنة لمكافحة الإرهاب is any committee against it.
            is_certain = before[-1].startswith(_ARTICLE)
            if is_certain and concern and concern[0].startswith(_WITH):
                yield (*before, *as_purpose((concern[0].removeprefix(_WITH), *concern[1:]))), _STEP
            return
        if rest[0].startswith(_FOR_THE):
            purpose = without_purpose(rest)
            if purpose is not None and purpose[0].startswith(_ARTICLE):
                ending = _FEMININE if tokens[0].endswith(_FEMININE) else ""
                concerned = _CONCERNED + ending, _WITH + purpose[0], *purpose[1:]
                yield (*before, *concerned), _STEP
            return
