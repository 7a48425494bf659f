"""Chinese and Korean names of which the text has only the beginning or the end of another one.

Their family and given names are syllables that many share: Kim Jong is no name in Kim Jong Il, nor
is Yong Ho in Ri Yong Ho, nor شانغ كون in يانغ شانغ كون.
"""

import re

from services.domain.names.family_first import begins_with_family, is_of_syllables
from services.domain.names.lexicon import FUNCTION_WORDS
from services.domain.names.syllables import KOREAN_SYLLABLES, syllable_letters
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import is_common_english, is_known_word
from services.domain.watchlist.context.persons.introductions import introduces
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.name_halves import MAX_SYLLABLE
from services.domain.watchlist.reasons import Why

_SURE = 0.965
"""Less than two spellings of one name that the lexicon lists."""
_IN_LATIN = re.compile(r"(?=.{2,5}$)[^\W\daeiouA-Z]*[aeiou]+[^\W\daeiouA-Z]*")
"""A syllable in small letters, as after a hyphen; the era of somebody has two."""


def why_other_syllables(words: Words, candidate: Candidate) -> str | None:
    """Return why a Chinese or Korean name in two words is another or none, None where it may be."""
    if candidate.last != candidate.first + 1 or not is_of_syllables(candidate.form.alias):
        return None
    if (after := _syllable_after(words, candidate.last)) is not None:
        return Why.LONGER_NAME_AFTER.say(after=after)
    if (before := _family_before(words, candidate)) is not None:
        return Why.FAMILY_BEFORE_LONGER.say(before=before)
    if _is_given_name(words, candidate):
        return Why.SYLLABLES_JOINED.say()
    return _why_plain(words, candidate)


def _syllable_after(words: Words, last: int) -> str | None:
    """Return the syllable with which a given name goes on: Liu Hoi-yan, لي تشانغ مين."""
    at = last + 1
    if at == len(words.words) or words.gaps[at] not in (" ", "-"):
        return None
    word, form = words.words[at], normalise(words.words[at])
    if syllable_letters(normalise(words.words[last])) > MAX_SYLLABLE:
        return None  # two syllables already: Xi Jinping-led
    if not form.isascii():
        return word if form in KOREAN_SYLLABLES else None
    is_syllable = words.gaps[at] == "-" and _IN_LATIN.fullmatch(word) is not None
    return word if is_syllable and not is_common_english(form) else None


def _family_before(words: Words, candidate: Candidate) -> str | None:
    """Return the family name of which both words are the given name; None where none is there."""
    before = None if candidate.has_prefix(words) else words.before(candidate.first)
    if before is None or before.islower() or not begins_with_family(before):
        return None
    form = normalise(before)
    return None if form in FUNCTION_WORDS or is_known_word(form) else before


def _is_given_name(words: Words, candidate: Candidate) -> bool:
    """Whether both words are one given name: Lu Li-shih, لي تشونغ-يونغ."""
    first, last = candidate.first, candidate.last
    if words.gaps[last] != "-":
        return False
    if words.words[last][0].isascii():
        return words.words[first][0].isupper() and words.words[last].islower()
    before = words.before(first)
    return before is not None and begins_with_family(before)


def _why_plain(words: Words, candidate: Candidate) -> str | None:
    """Return why both words are those of every day: لي هو, "to me he"."""
    if not candidate.fits or words.words[candidate.last][0].isascii():
        return None
    given, family = normalise(words.words[candidate.last]), normalise(candidate.first_word(words))
    if given not in FUNCTION_WORDS:
        return None
    if candidate.fits[-1].score < _SURE:
        return Why.ORDINARY_WORD.say(word=given)
    before = None if candidate.has_prefix(words) else words.before(candidate.first)
    is_named = before is not None and introduces(before)
    is_plain = is_known_word(family) and not is_named
    return Why.TWO_ORDINARY_WORDS.say(family=family, given=given) if is_plain else None
