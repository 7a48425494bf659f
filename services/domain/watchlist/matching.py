"""The compiled watchlist and its matches."""

from collections import ChainMap
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import TypeVar

from schemas.alert import EvidenceClass
from schemas.enriched import TextField
from services.domain.text.normalise import normalise, rewrites
from services.domain.text.words import Words, split_words, words_of_name
from services.domain.watchlist.context.offices.title_in_text import TitleInText
from services.domain.watchlist.deciding.counted import Names
from services.domain.watchlist.deciding.document import select
from services.domain.watchlist.deciding.offices.holders import holder
from services.domain.watchlist.deciding.selection import Selection
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.layer import Layer
from services.domain.watchlist.finding.scan import scan

T = TypeVar("T")

_CACHED_SURFACES = 4096
_MAX_CACHED_LENGTH = 256
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
            otherwise, transliteration for one in the other script, surname for a family or a
            given name alone, office for the title of an office, acronym for one that the article
            explains.
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


@dataclass(frozen=True, kw_only=True, slots=True)
class Dropped:
    """A place where a name of an entity stands and does not count; as `Match`, with the reason."""

    entity: str
    field: TextField
    start: int
    end: int
    surface: str
    alias: str
    reason: str


class Watchlist:
    """Compiled entities; never changes. Made by `compile_watchlist`.

    Attributes:
        version: hash of the entities; the same for the same entities in any order.
        layers: the entities compiled together, then those compiled since.
        touched: ids of the entities that were added, changed or removed since.
        fingerprints: hash of each entity, by id.
    """

    def __init__(
        self,
        *,
        layers: Sequence[Layer],
        version: str,
        fingerprints: Mapping[str, str],
        touched: frozenset[str] = frozenset(),
    ) -> None:
        self.version = version
        self.layers = tuple(layers)
        self.touched = touched
        self.fingerprints = fingerprints
        self._people = _merged([layer.people for layer in layers])
        self._latin_names: Names = _merged([layer.latin_names for layer in layers])
        self._arabic_names = _merged([layer.arabic_names for layer in layers])

    def match(self, text: str, title: str | None = None) -> tuple[Match, ...]:
        """Return the tracked entities named in an article, title first, then in order of place.

        Of names that overlap the longest counts; entities of one and the same name all count. A
        family name alone, or the acronym of a body, counts where the full name stands anywhere in
        the article.
        """
        return tuple(
            match
            for field, original, words, selection in self._selected(text, title)
            for match in _matches(field, original, words, selection.kept)
        )

    def dropped(self, text: str, title: str | None = None) -> tuple[Dropped, ...]:
        """Return where names of tracked entities stand in an article and do not count, and why.

        Each place and entity once, outside of what counts for that entity.
        """
        return tuple(
            dropped
            for field, original, _, selection in self._selected(text, title)
            for dropped in _dropped(field, original, selection)
        )

    def _selected(
        self, text: str, title: str | None
    ) -> Iterator[tuple[TextField, str, Words, Selection]]:
        originals: list[tuple[TextField, str]] = [("text", text)]
        if title is not None:
            originals.insert(0, ("title", title))
        scanned = [scan(original, self.layers, hidden=self.touched) for _, original in originals]
        selections = select(scanned, self._people, self._latin_names, self._arabic_names)
        for (field, original), read, selection in zip(originals, scanned, selections, strict=True):
            yield field, original, read.words, selection


def _merged(of_layers: Sequence[Mapping[str, T]]) -> Mapping[str, T]:
    """Return what is known by id of an entity, of later layers first; one layer's as it is."""
    if len(of_layers) == 1:
        return of_layers[0]
    return ChainMap(*(dict(layer) for layer in reversed(of_layers)))


def _dropped(field: TextField, original: str, selection: Selection) -> Iterator[Dropped]:
    counting = {
        (candidate.form.entity, index)
        for candidate in selection.kept
        for index in candidate.indices
    }
    found: dict[tuple[int, int, str], Dropped] = {}
    for candidate, reason in selection.dropped:
        entity, place = candidate.form.entity, (candidate.start, candidate.end)
        if any((entity, index) in counting for index in candidate.indices):
            continue
        dropped = Dropped(
            entity=entity,
            field=field,
            start=candidate.start,
            end=candidate.end,
            surface=original[slice(*place)],
            alias=candidate.form.alias,
            reason=reason,
        )
        found.setdefault((*place, entity), dropped)
    for _, dropped in sorted(found.items()):
        yield dropped


def _matches(
    field: TextField, original: str, words: Words, candidates: Iterable[Candidate]
) -> Iterator[Match]:
    for candidate in sorted(candidates, key=lambda c: (c.start, c.form.entity)):
        surface = original[candidate.start : candidate.end]
        is_office = candidate.form.evidence == "office"
        title = TitleInText(words, candidate.first, candidate.last)
        yield Match(
            entity=candidate.form.entity,
            field=field,
            start=candidate.start,
            end=candidate.end,
            surface=surface,
            alias=candidate.form.alias,
            evidence=candidate.form.evidence,
            score=round(max(0.0, 1.0 - candidate.cost), 3),
            steps=(*map(str, candidate.steps), *_rewrites(surface, candidate.form.alias)),
            holder=holder(original, title) if is_office else None,
        )


def _rewrites(surface: str, alias: str) -> Sequence[str]:
    """Return what makes a name in a text another spelling of one in the watchlist."""
    if surface == alias:
        return ()
    # Marks between letters have no end: a name of a megabyte is nothing to remember.
    compared = _compared_cached if len(surface) <= _MAX_CACHED_LENGTH else _compared
    return compared(surface, alias)


def _compared(surface: str, alias: str) -> Sequence[str]:
    spellings = {normalise(word): word for word in _written(words_of_name(alias))}
    pairs = (
        (word, spellings.get(normalise(word), word)) for word in _written(split_words(surface))
    )
    steps = dict.fromkeys(step for word, spelling in pairs for step in rewrites(word, spelling))
    quoted = ("quotation marks set aside",) if _QUOTES & set(surface) - set(alias) else ()
    return (*steps, *quoted)


_compared_cached = lru_cache(_CACHED_SURFACES)(_compared)


def _written(words: Words) -> Iterator[str]:
    return map(words.written, range(len(words.words)))
