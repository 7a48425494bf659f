"""A title in a document, and what that says of whose it is, and of who has it."""

from bisect import bisect_left
from collections.abc import Iterable, Sequence, Set
from dataclasses import dataclass
from functools import cached_property
from operator import itemgetter

from services.domain.text.words import Words
from services.domain.watchlist.context.offices.beside_titles import BesideTitle, beside_title
from services.domain.watchlist.context.offices.called_titles import CalledTitle, family_of
from services.domain.watchlist.context.offices.dateline import Dateline
from services.domain.watchlist.context.offices.document_countries import DocumentCountries
from services.domain.watchlist.context.offices.going_on import goes_on_speaking
from services.domain.watchlist.context.offices.names_after import holder_after, is_name
from services.domain.watchlist.context.offices.said_of_titles import Said, said_of_title
from services.domain.watchlist.context.offices.title_in_text import TitleInText

_NEAR = 40
"""Words before a title alone in which the same title with its country says whose it is."""


@dataclass(frozen=True, eq=False)
class TitleInDocument(TitleInText):
    """A title where it stands in a document; what that says of it is worked out when asked for.

    Attributes:
        document: what the document says of countries.
    """

    document: DocumentCountries

    @cached_property
    def beside(self) -> BesideTitle:
        """What stands beside it, whosever office it may be."""
        return beside_title(self)

    @cached_property
    def said(self) -> Said:
        """What its sentence says of its country."""
        return said_of_title(self)

    @cached_property
    def holder(self) -> Sequence[str]:
        """The normal forms of what may be the holder's name after it."""
        return holder_after(self)

    @property
    def has_name(self) -> bool:
        """Whether what follows it is a name, and no noun of Arabic."""
        return is_name(self.holder)

    @cached_property
    def dateline(self) -> Dateline | None:
        """The dateline of what it stands in."""
        return self.document.dateline_before(self.words, self.first)

    @property
    def is_explained_by_dateline(self) -> bool:
        """Whether it may leave its country out, as near to the dateline that names this."""
        dateline, families = self.dateline, self.document.families
        return dateline is not None and dateline.explains(self.words, self.first, families)

    def is_from_agency_outside(self, country: str | None) -> bool:
        """Whether the agency of another country writes, which leaves out its own."""
        dateline = self.dateline
        return dateline is not None and dateline.at_home and dateline.country != country

    @cached_property
    def countries_called(self) -> Set[str]:
        """The countries that stand beside the same title in the document, each by its name."""
        return {country for found in self._called.places.values() for _, country in found}

    @property
    def countries_of_holder(self) -> Set[str]:
        """The countries of which a title without one is, by what stands elsewhere.

        With a name after it, those whose office the document gives that name: Turkey for President
        Erdogan where the Turkish President Recep Tayyip Erdogan stands somewhere. With none, the
        country beside the title where it stood just before, or whoever is at home and goes on
        speaking. Nothing where neither says any.
        """
        if self.holder:
            by_name = self._called.by_name
            return set().union(*(by_name.get(name, ()) for name in family_of(self.holder)))
        places = self._called.places.get(id(self.words), ())
        at = bisect_left(places, (self.first, "")) - 1
        if at < 0 or places[at][0] < self.first - _NEAR:
            return set()
        line = self.dateline
        is_other = line is not None and places[at][1] != line.country == places[0][1]
        if is_other and goes_on_speaking(self, since=places[at][0]):
            return {places[0][1]}
        return {places[at][1]}

    @property
    def holder_before(self) -> Sequence[str]:
        """The name after the same title where that stood last; nothing after one with a country."""
        named = self._called.named.get(id(self.words), ())
        at = bisect_left(named, self.first, key=itemgetter(0)) - 1
        places = self._called.places.get(id(self.words), ())
        last = bisect_left(places, (self.first, "")) - 1
        if at < 0 or (last >= 0 and places[last][0] > named[at][0]):
            return ()
        return named[at][1]

    @property
    def is_of_former(self) -> bool:
        """Whether the document calls whoever is named after it a former one.

        As President Gul beside the former Turkish President Abdullah Gul.
        """
        names = frozenset(self.holder)
        return any(names <= bearer for bearer in self._called.former if names) and not any(
            names < bearer for bearer in self._called.bearers
        )

    def has_other_holder(self, country: str) -> bool:
        """Whether the document gives the title and that country somebody else than stands here.

        The Interior Minister of France, Laurent Nunez, is not Interior Minister Anas Khattab. Of
        one word in Arabic, it is a name where the document has it after a given name: الرئيس سلام.
        """
        holders = self._called.holders.get(country, frozenset())
        if not (self.holder and holders and holders.isdisjoint(self.holder)):
            return False
        return self.has_name or self.holder[0] in self.document.family_names

    def is_called_before(self, country: str) -> bool:
        """Whether the text first has the title with that country, and the document with no other.

        Before that it may be an office at home, of which the press leaves out the country.
        """
        places = self._called.places.get(id(self.words), ())
        if not places or self.countries_called != {country}:
            return False
        return places[0][0] < min(self.first, self._called.alone.get(id(self.words), self.first))

    @property
    def _called(self) -> CalledTitle:
        return self.document.called(self)


class DocumentTitles:
    """The titles in the texts of one document.

    Attributes:
        countries: what the document says of countries.
    """

    def __init__(self, texts: Iterable[Words]) -> None:
        self.countries = DocumentCountries(texts)
        self._titles: dict[tuple[int, int, int], TitleInDocument] = {}

    def at(self, words: Words, first: int, last: int) -> TitleInDocument:
        """Return the title in words `first` to `last` of a text of the document.

        Presidents of many countries may be tracked, and each title may be that of any of them:
        it is the same one, which remembers what it was asked.
        """
        place = id(words), first, last
        if place not in self._titles:
            self._titles[place] = TitleInDocument(words, first, last, self.countries)
        return self._titles[place]
