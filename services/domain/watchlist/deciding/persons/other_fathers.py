"""Whose son a text says that somebody is: حمدان بن محمد بن راشد is no حمدان بن راشد.

A family name may follow any number of fathers, and what is no given name is one after بن, too:
أسامة بن محمد بن لادن.
"""

from collections.abc import Iterator, Sequence

from services.domain.names.parts import NamePart, parts_of_name
from services.domain.names.units import given_name_groups
from services.domain.text.words import Words
from services.domain.watchlist.deciding.persons.ruling_house import is_of_house
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.name_parts import Fit
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

_GENERATIONS = 2


def why_other_father(words: Words, candidate: Candidate) -> str | None:
    """Return why a full name is somebody else's by the father that it has; None if it is not."""
    if Step.MIDDLE_PASSED_OVER not in candidate.steps:
        return None
    begun = candidate.first_word(words)
    rest = words.words[candidate.first + 1 : candidate.last + 1]
    written = parts_of_name(" ".join((begun, *rest)))
    if any(map(_has_other_father, *_in_order(candidate.fits, written))):
        return Why.OTHER_FATHER.say()
    return None


def _in_order(
    fits: Sequence[Fit], written: Sequence[NamePart]
) -> tuple[list[Sequence[NamePart]], list[NamePart], list[bool]]:
    """Return what was passed over before each part that a text has, that part, and if it is last.

    Nothing where a part stands apart in the text or in the name.
    """
    passed: list[Sequence[NamePart]] = []
    found: list[NamePart] = []
    begin = 0
    for fit in fits:
        at = next(_places(fit.reading.unit.form, written, begin), None)
        if at is None:
            return [], [], []
        passed.append(written[begin:at])
        found.append(written[at])
        begin = at + 1
    return passed, found, [number == len(fits) - 1 for number in range(len(fits))]


def _places(form: str, written: Sequence[NamePart], begin: int) -> Iterator[int]:
    for at in range(begin, len(written)):
        if any(unit.form == form for unit in written[at].readings):
            yield at


def _has_other_father(passed: Sequence[NamePart], part: NamePart, is_last: bool) -> bool:
    if not passed or not _is_given(part):
        return False
    if part.linked:
        return any(before.linked for before in passed)
    if not _has_article(part):
        return False
    # Mishal Al-Ahmad is a son of Ahmad's, and Saud Al-Faisal one of Faisal's.
    if not is_last:
        return not _has_article(passed[-1])
    is_branch = len(passed) >= _GENERATIONS and _has_article(passed[-1]) and _is_given(passed[-1])
    is_son = passed[0].linked and not _has_article(passed[0])
    return is_branch and is_son and not any(is_of_house(unit.form) for unit in part.readings)


def _is_given(part: NamePart) -> bool:
    return any(given_name_groups(unit.form) for unit in part.readings)


def _has_article(part: NamePart) -> bool:
    return any(unit.article for unit in part.readings)
