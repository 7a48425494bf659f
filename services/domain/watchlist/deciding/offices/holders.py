"""Whom a text gives an office."""

from services.domain.names.countries import country_of
from services.domain.names.lexicon import (
    FUNCTION_WORDS,
    GIVEN_NAME_GROUPS,
    NEUTRAL_WORDS,
    OTHER_ORIGIN_GROUPS,
    TITLES,
)
from services.domain.names.units import is_link, opens_unit
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import forms_of_word
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import ARABIC_GIVEN_NAMES, COMMON_WORDS, SAYING
from services.domain.watchlist.context.country_words import index_before
from services.domain.watchlist.context.offices.names_after import names_speaker
from services.domain.watchlist.context.offices.title_ends import end_of_title
from services.domain.watchlist.context.offices.title_in_text import TitleInText
from services.domain.watchlist.context.persons.given_names import groups_of_given_name

_MAX_HOLDER_WORDS = 5
_MAX_TITLES = 8
"""Words before a name that are passed over: His Excellency the Foreign Minister Sheikh Dr."""
_ARTICLE = "ال"
_COMMAS = (", ", "، ")
_PARTICLES = "وفبلك"
_NO_NAME_BEGINS = _PARTICLES + "اتينس"
"""Letters with which verbs, verbal nouns and particles begin; few names do."""


def holder(text: str, title: TitleInText) -> str | None:
    """Return the name that the text gives the office with a title, as it has it.

    It stands after the title, after a comma between two, or before the title: Ayman Safadi,
    Jordan's foreign minister. None where there is none, or where it may be his spokesman's.
    """
    if names_speaker(title):
        return None
    words, end = title.words, end_of_title(title.words, title.last)
    found = _name_at(words, end + 1, apposed=False) or _name_at(words, end + 1, apposed=True)
    found = found or _name_before(words, title.first)
    return None if found is None else text[words.start(found[0]) : words.end(found[1])]


def first_of_name(words: Words, last: int) -> int:
    """Return the word after a title that ends with word `last`, other titles passed over."""
    end = max(last, end_of_title(words, last))
    return _after_titles(words, end + 1, apposed=False)


def _after_titles(words: Words, index: int, *, apposed: bool) -> int:
    begin = index
    while begin < min(index + _MAX_TITLES, len(words.words)):
        joined = words.adjacent(begin) or (apposed and begin == index)
        if not (joined and _is_skipped(words.words[begin])):
            break
        begin += 1
    return begin


def _name_at(words: Words, index: int, *, apposed: bool) -> tuple[int, int] | None:
    """Return first and last word of the name that begins at word `index`, after its titles."""
    if index >= len(words.words) or (apposed and words.gaps[index] not in _COMMAS):
        return None
    begin = _after_titles(words, index, apposed=apposed)
    found = _name_from(words, begin, index if apposed else None)
    if found is None or not apposed:
        return found
    # Between two commas it is an apposition; otherwise the sentence goes on with somebody else.
    return found if words.gaps[found[1] + 1][:1] in (",", "،", ".", "", ")") else None


def _name_from(words: Words, begin: int, opened: int | None) -> tuple[int, int] | None:
    if begin >= len(words.words) or not words.words[begin][0].isascii():
        return _arabic_name_from(words, begin, opened)
    end = begin
    while end < len(words.words) and end - begin < _MAX_HOLDER_WORDS:
        if not (words.adjacent(end) or end == opened):
            break
        # Tsai Ing-wen: no capital after a hyphen.
        hyphenated = end > begin and words.gaps[end] == "-"
        if not (hyphenated or _is_name_word(words.words[end], begun=end > begin)):
            break
        end += 1
    while end > begin and is_link(normalise(words.words[end - 1])):
        end -= 1
    return (begin, end - 1) if end - begin > 1 else None


