"""Irish family names keep their O in Arabic: ديفيد سوليفان is no David O'Sullivan."""

import re

from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.reasons import Why

_SON = re.compile(r"\bO['\u2019\u02bc`]")
_ALEF = "ا"


def why_without_o(words: Words, candidate: Candidate) -> str | None:
    """Return why a name in Arabic letters is that of another family; None where it may be his.

    A word after the given name begins with an alef where it is O'Sullivan: أوسوليفان.
    """
    first, last = candidate.first, candidate.last
    if first == last or words.words[last][0].isascii() or not _SON.search(candidate.form.alias):
        return None
    further = (normalise(word) for word in words.words[first + 1 : last + 1])
    return None if any(form.startswith(_ALEF) for form in further) else Why.NO_IRISH_O.say()
