"""Names of bodies that end in a plus, which news writes as a sign or in words: OPEC+, أوبك بلس."""

from collections.abc import Iterator, Sequence
from itertools import chain

from services.domain.text.gaps import PLUS
from services.domain.text.normalise import normalise
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.forms.aliases.spelt_acronyms import spelt_otherwise
from services.domain.watchlist.forms.aliases.spoken_spellings import spoken_spellings
from services.domain.watchlist.forms.spelling import Spelling

_LATIN, _ARABIC = "plus", "بلس"
_WRITTEN_OUT, _AS_SIGN = ("plus written out",), ("plus as a sign",)
_SPOKEN = "acronym as Arabic speaks it"


def last_mark(split: Words) -> tuple[str, ...]:
    """Return the token of the plus at the end of a name: OPEC+ is not OPEC."""
    return (PLUS,) if split.gaps[-1].lstrip().startswith(PLUS) else ()


def plus_spellings(name: str, names: Sequence[str]) -> Iterator[Spelling]:
    """Yield the other ways to write a name with a plus at its end; nothing for other names.

    Args:
        names: all of the body.
    """
    split = words_of_name(name)
    *words, last = split.words
    if last_mark(split):
        yield from _of_sign(split.words, names)
    elif words and normalise(last) in (_LATIN, _ARABIC):
        yield Spelling(tokens=(*_tokens(words), PLUS), steps=_AS_SIGN)


def _of_sign(words: Sequence[str], names: Sequence[str]) -> Iterator[Spelling]:
    forms = tuple(map(normalise, words))
    yield Spelling(tokens=(*forms, _plus_in(forms)), steps=_WRITTEN_OUT)
    if len(words) > 1:
        return
    spoken = (((form,), _SPOKEN) for form in spoken_spellings(words[0], names))
    for found, step in chain(spelt_otherwise(words[0]), spoken):
        yield Spelling(tokens=(*found, PLUS), steps=(step,))
        yield Spelling(tokens=(*found, _plus_in(found)), steps=(step, *_WRITTEN_OUT))


def _tokens(words: Sequence[str]) -> Sequence[str]:
    """Return the tokens of words; those of an acronym alone are in capitals."""
    is_acronym = len(words) == 1 and words[0].isascii() and words[0].isupper()
    return words if is_acronym else tuple(map(normalise, words))


def _plus_in(forms: Sequence[str]) -> str:
    return _LATIN if forms[0].isascii() else _ARABIC
