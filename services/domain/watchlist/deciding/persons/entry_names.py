"""Further names after a tracked name in an entry of a list, where no sentence may go on with them.

In running text خالد بلعمى التميمي may be whom he met; alone on a line it is one name.
"""

from collections.abc import Container
from dataclasses import replace

from services.domain.names.countries import country_of
from services.domain.names.lexicon import ORDINARY_WORDS, TITLES
from services.domain.names.personal_name import is_suffix
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.entries import begins_entry, ends_entry
from services.domain.watchlist.context.persons.given_names import groups_of_given_name, is_proper
from services.domain.watchlist.deciding.persons.longer_names import is_family_with_article
from services.domain.watchlist.finding.candidate import Candidate

_MAX_FURTHER, _MAX_TITLES = 2, 4
_VERBAL_ENDS = ("s", "ed")
"""How verbs end in headlines: Resigns, Detained."""
_STEP = "further name in the text"


def with_rest_of_entry(words: Words, candidate: Candidate, others: Container[int]) -> Candidate:
    """Return a full name with all that follows it in its entry where that are one or two names.

    In Latin letters one: of two words with a capital the second is as often a thing.

    Args:
        others: the numbers of the words with which other names begin.
    """
    if not candidate.form.personal or candidate.last == candidate.first:
        return candidate
    if not _begins_entry(words, candidate.first):
        return candidate
    most = 1 if words.words[candidate.last][0].isascii() else _MAX_FURTHER
    for last in range(candidate.last + 1, candidate.last + 1 + most):
        if last in others or not _is_name(words, last):
            return candidate
        if ends_entry(words, last):
            return replace(candidate, last=last, end=words.end(last)).with_step(_STEP)
    return candidate


def _begins_entry(words: Words, index: int) -> bool:
    """Whether an entry begins with word `index`, or with the titles before it."""
    for at in range(index, max(-1, index - _MAX_TITLES), -1):
        if at < index and normalise(words.words[at]) not in TITLES:
            return False
        if begins_entry(words, at):
            return True
    return False


def _is_name(words: Words, index: int) -> bool:
    if index >= len(words.words) or words.gaps[index] != " ":
        return False
    word = words.words[index]
    form = normalise(word)
    if form in ORDINARY_WORDS or is_suffix(form) or country_of(word) is not None:
        return False
    if groups_of_given_name(word):
        return True
    if word[0].isascii():
        return is_proper(word) and not word.endswith(_VERBAL_ENDS)
    return is_family_with_article(word)
