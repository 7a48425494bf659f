"""Tells offices from those whose titles go on: the head of the IMF mission to Egypt.

And an envoy from one to another region whose name begins alike: the Gulf of Aden.
"""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import is_definite
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import ARABIC_WHEN
from services.domain.watchlist.context.country_words import country_from, owned_by
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

_HEAD, _FOR, _IN = "head", "ل", normal_forms("في")
_GOES_ON = frozenset({
    "said", "says", "told", "warned", "warns", "urged", "urges", "called", "calls", "met", "meets",
    "visited", "arrived", "added", "stressed", "noted", "welcomed", "praised", "has", "had", "is",
    "was", "will", "would", "who", "and", "on",
})  # fmt: skip
"""Small words after a title that say no more of what somebody is the head of."""
_OF = "of"
_HEADED = frozenset({"Office", "Offices", "Quarters", "Coach", "Teacher", "Start"})


def why_title_goes_on(words: Words, candidate: Candidate) -> str | None:
    """Return why an office, as rules made it of a title, is that of another body or region."""
    return _why_head_elsewhere(words, candidate) or _why_of_other_region(words, candidate)


def _why_of_other_region(words: Words, candidate: Candidate) -> str | None:
    """Return why a title that is found without the word for a region is for another one."""
    if Step.REGION_SAID_OTHERWISE not in candidate.form.steps:
        return None
    place = words.after(candidate.last + 1)
    if words.after(candidate.last) != _OF or place is None or not place[0].isupper():
        return None
    return Why.REGION_GOES_ON.say(place=place)


def _why_head_elsewhere(words: Words, candidate: Candidate) -> str | None:
    """Return why the head of a body, as rules made it of a title, is that of another or a part."""
    steps = candidate.steps
    if Step.HEAD_FOR_TITLE not in steps and Step.REACH_LEFT_OUT not in steps:
        return None
    after = words.after(candidate.last)
    if after is None:
        is_part = _ends_in_body(words, candidate.last) and owned_by(words, candidate.last + 1)
        return Why.HEAD_OF_PART.say() if is_part else None
    if words.words[candidate.last][0].isascii():
        is_other = _says_more(words, candidate.last, after)
    else:
        is_other = _says_more_in_arabic(words, candidate, after)
    return Why.HEAD_OF_OTHER.say(after=after) if is_other else None


def _says_more(words: Words, last: int, after: str) -> bool:
    """Whether a word goes on with what is headed: the mission; after a head it may be a name."""
    if after in _GOES_ON:
        return False
    return _ends_in_body(words, last) or not after[0].isupper() or after in _HEADED


def _ends_in_body(words: Words, last: int) -> bool:
    return normalise(words.words[last]) != _HEAD


def _says_more_in_arabic(words: Words, candidate: Candidate, after: str) -> bool:
    """Whether a body is in a country, or its name goes on: صندوق النقد العربي."""
    form = normalise(after)
    if form in _IN:
        return country_from(words, candidate.last + 2) is not None
    if Step.REACH_LEFT_OUT not in candidate.steps or form in ARABIC_WHEN:
        return False
    return is_definite(after) or form.startswith(_FOR)
