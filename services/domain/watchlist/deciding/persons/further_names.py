"""Given names that go on after a tracked name: جبريل إبراهيم محمد names his grandfather, too."""

from collections.abc import Container
from dataclasses import replace

from services.domain.names.countries import country_of
from services.domain.names.lexicon import ORDINARY_WORDS
from services.domain.names.parts import parts_of_name
from services.domain.names.personal_name import is_suffix
from services.domain.names.similarity import is_of_arabic_origin
from services.domain.names.units import (
    PLAIN_LATIN_ARTICLES,
    closes_unit,
    given_name_groups,
    joined_unit,
    opens_compound,
    units_of_word,
)
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.capitals import is_running_text
from services.domain.watchlist.context.context_words import ENGLISH_TITLES
from services.domain.watchlist.context.persons.given_names import (
    groups_of_given_name,
    is_proper,
)
from services.domain.watchlist.deciding.persons.longer_names import (
    ends_in_given,
    is_family_with_article,
)
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step

_MAX_FURTHER = 2
_FAMILY = "further family name in the text"
_DESCENDANTS = frozenset({"seyed", "seyyed", "syed", "syeda", "سيد"})
_TITLES = frozenset(
    {"president", "premier", "minister", "secretary", "ambassador", "envoy", "governor", "senator",
     "chancellor", "representative", "commissioner", "director", "chief", "mayor", "judge",
     "general", "gen", "mr", "mrs", "ms", "dr"}
)  # fmt: skip


def with_further_names(words: Words, candidate: Candidate, others: Container[int]) -> Candidate:
    """Return a full name of Arabic origin with the names of forefathers that follow it.

    Only after a given name, which was his father's; not where a family name follows in turn, with
    which they may be those of the next one: التقى محمد سالم أحمد الكحلاني.

    Args:
        others: the numbers of the words with which other names begin.
    """
    last = candidate.last
    while last - candidate.last < _MAX_FURTHER and last + 1 not in others:
        end = end_of_given(words, last + 1)
        if end is None:
            break
        last = end
    if last == candidate.last or not _may_go_on(words, candidate):
        return candidate
    following = words.after(last)
    if following is not None and is_family_with_article(following):
        return candidate
    if last + 1 not in others:
        last = _end_of_latin_family(words, last + 1) or last
    return replace(candidate, last=last, end=words.end(last)).with_step(Step.FURTHER_GIVEN)


def with_descent_before(words: Words, candidate: Candidate) -> Candidate:
    """Return a full name with Seyed before it, which is part of the names of Iranians, or Syed.

    السيد with its article is a mere Mr., and Sayyid a title of Omanis.
    """
    first = candidate.first
    if not first or normalise(words.words[first - 1]) not in _DESCENDANTS:
        return candidate
    is_name = candidate.form.personal and first < candidate.last
    if not is_name or candidate.has_prefix(words) or words.gaps[first] != " ":
        return candidate
    whole = replace(candidate, first=first - 1, start=words.start(first - 1))
    return whole.with_step("Seyed before the name in the text")


def with_further_family(words: Words, candidate: Candidate, others: Container[int]) -> Candidate:
    """Return a name in Latin letters with one more family name: President Luis Arce Catacora.

    Of Spaniards it is their mother's. Only after a title: the Bola Tinubu Colloquium is named after
    somebody. Not where every word has its capital, nor after a given name, which a family name
    makes that of somebody else.

    Args:
        others: the numbers of the words with which other names begin.
    """
    following, after = words.after(candidate.last), candidate.last + 1
    if following is None or not following[0].isupper() or after in others:
        return candidate
    if candidate.first == candidate.last or not candidate.form.personal:
        return candidate
    if words.gaps[after] != " " or not _is_family(words, after):
        return candidate
    title = words.before(candidate.first)
    if title is None or normalise(title) not in _TITLES:
        return candidate
    if ends_in_given(words, candidate) or not is_running_text(words, candidate.first):
        return candidate
    return replace(candidate, last=after, end=words.end(after)).with_step(_FAMILY)


def _is_family(words: Words, index: int) -> bool:
    """Whether a word is a name by its capital, and the last one that has it."""
    word, then = words.words[index], words.after(index)
    form = normalise(word)
    if not is_proper(word) or country_of(word) is not None:
        return False
    if form in ENGLISH_TITLES or is_suffix(form):
        return False
    return then is None or then.islower()


def _may_go_on(words: Words, candidate: Candidate) -> bool:
    is_name = candidate.form.personal and candidate.last > candidate.first
    if not (is_name and ends_in_given(words, candidate)):
        return False
    return is_of_arabic_origin(parts_of_name(candidate.form.alias))


def _end_of_latin_family(words: Words, index: int) -> int | None:
    """Return the last word of a family name with its article after forefathers; None for none.

    In English no verb stands first, after which they might be the next one's.
    """
    end = index + 1
    if end >= len(words.words) or words.gaps[index] != " " or not words.joined(end):
        return None
    is_article = normalise(words.words[index]) in PLAIN_LATIN_ARTICLES
    return end if is_article and words.words[end][0].isupper() else None


def end_of_given(words: Words, index: int) -> int | None:
    """Return the last word of the given name that word `index` begins; None where it is none."""
    if index >= len(words.words) or words.gaps[index] != " ":
        return None
    form = normalise(words.words[index])
    following = words.after(index)
    if following is not None and (opens_compound(form) or closes_unit(normalise(following))):
        unit = joined_unit([form, normalise(following)])
        return index + 1 if unit is not None and given_name_groups(unit.form) else None
    is_given = any(given_name_groups(unit.form) for unit in units_of_word(form))
    is_given = is_given and bool(groups_of_given_name(words.words[index]))
    return index if is_given and form not in ORDINARY_WORDS else None
