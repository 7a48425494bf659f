"""Tells a weapon that bears somebody's name from the person: its Simsek target drone."""

from services.domain.names.lexicon import NEUTRAL_WORDS
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words

_NOUNS = normal_forms("""
    drone missile missiles battery batteries frigate frigates corvette corvettes destroyer
    destroyers submarine submarines interceptor interceptors launcher launchers howitzer howitzers
    rocket tank helicopter helicopters fighter radar uav uavs
""")
_VERBS_TOO = normal_forms("drones rockets tanks jets jet")
"""A person tanks, rockets, jets off and drones on, too."""
_BETWEEN = normal_forms("""
    air defence defense target attack combat strike kamikaze surveillance reconnaissance ballistic
    cruise guided anti ship aircraft long medium short range surface to naval class stealth battle
    main hypersonic unmanned aerial fighter
""")
"""What may stand between the name and the noun: a Sejjil medium-range missile."""
_OF_THINGS = frozenset({"a", "an", "its", "their", "our", "these", "those", "two", "three"})
_THE = "the"
_AFTER_NOUN = frozenset(
    {"had", "has", "have", "was", "were", "is", "are", "will", "would", "can", "could", "which",
     "who", "system", "systems", "near", "over", "during", "against"}
)  # fmt: skip
_LONGEST = 5


def weapon_after(words: Words, first: int, last: int) -> str | None:
    """Return the weapon that has for its name words `first` to `last`; None if none has.

    With "a" or "its" before, which no person has; or where the noun ends there, as in "the Biden
    missile offer" it does not.
    """
    weapon = _weapon(words, last + 1) if words.words[last][0].isascii() else None
    if weapon is None:
        return None
    determiner = _determiner(words, first)
    if determiner in _OF_THINGS:
        return words.words[weapon]
    is_noun = determiner == _THE or normalise(words.words[weapon]) not in _VERBS_TOO
    return words.words[weapon] if is_noun and _ends_noun(words, weapon) else None


def _weapon(words: Words, first: int) -> int | None:
    for at in range(first, min(first + _LONGEST, len(words.words))):
        word, form = words.words[at], words.words[at].lower()
        is_noun = form in _NOUNS or form in _VERBS_TOO
        if not (is_noun or form in _BETWEEN or word.isupper() or word.isdecimal()):
            return None
        if not words.adjacent(at):
            return None
        if is_noun and form not in _BETWEEN:
            return at
    return None


def _determiner(words: Words, first: int) -> str | None:
    """Return the determiner before a name, or before one word in small letters there."""
    for at in (first - 1, first - 2):
        if at < 0 or not words.adjacent(at + 1):
            return None
        form = normalise(words.words[at])
        if form in _OF_THINGS or form == _THE:
            return form
        if not words.words[at].islower():
            return None
    return None


def _ends_noun(words: Words, index: int) -> bool:
    after = index + 1
    if after == len(words.words) or not words.adjacent(after):
        return True
    form = normalise(words.words[after])
    return form in NEUTRAL_WORDS or form in _AFTER_NOUN
