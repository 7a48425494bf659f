"""Whose a family name is that the document spells as another's: Barak, who is not Tom Barrack."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence

from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.people import Person
from services.domain.watchlist.deciding.persons.namesakes import is_of_another
from services.domain.watchlist.finding.candidate import Candidate

_RESPELT = " respelt as "
_REASON = "the document spells the family name of somebody else so"


def of_another_spelling(
    words: Words,
    claims: Sequence[Candidate],
    dropped: Iterable[Candidate],
    own_spellings: Mapping[str, Collection[Candidate]],
    people: Mapping[str, Person],
) -> Iterator[tuple[Candidate, str]]:
    """Yield the claims in a spelling that the document gives to somebody else, and why they fall.

    Ehud Barak spoke, and Barak left: whoever is called Barrack is neither.

    Args:
        dropped: claims to names that are not the tracked person's.
        own_spellings: full names of the document by the form of their family name.
    """
    respelt = [one for one in claims if _is_respelt(words, one, own_spellings)]
    if not respelt:
        return
    others: dict[str, int] = {}
    for candidate in dropped:
        entity = candidate.form.entity
        if entity in people and is_of_another(words, candidate, people[entity]):
            form = _form(words, candidate)
            others[form] = min(others.get(form, candidate.start), candidate.start)
    exact = {one.start for one in claims if one not in respelt}
    for claim in respelt:
        if claim.start in exact or others.get(_form(words, claim), claim.start) < claim.start:
            yield claim, _REASON


def _is_respelt(
    words: Words, claim: Candidate, own_spellings: Mapping[str, Collection[Candidate]]
) -> bool:
    if not any(_RESPELT in step for step in claim.steps):
        return False
    named = own_spellings.get(_form(words, claim), ())
    return all(full.form.entity != claim.form.entity for full in named)


def _form(words: Words, candidate: Candidate) -> str:
    return normalise(words.words[candidate.last])
