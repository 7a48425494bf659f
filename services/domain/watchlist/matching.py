"""The compiled watchlist and its matches."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from schemas.alert import EvidenceClass
from schemas.enriched import TextField
from services.domain.text.normalise import rewrites
from services.domain.text.words import split_words
from services.domain.watchlist.people import (
    Person,
    attribute,
    is_relative,
    is_somebody_else,
)
from services.domain.watchlist.resolver import Resolver
from services.domain.watchlist.scan import Candidate, ScannedText, scan
from services.domain.watchlist.trie import Trie

_STRENGTH: Mapping[EvidenceClass, int] = {"exact": 0, "pattern": 1, "surname": 2}
_QUOTES = frozenset('"«»“”„‹›')


@dataclass(frozen=True, kw_only=True, slots=True)
class Match:
    """One place where a tracked entity is named, and why that counts.

    Attributes:
        entity: id of the entity.
        field: where it stands; `start` and `end` are code points of that field's original.
        surface: the original's characters from `start` to `end`.
        alias: the name of the watchlist behind it.
        evidence: exact for a name, pattern for a variant of one, surname for a family name alone.
        score: 0 to 1; 1 for the name as the watchlist has it. Ranks evidence, is no probability.
        steps: the rewrites from the surface to the alias, in order.
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


class Watchlist:
    """Compiled entities; never changes. Made by `compile_watchlist`.

    Attributes:
        version: hash of the entities; the same for the same entities in any order.
        entity_count: how many entities.
        form_count: how many sequences of words they are found by.
    """

    def __init__(
        self, *, trie: Trie, people: Mapping[str, Person], version: str, entity_count: int
    ) -> None:
        self.version = version
        self.entity_count = entity_count
        self.form_count = trie.form_count
        self._trie = trie
        self._people = people
        # Remembers words, decides nothing: forgetting all of it changes no match.
        self._resolver = Resolver(trie)

    def match(self, text: str, title: str | None = None) -> tuple[Match, ...]:
        """Return the tracked entities named in an article, title first, then in order of place.

        Of names that overlap the longest counts; entities of one and the same name all count. A
        family name alone counts where the full name stands anywhere in the article.
        """
        originals: dict[TextField, str] = (
            {"text": text}
            if title is None
            else {
                "title": title,
                "text": text,
            }
        )
        fields = {name: scan(text, self._trie, self._resolver) for name, text in originals.items()}
        if not any(scanned.candidates for scanned in fields.values()):
            return ()
        full = {name: _full_names(scanned) for name, scanned in fields.items()}
        surnames = self._surnames(fields, full)
        return tuple(
            match
            for name, scanned in fields.items()
            for match in _matches(name, scanned, [*full[name], *surnames[name]])
        )

    def _surnames(
        self,
        fields: Mapping[TextField, ScannedText],
        full: Mapping[TextField, Sequence[Candidate]],
    ) -> Mapping[TextField, Sequence[Candidate]]:
        mentions = _places(full)
        chosen: dict[TextField, Sequence[Candidate]] = {}
        for number, (name, scanned) in enumerate(fields.items()):
            claims = self._claims(scanned, full[name], mentions)
            chosen[name] = list(_attributed(number, claims, mentions))
        return chosen

    def _claims(
        self,
        scanned: ScannedText,
        full: Sequence[Candidate],
        anchors: Mapping[str, Sequence[tuple[int, int]]],
    ) -> Sequence[Candidate]:
        """Return the longest family names, outside of full names, that may be claimed."""
        claims = []
        for candidate in scanned.candidates:
            form = candidate.form
            if form.evidence != "surname":
                continue
            person = self._people[form.entity]
            anchored = form.entity in anchors or person.distinctive
            if anchored and not is_somebody_else(scanned, candidate, person):
                claims.append(candidate)
        return _longest([*full, *claims])


def _full_names(scanned: ScannedText) -> Sequence[Candidate]:
    return _longest(
        [
            candidate
            for candidate in scanned.candidates
            if candidate.form.evidence != "surname"
            and not (candidate.form.personal and is_relative(scanned.words, candidate))
        ]
    )


def _places(
    full: Mapping[TextField, Sequence[Candidate]],
) -> Mapping[str, Sequence[tuple[int, int]]]:
    places: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for number, candidates in enumerate(full.values()):
        for candidate in candidates:
            places[candidate.form.entity].append((number, candidate.start))
    return places


def _attributed(
    field: int,
    claims: Iterable[Candidate],
    mentions: Mapping[str, Sequence[tuple[int, int]]],
) -> Iterator[Candidate]:
    by_start: dict[int, dict[str, Candidate]] = defaultdict(dict)
    for claim in claims:
        if claim.form.evidence == "surname":
            by_start[claim.start][claim.form.entity] = claim
    for start, claimants in by_start.items():
        owner = attribute((field, start), tuple(claimants), mentions)
        if owner is not None:
            yield claimants[owner]


def _longest(candidates: Iterable[Candidate]) -> list[Candidate]:
    """Keep the longest of the candidates that overlap, and the best of each entity in a place."""
    kept: list[Candidate] = []
    taken: dict[int, tuple[int, int]] = {}
    entities: set[tuple[int, str]] = set()
    for candidate in sorted(candidates, key=_precedence):
        span = candidate.first, candidate.last
        owners = {taken.get(index) for index in range(span[0], span[1] + 1)}
        if owners == {None} or (
            owners == {span} and (span[0], candidate.form.entity) not in entities
        ):
            kept.append(candidate)
            entities.add((span[0], candidate.form.entity))
            taken.update(dict.fromkeys(range(span[0], span[1] + 1), span))
    return kept


def _precedence(candidate: Candidate) -> tuple[int, int, int, int, float, str, str]:
    return (
        _STRENGTH[candidate.form.evidence] // 2,
        candidate.first - candidate.last,
        candidate.start - candidate.end,
        _STRENGTH[candidate.form.evidence],
        candidate.cost,
        candidate.form.entity,
        candidate.form.alias,
    )


def _matches(
    field: TextField, scanned: ScannedText, candidates: Iterable[Candidate]
) -> Iterator[Match]:
    for candidate in sorted(candidates, key=lambda c: (c.start, c.form.entity)):
        surface = scanned.text[candidate.start : candidate.end]
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
        )


def _rewrites(surface: str, alias: str) -> Iterator[str]:
    if surface == alias:
        return
    known = set(split_words(alias).words)
    unknown = [word for word in split_words(surface).words if word not in known]
    yield from dict.fromkeys(step for word in unknown for step in rewrites(word))
    if _QUOTES & set(surface) - set(alias):
        yield "quotation marks set aside"
