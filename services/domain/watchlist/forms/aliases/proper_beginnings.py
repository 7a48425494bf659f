"""English bodies by the proper name that they begin with: Wolfsberg Group of Banks.

No other body begins so; what it is a group of is for those who do not know it.
"""

from collections.abc import Iterable, Iterator

from services.domain.names.countries import country_of
from services.domain.names.similarity import similarity
from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.domain.watchlist.context.context_words import is_common_english
from services.domain.watchlist.forms.aliases.alias_rewrite import Tokens

_KINDS = frozenset({"group", "club", "forum", "process"})
_LINKS = frozenset({"of", "for", "on"})
_REGIONS = frozenset(
    {"arab", "african", "asian", "european", "american", "pacific", "africa", "asia", "europe",
     "america", "atlantic", "nordic", "baltic", "islamic"}
)  # fmt: skip
_ARTICLE = "ال"
_MIN_LETTERS = 5
_MIN_SCORE = 0.75
"""Of a Latin word and an Arabic one that writes it; translations are far below."""


def proper_beginnings(name: str, names: Iterable[str]) -> Iterator[Tokens]:
    """Yield the beginning of a body's name before "of" where its first word is a proper name.

    Args:
        names: all of the body; that an Arabic one spells the first word shows it to be a name.
    """
    words = split_words(name).words
    if len(words) < len(("Name", "Group", "of", "these")) or not name.isascii():
        return
    first, kind, link = map(normalise, words[:3])
    if kind in _KINDS and link in _LINKS and words[0][0].isupper() and _is_name(first, names):
        yield first, kind


def _is_name(form: str, names: Iterable[str]) -> bool:
    if len(form) < _MIN_LETTERS or form in _REGIONS or is_common_english(form):
        return False
    if country_of(form.capitalize()) is not None:
        return False
    arabic = (word for one in names if not one.isascii() for word in split_words(one).words)
    return any(
        similarity(normalise(word).removeprefix(_ARTICLE), form) >= _MIN_SCORE for word in arabic
    )
