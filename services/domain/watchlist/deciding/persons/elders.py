"""The elder, the younger and the late of a family of whom an article has named another."""

from collections.abc import Iterable, Mapping

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.context.given_names import word_after, word_before
from services.domain.watchlist.context.people import Person
from services.domain.watchlist.deciding.persons.namesakes import is_of_another
from services.domain.watchlist.finding.candidate import Candidate

_THE = frozenset({"the", "The"})
_CHILDREN = normal_forms("""
    son daughter grandson granddaughter nephew niece نجله نجلها ابنه ابنها ابنته ابنتها حفيده حفيدها
""")
_PARENTS = normal_forms("""
    father mother grandfather grandmother uncle aunt والده والدها والدته جده جدها عمه خاله
""")
_NOT_ALONE = {
    **dict.fromkeys(("elder", "older", "senior", *normal_forms("الأب الجد")), _CHILDREN),
    **dict.fromkeys(("younger", "junior", *normal_forms("الابن الحفيد")), _PARENTS),
    **dict.fromkeys(("late", *normal_forms("الراحل الراحلة")), frozenset[str]()),
}
"""What tells one of a family from others, with the relatives after whom it is said of him."""
_BEFORE_ARABIC = normal_forms("الراحل الراحلة")
"""What may stand before a name as well; الأب there is a priest."""
_NEAR = 3
"""Words before a family name that say whose relative that is: his son Eric Roe."""


def why_of_elder(
    words: Words, claim: Candidate, dropped: Iterable[Candidate], people: Mapping[str, Person]
) -> str | None:
    """Return the word that makes a family name another's who was named before; None without one.

    Of a father and his son named after him the elder is the father, whoever of them is tracked.

    Args:
        dropped: family names of the text that are not the tracked person's.
    """
    word = _age_beside(words, claim)
    if word is None:
        return None
    not_alone = next(_NOT_ALONE[one.form] for one in readings(word) if one.form in _NOT_ALONE)
    for other in dropped:
        if other.form.entity != claim.form.entity or other.start >= claim.start:
            continue
        near = words.words[max(0, other.first - _NEAR) : other.first]
        is_other = is_of_another(words, other, people[claim.form.entity])
        if is_other and not_alone.isdisjoint(map(normalise, near)):
            return word
    return None


def _age_beside(words: Words, claim: Candidate) -> str | None:
    """Return the word for the age beside a name, before one in English with its article."""
    before, after = word_before(words, claim.first), word_after(words, claim.last)
    if words.words[claim.last][0].isascii():
        has_article = word_before(words, claim.first - 1) in _THE
        return before if has_article and before in _NOT_ALONE else None
    if after is not None and normalise(after) in _NOT_ALONE:
        return after
    forms = {one.form for one in readings(before)} if before is not None else set()
    return before if forms & _BEFORE_ARABIC else None
