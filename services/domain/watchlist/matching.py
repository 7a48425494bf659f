"""The compiled watchlist and its matches."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from schemas.alert import EvidenceClass
from schemas.enriched import TextField
from services.domain.text.normalise import normalise, rewrites
from services.domain.text.words import Words, split_words
from services.domain.watchlist.name_index import NameIndex, NameWords
from services.domain.watchlist.offices import holder
from services.domain.watchlist.people import Person
from services.domain.watchlist.resolver import Resolver
from services.domain.watchlist.scan import Candidate, scan
from services.domain.watchlist.selection import select
from services.domain.watchlist.trie import Trie

_QUOTES = frozenset('"«»“”„‹›')


@dataclass(frozen=True, kw_only=True, slots=True)
class Match:
    """One place where a tracked entity is named, and why that counts.

    Attributes:
        entity: id of the entity.
        field: where it stands; `start` and `end` are code points of that field's original.
        surface: the original's characters from `start` to `end`.
        alias: the name of the watchlist behind it.
        evidence: exact for a name, pattern for a variant of one, spelling for a person's name spelt
            otherwise, transliteration for one in the other script, surname for a family name
            alone, office for the title of an office.
        score: 0 to 1; 1 for the name as the watchlist has it. Ranks evidence, is no probability.
        steps: the rewrites from the surface to the alias, in order.
        holder: of an office, whom the text gives it to here, as the text has the name.
    """

    entity: str
    field: TextField
    start: int
    end: int
    surface: str
    alias: str
    evidence: EvidenceClass
    score: float
    steps: tuple[str, ...]
    holder: str | None = None


class Watchlist:
    """Compiled entities; never changes. Made by `compile_watchlist`.

    Attributes:
        version: hash of the entities; the same for the same entities in any order.
        entity_count: how many entities.
        form_count: how many sequences of words they are found by.
    """

    def __init__(
        self,
        *,
        trie: Trie,
        names: NameIndex,
        people: Mapping[str, Person],
        version: str,
        entity_count: int,
    ) -> None:
        self.version = version
        self.entity_count = entity_count
        self.form_count = trie.form_count
        self._trie = trie
        self._names = names
        self._people = people
        # Remembers words, decides nothing: forgetting all of it changes no match.
        self._resolver = Resolver(trie, NameWords(names))

    def match(self, text: str, title: str | None = None) -> tuple[Match, ...]:
        """Return the tracked entities named in an article, title first, then in order of place.

        Of names that overlap the longest counts; entities of one and the same name all count. A
        family name alone counts where the full name stands anywhere in the article.
        """
        originals: list[tuple[TextField, str]] = [("text", text)]
        if title is not None:
            originals.insert(0, ("title", title))
        scanned = [
            scan(original, self._trie, self._names, self._resolver) for _, original in originals
        ]
        selected = select(scanned, self._people)
        return tuple(
            match
            for (field, original), text, candidates in zip(
                originals, scanned, selected, strict=True
            )
            for match in _matches(field, original, text.words, candidates)
        )


def _matches(
    field: TextField, original: str, words: Words, candidates: Iterable[Candidate]
) -> Iterator[Match]:
    for candidate in sorted(candidates, key=lambda c: (c.start, c.form.entity)):
        surface = original[candidate.start : candidate.end]
        is_office = candidate.form.evidence == "office"
        yield Match(
            entity=candidate.form.entity,
            field=field,
            start=candidate.start,
            end=candidate.end,
            surface=surface,
            alias=candidate.form.alias,
            evidence=candidate.form.evidence,
            score=round(max(0.0, 1.0 - candidate.cost), 3),
            steps=(*candidate.steps, *_rewrites(surface, candidate.form.alias)),
            holder=holder(original, words, candidate.last) if is_office else None,
        )


def _rewrites(surface: str, alias: str) -> Iterator[str]:
    if surface == alias:
        return
    spellings = {normalise(word): word for word in split_words(alias).words}
    words = split_words(surface).words
    pairs = ((word, spellings.get(normalise(word), word)) for word in words)
    yield from dict.fromkeys(step for word, spelling in pairs for step in rewrites(word, spelling))
    if _QUOTES & set(surface) - set(alias):
        yield "quotation marks set aside"
