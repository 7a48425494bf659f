"""Which countries a document names, where it is dated from, and with which it has a title."""

from collections import Counter
from collections.abc import Iterable, Sequence, Set
from functools import cached_property

from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.offices.called_titles import (
    CalledTitle,
    called_title,
    forms_of_title,
)
from services.domain.watchlist.context.offices.dateline import Dateline, datelines_in
from services.domain.watchlist.context.offices.envoys import destinations
from services.domain.watchlist.context.offices.named_countries import countries_named
from services.domain.watchlist.context.offices.title_in_text import TitleForms, TitleInText
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.context.persons.national_families import national_families


class DocumentCountries:
    """What the texts of one document say of countries; worked out when it is asked for."""

    def __init__(self, texts: Iterable[Words]) -> None:
        self._texts = tuple(texts)
        self._called: dict[TitleForms, CalledTitle] = {}
        self._dated: dict[int, Sequence[Dateline]] = {}

    def is_named_most(self, country: str, besides: str | None = None) -> bool:
        """Whether every other country is named less often; a dateline names its country, too.

        Args:
            besides: a country that may be named more often.
        """
        most = [one for one in self._named.most_common(3) if one[0] != besides]
        return bool(most) and most[0][0] == country and (len(most) == 1 or most[0][1] > most[1][1])

    def names_more(self, country: str, other: str) -> bool:
        """Whether a country is named more often than the other."""
        return self._named[country] > self._named[other]

    @cached_property
    def _named(self) -> Counter[str]:
        named = Counter(
            country
            for words in self._texts
            for country in countries_named(
                words, {line.begin: line for line in self._datelines(words)}, self.families
            )
        )
        for words in self._texts:
            for line in self._datelines(words):
                # Its own agency hardly names a country; others may report from it on any.
                if line.at_home or named[line.country]:
                    named[line.country] += 1 + line.at_home
        return named or Counter({"": 0})

    @cached_property
    def families(self) -> Set[str]:
        """Normal forms of the nationalities that are family names in the document."""
        return national_families(self._texts)

    def sends_only_to(self, country: str) -> bool:
        """Whether the document names no envoy to another country: the ambassador to Egypt."""
        return self._destinations <= {country}

    @cached_property
    def _destinations(self) -> Set[str]:
        return {country for words in self._texts for country in destinations(words)}

    def dateline_before(self, words: Words, index: int) -> Dateline | None:
        """Return the dateline of what stands at word `index` of a text of the document."""
        before = [line for line in self._datelines(words) if line.end <= index]
        return before[-1] if before else None

    def _datelines(self, words: Words) -> Sequence[Dateline]:
        if id(words) not in self._dated:
            self._dated[id(words)] = tuple(datelines_in(words))
        return self._dated[id(words)]

    def called(self, title: TitleInText) -> CalledTitle:
        """Return where the document has a title, of which countries, and who has it."""
        forms = forms_of_title(title)
        if forms not in self._called:
            self._called[forms] = called_title(self._texts, forms)
        return self._called[forms]

    @cached_property
    def family_names(self) -> Set[str]:
        """Normal forms of the words after given names: of some that Arabic alone calls no names."""
        return {
            normalise(word)
            for words in self._texts
            for at, word in enumerate(words.words)
            if words.adjacent(at) and groups_of_given_name(words.words[at - 1])
        }
