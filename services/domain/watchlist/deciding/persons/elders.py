"""The elder, the younger and the late of a family of whom an article has named another."""

from collections.abc import Mapping, Sequence

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word, readings
from services.domain.text.words import Words
from services.domain.watchlist.context.people import Person
from services.domain.watchlist.deciding.persons.namesakes import is_of_another
from services.domain.watchlist.deciding.selection import Selection
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
_RELATIVES = frozenset(_NOT_ALONE.values())
_BEFORE_ARABIC = normal_forms("الراحل الراحلة")
"""What may stand before a name as well; الأب there is a priest."""
_ALWAYS = frozenset({"elder"})
_AFTER_NAME = frozenset(
    {"and", "did", "had", "has", "in", "is", "said", "was", "who", "will", "would"}
)
"""What may follow a name that is no noun: the senior Roe official is an official."""
_NEAR = 3
"""Words before a family name that say whose relative that is: his son Eric Roe."""


def without_elders(
    words: Words,
    claims: Sequence[Candidate],
    selection: Selection,
    people: Mapping[str, Person],
) -> Sequence[Candidate]:
    """Return the family names but those of others of the family, told by their age; drop these.

    Beside a child the tracked person is the elder, and beside a parent the younger.

    Args:
        selection: what was decided on the names in the text so far.
        people: the persons among the entities, by id.
    """
    told = {id(claim): word for claim in claims if (word := _age_beside(words, claim)) is not None}
    if not told:
        return claims
    named_from = _named_from(words, selection, people)
    kept = []
    for claim in claims:
        word = told.get(id(claim))
        place = claim.form.entity, None if word is None else _relatives_of(word)
        if word is None or claim.start <= named_from.get(place, claim.start):
            kept.append(claim)
        else:
            reason = f"{word} beside it makes it another of the family who was named before"
            selection.dropped.append((claim, reason))
    return kept


def _named_from(
    words: Words, selection: Selection, people: Mapping[str, Person]
) -> Mapping[tuple[str, frozenset[str] | None], int]:
    """Return where others of each family stand first, by what relatives of a person they are not.

    Once for all claims: to look again for each takes a square of a text of nothing else.
    """
    own = {(one.form.entity, one.last) for one in selection.kept}
    first: dict[tuple[str, frozenset[str] | None], int] = {}
    for other, _ in selection.dropped:
        entity = other.form.entity
        if entity not in people or (entity, other.last) in own:
            continue
        if not is_of_another(words, other, people[entity]):
            continue
        near = words.words[max(0, other.first - _NEAR) : other.first]
        for relatives in _RELATIVES:
            if relatives.isdisjoint(map(normalise, near)):
                place = entity, relatives
                first[place] = min(first.get(place, other.start), other.start)
    return first


def _relatives_of(word: str) -> frozenset[str]:
    return next(_NOT_ALONE[one.form] for one in readings(word) if one.form in _NOT_ALONE)


def _age_beside(words: Words, claim: Candidate) -> str | None:
    """Return the word for the age beside a name, before one in English with its article."""
    before, after = words.before(claim.first), words.after(claim.last)
    if words.words[claim.last][0].isascii():
        has_article = words.before(claim.first - 1) in _THE
        is_told = has_article and (before in _ALWAYS or (before in _NOT_ALONE and _ends(after)))
        return before if is_told else None
    if after is not None and normalise(after) in _NOT_ALONE:
        return after
    forms = forms_of_word(before or "")
    return before if forms & _BEFORE_ARABIC else None


def _ends(after: str | None) -> bool:
    return after is None or after in _AFTER_NAME or after.endswith("ed")
