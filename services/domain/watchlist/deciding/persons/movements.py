"""Family names that are adjectives of a movement: القيادي الحوثي in a text of الحوثيون."""

import re
from collections.abc import Set
from functools import cached_property

from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import is_definite
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import ARABIC_WHEN
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.reasons import Why

_ARTICLE, _RELATIONAL = "ال", "ي"
_PLURALS = ("ون", "ين")
_NO_SINGULARS = ("ة", "ات", *_PLURALS)
"""Ends of words that such an adjective of one man or thing does not agree with."""
_MEMBERS = re.compile(f"[وف]?(?:[بك]?ال|لل)(.+)(?:{'|'.join(_PLURALS)})")
"""The plural in its normal form, with the article and the particles before it."""


class Movements:
    """The movements of which a text has the members; looked for when a name may be of one."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def why_of_one(self, candidate: Candidate) -> str | None:
        """Return why a family name after a definite noun says of what movement somebody is."""
        words, first = self._words, candidate.first
        written, noun = words.words[first], words.before(first)
        is_relational = written.startswith(_ARTICLE) and written.endswith(_RELATIONAL)
        if not is_relational or first != candidate.last or noun is None or not _is_one(noun):
            return None
        if normalise(written).removeprefix(_ARTICLE) not in self._adjectives:
            return None
        return Why.OF_MOVEMENT.say(noun=noun, name=written)

    @cached_property
    def _adjectives(self) -> Set[str]:
        """The normal forms, less the article, of all words of which the text has the plural."""
        plurals = (normalise(word) for word in self._words.words if word.endswith(_PLURALS))
        return {found[1] for form in plurals if (found := _MEMBERS.fullmatch(form))}


def _is_one(noun: str) -> bool:
    """Whether an Arabic word is a definite noun of one man or thing, and no title or day."""
    form = normalise(noun)
    if not is_definite(noun) or noun.endswith(_NO_SINGULARS) or form in ARABIC_TITLES:
        return False
    return form not in ARABIC_WHEN
