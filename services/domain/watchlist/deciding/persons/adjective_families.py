"""Arabic family names that are adjectives, where they are no name: الجيش السوداني, غير المسلم."""

from services.domain.names.countries import country_of
from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_without_article, is_definite, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import (
    ADJECTIVES,
    ARABIC_COUNTERPARTS,
    COMMON_WORDS,
    QUALIFIED_NOUNS,
    is_known_word,
)
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.context.persons.introductions import introduces

_ARTICLE, _OF_SOMETHING = "ال", "ي"
_NO_ARTICLE, _BEGINNING = "أل", 3
_MISTER = normal_forms("السيد السيدة الأستاذ الأستاذة")
"""Before an adjective they are nobody, before a family name they are said of whoever has it."""
_OF_NO_BODY = normal_forms("مسلم مؤمن طيب شريف كريم")
"""Adjectives of people or things and of no body, so that after an office they are a name."""
_SOMEBODY = normal_forms("""
    خبير محلل محامي مرشح قائد زعيم مسؤول قيادي ناشط باحث كاتب صحفي صحافي إعلامي معارض مستثمر
""")
"""After whom such a word may be his name, as after an office."""
_LONGEST_OFFICE, _COUNCIL = 3, normalise("مجلس")
_FOR_THE = "لل"
_NOT, _DOUBLES = "غير", "\u0651"
"""The mark makes it غيّر, "he changed"."""


def is_adjective(words: Words, first: int, last: int) -> bool:
    """Whether an Arabic family name is the adjective here: الجيش السوداني, الإنتاج النفطي."""
    family = words.words[last]
    if family[0].isascii():
        return False
    before = words.before(first)
    definite = before is not None and (
        _has_article(before)
        or normalise(before) in ARABIC_COUNTERPARTS
        or _is_not(words, first - 1)
    )
    if before is not None and reads_as(before, _MISTER):
        return False
    form = normalise(family)
    if before is not None and _is_adjective_of_noun(form, before):
        return True
    if before is not None and _is_not(words, first - 1) and _is_good_for(words, last):
        return True
    if country_of(family) is None:
        return definite and _may_describe(words, first, last)
    if definite:
        return True
    after = words.after(last)
    return after is not None and bool(groups_of_given_name(after))


def _is_good_for(words: Words, index: int) -> bool:
    """Whether a word without an article goes on with what it is said for: صالح للاستهلاك."""
    after = words.after(index)
    is_plain = not words.words[index].startswith(_ARTICLE)
    return is_plain and after is not None and after.startswith(_FOR_THE)


def _has_article(word: str) -> bool:
    """Whether an Arabic word has the article, which no hamza is in: not ألقى."""
    return is_definite(word) and _NO_ARTICLE not in word[:_BEGINNING]


def _may_describe(words: Words, first: int, last: int) -> bool:
    """Whether such an adjective describes the word before it, which is no title."""
    if introduces(words.words[first - 1]):
        return False
    family = normalise(words.words[last])
    form = family.removeprefix(_ARTICLE)
    if form != family and (form in _OF_NO_BODY or _has_another_after(words, last)):
        return not _after_office(words, first)
    return form in ADJECTIVES


def _has_another_after(words: Words, last: int) -> bool:
    """Whether an adjective of something follows, as after no name: للزي الحلبي التقليدي.

    Words of every day are left out: الحلبي الذي, الحلبي الماضي.
    """
    after = words.after(last) or ""
    if country_of(after) is not None or is_known_word(normalise(after)):
        return False
    pair = words.words[last], after
    return all(one.startswith(_ARTICLE) and one.endswith(_OF_SOMETHING) for one in pair)


def _after_office(words: Words, index: int) -> bool:
    """Whether an office ends before word `index`: رئيس مجلس النواب, الوزير السابق."""
    for at in range(index, index - _LONGEST_OFFICE, -1):
        before = words.before(at)
        if before is None:
            return False
        if reads_as(before, ARABIC_TITLES) or reads_as(before, _SOMEBODY):
            return True
        if not is_definite(before) and normalise(before) != _COUNCIL:
            return False
    return False


def _is_not(words: Words, index: int) -> bool:
    """Whether an Arabic word denies the adjective after it: غير المسلم."""
    return _DOUBLES not in words.written(index) and reads_as(words.words[index], {_NOT})


def _is_adjective_of_noun(family: str, before: str) -> bool:
    """Whether a family name without an article is the adjective of such a noun: بيان إسلامي."""
    if not family.endswith(_OF_SOMETHING) or family.startswith(_ARTICLE):
        return False
    if family not in ADJECTIVES and _ARTICLE + family not in COMMON_WORDS:
        return False
    return not QUALIFIED_NOUNS.isdisjoint(forms_without_article(before))
