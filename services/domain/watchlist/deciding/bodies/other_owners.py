"""Which other bodies a document may mean by what is left of the name of one."""

from collections.abc import Iterator

from services.domain.text.normalise import normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import (
    country_from,
    country_until,
    index_before,
)
from services.domain.watchlist.deciding.bodies.alliances import (
    ends_of,
    is_alliance,
    says_against_whom,
)
from services.domain.watchlist.deciding.bodies.central_banks_alone import (
    bank_forms,
    other_central_bank,
)
from services.domain.watchlist.deciding.bodies.companies import (
    company_forms,
    is_group,
    why_other_things_named_so,
)
from services.domain.watchlist.deciding.bodies.emblem_names import EMBLEMS, why_of_both
from services.domain.watchlist.deciding.bodies.going_on import goes_on
from services.domain.watchlist.deciding.bodies.short_forms import (
    Short,
    without_country,
    without_reach,
    without_the,
)
from services.domain.watchlist.deciding.counted import Counted
from services.domain.watchlist.finding.candidate import indices_of
from services.domain.watchlist.reasons import Why

_IN = "في"
_OF = frozenset({"of"})


class OtherOwners:
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
                if after - 1 not in taken and is_longer_alliance(words, after, short):
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
                if last in taken or first < 0 or not _is_last(word, short):
                    continue
                forms = tuple(map(normalise, words.words[first + 1 : last + 1]))
                if forms == short[1:] and (country := _country_beside(words, first, last, links)):
                    yield country


def _is_last(word: str, short: Short) -> bool:
    """Whether a word is the last one of a name; onto the only one particles are written."""
    return reads_as(word, {short[0]}) if len(short) == 1 else normalise(word) == short[-1]


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


def is_longer_alliance(words: Words, index: int, short: Short) -> bool:
    """Whether word `index` says what the coalition before it is for; False after other words."""
    return is_alliance(short) and (says_against_whom(words, index) or goes_on(words, index))
