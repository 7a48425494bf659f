"""Phrases like the parts of a name: a noun and its adjective, what somebody does."""

from services.domain.names.countries import country_of
from services.domain.names.parts import parts_of_name
from services.domain.names.similarity import is_of_arabic_origin
from services.domain.names.units import opens_unit
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import Reading, readings
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import ADJECTIVES
from services.domain.watchlist.deciding.persons.plain_words import PLAIN
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

_SURE = 0.965
"""Less than two spellings of one name that the lexicon lists."""
_NEAR, _WEAK = 0.92, 0.9
"""What an adjective has to fit to be a family name all the same, and a verb to be one."""
_AND, _OF_A_PLACE, _VERB_BEGINS = "و", "ي", "يت"
_OPENS_QUOTE = tuple("\"“”„«'‘’")


def why_phrase(words: Words, candidate: Candidate) -> str | None:
    """Return why words found by their letters are a phrase, None where they may be a name."""
    if not candidate.fits or words.words[candidate.last][0].isascii():
        return None
    return (
        _why_other_word(words, candidate)
        or _why_particle(words, candidate)
        or _why_noun(words, candidate)
        or _why_act(words, candidate)
        or _why_nothing_fits(words, candidate)
    )


def _why_other_word(words: Words, candidate: Candidate) -> str | None:
    """Return why the first word is another, read otherwise: ولاية is no اية, وذكر no Özgür.

    So where it fits the name loosely.
    """
    if candidate.fits[0].score >= _SURE:
        return None
    own = candidate.fits[0].reading
    for way in readings(words.words[candidate.first]):
        cut = own.proclitics and way.offset < own.offset and way.form in PLAIN
        if cut or (way.offset > own.offset and _follows_and(way)):
            return Why.WORD_AND_NO_NAME.say(word=way.form)
    return None


def _follows_and(way: Reading) -> bool:
    """Whether و and a word of every day stand there, or one that opens a compound, as عبد."""
    is_word = way.proclitics == _AND and not way.article
    return is_word and (way.form in PLAIN or opens_unit(way.form))


def _why_particle(words: Words, candidate: Candidate) -> str | None:
    """Return why a lone letter is a particle before quotation marks, and no initial: ب"عدائية"."""
    first = candidate.first
    letter, gap = words.words[first], words.gaps[first + 1]
    is_particle = len(letter) == 1 and gap.strip().startswith(_OPENS_QUOTE)
    return Why.PARTICLE_HERE.say(letter=letter) if is_particle else None


def _why_noun(words: Words, candidate: Candidate) -> str | None:
    """Return why two words are a noun and its adjective: الصعيد الذهني, نبل عربي.

    Both have the article or neither has, whatever the name has.
    """
    if candidate.last != candidate.first + 1:
        return None
    noun, adjective = candidate.fits[0], candidate.fits[-1]
    loose = min(noun.score, adjective.score) < _SURE
    word = words.words[candidate.last]
    if loose and all(one.reading.unit.article and not one.name.article for one in candidate.fits):
        return Why.ADJECTIVE_WITH_ARTICLE.say(word=word)
    if adjective.reading.unit.article or not _is_adjective(word):
        return None
    if adjective.score < _NEAR or (loose and adjective.name.article):
        return Why.WORD_ADJECTIVE_HERE.say(word=word)
    return None


def _is_adjective(word: str) -> bool:
    return word.endswith(_OF_A_PLACE) and (
        normalise(word) in ADJECTIVES or country_of(word) is not None
    )


def _why_act(words: Words, candidate: Candidate) -> str | None:
    """Return why the last word is what somebody with a longer name does: محمد صلاح يسير.

    Arabic spells foreign family names too loosely to tell.
    """
    word = words.words[candidate.last]
    if Step.MIDDLE_PASSED_OVER not in candidate.steps or word[0] not in _VERB_BEGINS:
        return None
    is_loose = candidate.fits[-1].score < _WEAK
    is_verb = is_loose and is_of_arabic_origin(parts_of_name(candidate.form.alias))
    return Why.VERB_HERE.say(word=word) if is_verb else None


def _why_nothing_fits(words: Words, candidate: Candidate) -> str | None:
    """Return why words none of which fits well are no Arabic name: ويصف الأطباء is no Otaiba.

    Given names are mostly of the lexicon, and then fit surely. Arabic spells foreign ones too
    loosely to tell, but for what a particle has to be set aside of: بجهة سيدي is no Joe Saddi.
    """
    if any(fit.score >= _WEAK for fit in candidate.fits):
        return None
    is_told = candidate.has_prefix(words)
    is_told = is_told or is_of_arabic_origin(parts_of_name(candidate.form.alias))
    return Why.FITS_BADLY.say() if is_told else None
