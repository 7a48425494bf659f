"""Parts of the name of a body that stand for it where the document has the whole: Kuwait Fund.

Which parts may, `short_forms.py` says; a Kuwait Fund that something else is said of is another one.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from services.domain.text.normalise import normalise
from services.domain.text.proclitics import Reading
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.context.country_words import (
    country_from,
    country_until,
    index_before,
)
from services.domain.watchlist.context.given_beside import is_quoted
from services.domain.watchlist.context.persons.given_names import is_proper
from services.domain.watchlist.deciding.acronyms.headed_initials import headed_initials
from services.domain.watchlist.deciding.bodies.alliances import (
    alliance_forms,
    ends_of,
    is_alliance,
    says_against_whom,
)
from services.domain.watchlist.deciding.bodies.central_banks_alone import (
    ALONE,
    bank_forms,
    goes_on_as_bank,
    is_bank_alone,
    other_central_bank,
)
from services.domain.watchlist.deciding.bodies.common_nouns import why_common_noun
from services.domain.watchlist.deciding.bodies.companies import (
    airline_forms,
    bank_turned,
    company_forms,
    is_airline,
    is_bank_turned,
    is_company,
    is_group,
    why_other_things_named_so,
)
from services.domain.watchlist.deciding.bodies.emblem_names import (
    EMBLEMS,
    emblem_forms,
    why_of_both,
)
from services.domain.watchlist.deciding.bodies.going_on import goes_on
from services.domain.watchlist.deciding.bodies.headless_names import headless_forms, is_headless
from services.domain.watchlist.deciding.bodies.movement_names import is_movement, movement_forms
from services.domain.watchlist.deciding.bodies.places import places_of
from services.domain.watchlist.deciding.bodies.short_forms import (
    Short,
    has_head,
    may_have_reach,
    quoted_forms,
    short_forms,
    without_country,
    without_reach,
    without_the,
)
from services.domain.watchlist.deciding.counted import Counted, Found
from services.domain.watchlist.deciding.cut_short import cut_short, part_of_name
from services.domain.watchlist.finding.candidate import Candidate, indices_of
from services.domain.watchlist.forms.entity_forms import Form
from services.domain.watchlist.reasons import Why

_CACHED_NAMES = 16_384
_THE, _IN = "the", "في"
_OF = frozenset({"of"})
_MADE = (
    short_forms,
    quoted_forms,
    headless_forms,
    movement_forms,
    emblem_forms,
    alliance_forms,
    bank_forms,
    company_forms,
    bank_turned,
    airline_forms,
    headed_initials,
)


def short_names_in(counted: Counted) -> Iterator[Found]:
    """Yield the parts of names, outside of names that count, of bodies named in full."""
    whole = _by_short_form(counted)
    if not whole:
        return
    others = _Others(counted)
    for number, words in enumerate(counted.texts):
        taken = indices_of((*counted.kept[number], *chain(*counted.others[number : number + 1])))
        for first, reading, short in _standing(words, taken, whole):
            for entity, candidate in whole[short].items():
                if not _is_meant(words, first, short, candidate, counted):
                    continue
                rivals = ", ".join(sorted(whole[short].keys() - {entity}))
                reason: str | None = Why.NAME_OF_OTHERS_TOO.say(others=rivals) if rivals else None
                reason = reason or others.why_of_another(short, candidate.form.tokens)
                if len(short) == 1:
                    reason = reason or why_common_noun(words, first)
                yield Found(
                    number=number,
                    candidate=_candidate(words, first, reading, short, candidate),
                    reason=reason,
                )


def _by_short_form(counted: Counted) -> Mapping[Short, Mapping[str, Candidate]]:
    """Return a mention of each body, by id, under what may stand for its name."""
    whole: dict[Short, dict[str, Candidate]] = defaultdict(dict)
    for _, one in counted.whole_names:
        for short in _all_short_forms(one.form.tokens):
            whole[short].setdefault(one.form.entity, one)
    return whole


@lru_cache(_CACHED_NAMES)
def _all_short_forms(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return what may stand for a name of these normal forms, by any rule."""
    return tuple(dict.fromkeys(chain.from_iterable(made(tokens) for made in _MADE)))


def _is_meant(words: Words, first: int, short: Short, whole: Candidate, counted: Counted) -> bool:
    """Whether what is written as part of a name in word `first` on is that name there."""
    tokens, latin_names = whole.form.tokens, counted.latin_names[whole.form.entity]
    names = counted.in_other_script(whole)
    return (
        short in short_forms(tokens)
        or (short in quoted_forms(tokens) and is_quoted(words, first))
        or short in emblem_forms(tokens)
        or short in alliance_forms(tokens)
        or (short in bank_forms(tokens) and is_bank_alone(words, first, short))
        or (short in company_forms(tokens) and is_company(words, first, tokens, names))
        or (short in bank_turned(tokens) and is_bank_turned(short, names))
        or (short in airline_forms(tokens) and is_airline(words, first))
        or (short in headed_initials(tokens) and words.words[first].isupper())
        or (short in headless_forms(tokens) and is_headless(words, first, tokens))
        or (short in movement_forms(tokens) and is_movement(words, first, tokens, latin_names))
    )


