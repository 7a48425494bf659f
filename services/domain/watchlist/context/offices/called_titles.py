"""Where a document has a title, of which countries, and who has or had it."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence, Set
from dataclasses import dataclass

from services.domain.names.lexicon import GIVEN_NAME_GROUPS
from services.domain.names.units import is_link
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import neighbour_meant
from services.domain.watchlist.context.offices.country_beside import country_beside
from services.domain.watchlist.context.offices.names_after import holder_after, is_name
from services.domain.watchlist.context.offices.other_offices import (
    FORMER,
    RELATIVES,
    word_that_changes,
)
from services.domain.watchlist.context.offices.title_in_text import TitleForms, TitleInText

_DEFINITE = re.compile("^[وف]?(?:[بك]?ال|لل)")
"""The article of an Arabic title, with the particles before it: والرئيس, للرئيس."""


def forms_of_title(title: TitleInText) -> TitleForms:
    """Return the forms by which a title is the same as one elsewhere: the first has no article."""
    forms = title.forms
    return _DEFINITE.sub("", forms[0]), *forms[1:]


@dataclass(frozen=True, kw_only=True)
class CalledTitle:
    """Where a title stands with a country beside it, and the countries by its holders' names.

    Attributes:
        places: by the identity of the text, each first word and country, in order.
        alone: likewise, where the title first stands with no country.
        named: by the identity of the text, each first word of one with no country but a name after
            it, in order, and the words of that.
        by_name: by the normal form of a word of the holder's name.
        holders: by country, the normal forms of the words of its holders' names.
        former: the normal forms of each name whose bearer had it once.
        bearers: those of each other name that stands after the title.
    """

    places: Mapping[int, Sequence[tuple[int, str]]]
    alone: Mapping[int, int]
    named: Mapping[int, Sequence[tuple[int, Sequence[str]]]]
    by_name: Mapping[str, Set[str]]
    holders: Mapping[str, Set[str]]
    former: Set[frozenset[str]]
    bearers: Set[frozenset[str]]


def called_title(texts: Iterable[Words], title: TitleForms) -> CalledTitle:
    """Return where the texts of a document have a title, and of which countries."""
    places: dict[int, list[tuple[int, str]]] = {}
    alone: dict[int, int] = {}
    named: dict[int, list[tuple[int, Sequence[str]]]] = {}
    by_name: dict[str, set[str]] = {}
    holders: dict[str, set[str]] = {}
    former: set[frozenset[str]] = set()
    bearers: set[frozenset[str]] = set()
    for words in texts:
        for one in _places(words, title):
            country = country_beside(one)
            end = one.last if country is None else max(one.last, country[1])
            names = holder_after(TitleInText(words, one.first, end))
            change = word_that_changes(one)
            of_relative = change is not None and reads_as(change, RELATIVES)
            if change is not None and not of_relative:
                # Who had it once says nothing of who has it.
                former.update([frozenset(names)] if normalise(change) in FORMER else ())
                continue
            # After "the daughter of the President" her name may stand; they share a family.
            family, names = family_of(names), () if of_relative else names
            bearers.add(frozenset(names))
            if country is None or neighbour_meant(words, country[1]):
                alone.setdefault(id(words), one.first)
                if is_name(names):
                    named.setdefault(id(words), []).append((one.first, names))
                continue
            places.setdefault(id(words), []).append((one.first, country[0]))
            if is_name(names):
                holders.setdefault(country[0], set()).update(names)
            for name in family:
                by_name.setdefault(name, set()).add(country[0])
    return CalledTitle(
        places=places,
        alone=alone,
        named=named,
        by_name=by_name,
        holders=holders,
        former=former,
        bearers=bearers,
    )


def _places(words: Words, title: TitleForms) -> Iterator[TitleInText]:
    """Yield each place of a title, particles before it or not."""
    ends = title[-1]
    for last, word in enumerate(words.words):
        form = normalise(word)
        if not form.endswith(ends):
            continue
        first = last - len(title) + 1
        forms = tuple(map(normalise, words.words[first : last + 1])) if first >= 0 else ()
        if forms and forms[0].endswith(title[0]) and forms[1:] == title[1:]:
            yield TitleInText(words, first, last)


def family_of(names: Sequence[str]) -> Sequence[str]:
    """Return the words of a name that tell its bearer from others: no given name, no article."""
    family = names[1:] if len(names) > 1 and names[0] in GIVEN_NAME_GROUPS else names
    return [name for name in family if not is_link(name)]
