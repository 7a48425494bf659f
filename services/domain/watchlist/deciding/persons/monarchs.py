"""Kings and emirs, who need no family name, and count their name: الملك عبد الله الثاني."""

from services.domain.names.countries import country_of
from services.domain.names.monarchs import ORDINALS, regnal_number
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word
from services.domain.text.words import Words
from services.domain.watchlist.context.persons.people import Person
from services.domain.watchlist.deciding.persons.ruling_house import is_of_ruling_family
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

_MONARCHS = normal_forms("الملك الملكة العاهل السلطان king queen sultan")
_OF_COUNTRY = normal_forms("ملك ملكة عاهل سلطان أمير king queen sultan emir amir")
"""Before a country, as in أمير الكويت; alone أمير is a prince as well."""
_COUNTRY, _STATE, _OF = normal_forms("البلاد الدولة"), normal_forms("دولة مملكة"), frozenset({"of"})
_BESIDE_TITLE = normal_forms("""
    الراحل الراحلة السابق السابقة الشيخ الشيخة الأمير المعظم المغفور له late former sheikh shaikh
""")
"""What may stand between the title and the name."""
_REIGNING = _MONARCHS | _OF_COUNTRY | normal_forms("crown ولي")
"""Roles of who reigns or will; whoever has one may be called so before the watchlist knows."""
_SENT_OR_KIN = normal_forms("""
    نائب ممثل مبعوث مندوب مستشار رسول ابن نجل شقيق حفيد عم خال زوج زوجة ابنة شقيقة وكيل مساعد سكرتير
""")
"""Whose the title is not that of a country stands after, as in مبعوث أمير الكويت."""
_MAX_BETWEEN = 4
_GIVEN_AND_ORDINAL = 2


def why_monarch(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why a full name is that of a king or an emir who is not tracked; None if it is not."""
    if _is_counted(words, candidate):
        ordinal = words.words[candidate.last]
        return Why.ORDINAL_OF_MONARCH.say(ordinal=ordinal)
    if Step.FAMILY_LEFT_OUT in candidate.steps:
        may_reign = is_of_ruling_family(candidate.form.alias)
    elif Step.MIDDLE_LEFT_OUT in candidate.steps:
        may_reign = not person.role_words
    else:
        return None
    if may_reign or candidate.has_prefix(words) or not person.role_words.isdisjoint(_REIGNING):
        return None
    title = _title_before(words, candidate.first)
    return title and Why.NAME_OF_MONARCH.say(title=title)


def _is_counted(words: Words, candidate: Candidate) -> bool:
    """Whether an Arabic name is one given name and an ordinal, which the watchlist has not."""
    form = normalise(words.words[candidate.last])
    if form not in ORDINALS or len(candidate.fits) != _GIVEN_AND_ORDINAL:
        return False
    own = [normalise(word) for word in candidate.form.alias.split()]
    return form not in own and not any(regnal_number([each]) for each in own)


def _title_before(words: Words, first: int) -> str | None:
    """Return the title of a monarch before word `first`: King, الملك الراحل, أمير الكويت الشيخ."""
    countries = False
    for index in range(first - 1, max(-1, first - _MAX_BETWEEN - 2), -1):
        if not words.adjacent(index + 1):
            return None
        word = words.words[index]
        form = normalise(word)
        if not _MONARCHS.isdisjoint(forms_of_word(word)) or (countries and form in _OF_COUNTRY):
            return None if _is_sent_by(words, index) else word
        is_country = form in _COUNTRY or country_of(word) is not None
        if not (is_country or form in _BESIDE_TITLE or form in _STATE or form in _OF):
            return None
        countries = countries or is_country
    return None


def _is_sent_by(words: Words, index: int) -> bool:
    before = words.before(index)
    return before is not None and normalise(before) in _SENT_OR_KIN
