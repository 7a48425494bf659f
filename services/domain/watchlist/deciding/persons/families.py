"""Tells a person from the family, the father and the peer so named: the Roe family, Marcos Sr."""

from services.domain.names.personal_name import is_suffix
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.reasons import Why

_CLANS = normal_forms("عائلة أسرة عشيرة قبيلة سلالة إخوة الإخوة أشقاء الأشقاء الأخوين")
_HOUSE = "آل"
_ENGLISH_CLANS = frozenset(
    {"brothers", "clan", "clans", "dynasty", "families", "family", "siblings", "sisters", "tribe"}
)
_PEERS = normal_forms("lord lady baron baroness viscount viscountess earl")
_COMMA, _INDEFINITE = ", ", frozenset({"a", "an"})
_PARENTS = normal_forms("sr snr senior الأب")


def why_of_family(words: Words, candidate: Candidate) -> str | None:
    """Return why a family name is that of all of them, or of the father; None where it is not."""
    before = words.before(candidate.first)
    if before is not None and not candidate.has_prefix(words) and _is_clan(before):
        return Why.WHOLE_FAMILY_BEFORE.say(before=before)
    following = words.after(candidate.last)
    if following is not None and following.lower() in _ENGLISH_CLANS:
        return Why.WHOLE_FAMILY_AFTER.say(following=following)
    if following is not None and _is_parent(following, candidate.form.alias):
        return Why.THE_FATHER_AFTER.say(following=following)
    if (place := _peerage(words, candidate)) is not None:
        return Why.PEER_OF_PLACE.say(place=place)
    return None


def _peerage(words: Words, candidate: Candidate) -> str | None:
    """Return the place that tells a peer from others, where he is introduced: Lord Roe of Ely, a…

    Without the indefinite article it may be the person, who has become one.
    """
    title, at = words.before(candidate.first), candidate.last + 1
    if title is None or normalise(title) not in _PEERS or words.after(at - 1) != "of":
        return None
    end = at + 1
    while words.adjacent(end) and words.words[end][0].isupper():
        end += 1
    is_new = end > at + 1 and words.words[end : end + 1] and words.gaps[end] == _COMMA
    is_new = is_new and words.words[end] in _INDEFINITE
    return words.words[at + 1] if is_new else None


def _is_clan(word: str) -> bool:
    if word[0].isascii():
        return False
    return word == _HOUSE or reads_as(word, _CLANS)


def _is_parent(following: str, alias: str) -> bool:
    """Whether a word tells the father from the son, as whom the watchlist has somebody."""
    return normalise(following) in _PARENTS and is_suffix(normalise(words_of_name(alias).words[-1]))
