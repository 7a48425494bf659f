"""Tells a body from a word of every day that is spelt as its name: أفاد, an apple, the zeal."""

from collections.abc import Sequence

from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.context.context_words import is_common_english, is_known_word
from services.domain.watchlist.context.given_beside import is_alone_in_brackets, is_quoted
from services.domain.watchlist.deciding.bodies.common_nouns import FIRMS_AND_NOUNS, NAMES_AND_NOUNS
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.reasons import Why

_MADDA, _THE = "آ", "the"
_NATIONS = frozenset({"un", "nations"})
_NOUNS = NAMES_AND_NOUNS | FIRMS_AND_NOUNS
"""Names of bodies that with the article, which none of them has, are nouns and nothing else."""
_ENGLISH_WORDS = frozenset(
    {"amazon", "apple", "chase", "delta", "discover", "economist", "fiat", "fox", "gap", "google",
     "guardian", "intel", "meta", "mirror", "observer", "oracle", "orange", "shell", "sky",
     "sprint", "sun", "target", "total", "uber", "virgin", "visa"}
)  # fmt: skip
"""Names of companies that are words of English in small letters: an apple, to google."""


def why_spelt_as_word(words: Words, candidate: Candidate) -> str | None:
    """Return why the name of a body is an ordinary word as the text spells it; None where not.

    Args:
        words: of the text.
        candidate: a name of a body in it, in either script.
    """
    first, last = candidate.first, candidate.last
    is_arabic = not words.words[last][0].isascii()
    if first == last and is_arabic:
        is_word = _has_no_madda(words, candidate) or _is_noun_with_article(words, candidate)
    else:
        is_word = not is_arabic and _is_in_small_letters(words, candidate)
    word = " ".join(words.words[first : last + 1])
    return Why.ACRONYM_ORDINARY_WORD.say(acronym=word) if is_word else None


def _has_no_madda(words: Words, candidate: Candidate) -> bool:
    """Whether a name with آ stands with another alef, where that is a word: أفاد for آفاد.

    Not in quotation marks or brackets, where papers spell the name so, too.
    """
    index, word = candidate.first, candidate.first_word(words)
    if not candidate.form.alias.startswith(_MADDA) or word.startswith(_MADDA):
        return False
    is_held = is_quoted(words, index) or is_alone_in_brackets(words, index)
    return is_known_word(normalise(word)) and not is_held


def _is_noun_with_article(words: Words, candidate: Candidate) -> bool:
    """Whether a name that is a noun has an article that the name has not: الحماس."""
    has_article = any(one.article for one in readings(words.words[candidate.first]))
    return has_article and candidate.form.tokens[0] in _NOUNS and candidate.has_prefix(words)


def _is_in_small_letters(words: Words, candidate: Candidate) -> bool:
    """Whether a name listed with capitals stands in small letters that make it other words.

    As an apple, or to save children where Save the Children is listed; and women of the United
    Nations, whose body is UN Women.
    """
    written = words.words[candidate.first : candidate.last + 1]
    listed = words_of_name(candidate.form.alias).words
    if not written[-1].islower() or listed[-1].islower():
        return False
    if len(written) == 1:
        # No rule knows how to spell a name without its capital: fetch is no Fitch.
        is_word = written[0] in _ENGLISH_WORDS or is_common_english(written[0])
        return is_word or candidate.form.by_rule
    if not all(map(str.islower, written)):
        return len(listed) == len(_NATIONS) and listed[0] == "UN" and _is_of_nations(written)
    return _THE in listed[1:-1] and _THE not in written


def _is_of_nations(written: Sequence[str]) -> bool:
    return not _NATIONS.isdisjoint(map(normalise, written[:-1]))