class _Others:
    """Which other bodies a document may mean by what is left of a name."""

    def __init__(self, counted: Counted) -> None:
        self._texts = counted.texts
        self._kept = counted.kept
        self._taken = counted.taken
        self._known: dict[tuple[Short, frozenset[str]], str | None] = {}

    def why_of_another(self, short: Short, tokens: tuple[str, ...]) -> str | None:
        """Return why what is left of a name may be another body's; None where no other has it.

        Args:
            tokens: of the whole name.
        """
        whole = without_the(tokens)
        if short in EMBLEMS:
            return why_of_both(self._texts) or self._why_of_another_country(short, _OF | {_IN})
        if is_alliance(short):
            return self._why_of_another_alliance(short)
        if short in bank_forms(tokens):
            return other_central_bank(self._texts, self._taken)
        if short in company_forms(tokens) and is_group(tokens):
            return self._why_of_another_thing(short)
        if short in without_reach(whole):
            return self._why_of_another_country(short, _OF | {_IN})
        if short in without_country(whole):
            return self._why_of_another_country(short, _OF | {_IN} if _IN in whole else _OF)
        return None

    def _why_of_another_thing(self, short: Short) -> str | None:
        """Return why something else may be meant by the word of a group; asked of each once."""
        key = short, frozenset[str]()
        if key not in self._known:
            self._known[key] = why_other_things_named_so(self._texts, short)
        return self._known[key]

    def _why_of_another_alliance(self, short: Short) -> str | None:
        """Return why another coalition may be meant, that a document says the purpose of."""
        for words, kept in zip(self._texts, self._kept, strict=True):
            taken = indices_of(kept)
            for after in ends_of(words, short):
                if after - 1 not in taken and _is_longer(words, after, short):
                    return Why.LONGER_NAME_TOO.say(word=words.words[after])
        return None

    def _why_of_another_country(self, short: Short, links: frozenset[str]) -> str | None:
        """Return why words may be those of another country's body; None where no other has it.

        Args:
            links: words that may stand between the body and its country.
        """
        key = short, links
        if key not in self._known:
            country = next(self._countries(short, links), None)
            reason = None if country is None else Why.BODY_OF_COUNTRY_TOO.say(country=country)
            self._known[key] = reason
        return self._known[key]

    def _countries(self, short: Short, links: frozenset[str]) -> Iterator[str]:
        for words, kept in zip(self._texts, self._kept, strict=True):
            taken = indices_of(kept)
            for last, word in enumerate(words.words):
                first = last - len(short) + 1
                if last in taken or first < 0 or normalise(word) != short[-1]:
                    continue
                forms = tuple(map(normalise, words.words[first + 1 : last + 1]))
                if forms == short[1:] and (country := _country_beside(words, first, last, links)):
                    yield country


def _country_beside(words: Words, first: int, last: int, links: frozenset[str]) -> str | None:
    """Return the country after a name, one of these words between; or before an English one."""
    before = index_before(words, first)
    if words.words[last][0].isascii() and before is not None:
        found = country_until(words, before)
        if found is not None:
            return found[0]
    at = last + 1 + (not links.isdisjoint(words.words[last + 1 : last + 2]))
    if not words.adjacent(at):
        return None
    found = country_from(words, at)
    return None if found is None else found[0]


def _standing(
    words: Words, taken: set[int], whole: Collection[Short]
) -> Iterator[tuple[int, Reading, Short]]:
    """Yield where the longest of these beginnings stand, and how their first word is read."""

    def stands(first: int, reading: Reading, short: Short) -> bool:
        is_article_alone = reading.article and len(short) == 1
        return not is_article_alone and _stands(words, first, short, taken)

    return places_of(words, whole, stands)


def _stands(words: Words, first: int, short: Short, taken: set[int]) -> bool:
    last = first + len(short) - 1
    if last >= len(words.words) or not taken.isdisjoint(range(first, last + 1)):
        return False
    for index in range(first + 1, last + 1):
        if not words.joined(index) or normalise(words.words[index]) != short[index - first]:
            return False
    latin = words.words[first][0].isascii()
    if latin and not all(word[0].isupper() for word in words.words[first : last + 1]):
        return False
    if short in ALONE:
        return not goes_on_as_bank(words, last)
    # A force without this word is whole, and the sentence goes on: نفت الدعم السريع الأنباء.
    has_more = latin or len(short) == 1 or has_head(short) or may_have_reach(short)
    is_cut = (has_more or short in EMBLEMS) and goes_on(words, last + 1)
    is_cut = is_cut or _is_longer(words, last + 1, short)
    return not (is_cut or (latin and _is_inside(words, first)))


def _is_longer(words: Words, index: int, short: Short) -> bool:
    """Whether word `index` says what the coalition before it is for; False after other words."""
    return is_alliance(short) and (says_against_whom(words, index) or goes_on(words, index))


def _is_inside(words: Words, first: int) -> bool:
    before = index_before(words, first)
    return before is not None and is_proper(words.words[before])


def _candidate(
    words: Words, first: int, reading: Reading, short: Short, whole: Candidate
) -> Candidate:
    is_initials = short in headed_initials(whole.form.tokens)
    left_out = f"{_left_out(short, whole.form)} left out"
    first_step = f"initials of the name before {short[-1]}" if is_initials else left_out
    steps = first_step, "the name stands in full in the document"
    span = first, first + len(short) - 1
    return cut_short(words, part_of_name(whole.form, short), span, reading, steps)


def _left_out(short: Short, form: Form) -> str:
    """Return the rest of a name, as the watchlist spells it where the form is that name."""
    # With other vowels it is none of them; such a name is its last word.
    begin = form.tokens.index(short[0]) if short[0] in form.tokens else len(form.tokens) - 1
    rest = form.tokens[:begin] + form.tokens[begin + len(short) :]
    spelt = {normalise(word): word for word in words_of_name(form.alias).words}
    return " ".join(spelt.get(token, token) for token in rest if token != _THE)
