"""Whom a text introduces as unknown: a relative, a man named so, one of the residents."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.people import Person
from services.domain.watchlist.deciding.persons.callings import ENGLISH_CALLINGS, NO_LONGER
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step

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
_CALLED_IN_ARABIC = normal_forms(
    "يدعى تدعى المدعو المدعوة المواطن المواطنة الشاب الشابة الطفل الطفلة"
)
_CALLED, _SOMEBODY = frozenset({"named", "called"}), frozenset({"man", "woman", "boy", "girl"})
_ARTICLES = frozenset({"a", "an", "the"})
_MAX_BETWEEN = 3
"""Words between the article and what somebody is in "A retired Timorese bus driver"."""
_COMMAS, _CLOSING = (", ", "، "), (",", ".", ";")
_BESIDE = (" ", *_COMMAS)


def why_private(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why a full name is that of somebody whom nobody knows; None where it is not.

    An official is no man of that name, no resident and no relative of others. A longer name than
    the watchlist has, after an indefinite description, is more than one with a middle name.
    """
    if not person.official:
        return None
    said = _one_of_many(words, candidate.last + 1)
    if said is None and not candidate.has_prefix(words):
        said = _said_before(words, candidate, person)
    return said and f"{said} beside it makes it the name of somebody else"


def _one_of_many(words: Words, index: int) -> str | None:
    """Return which many somebody is one of, of whom it is said from word `index` on."""
    if words.gaps[index] not in _BESIDE or not words.adjacent(index + 1):
        return None
    one, many = words.words[index : index + 2]
    is_one = normalise(one) in _ONE_OF and normalise(many) in _MANY
    return f"{one} {many}" if is_one else None


def _said_before(words: Words, candidate: Candidate, person: Person) -> str | None:
    first = candidate.first
    if first < 2:
        return None
    before, last = words.words[first - 2 : first]
    if words.gaps[first] in _COMMAS:
        if last[0].isascii():
            return _described_before(words, candidate, person)
        return _one_of_many(words, first - 2)
    if not words.adjacent(first):
        return None
    if last in _CALLED:
        return f"{before} {last}" if before in _SOMEBODY else None
    is_called = normalise(last) in _CALLED_IN_ARABIC and not last[0].isascii()
    return last if is_called else _one_of_many(words, first - 2)


def _described_before(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return what somebody is in an apposition before the name: A Kuwaiti diver, Ali Hassan, said.

    A comma may also end the clause before; then none closes the apposition.
    """
    at = candidate.first - 1
    form = normalise(words.words[at])
    callings = PRIVATE_CALLINGS if Step.MIDDLE_PASSED_OVER in candidate.steps else ENGLISH_CALLINGS
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
