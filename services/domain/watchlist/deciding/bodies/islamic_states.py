"""Tells the Islamic State from states that are Islamic, and from its provinces abroad."""

from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.reasons import Why

_NAME = ("islamic", "state")
_OF, _IN, _THE = "of", "in", "the"
_ANY = frozenset({"a", "an", "any", "every", "another"})
_NEW = frozenset({"new", "true", "single", "modern"})
_PROVINCES = frozenset({"west", "western", "greater", "central", "khorasan", "sinai"})
"""Words that the names of provinces have behind "in": Islamic State in the Greater Sahara."""
_GROUPS = frozenset({"group", "jihadist", "jihadists", "militants", "militia"})


def why_other_state(words: Words, first: int, last: int) -> str | None:
    """Return why the words Islamic State are no name here, or another's; None where they are it."""
    written = words.words[first : last + 1]
    if tuple(map(normalise, written)) != _NAME:
        return None
    if written[1].islower() or _is_any(words, first):
        return Why.ACRONYM_ORDINARY_WORD.say(acronym=" ".join(written))
    following = words.after(last)
    # In a line set in capitals nothing tells a name from what is said of it.
    if following is None or written[0].isupper() or following.lower() in _GROUPS:
        return None
    return _why_province(words, last + 1)


def _is_any(words: Words, first: int) -> bool:
    """Whether it is a state of this kind, and none that is known: an Islamic State, a new one."""
    before = words.before(first) or ""
    if before in _NEW:
        before = words.before(first - 1) or ""
    return before.lower() in _ANY


def _why_province(words: Words, index: int) -> str | None:
    """Return why word `index` goes on with a state or a province; None where it does not."""
    following = words.words[index]
    is_other = following == _OF or following[0].isupper()
    if following == _IN:
        at = index + 1 + (words.after(index) == _THE)
        place = words.words[at : at + 1]
        is_other = bool(place) and place[0].lower() in _PROVINCES
    return Why.BODY_ANOTHER_AFTER.say(following=following) if is_other else None
