"""Whom a text describes as no official is, by a name that is not just that of the tracked one.

Some officials have been researchers or businessmen; but then the text has the name they go by.
"""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.persons.people import Person, role_forms
from services.domain.watchlist.deciding.persons.callings import words_of_description
from services.domain.watchlist.deciding.persons.private_people import PRIVATE_CALLINGS
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

_IN_BUSINESS = PRIVATE_CALLINGS | normal_forms("""
    businessman businesswoman entrepreneur trader investor contractor
""")
_ARABIC = normal_forms("""
    باحث باحثة محام محامي محامية معلم معلمة ممرض ممرضة مصور مصورة مؤرخ مؤرخة ناشط ناشطة متطوع
    متطوعة تاجر تاجرة صيدلي صيدلانية
""")
_ACCUSED = normal_forms("""
    المتهم المتهمة المدان المدانة الموقوف الموقوفة السجين السجينة الجاني الضحية القتيل القتيلة
    المصاب المصابة المريض المريضة شريكه شريكها
""")
"""So are officials, too, but then the text says which office they have or had."""
_FAR = 120
"""Words in which an article says which that is."""
_MAN, _OF_BUSINESS = normal_forms("رجل سيدة"), normal_forms("أعمال الأعمال")
_INDEFINITE = frozenset({"a", "an"})
_AFTER = frozenset({"from", "in", "of", "at", "based", "living"})
_COMMAS, _CLOSING = (", ", "، "), (",", ".", ";")


def why_described(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why a name with another middle, or without its family, is not the official's.

    As in Yousef Salem, a merchant from Aden, and in الباحث يوسف بن سالم الحربي.
    """
    is_short = Step.FAMILY_LEFT_OUT in candidate.steps
    is_longer = Step.MIDDLE_PASSED_OVER in candidate.steps or Step.FURTHER_GIVEN in candidate.steps
    if not person.official or not (is_short or is_longer):
        return None
    if is_longer and (accused := _accused_before(words, candidate, person)) is not None:
        return Why.PERSON_ANOTHER_BEFORE.say(before=accused)
    callings = _IN_BUSINESS if is_short else PRIVATE_CALLINGS
    said = _said_after(words, candidate.last, callings - person.role_words)
    if said is None and not candidate.has_prefix(words):
        said = _said_before(words, candidate.first, person)
    if said is None and is_short:
        said = _business_beside(words, candidate)
    return said and Why.PERSON_ANOTHER_BESIDE.say(beside=said)


def _accused_before(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return who stands accused by the word before a name, in a text that tells no role of his."""
    before = words.before(candidate.first)
    if before is None or candidate.has_prefix(words) or not reads_as(before, _ACCUSED):
        return None
    near = words.words[max(0, candidate.first - _FAR) : candidate.last + _FAR]
    told = {form for word in near for form in role_forms(word)}
    is_other = person.roles and not any(role <= told for role in person.roles)
    return before if is_other else None


def _said_after(words: Words, last: int, callings: frozenset[str]) -> str | None:
    """Return the calling in an indefinite apposition after word `last`."""
    article = last + 1
    if article >= len(words.words) or words.gaps[article] not in _COMMAS:
        return None
    if words.words[article] not in _INDEFINITE:
        return None
    for index in words_of_description(words, article):
        is_closed = words.gaps[index + 1].startswith(_CLOSING) or words.after(index) in _AFTER
        if normalise(words.words[index]) in callings and is_closed:
            return words.words[index]
    return None


def _said_before(words: Words, first: int, person: Person) -> str | None:
    """Return the calling with its article right before an Arabic name: الباحث."""
    before = words.before(first)
    if before is None:
        return None
    forms = {one.form for one in readings(before) if one.article}
    is_other = bool(forms & _ARABIC) and forms.isdisjoint(person.role_words)
    return before if is_other else None


def _business_beside(words: Words, candidate: Candidate) -> str | None:
    """Return رجل أعمال after a comma behind the name, or رجل الأعمال before it."""
    first, after = candidate.first, candidate.last + 1
    places = [first - 2] if first > 1 and words.adjacent(first) else []
    if words.gaps[after] in _COMMAS:
        places.append(after)
    for at in places:
        pair = words.words[at : at + 2]
        if len(pair) > 1 and normalise(pair[0]) in _MAN and normalise(pair[1]) in _OF_BUSINESS:
            return " ".join(pair)
    return None
