"""Arabic words around the name of somebody: titles, verbs of saying, and had done."""

from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import SAYING, SPEAKING

_ENDS_SENTENCE = frozenset(".!?؟\n")
_INTRODUCE = SAYING | ARABIC_TITLES
_HE_WAS, _ALREADY = normal_forms("كان"), normalise("قد")
_WAS = _HE_WAS | normal_forms("كانت")


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


def had_acted(words: Words, first: int, last: int, *, is_man: bool = False) -> bool:
    """Whether the words around these say what somebody had done: وكان فيدان قد زار دمشق.

    Args:
        is_man: whether a man has to be the subject; verbs of a woman are those of things as well.
    """
    was, already, act = words.before(first), words.after(last), words.after(last + 1)
    if was is None or already is None or act is None or normalise(already) != _ALREADY:
        return False
    return _reads_at_most_with_and(was, _HE_WAS if is_man else _WAS) and normalise(act) in SAYING


def _reads_at_most_with_and(word: str, forms: frozenset[str]) -> bool:
    return any(
        reading.form in forms for reading in readings(word) if not reading.proclitics.strip("وف")
    )
