"""Words in capitals that only look like acronyms: headlines, and words said with force."""

from collections.abc import Iterable
from itertools import chain

from services.domain.text.normalise import normalise
from services.domain.text.words import Words

_WORDS_IN_CAPITALS = frozenset({
    "ACT", "AID", "ALL", "AM", "AN", "AND", "ARE", "AS", "AT", "BE", "BUT", "CAN", "DO", "FOR",
    "HAD", "HAS", "HE", "HER", "HIM", "HIS", "HOW", "IF", "IN", "IS", "IT", "ITS", "MAY", "ME",
    "MY", "NO", "NOT", "NOW", "OF", "ON", "OR", "OUR", "OUT", "SHE", "SO", "THE", "TO", "UP", "US",
    "WAS", "WE", "WHO", "WHY", "YOU",
})  # fmt: skip
"""Acronyms that are words. In a headline set in capitals they mean nothing."""
_OF_BODIES_TOO = frozenset({"ACT", "AID", "IS", "WHO"})
# Beside these such a word is itself, said with force: What IS this? It IS so.
_BEFORE_WORD = frozenset(
    {"what", "who", "how", "where", "why", "when", "it", "that", "this", "he", "she", "there",
     "which", "i", "you", "we", "they"}
)  # fmt: skip
_AFTER_WORD = frozenset(
    {"this", "it", "he", "she", "they", "there", "i", "you", "we", "really", "indeed"}
)
# After these a question is told: nobody knows WHO did it.
_BEFORE_QUESTION = frozenset(
    {"ask", "asked", "asks", "decide", "know", "knows", "knew", "revealed", "see", "wonder"}
)
_PRONOUN, _ARTICLE = "WHO", "THE"
"""After the article it is no pronoun, even in a headline set in capitals."""
_ENDS_LINE = frozenset("\n.!?؟")
_LONG_WORD = 5
_REACH = 4
"""Words on each side of one that tell whether the line is set in capitals."""


def is_ordinary(word: str) -> bool:
    """Whether a word in capitals is also one of every day: WHO, IS."""
    return word in _WORDS_IN_CAPITALS


def is_never_initials(word: str) -> bool:
    """Whether a word in capitals is sooner said with force than an acronym: must NOT."""
    return word in _WORDS_IN_CAPITALS - _OF_BODIES_TOO


def is_shouted(words: Words, index: int) -> bool:
    """Whether such a word is itself in a text: beside others in capitals, or said with force."""
    if words.words[index] == _PRONOUN and words.words[max(0, index - 1)] == _ARTICLE:
        return False
    return _is_said_with_force(words, index) or any(
        len(beside) > 1 and beside.isupper()
        for beside in (words.before(index), words.after(index))
        if beside is not None
    )


def is_asked(words: Words, index: int) -> bool:
    """Whether the word before says that a question follows: we know WHO did it."""
    return normalise(words.before(index) or "") in _BEFORE_QUESTION


def is_line_in_capitals(words: Words, index: int) -> bool:
    """Whether the words of the line near word `index` are set in capitals, two at least."""
    near = [*_line(words, index, -1), *_line(words, index, 1)]
    # Arabic letters are no capitals and no small ones.
    cased = [word for word in near if word.upper() != word.lower()]
    return len(cased) > 1 and all(map(str.isupper, cased))


def has_no_small_letters(texts: Iterable[Words]) -> bool:
    """Whether all of a document is set in capitals, so that these say nothing of any word."""
    return not any(map(str.islower, chain.from_iterable(text.different for text in texts)))


def is_running_text(words: Words, index: int) -> bool:
    """Whether long words near word `index` are in small letters, as in no headline."""
    near = (*_line(words, index, -1), *_line(words, index, 1))
    return any(word.islower() and len(word) >= _LONG_WORD for word in near)


def _line(words: Words, index: int, step: int) -> list[str]:
    found: list[str] = []
    at = index + step
    while 0 <= at < len(words.words) and len(found) < _REACH:
        if not _ENDS_LINE.isdisjoint(words.gaps[max(at, at - step)]):
            break
        found.append(words.words[at])
        at += step
    return found


def _is_said_with_force(words: Words, index: int) -> bool:
    before = normalise(words.before(index) or "")
    return before in _BEFORE_WORD or words.after(index) in _AFTER_WORD
