"""Names that end in a given name and go on with a family's in Arabic: الراحل محمود عباس العقاد.

After a verb the word may as well be what somebody acts on, as in استقبل محمود عباس الوفد; so it
takes a text that leaves no room for a verb.
"""

from services.domain.names.countries import country_of
from services.domain.names.lexicon import TITLES
from services.domain.names.parts import parts_of_name
from services.domain.names.units import given_name_groups
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import (
    ADJECTIVES,
    ARABIC_WHEN,
    CALLED,
    is_known_word,
)
from services.domain.watchlist.deciding.persons.further_names import end_of_given
from services.domain.watchlist.deciding.persons.longer_names import may_be_family
from services.domain.watchlist.deciding.persons.names_in_part import is_part_of_name
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

_ARTICLE = "ال"
_NO_FAMILY_BEGINS, _NO_FAMILY_ENDS = tuple("متاإأ"), ("ه", "ات", "ون", "ين", "ان")
"""Of participles, verbal nouns, plurals and adjectives of women: المقيم, الاشراف, الأضواء."""
_STEM_LETTERS = range(3, 7)
_LETTER_OF_PARTICIPLE = "ا"
"""Second in words like الباحث and الغائب, which say what somebody is."""
_LATE = normal_forms("الراحل الراحلة المرحوم المرحومة")
"""Who is dead acts no more, and what follows his name is no object."""
_PREPOSITIONS = normal_forms("في من عن على إلى مع بين ضد لدى عند حول دون بقيادة برئاسة")
_JOINED_PREPOSITIONS = ("لل", "بال")
"""As in للكاتب: what it makes of a word before a name leaves that the genitive."""
_BETWEEN_NAMES = (" ", " #")
_MOST_BETWEEN = 3
_CLOSING = ("،", ",", ".", ":", "؛", ")", " (")
_AGE = " ("


def why_goes_on(words: Words, candidate: Candidate) -> str | None:
    """Return why a name of given names alone goes on as another's does; None if it does not."""
    last = candidate.last
    after = words.after(last)
    if after is None or words.gaps[last + 1] not in _BETWEEN_NAMES:
        return None
    if not _is_of_given_names(words, candidate):
        return None
    if is_part_of_name(candidate.form.alias, words, last + 1):
        return None
    if Step.MIDDLE_LEFT_OUT in candidate.steps and end_of_given(words, last + 1) is not None:
        return Why.FOREFATHER_WITHOUT_FATHER.say(after=after)
    named = not after[0].isascii() and _is_family_after(words, candidate, after)
    return Why.FAMILY_AFTER_LONGER.say(family=after) if named else None


def _is_family_after(words: Words, candidate: Candidate, after: str) -> bool:
    last = candidate.last
    is_clear = _leaves_no_verb(words, candidate) or words.gaps[last + 2].startswith(_AGE)
    if after.startswith(_ARTICLE):
        return (is_clear or _adds_bin(candidate)) and _is_family(after)
    is_clear = is_clear or Step.MIDDLE_PASSED_OVER in candidate.steps
    if not (is_clear and words.gaps[last + 2].startswith(_CLOSING)):
        return False
    return may_be_family(after) and not given_name_groups(normalise(after))


def _adds_bin(candidate: Candidate) -> bool:
    """Whether a text has بن before what the watchlist has as the family name."""
    return candidate.ends_in_father and not parts_of_name(candidate.form.alias)[-1].linked


def _is_of_given_names(words: Words, candidate: Candidate) -> bool:
    if candidate.first == candidate.last:
        return False
    last = candidate.fits[-1].reading.unit.form if candidate.fits else None
    return bool(given_name_groups(last or normalise(words.words[candidate.last])))


def _is_family(word: str) -> bool:
    """Whether a word with its article is no word of every day, nor formed as others than names."""
    form = normalise(word)
    stem = form.removeprefix(_ARTICLE)
    if stem == form or len(stem) not in _STEM_LETTERS or country_of(word) is not None:
        return False
    if stem.startswith(_NO_FAMILY_BEGINS) or stem.endswith(_NO_FAMILY_ENDS):
        return False
    if form in ARABIC_WHEN or form in CALLED or stem in ADJECTIVES or stem in TITLES:
        return False
    return stem[1] != _LETTER_OF_PARTICIPLE and not (is_known_word(form) or is_known_word(stem))


def _leaves_no_verb(words: Words, candidate: Candidate) -> bool:
    """Whether what stands before a name leaves no room for a verb of which it is the subject."""
    first = candidate.first
    before = words.before(first)
    if before is None or candidate.has_prefix(words):
        return False
    if normalise(before) in _PREPOSITIONS or before.startswith(_JOINED_PREPOSITIONS):
        return True
    for index in range(first - 1, max(-1, first - 1 - _MOST_BETWEEN), -1):
        form = normalise(words.words[index])
        if not words.adjacent(index + 1):
            return False
        if form in _LATE or form.removeprefix("و") in _LATE:
            return True
        if not form.startswith((_ARTICLE, "و" + _ARTICLE)):
            return False
    return False
