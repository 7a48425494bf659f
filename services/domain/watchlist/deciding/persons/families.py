"""Tells a person from the family and the father of the same name: عائلة الزياني, Marcos Sr."""

from services.domain.names.personal_name import is_suffix
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words, split_words
from services.domain.watchlist.context.given_names import word_after, word_before
from services.domain.watchlist.finding.candidate import Candidate

_CLANS, _HOUSE = normal_forms("عائلة أسرة عشيرة قبيلة"), "آل"
_PARENTS = normal_forms("sr snr senior الأب")


def why_of_family(words: Words, candidate: Candidate) -> str | None:
    """Return why a family name is that of all of them, or of the father; None where it is not."""
    before = word_before(words, candidate.first)
    at_start = candidate.start == words.start(candidate.first)
    if at_start and before is not None and _is_clan(before):
        return f"{before} before it makes it the whole family"
    following = word_after(words, candidate.last)
    if following is not None and _is_parent(following, candidate.form.alias):
        return f"{following} after it makes it the father"
    return None


def _is_clan(word: str) -> bool:
    if word[0].isascii():
        return False
    return word == _HOUSE or any(reading.form in _CLANS for reading in readings(word))


def _is_parent(following: str, alias: str) -> bool:
    """Whether a word tells the father from the son, as whom the watchlist has somebody."""
    return normalise(following) in _PARENTS and is_suffix(normalise(split_words(alias).words[-1]))
