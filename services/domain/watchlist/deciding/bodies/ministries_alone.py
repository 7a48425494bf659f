"""Ministries without this word, told from what they are for: صادرات النفط الإيرانية."""

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word, forms_without_article, is_definite
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import SPEAKING

_ADJECTIVES = normal_forms("الخارجية الداخلية المالية المركزي")
_TREASURY = normal_forms("الخزانة")
_BONDS = normal_forms("سند سندات أذون أذونات عائد عوائد عائدات صكوك ديون")
"""What a treasury borrows with, and that is called by its name: سندات الخزانة الأمريكية."""
_MATTERS = normal_forms("""
    النفط البترول الغاز الطاقة الكهرباء المياه المعادن الثقافة الفنون الآثار الإعلام التعليم التربية
    الاقتصاد التجارة الصناعة الزراعة السياحة الاستثمار العمل الإسكان النقل الاتصالات البيئة الرياضة
    الشباب الصيد الري
""")
"""What a country has or does, and its news speaks of so. Its الصحة and الدفاع are ministries."""
_NAMES_IT = SPEAKING | normal_forms("باسم")
_SHE, _MIN_LETTERS = "ت", 4
"""Begins a verb that a ministry is the subject of, and how many letters that has."""


def is_no_ministry(words: Words, first: int, last: int) -> bool:
    """Whether what may be a ministry is only an adjective, or what the country has.

    Of the second the ministry is meant where it says something, or begins the text and does.
    """
    own, before = normalise(words.words[first]), words.before(first)
    if own in _MATTERS and last == first + 1 and country_of(words.words[last]) is not None:
        return not _acts(words, before, last)
    if before is None:
        return False
    if own in _TREASURY:
        return not _BONDS.isdisjoint(forms_without_article(before))
    return own in _ADJECTIVES and is_definite(before)


def _acts(words: Words, before: str | None, last: int) -> bool:
    if before is not None:
        return not _NAMES_IT.isdisjoint(forms_of_word(before))
    after = normalise(words.after(last) or "")
    return len(after) >= _MIN_LETTERS and after.startswith(_SHE)
