"""Arabic words after which somebody is named: titles, and verbs of saying."""

from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.text.proclitics import readings, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import SAYING, SPEAKING

_ENDS_SENTENCE = frozenset(".!?؟\n")
_INTRODUCE = SAYING | ARABIC_TITLES


def introduces(word: str) -> bool:
    """Whether a verb of saying or a title stands there, with no more before it than "and"."""
    return _reads_at_most_with_and(word, _INTRODUCE)


def speaks(word: str | None) -> bool:
    """Whether a verb stands there whose subject follows, and no other name: قال, and not التقى."""
    return word is not None and reads_as(word, SPEAKING)


def follows_opening_verb(words: Words, index: int) -> bool:
    """Whether such a verb opens a sentence right before word `index`: وأضاف, after a full stop."""
    before = words.before(index)
    if before is None or (index > 1 and _ENDS_SENTENCE.isdisjoint(words.gaps[index - 1])):
        return False
    return _reads_at_most_with_and(before, SPEAKING)


def _reads_at_most_with_and(word: str, forms: frozenset[str]) -> bool:
    return any(
        reading.form in forms for reading in readings(word) if not reading.proclitics.strip("وف")
    )
