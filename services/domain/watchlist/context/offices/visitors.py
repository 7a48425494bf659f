"""Who visits a country has no office of it: يؤدي وزير الخارجية زيارة إلى الكويت."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import country_from
from services.domain.watchlist.context.offices.envoys import SENT
from services.domain.watchlist.context.offices.sentence_place import city_from, ends_sentence
from services.domain.watchlist.context.offices.title_in_text import TitleInText

_GOES = normal_forms("""
    زار زارت يزور تزور سيزور ستزور visited visits
""")
"""Who arrives somewhere may be at home there."""
_PAYS = normal_forms("""
    يؤدي تؤدي أدى أدت سيؤدي يقوم قام سيقوم يبدأ بدأ بدأت استهل استهلت يستهل اختتم اختتمت
""")
"""Verbs that need the noun: يؤدي زيارة, بدأ زيارة."""
_VISIT, _TO = normal_forms("زيارة"), normal_forms("إلى in")
_STATE = normal_forms("دولة جمهورية مملكة سلطنة المملكة the")
_TO_STATE, _WHO = "ل", normal_forms("الذي التي")
_HOME = normal_forms("عائدا عائدة عاد عادت قادما قادمة عودته عودتها back home from من")
"""Whoever comes from elsewhere may be at home where he arrives."""
_MAX_NAME, _MAX_VISIT = 6, 12
"""Words of the name between a title and its verb, and from those to the country."""


def visited_country(title: TitleInText) -> str | None:
    """Return the country that a sentence says who has a title visits; None where it says none.

    The verb stands right before the title, or right after it and the name of its holder.
    """
    words = title.words
    # Presidents come home, and envoys go where they are sent.
    if title.is_one_word or any(reads_as(word, SENT) for word in title.written):
        return None
    verb = _verb_beside(title)
    if verb is None:
        return None
    goes = reads_as(words.words[verb], _GOES)
    begin = max(verb, title.last) + 1
    for at in range(begin, min(begin + _MAX_VISIT, len(words.words))):
        if ends_sentence(words, at) or reads_as(words.words[at], _HOME):
            return None
        goes = goes or reads_as(words.words[at], _VISIT)
        if goes and (found := _destination(words, at)) is not None:
            return found
    return None


def _verb_beside(title: TitleInText) -> int | None:
    words, before = title.words, title.first - 1
    is_arabic = not words.words[title.first][0].isascii()
    is_joined = is_arabic and before >= 0 and words.adjacent(title.first)
    if is_joined and reads_as(words.words[before], _GOES | _PAYS):
        return before
    for at in range(title.last + 1, min(title.last + 1 + _MAX_NAME, len(words.words))):
        if not words.adjacent(at) or normalise(words.words[at]) in _WHO:
            return None
        if reads_as(words.words[at], _GOES | _PAYS):
            return at
        if not is_arabic and not words.words[at][0].isupper():
            return None
    return None


def _destination(words: Words, at: int) -> str | None:
    """Return the country of the place at word `at`, if one goes there by the word before it."""
    before = at - 1 - reads_as(words.words[at - 1], _STATE)
    if not reads_as(words.words[before], _TO | _GOES | _VISIT) and not _is_for(words, at, before):
        return None
    found = city_from(words, at) or country_from(words, at)
    return found and found[0]


def _is_for(words: Words, at: int, before: int) -> bool:
    """Whether "to" is written onto the country, or onto the state: للكويت, لدولة الكويت."""
    onto = words.words[at if before == at - 1 else before + 1]
    return not onto[0].isascii() and onto.startswith(_TO_STATE)
