"""Bodies of the United Nations without these in their name: the Office of Legal Affairs.

Governments have such offices, too, so the document has to name the United Nations.
"""

from collections.abc import Iterable, Sequence
from functools import cached_property

from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.country_beside import word_before
from services.domain.watchlist.context.given_names import is_proper
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step

_NATIONS = (("UN",), ("U", "N"), ("United", "Nations"), ("Security", "Council"))
_GOVERNMENTS = frozenset(
    {"department", "ministry", "bureau", "homeland", "pentagon", "government", "state", "federal"}
)
_NEAR = 8
_LINKS = frozenset({"of", "for", "in", "at", "within"})


class LeftOutNations:
    """Whether the texts of one document name the United Nations; asked of few documents."""

    def __init__(self, texts: Iterable[Words]) -> None:
        self._texts = tuple(texts)

    def why_not_of(self, words: Words, candidate: Candidate) -> str | None:
        """Return why a body without the United Nations in its name is none of theirs."""
        if Step.NATIONS_LEFT_OUT not in candidate.form.steps:
            return None
        first, last = candidate.first, candidate.last
        large = [word for word in words.words[first : last + 1] if word not in _LINKS]
        if not all(word[0].isupper() for word in large):
            return "in small letters it is no certain office"
        if not self._are_named:
            return "the document does not name the United Nations"
        near = words.words[max(0, first - _NEAR) : last + _NEAR]
        government = next((word for word in near if normalise(word) in _GOVERNMENTS), None)
        if government is not None or _has_owner(words, first, last):
            return "it may be that of a government"
        return None

    @cached_property
    def _are_named(self) -> bool:
        return any(
            _stands(words.words, index, nations)
            for words in self._texts
            for nations in _NATIONS
            for index, word in enumerate(words.words)
            if word == nations[0]
        )


def _stands(words: Sequence[str], index: int, nations: tuple[str, ...]) -> bool:
    return tuple(words[index : index + len(nations)]) == nations


def _has_owner(words: Words, first: int, last: int) -> bool:
    """Whether a capital before the name, or "of" after it, says whose it is."""
    before = word_before(words, first)
    if before is not None and is_proper(words.words[before]):
        return True
    after = last + 1
    return (
        after < len(words.words)
        and words.adjacent(after)
        and (words.words[after] in _LINKS or words.words[after][0].isupper())
    )
