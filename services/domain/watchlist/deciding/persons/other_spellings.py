"""Full names that are another's by their spelling, where the text has the person's as listed.

One text spells one man in one way: beside Mohammed Al-Sowaidi, Mohamed Hassan Alsuwaidi, who has a
name more and each of the two spelt otherwise, is somebody else.
"""

from collections.abc import Callable, Collection

from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

_RESPELT, _BOTH = " respelt as ", 2
_REASON = Why.OTHER_SPELLING_AND_MORE.say()


def why_spelt_otherwise(candidates: Collection[Candidate]) -> Callable[[Candidate], str | None]:
    """Return what tells why a full name among these is another's; None where it may be his."""
    listed = {
        one.form.entity
        for one in candidates
        if one.form.personal and one.form.evidence == "exact" and one.first < one.last
    }

    def why(candidate: Candidate) -> str | None:
        if candidate.form.entity not in listed or Step.MIDDLE_PASSED_OVER not in candidate.steps:
            return None
        respelt = sum(_RESPELT in step for step in candidate.steps)
        return _REASON if respelt >= _BOTH else None

    return why