def _arabic_name_from(words: Words, begin: int, opened: int | None) -> tuple[int, int] | None:
    """Return a name in Arabic: two parts, and more only where links, names or an article say so."""
    if begin >= len(words.words) or not (words.adjacent(begin) or begin == opened):
        return None
    first = words.words[begin]
    if not (_is_given(first) or opens_unit(normalise(first)) or _may_be_foreign(first)):
        return None
    end, parts = begin, 0
    while end < len(words.words) and end - begin < _MAX_HOLDER_WORDS:
        if end > begin and not (words.adjacent(end) and _goes_on(words, begin, end, parts)):
            break
        form = normalise(words.words[end])
        parts += not (is_link(form) or opens_unit(form))
        end += 1
        if parts > 1 and words.words[end - 1].startswith(_ARTICLE):
            break
    while end > begin and is_link(normalise(words.words[end - 1])):
        end -= 1
    return (begin, end - 1) if end - begin > 1 and parts > 1 else None


def _goes_on(words: Words, begin: int, index: int, parts: int) -> bool:
    """Whether word `index` still belongs to a name of so many parts before it."""
    word, before = words.words[index], normalise(words.words[index - 1])
    form = normalise(word)
    if is_link(form) or is_link(before) or opens_unit(before):
        return True
    if parts < 2:
        return _is_given(word) or (_is_name_word(word, begun=True) and form[0] not in _PARTICLES)
    # Mohammed Shia' Al-Sudani; after Donald Trump comes what he did.
    arabic = _is_given(words.words[begin]) and not (
        groups_of_given_name(words.words[begin]) & OTHER_ORIGIN_GROUPS
    )
    return _is_given(word) or (arabic and word.startswith(_ARTICLE))


def _is_given(word: str) -> bool:
    return bool(groups_of_given_name(word)) or normalise(word) in ARABIC_GIVEN_NAMES


def _may_be_foreign(word: str) -> bool:
    """Whether an Arabic word that is on no list is no verb, noun or particle by its letters."""
    return _is_name_word(word, begun=False) and normalise(word)[0] not in _NO_NAME_BEGINS


def _name_before(words: Words, first: int) -> tuple[int, int] | None:
    """Return the name that ends before a title, and before the country before it."""
    index, country = first, index_before(words, first)
    if country is not None and _is_skipped(words.words[country]):
        index = country
    if not index:
        return None
    latin = words.words[index - 1][0].isascii()
    if words.gaps[index] not in _COMMAS and (latin or not words.adjacent(index)):
        return None
    return _latin_name_until(words, index - 1) if latin else _arabic_name_until(words, index - 1)


def _latin_name_until(words: Words, last: int) -> tuple[int, int] | None:
    begin = last + 1
    while begin > 0 and last - begin < _MAX_HOLDER_WORDS - 1:
        if begin <= last and not words.adjacent(begin):
            break
        if not _is_name_word(words.words[begin - 1], begun=begin <= last):
            break
        begin -= 1
    return (begin, last) if last > begin else None


def _arabic_name_until(words: Words, last: int) -> tuple[int, int] | None:
    """Return the name that ends with word `last`, from the given name it begins with."""
    begin = None
    for index in range(last, max(-1, last - _MAX_HOLDER_WORDS), -1):
        if index < last and not words.adjacent(index + 1):
            break
        form = normalise(words.words[index])
        if _is_given(words.words[index]):
            begin = index
        elif not (_is_name_word(words.words[index], begun=True) or is_link(form)):
            break
    return None if begin is None or begin == last else (begin, last)


def _is_skipped(word: str) -> bool:
    form = normalise(word)
    if form in GIVEN_NAME_GROUPS:
        return False
    return form in TITLES or country_of(word) is not None


def _is_name_word(word: str, *, begun: bool) -> bool:
    form = normalise(word)
    if begun and (is_link(form) or opens_unit(form)):
        return True
    if word[0].isascii():
        return word[0].isupper() and form not in NEUTRAL_WORDS - GIVEN_NAME_GROUPS.keys()
    if _is_given(word):
        return True
    return form.isalpha() and not any(map(_is_plain, forms_of_word(word)))


def _is_plain(form: str) -> bool:
    return form in FUNCTION_WORDS or form in COMMON_WORDS or form in SAYING
