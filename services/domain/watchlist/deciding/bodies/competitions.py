"""Tells a body from the competition that is named after it: the ASEAN Basketball League."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words

_COMPETITIONS = frozenset(
    {"league", "cup", "championship", "championships", "tournament", "trophy", "marathon", "games",
     "olympiad"}
)  # fmt: skip
_NONE = {("arab", "league"), ("war", "games")}
"""The UN-Arab League envoy; what NATO calls its exercises."""
_LONGEST = 4
_ARABIC = normal_forms("كأس بطولة ماراثون أولمبياد")


def competition_named_after(words: Words, first: int, last: int) -> str | None:
    """Return the word that makes the body in words `first` to `last` part of a competition's name.

    In English with a capital, up to three words after it; in Arabic right before it.
    """
    if words.words[last][0].isascii():
        return _english(words, last)
    before = words.words[first - 1] if first and words.adjacent(first) else ""
    named = any(one.form in _ARABIC and not one.article for one in readings(before))
    return before if named else None


def _english(words: Words, last: int) -> str | None:
    for at in range(last + 1, min(last + _LONGEST, len(words.words))):
        word = words.words[at]
        if not (words.joined(at) and word[0].isupper()):
            return None
        form = normalise(word)
        if form in _COMPETITIONS:
            return None if (normalise(words.words[at - 1]), form) in _NONE else word
    return None
