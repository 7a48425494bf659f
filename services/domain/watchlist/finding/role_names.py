"""Family names that count beside the person's role, in either script and however they are spelt.

Every word of a text would have to be compared with every family name, so only those near a word of
some role are.
"""

from collections.abc import Collection, Iterator, Mapping

from services.domain.text.words import Words
from services.domain.watchlist.context.persons.people import ROLE_REACH, Person, role_forms
from services.domain.watchlist.finding.name_index import NameIndex
from services.domain.watchlist.finding.name_scan import NameScanner
from services.domain.watchlist.finding.name_sighting import NameSighting
from services.domain.watchlist.finding.name_words import NameWords, WordKind
from services.domain.watchlist.finding.resolver import Resolver
from services.domain.watchlist.finding.trie import Trie

_WITH_PARTICLE = 2
"""Words at the end of the reach, where the name after it may have a particle: دي ميستورا."""


class RoleNames:
    """Finds the family names in `index`, each of a person with a role, near words of roles."""

    def __init__(self, index: NameIndex, people: Mapping[str, Person]) -> None:
        self._index = index
        self._words = NameWords(index)
        self._resolver = Resolver(Trie(()), self._words)
        self._role_words = frozenset(
            word for person in people.values() for role in person.roles for word in role
        )

    def sightings(self, words: Words) -> Iterator[NameSighting]:
        """Yield the family names near words of roles; whether the role is theirs is not asked."""
        if not self._index.form_count:
            return
        near = {
            index
            for place, word in enumerate(words.words)
            if self._is_of_role(word)
            for index in range(place - ROLE_REACH, place + ROLE_REACH + _WITH_PARTICLE)
        }
        if near:
            kinds = dict(self._kinds(words, near))
            yield from NameScanner(self._index, self._words, words, kinds).all_sightings()

    def _kinds(self, words: Words, near: Collection[int]) -> Iterator[tuple[int, WordKind]]:
        for index, word in enumerate(words.words):
            found = self._resolver[word] if index in near else None
            if found is not None and found.kind is not None:
                yield index, found.kind

    def _is_of_role(self, word: str) -> bool:
        return not self._role_words.isdisjoint(role_forms(word))
