"""Full names that a document has given to somebody of another calling before: the driver again."""

from collections.abc import Mapping, Sequence

from services.domain.names.lexicon import TITLES
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.given_names import word_before
from services.domain.watchlist.context.people import Person, has_role_beside
from services.domain.watchlist.deciding.persons.callings import why_of_other_calling
from services.domain.watchlist.deciding.selection import Selection
from services.domain.watchlist.finding.candidate import Candidate

_Place = tuple[int, int]
"""Number of the text in its document, start in the text."""

_REASON = "the document gave this name to somebody of another calling before"


def drop_after_other_callings(
    texts: Sequence[Words], selections: Sequence[Selection], people: Mapping[str, Person]
) -> None:
    """Drop the full names after one of another calling, unless some stand as the official's.

    Those do that stand before it, after a title or beside a role.
    """
    others = _others(texts, selections, people)
    if not others:
        return
    for number, (words, selection) in enumerate(zip(texts, selections, strict=True)):
        for one in selection.kept:
            entity = one.form.entity
            if (other := others.get(entity)) is None:
                continue
            if (number, one.start) < other or _is_official(words, one, people[entity]):
                del others[entity]
    for selection in selections:
        _drop(selection, others)


def _others(
    texts: Sequence[Words], selections: Sequence[Selection], people: Mapping[str, Person]
) -> dict[str, _Place]:
    """Return where each official's name first is that of somebody of another calling."""
    found: dict[str, _Place] = {}
    for number, (words, selection) in enumerate(zip(texts, selections, strict=True)):
        for candidate, _ in selection.dropped:
            entity = candidate.form.entity
            if entity in people and why_of_other_calling(words, candidate, people[entity]):
                place = number, candidate.start
                found[entity] = min(place, found.get(entity, place))
    return found


def _is_official(words: Words, candidate: Candidate, person: Person) -> bool:
    if has_role_beside(words, candidate.first, candidate.last, person):
        return True
    before = word_before(words, candidate.first)
    if before is None or before.islower():
        return False
    return normalise(before) in TITLES


def _drop(selection: Selection, others: Mapping[str, object]) -> None:
    selection.dropped.extend((one, _REASON) for one in selection.kept if one.form.entity in others)
    selection.kept[:] = [one for one in selection.kept if one.form.entity not in others]
