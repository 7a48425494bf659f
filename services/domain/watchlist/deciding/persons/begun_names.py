"""Whether a family name is only the beginning of another name: Abbas Kamel, Wang Wentao."""

from services.domain.names.family_first import family_comes_first
from services.domain.names.lexicon import GIVEN_NAME_GROUPS
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.capitals import is_running_text
from services.domain.watchlist.context.context_words import (
    DAYS_AND_MONTHS,
    WELL_KNOWN,
    is_known_word,
)
from services.domain.watchlist.context.persons.given_names import (
    groups_of_given_name,
    is_proper,
)
from services.domain.watchlist.context.persons.introductions import speaks
from services.domain.watchlist.context.persons.named_after import is_on_that_at
from services.domain.watchlist.deciding.persons.longer_names import end_of_speaker
from services.domain.watchlist.finding.candidate import Candidate

_GIVEN_SYLLABLES = 2
_PARTICLES = frozenset({"da", "de", "del", "della", "der", "dos", "du", "van", "von"})
"""Stand in small letters between two family names; an English sentence has none of them."""


def begins_longer_name(words: Words, index: int) -> bool:
    """Whether a family name is the beginning of another name: Costa Rica, Wang Wentao, وانغ ون تاو.

    Or of a longer family name: Fernández de Kirchner. In Latin letters; not before the day that
    American papers put there, nor where every word has its capital. The Hariri-Aoun meeting is one
    of two people.
    """
    following = words.after(index)
    if following is not None and (_is_east_asian(words, index) or _is_double(words, index)):
        return True
    if following is None or not is_proper(following) or not words.words[index].isascii():
        return False
    if words.gaps[index + 1] == "-":
        return False
    return normalise(following) not in DAYS_AND_MONTHS and is_running_text(words, index)


def _is_double(words: Words, index: int) -> bool:
    """Whether a particle and another family name follow: Fernández de Kirchner."""
    particle, family = words.after(index), words.after(index + 1)
    if particle not in _PARTICLES or family is None or words.gaps[index + 1] != " ":
        return False
    return is_proper(words.words[index]) and is_proper(family)


def _is_east_asian(words: Words, index: int) -> bool:
    """Whether a family name stands before a given name, as those of China and Korea do."""
    end = index + 1
    while end < len(words.words) and end - index <= _GIVEN_SYLLABLES and words.joined(end):
        word = words.words[end]
        if is_known_word(normalise(word)) or (word[0].islower() and words.gaps[end] != "-"):
            break
        end += 1
    written = words.words[index:end]
    return any(family_comes_first(" ".join(written[:size])) for size in range(2, len(written) + 1))


def begins_name(words: Words, candidate: Candidate) -> bool:
    """Whether a family name that is a given name, too, is one here: Abbas Kamel, محمود عباس."""
    following = words.after(candidate.last)
    family = candidate.first_word(words)
    if following is None or normalise(family) not in GIVEN_NAME_GROUPS:
        return False
    if is_on_that_at(words, candidate.last + 1):
        return False
    # In a headline a verb has its capital, and ends in s: Abbas Slams Offer.
    proper = is_proper(following) and not following.endswith("s")
    is_said = speaks(words.before(candidate.first))
    return (
        proper
        or bool(groups_of_given_name(following))
        or (normalise(family), normalise(following)) in WELL_KNOWN
        or (is_said and end_of_speaker(words, candidate.last) is not None)
    )
