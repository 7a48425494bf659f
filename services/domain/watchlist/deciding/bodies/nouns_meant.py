"""Tells where a noun that a body is listed as names it: حركة فتح, شركة زين, «النهضة», قالت فتح."""

from collections.abc import Sequence

from services.domain.names.countries import country_of
from services.domain.names.lexicon import FUNCTION_WORDS
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word, forms_without_article, readings, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import COMMON_WORDS, is_known_word
from services.domain.watchlist.context.given_beside import is_alone_in_brackets, is_quoted
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.deciding.bodies.common_nouns import (
    FIRMS_AND_NOUNS,
    NAMES_AND_NOUNS,
    is_governed,
)
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.scan import ScannedText
from services.domain.watchlist.finding.two_of_a_kind import has_other_beside, is_word_for_two
from services.domain.watchlist.reasons import Why

_ARTICLE, _WITH, _AND, _COLON, _MADDA = "ال", "ب", "و", ":", "آ"
_ADJECTIVES, _AGAIN = ("ي", "يه"), normal_forms("إعادة")
_MOSTLY_NAMES = normal_forms("حماس")
"""Nouns that news has far oftener as names of bodies."""
_DONE = normal_forms("فتح")
"""A noun of what is done to something, which stands after it: فتح المعبر."""
_NOUNS = (NAMES_AND_NOUNS - _MOSTLY_NAMES) | FIRMS_AND_NOUNS
_NOUNS |= normal_forms("زين ثقة نور بدر شمس بيان جوال")
_DEFINITE = normal_forms("""
    الإصلاح النهضة الوفاء المستقبل العدالة الحوار الوسط الدعوة البناء القانون الدستور
    العمل المبادرة الوطن النور الشباب الحكمة الفضيلة الكرامة الأمل الحرية التغيير الغد التجديد
    التنمية السلام الاستقلال الأصالة الوحدة العزم الإرادة الصمود التقدم الميثاق العهد
""")
"""What parties, movements and channels are called after, and everybody speaks of."""
_PARTIES = normal_forms("""
    حركة حزب جماعة جبهة كتلة تيار تحالف ائتلاف قائمة ميليشيا فصيل صحيفة جريدة مجلة قناة
    فضائية وكالة القيادي القيادية القياديين القياديون قيادي قياديون قياديين قيادات مسلحو مسلحي
    مقاتلو مقاتلي نواب قادة نادي
""")
_KINDS = _PARTIES | normal_forms("""
    تنظيم منظمة جمعية مؤسسة شركة شركتي شركتا شركات مجموعة بنك مصرف إذاعة منصة سهم أسهم أرباح
""")
"""Before such a name: what the body is, what it has or who belongs to it.

Before a noun with the article only parties and papers: شركة البناء builds, زين is one by name.
"""
_MEMBERS = normal_forms("قيادي القيادي القيادية القياديين القياديون القيادات متحدث المتحدث الناطق")
_IN = normal_forms("في من باسم")
"""Between a member and the body: القيادي في فتح, المتحدث باسم النهضة."""
_SAID = normal_forms("""
    قالت تقول أضافت أوضحت صرحت رحبت نددت اتهمت دعت طالبت حذرت أعربت شددت نعت هنأت ناشدت
""")
"""What is not done to a noun, as things are announced, and of a woman as bodies are."""
_SAY = normal_forms("قالت تقول ترفض تطالب تدعو تتهم تنفي تؤكد ترحب تدين تحذر تندد تعتبر طالبت دعت")
_HE_SAID = normal_forms("قال يقول أضاف أوضح صرح رحب ندد اتهم حذر")


class NounsMeant:
    """Tells of one document where bodies that are listed as one noun are meant.

    Args:
        scanned: the texts of the document.
    """

    def __init__(self, scanned: Sequence[ScannedText]) -> None:
        self._scanned = scanned
        self._named: dict[str, bool] = {}

    def why_noun(self, words: Words, candidate: Candidate) -> str | None:
        """Return why a word of Arabic is no body in this place; None where it may be one."""
        if len(words.words) == 1 or not _is_noun(candidate):
            return None
        if _is_meant(words, candidate) or self._is_again(words, candidate):
            return None
        word = words.words[candidate.first]
        return Why.ACRONYM_ORDINARY_WORD.say(acronym=word)

    def _is_again(self, words: Words, candidate: Candidate) -> bool:
        """Whether the document names the body, and nothing here says that the noun is meant."""
        is_name = candidate.form.tokens[0] in _DEFINITE or _stands_alone(words, candidate)
        return is_name and self._is_named(candidate.form.entity)

    def _is_named(self, entity: str) -> bool:
        """Whether the document names a body beyond doubt in some place."""
        if entity not in self._named:
            self._named[entity] = any(
                _is_certain(text.words, one)
                for text in self._scanned
                for one in text.full_names
                if one.form.entity == entity
            )
        return self._named[entity]


