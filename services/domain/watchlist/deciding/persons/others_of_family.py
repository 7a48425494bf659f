"""Family names alone that mean another of the family, whom the article has named before.

Whoever was introduced first has a bare family name until another one is. And of two of a family the
text may tell one by the age: the elder, the younger, the late.
"""

from collections.abc import Mapping, Sequence

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word, readings
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import FOREIGN_GIVEN_NAMES
from services.domain.watchlist.context.persons.people import Person
from services.domain.watchlist.deciding.persons.other_given_names import names_of_others
from services.domain.watchlist.deciding.selection import Selection
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.reasons import Why

_INTRODUCED = Why.ANOTHER_NAMED_BEFORE.say()
_CHILDREN = normal_forms("""
    son daughter grandson granddaughter nephew niece نجله نجلها ابنه ابنها ابنته ابنتها حفيده حفيدها
""")
_PARENTS = normal_forms("""
    father mother grandfather grandmother uncle aunt والده والدها والدته جده جدها عمه خاله
""")
_OF_KIN = normal_forms("""
    son daughter father mother نجله نجلها ابنه ابنها ابنته ابنتها حفيده حفيدته والده والدته
    wife husband widow brother sister زوجته زوجها زواجه زواجها قرينته عقيلته أرملته صهره
    شقيقه شقيقها شقيقته شقيقتها first الأولى
""")
"""Say whose relative somebody is; the last of both languages stand in the First Lady."""
_NEAR = 3
"""Words before a family name that say whose relative its bearer is: زواجه من ميلانيا."""
_THE = frozenset({"the", "The"})
_NOT_ALONE = {
    **dict.fromkeys(("elder", "older", "senior", *normal_forms("الأب الجد")), _CHILDREN),
    **dict.fromkeys(("younger", "junior", *normal_forms("الابن الحفيد")), _PARENTS),
    **dict.fromkeys(("late", *normal_forms("الراحل الراحلة")), frozenset[str]()),
}
"""What tells one of a family from others, with the relatives after whom it is said of him."""
_RELATIVES = frozenset(_NOT_ALONE.values())
_BEFORE_ARABIC = normal_forms("الراحل الراحلة")
"""What may stand before a name as well; الأب there is a priest."""
_ALWAYS = "elder"
_AFTER_NAME = frozenset(
    {"and", "did", "had", "has", "in", "is", "said", "was", "who", "will", "would"}
)
"""What may follow a name that is no noun: the senior Roe official is an official."""


def without_introduced(
    words: Words,
    claims: Sequence[Candidate],
    selection: Selection,
    named_from: Mapping[str, int],
    people: Mapping[str, Person],
) -> Sequence[Candidate]:
    """Return the family names but those between another's full name and the person's; drop these.

    Not after relatives, who are introduced as those of somebody known: his wife, the First Lady.
    Nor after whom the text calls by the given name.

    Args:
        selection: what was decided on the names in the text so far.
        named_from: where the person's own full name stands first, by entity id.
        people: the persons among the entities, by id.
    """
    if not claims:
        return claims
    others = _first_others(words, selection, people)

    def why_anothers(claim: Candidate) -> str | None:
        entity, start = claim.form.entity, claim.start
        is_anothers = others.get(entity, start) < start < named_from.get(entity, start)
        return _INTRODUCED if is_anothers else None

    return selection.without(claims, why_anothers)


def _first_others(
    words: Words, selection: Selection, people: Mapping[str, Person]
) -> Mapping[str, int]:
    """Return where the first other bearer of each person's family name stands, by entity id."""
    first: dict[str, int] = {}
    alone: dict[str, bool] = {}
    for other in names_of_others(words, selection, people):
        given = words.before(other.first) or ""
        if not _OF_KIN.isdisjoint(_near(words, other)):
            continue
        if normalise(given) in FOREIGN_GIVEN_NAMES:
            if given not in alone:
                alone[given] = _stands_alone(words, given, words.words[other.first])
            if alone[given]:
                continue
        entity = other.form.entity
        first[entity] = min(first.get(entity, other.start), other.start)
    return first


def _near(words: Words, other: Candidate) -> Sequence[str]:
    return [normalise(word) for word in words.words[max(0, other.first - _NEAR) : other.first]]


def _stands_alone(words: Words, given: str, family: str) -> bool:
    places = (index for index, word in enumerate(words.words) if word == given)
    return any(words.after(index) != family for index in places)


def without_told_by_age(
    words: Words,
    claims: Sequence[Candidate],
    selection: Selection,
    people: Mapping[str, Person],
) -> Sequence[Candidate]:
    """Return the family names but those of others of the family, told by their age; drop these.

    Beside a child the tracked person is the elder, and beside a parent the younger. Arguments as
    above.
    """
    told = {id(claim): word for claim in claims if (word := _age_beside(words, claim)) is not None}
    if not told:
        return claims
    first = _first_by_relatives(words, selection, people)

    def why_anothers(claim: Candidate) -> str | None:
        word, start = told.get(id(claim)), claim.start
        if word is None or start <= first.get((claim.form.entity, _relatives_of(word)), start):
            return None
        return Why.ANOTHER_OF_FAMILY.say(word=word)

    return selection.without(claims, why_anothers)


def _first_by_relatives(
    words: Words, selection: Selection, people: Mapping[str, Person]
) -> Mapping[tuple[str, frozenset[str]], int]:
    """Return where others of each family stand first, by what relatives of a person they are not.

    Once for all claims: to look again for each takes a square of a text of nothing else.
    """
    first: dict[tuple[str, frozenset[str]], int] = {}
    for other in names_of_others(words, selection, people):
        for relatives in _RELATIVES:
            if relatives.isdisjoint(_near(words, other)):
                place = other.form.entity, relatives
                first[place] = min(first.get(place, other.start), other.start)
    return first


def _relatives_of(word: str) -> frozenset[str]:
    return next(_NOT_ALONE[one.form] for one in readings(word) if one.form in _NOT_ALONE)


def _age_beside(words: Words, claim: Candidate) -> str | None:
    """Return the word for the age beside a name, before one in English with its article."""
    before, after = words.before(claim.first), words.after(claim.last)
    if words.words[claim.last][0].isascii():
        has_article = words.before(claim.first - 1) in _THE
        is_told = has_article and (before == _ALWAYS or (before in _NOT_ALONE and _ends(after)))
        return before if is_told else None
    if after is not None and normalise(after) in _NOT_ALONE:
        return after
    forms = forms_of_word(before or "")
    return before if forms & _BEFORE_ARABIC else None


def _ends(after: str | None) -> bool:
    return after is None or after in _AFTER_NAME or after.endswith("ed")
