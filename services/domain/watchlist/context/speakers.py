"""Where an Arabic sentence begins with a verb of saying, after which its subject stands."""

from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import SPEAKING

_AND_SO = "وف"
_ENDS_SENTENCE = frozenset(".!?؟\n")


def follows_opening_verb(words: Words, index: int) -> bool:
    """Whether such a verb stands right before word `index`: وأضاف, after a full stop."""
    before = words.before(index)
    if before is None:
        return False
    gap = words.gaps[index - 1]
    if index > 1 and _ENDS_SENTENCE.isdisjoint(gap):
        return False
    return any(
        reading.form in SPEAKING and not reading.proclitics.strip(_AND_SO)
        for reading in readings(before)
    )
