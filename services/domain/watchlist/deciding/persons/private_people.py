"""Whom a text introduces as unknown: a relative, a man named so, one of the residents."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.persons.people import Person
from services.domain.watchlist.deciding.persons.callings import (
    ARABIC_CALLINGS,
    ENGLISH_CALLINGS,
    NO_LONGER,
    words_of_description,
)
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

PRIVATE_CALLINGS = ENGLISH_CALLINGS | normal_forms("""
    lawyer teacher nurse surgeon shopkeeper merchant clerk carpenter mechanic electrician plumber
    builder baker butcher barber waiter cook pharmacist dentist architect engineer relative cousin
    nephew niece uncle aunt neighbour neighbor resident villager witness survivor bystander
    pensioner retiree tourist migrant refugee worker volunteer activist photographer researcher
    historian author painter man woman boy girl teenager
""")
"""Some of them have become officials, but no official is introduced as one by a longer name."""
_ONE_OF = normal_forms("أحد إحدى")
_MANY = normal_forms("""
    النازحين النازحات السكان الأهالي الشهود المصابين الجرحى الضحايا الناجين الناجيات المزارعين
    الصيادين اللاجئين اللاجئات العمال الطلاب الطالبات التجار المتضررين المحتجين المتظاهرين المتطوعين
    المشجعين المارة الحاضرين المسافرين المسعفين السائقين الجيران سكان أهالي أقاربه أقاربها أقارب
    أقربائه أقربائها جيرانه جيرانها أصدقائه أصدقائها
""")
_BYSTANDERS = normal_forms("""
    resident villager shopkeeper neighbour neighbor bystander pensioner labourer laborer eyewitness
""")
"""Of these no official is one, whatever his name."""
_WITNESS = frozenset({"witness"})
"""An official may be one, but not "a witness"."""
_IF_CLOSED = normal_forms("""
    relative cousin nephew niece patient inmate pupil schoolboy schoolgirl toddler infant teenager
""")
"""An official may be the cousin of somebody or a patient negotiator, and not "a cousin"."""
_AND_HE_IS, _FROM = normal_forms("وهو وهي"), normalise("من")
_PEOPLE_OF = normal_forms("سكان أهالي قاطني")
_CALLED_IN_ARABIC = normal_forms(
    "يدعى تدعى المدعو المدعوة المواطن المواطنة الشاب الشابة الطفل الطفلة"
)
_CALLED, _SOMEBODY = frozenset({"named", "called"}), frozenset({"man", "woman", "boy", "girl"})
_ARTICLES = frozenset({"a", "an", "the"})
_MAX_BETWEEN = 3
"""Words between the article and what somebody is in "A retired Timorese bus driver"."""
_COMMAS, _CLOSING = (", ", "، "), (",", ".", ";")


def why_private(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why a full name is that of somebody whom nobody knows; None where it is not.

    An official is no man of that name, no resident and no relative of others. A longer name than
    the watchlist has, after an indefinite description, is more than one with a middle name.
    """
    if not person.official:
        return None
    said = _said_after(words, candidate.last, person)
    if said is None and not candidate.has_prefix(words):
        said = _said_before(words, candidate, person)
    return said and Why.PERSON_ANOTHER_BESIDE.say(beside=said)


def _said_after(words: Words, last: int, person: Person) -> str | None:
    """Return what is said of somebody after word `last`: a resident, أحد النازحين, وهو مزارع."""
    at = last + 1
    if words.gaps[at] == " ":
        return _one_of_many(words, at)
    if words.gaps[at] in _COMMAS and words.words[at : at + 1] and words.words[at].isdecimal():
        at += 1  # his age
    if words.gaps[at] not in _COMMAS or at + 1 >= len(words.words):
        return None
    if words.words[at] in _ARTICLES:
        return _bystander_after(words, at)
    if not words.adjacent(at + 1):
        return None
    first, second = map(normalise, words.words[at : at + 2])
    is_called = first in _AND_HE_IS and second in ARABIC_CALLINGS - person.role_words
    if is_called or (first == _FROM and second in _PEOPLE_OF):
        return f"{words.words[at]} {words.words[at + 1]}"
    return _one_of_many(words, at)


def _bystander_after(words: Words, article: int) -> str | None:
    """Return the resident or relative that the words after an article say somebody is."""
    for index in words_of_description(words, article):
        form = normalise(words.words[index])
        is_closed = form in _IF_CLOSED and words.gaps[index + 1].startswith(_CLOSING)
        if form in _BYSTANDERS or is_closed:
            return words.words[index]
    return None


def _one_of_many(words: Words, index: int) -> str | None:
    """Return which many somebody is one of, of whom word `index` begins to say that."""
    if not words.adjacent(index + 1):
        return None
    one, many = words.words[index : index + 2]
    is_one = normalise(one) in _ONE_OF and normalise(many) in _MANY
    return f"{one} {many}" if is_one else None


def _said_before(words: Words, candidate: Candidate, person: Person) -> str | None:
    first = candidate.first
    if not first:
        return None
    last = words.words[first - 1]
    if words.gaps[first] in _COMMAS:
        if last[0].isascii():
            return _described_before(words, candidate, person)
    elif not words.adjacent(first):
        return None
    elif last[0].isascii():
        return _called_before(words, first)
    elif reads_as(last, _CALLED_IN_ARABIC):
        return last
    return _one_of_many(words, first - 2) if first > 1 else None


def _called_before(words: Words, first: int) -> str | None:
    """Return what somebody is called right before an English name: resident, a man named."""
    last = words.words[first - 1]
    if last in _CALLED:
        before = words.before(first - 1)
        return f"{before} {last}" if before in _SOMEBODY else None
    return last if normalise(last) in _BYSTANDERS else None


def _described_before(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return what somebody is in an apposition before the name: A Kuwaiti diver, Ali Hassan, said.

    A comma may also end the clause before; then none closes the apposition.
    """
    at = candidate.first - 1
    form = normalise(words.words[at])
    is_longer = Step.MIDDLE_PASSED_OVER in candidate.steps
    callings = PRIVATE_CALLINGS if is_longer else ENGLISH_CALLINGS | _BYSTANDERS | _WITNESS
    if form not in callings or form in person.role_words:
        return None
    if not words.gaps[candidate.last + 1].startswith(_CLOSING):
        return None
    for index in range(at - 1, max(-1, at - _MAX_BETWEEN - 2), -1):
        word = words.words[index].lower()
        if not words.adjacent(index + 1) or word in NO_LONGER:
            return None
        if word in _ARTICLES:
            return words.words[at]
    return None
