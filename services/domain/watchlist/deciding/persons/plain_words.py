"""Words of every day whose letters happen to fit a name: عن طريق رسم بياني is no Tareq Al-Banai."""

from collections.abc import Iterator, Sequence

from services.domain.names.family_first import family_comes_first
from services.domain.names.lexicon import ARABIC_TITLES, FUNCTION_WORDS, NEUTRAL_WORDS
from services.domain.names.parts import NamePart, parts_of_name
from services.domain.names.similarity import is_of_arabic_origin, similarity
from services.domain.names.units import (
    closes_unit,
    given_name_groups,
    is_link,
    is_son,
    name_groups,
    opens_unit,
)
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import COMMON_WORDS, SAYING
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.name_parts import Fit
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

_BY_LETTERS = frozenset({"spelling", "transliteration"})
PLAIN = COMMON_WORDS | FUNCTION_WORDS | SAYING
_ARTICLE = "ال"
_TOO_WEAK = 0.25
"""Cost of letters that fit so badly that no word may stand between them as well."""
_MIN_AFTER_MIDDLE = 0.8
# Set by hand on twenty megabytes of news: of a word that begins a name nearly all has to fit, as
# few names begin with one; more end in one, as الصدر.
_MIN_FIRST, _MIN_LAST = 0.965, 0.9
_MIN_LOOSE = 0.75
"""Of one that begins a foreign name; below, no other word has to be plain: مجال is no Michele."""
_NUMBERS = normal_forms("ثلاثة أربعة خمسة ستة سبعة ثمانية تسعة عشرة")
"""End no name, whatever its letters: سلم سبعة آلاف أسلحتهم."""
_VOWELS = frozenset("aeiouy")
_OBJECTS = ("", "ه", "ها", "هم", "هما")
_MIN_LETTERS = 3
"""Of an Arabic word that begins a foreign name: two tell too little, شي is a thing and Xi."""


def why_plain(words: Words, candidate: Candidate) -> str | None:
    """Return why words found by their letters are no name, None where they may be one."""
    if candidate.form.evidence not in _BY_LETTERS:
        return None
    plain = next(_plain_words(words, candidate), None)
    if plain is not None:
        return Why.ORDINARY_WORD.say(word=plain)
    if Step.MIDDLE_PASSED_OVER in candidate.steps and _fits_badly(candidate):
        return Why.LETTERS_FIT_BADLY.say()
    return None


def leaves_family(words: Words, candidate: Candidate, reason: str) -> bool:
    """Whether the reason against a full name is a word before the family name: وحذر العبادي."""
    return reason == Why.ORDINARY_WORD.say(word=candidate.first_word(words))


def _fits_badly(candidate: Candidate) -> bool:
    """Whether a name fits too badly for a word to be passed over in it.

    Of an Arabic name the family has to fit by itself, as the given names are those of many:
    خالد جابر المصروعي is no Khaled al-Masri.
    """
    if candidate.cost > _TOO_WEAK:
        return True
    is_loose = bool(candidate.fits) and candidate.fits[-1].score < _MIN_AFTER_MIDDLE
    return is_loose and is_of_arabic_origin(parts_of_name(candidate.form.alias))


def _plain_words(words: Words, candidate: Candidate) -> Iterator[str]:
    parts = parts_of_name(candidate.form.alias)
    first, last = candidate.first, candidate.last
    begun = candidate.first_word(words)
    is_asked = tuple(map(_is_as_asked, candidate.fits)) or (False,)
    if not is_asked[0] and _is_plain_first(normalise(begun), words.words[last], parts):
        yield begun
    if Step.MIDDLE_PASSED_OVER in candidate.steps:
        for index in range(first + 1, last):
            if _stands_alone(words, index) and _is_passed_plain(words.words[index], parts):
                yield words.words[index]
    ending = words.words[last]
    if last > first and normalise(ending) in _NUMBERS:
        yield ending
    if is_asked[-1]:
        return  # عبد الله الثاني, of Abdullah II
    # The syllables of Chinese and Korean names are Arabic words as often as not.
    may_be_plain = last > first and not family_comes_first(candidate.form.alias)
    if (
        may_be_plain
        and _stands_alone(words, last)
        and _is_plain_last(normalise(ending), candidate, parts)
    ):
        yield ending


def _is_as_asked(fit: Fit) -> bool:
    """Whether a word is a part of the name as that is written in this script."""
    return fit.reading.unit.form == fit.name.form


def _is_plain_first(begun: str, ending: str, parts: Sequence[NamePart]) -> bool:
    if not _is_plain(begun):
        return False
    if begun.isascii() and _VOWELS.isdisjoint(begun):
        return True  # Mr has the letters of عمر
    if _fit(begun, parts) >= _MIN_FIRST:
        return False
    # وأعلن ماسك: who said something is named after that, most often by the family name.
    if is_of_arabic_origin(parts) or _says(begun):
        return True
    # Arabic spells foreign names loosely, so there what ends it has to be no family name either.
    is_long = len(begun) >= _MIN_LETTERS or begun.isascii()
    if is_long and _fit(begun.removeprefix(_ARTICLE), parts) < _MIN_LOOSE:
        return True
    form = normalise(ending).removeprefix(_ARTICLE)
    return is_long and (_is_plain(form) or bool(given_name_groups(form)))


def _is_plain_last(form: str, candidate: Candidate, parts: Sequence[NamePart]) -> bool:
    ending = form.removeprefix(_ARTICLE)
    # محمد جواد ظريف رد: after a longer name a word without an article is what he did.
    if Step.MIDDLE_PASSED_OVER in candidate.steps and form in PLAIN:
        return not name_groups(form)
    return _is_plain(ending) and _fit(ending, parts) < _MIN_LAST


def _stands_alone(words: Words, index: int) -> bool:
    """Whether a word is no part of a compound, and no father's name: عبد الملك, بن مزيد."""
    before, form = normalise(words.words[index - 1]), normalise(words.words[index])
    if is_son(before) or (is_link(before) and form in ARABIC_TITLES):
        return False
    return not (opens_unit(before) or closes_unit(form))


def _is_passed_plain(word: str, parts: Sequence[NamePart]) -> bool:
    if word[0].isascii() or name_groups(normalise(word)):
        return False  # فيصل is a name before it is "and arrives"
    plain = any(_is_plain(reading.form) for reading in readings(word))
    return plain and not _fit(normalise(word), parts)


def _is_plain(form: str) -> bool:
    """Whether a form is a word of every day and no name or part of one.

    In Latin letters, where capitals tell words from names, only titles are.
    """
    if name_groups(form) or is_link(form) or opens_unit(form):
        return False
    return form in NEUTRAL_WORDS if form.isascii() else form in PLAIN or _says(form)


def _says(form: str) -> bool:
    """Whether a form is a verb of what a person in the news does, also to somebody: ترأسها."""
    return any(form.removesuffix(ending) in SAYING for ending in _OBJECTS)


def _fit(form: str, parts: Sequence[NamePart]) -> float:
    return max(similarity(form, unit.form) for part in parts for unit in part.readings)