def _is_noun(candidate: Candidate) -> bool:
    """Whether the name of a body is one noun that stands everywhere; with آ it is told by that."""
    tokens = candidate.form.tokens
    if len(tokens) > 1 or tokens[0].isascii() or candidate.form.alias.startswith(_MADDA):
        return False
    return is_noun(tokens[0])


def is_noun(form: str) -> bool:
    """Whether a normalised word of Arabic is a noun of every day, and mostly no name."""
    if form in _DEFINITE or form in _NOUNS:
        return True
    is_mostly = form in _MOSTLY_NAMES or form.startswith(_ARTICLE)
    return form in COMMON_WORDS and not is_mostly


def _is_certain(words: Words, one: Candidate) -> bool:
    """Whether a name is that of a body beyond doubt; in quotation marks anything may stand."""
    if not one.form.is_whole_name:
        return False
    return not _is_noun(one) or _is_beside_other(words, one) or _is_called(words, one)


def _is_meant(words: Words, candidate: Candidate) -> bool:
    """Whether something beside a word says that it is a body: شركة معادن, «إعمار»."""
    index = candidate.first
    if is_quoted(words, index) or is_alone_in_brackets(words, index):
        return not candidate.has_prefix(words)
    if _is_beside_other(words, candidate) or _is_called(words, candidate):
        return True
    if candidate.has_prefix(words):
        return _is_governed(words, candidate)
    return _says(words, candidate) or _is_of_country(words, candidate)


def _is_beside_other(words: Words, candidate: Candidate) -> bool:
    """Whether another movement stands beside, or a word for both: حزبا النور والإصلاح."""
    index = candidate.first
    if has_other_beside(words, index, candidate.first_word(words)):
        return True
    is_joined = words.words[index].startswith(_AND) and words.adjacent(index)
    return is_joined and words.adjacent(index - 1) and is_word_for_two(words.words[index - 2])


def _is_governed(words: Words, candidate: Candidate) -> bool:
    """Whether a word of contact or membership goes with ب and the body: القيادي بنداء."""
    index = candidate.first
    if candidate.form.tokens[0] in _DEFINITE:
        return False
    is_with = words.words[index].startswith(_WITH) and is_governed(words, index)
    return is_with and not (words.after(index) or "").startswith(_ARTICLE)


def _is_called(words: Words, candidate: Candidate) -> bool:
    """Whether what a body is stands before its name, or who belongs to it."""
    index = candidate.first
    before = words.before(index)
    if before is None or candidate.has_prefix(words):
        return False
    kinds = _PARTIES if candidate.form.tokens[0] in _DEFINITE else _KINDS
    if is_word_for_two(before) or not kinds.isdisjoint(forms_without_article(before)):
        return True
    return normalise(before) in _IN and reads_as(words.before(index - 1) or "", _MEMBERS)


def _says(words: Words, candidate: Candidate) -> bool:
    """Whether a body says something: قالت فتح, فتح: لن نفاوض. Not قالت أمل سالم."""
    index, noun = candidate.first, candidate.form.tokens[0]
    before, after = words.before(index) or "", words.after(index) or ""
    said = _SAID | _HE_SAID if noun in _DEFINITE else _SAID
    if (reads_as(before, said) and not _is_rest_of_name(after)) or normalise(after) in _SAY:
        return True
    return index == 0 and words.gaps[1].strip() == _COLON


def _is_rest_of_name(after: str) -> bool:
    """Whether a word goes on with the name of a person: no word of every day, and no article."""
    found = readings(after) if after else ()
    is_word = any(one.article or is_known_word(one.form) for one in found)
    return bool(found) and (not is_word or bool(groups_of_given_name(after)))


def _is_of_country(words: Words, candidate: Candidate) -> bool:
    """Whether the adjective of a country follows: إعمار الإماراتية, but not إعمار العراق."""
    index = candidate.first
    after, before = words.after(index) or "", words.before(index) or ""
    if words.words[index].startswith(_ARTICLE) or reads_as(before, _AGAIN):
        return False
    is_adjective = after.startswith(_ARTICLE) and normalise(after).endswith(_ADJECTIVES)
    return is_adjective and country_of(after) is not None


def _is_complete(words: Words, index: int) -> bool:
    """Whether nothing follows a noun that it could be done to: التقى وفدا من فتح في القاهرة."""
    after = words.after(index)
    return after is None or not forms_of_word(after).isdisjoint(FUNCTION_WORDS)


def _stands_alone(words: Words, candidate: Candidate) -> bool:
    """Whether a noun has at most "and" before it, and nothing that it could be done to or be of."""
    index, noun = candidate.first, candidate.form.tokens[0]
    if words.words[index][: words.letters_before(index, candidate.start)] not in ("", _AND):
        return False
    return noun in NAMES_AND_NOUNS - _DONE or _is_complete(words, index)
