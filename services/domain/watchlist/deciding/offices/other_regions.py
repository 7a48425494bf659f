"""Envoys to another region whose name begins as that of the tracked one: the Gulf of Aden."""

from services.domain.text.words import Words
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step

_OF = "of"


def why_of_other_region(words: Words, candidate: Candidate) -> str | None:
    """Return why a title that is found without the word for a region is for another one."""
    if Step.REGION_SAID_OTHERWISE not in candidate.form.steps:
        return None
    place = words.after(candidate.last + 1)
    if words.after(candidate.last) != _OF or place is None or not place[0].isupper():
        return None
    return f"the region goes on with {place}"
