"""Bodies by the proper name that they begin with: Wolfsberg Group of Banks, لجنة بازل للرقابة.

No other body begins so; what it is a group of is for those who do not know it.
"""

from collections.abc import Iterable, Iterator

from services.domain.names.countries import country_of
from services.domain.names.similarity import similarity
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.context.context_words import is_common_english
from services.domain.watchlist.forms.aliases.rewrite import Tokens

_KINDS = frozenset({"group", "club", "forum", "process", "committee"})
_ARABIC_KINDS = normal_forms("مجموعة نادي منتدى عملية لجنة")
_LINKS = frozenset({"of", "for", "on"})
_REGIONS = frozenset(
    {"arab", "african", "asian", "european", "american", "pacific", "africa", "asia", "europe",
     "america", "atlantic", "nordic", "baltic", "islamic"}
)  # fmt: skip
_ARTICLE, _FOR = "ال", "ل"
_LEAST = 3
"""Words of such a name; one more in English, where none ends in a link."""
_MIN_LETTERS = 5
_MIN_SCORE = 0.75
"""Of a Latin word and an Arabic one that writes it; translations are far below."""


def proper_beginnings(name: str, names: Iterable[str]) -> Iterator[Tokens]:
    """Yield the beginning of a body's name before "of" where its first word is a proper name.

    Args:
        names: all of the body; that an Arabic one spells the first word shows it to be a name.
    """
    words = words_of_name(name).words
    if len(words) < _LEAST:
        return
    first, second, third = map(normalise, words[:_LEAST])
    if not name.isascii():
        if first in _ARABIC_KINDS and third.startswith(_FOR) and _is_written(second, names):
            yield first, second
    elif second in _KINDS and third in _LINKS and words[0][0].isupper() and _is_name(first, names):
        yield first, second


def _is_written(arabic: str, names: Iterable[str]) -> bool:
    """Whether an Arabic word is the proper name that one of these begins with in Latin letters."""
    firsts = (words_of_name(one).words[:1] for one in names if one.isascii())
    forms = (normalise(word) for words in firsts for word in words)
    return any(_is_proper(form) and _spells(arabic, form) for form in forms)


def _is_name(form: str, names: Iterable[str]) -> bool:
    arabic = (word for one in names if not one.isascii() for word in words_of_name(one).words)
    return _is_proper(form) and any(_spells(normalise(word), form) for word in arabic)


def _is_proper(form: str) -> bool:
    is_word = len(form) < _MIN_LETTERS or form in _REGIONS or is_common_english(form)
    return not is_word and country_of(form.capitalize()) is None


def _spells(arabic: str, form: str) -> bool:
    return similarity(arabic.removeprefix(_ARTICLE), form) >= _MIN_SCORE
