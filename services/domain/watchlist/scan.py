"""Finds every place in one text where a form of the watchlist stands."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from services.domain.names.units import Unit, is_son
from services.domain.text.proclitics import readings
from services.domain.text.words import Words, joins, split_words
from services.domain.watchlist.forms import SURNAME_COST, Form
from services.domain.watchlist.name_index import NameIndex, NameWords, TextUnit
from services.domain.watchlist.name_scan import NameScanner, NameSighting
from services.domain.watchlist.resolver import PROCLITIC_COST, Resolution, Resolved, Resolver
from services.domain.watchlist.trie import Trie

_MIN_STRIPPED_LETTERS = 3
"""What must be left of a one-word name: after particles, two letters are an accident."""

# Acronyms that are words. In a headline set in capitals they mean nothing.
_WORDS_IN_CAPITALS = frozenset({
    "ACT", "AID", "ALL", "AM", "AN", "AND", "ARE", "AS", "AT", "BE", "BUT", "CAN", "DO", "FOR",
    "HAD", "HAS", "HE", "HER", "HIM", "HIS", "HOW", "IF", "IN", "IS", "IT", "ITS", "MAY", "ME",
    "MY", "NO", "NOT", "NOW", "OF", "ON", "OR", "OUR", "OUT", "SHE", "SO", "THE", "TO", "UP", "US",
    "WAS", "WE", "WHO", "WHY", "YOU",
})  # fmt: skip


@dataclass(frozen=True, kw_only=True, slots=True)
class Candidate:
    """A form of the watchlist in words `first` to `last` of a text."""

    form: Form
    first: int
    last: int
    start: int
    end: int
    cost: float
    steps: tuple[str, ...]
    family: Unit | None = None
    """The family name as the text writes it, where the name was found by its parts."""
    family_of: Unit | None = None
    """The same where بن stands before it and belongs to it."""


Sighting = tuple[Form, int, int, Resolved]
"""A form, its first and last word, and how the first is read: all that a candidate is made of."""


@dataclass(frozen=True, kw_only=True, slots=True)
class ScannedText:
    """The words of a text and what stands in it, in no particular order.

    Most family names in a text are those of people who are not named in full, so they become
    candidates only when asked for.
    """

    words: Words
    full_names: Sequence[Candidate]
    _family_names: Sequence[Sighting]
    _distinctive: Sequence[Candidate]
    _resolutions: Sequence[Resolution]
    _name_words: NameWords

    def beside_roles(self, has_role: Callable[[str, int, int], bool]) -> list[Candidate]:
        """Return the family names of entities whose role stands beside them."""
        return [
            _with_step(_candidate(self.words, seen), "role of the person named beside")
            for seen in self._family_names
            if has_role(seen[0].entity, seen[1], seen[2])
        ]

    def family_names(self, wanted: Callable[[str], bool]) -> list[Candidate]:
        """Return the family names of the entities whose id is wanted."""
        exact = [
            _candidate(self.words, seen) for seen in self._family_names if wanted(seen[0].entity)
        ]
        return [*exact, *self._distinctive]

    def repeated_family_names(self, families: Mapping[str, Iterable[Candidate]]) -> list[Candidate]:
        """Return where family names stand again that full names of the document gave.

        Args:
            families: the full names, by the form of their family name.
        """
        return [
            repeated
            for first, last, reading in self._readings()
            for full in families.get(reading.unit.form, ())
            if (repeated := _repeated(self.words, full, first, last, reading)) is not None
        ]

    def _readings(self) -> Iterator[tuple[int, int, TextUnit]]:
        for index, resolution in enumerate(self._resolutions):
            kind = resolution.kind
            if kind is None:
                continue
            if kind.name is not None:
                for reading in kind.name.first:
                    yield index, index, reading
            first = index if kind.opens else index - 1
            last = first + 1
            if (kind.opens or kind.closes) and 0 < last < len(self._resolutions) and first >= 0:
                joined = self._name_words.joined(self.words.words[first : last + 1])
                if joined is not None and joins(self.words.gaps[last]):
                    for reading in joined.first:
                        yield first, last, reading


def _with_step(candidate: Candidate, step: str) -> Candidate:
    return replace(candidate, steps=(*candidate.steps, step))


def scan(text: str, trie: Trie, index: NameIndex, resolver: Resolver) -> ScannedText:
    """Find all names in `text`, overlapping ones included, in time linear in its length."""
    words = split_words(text)
    resolutions = list(map(resolver.__getitem__, words.words))
    scanner = _Scanner(trie, words, resolutions)
    seen: list[Sighting] = []
    beginnings: dict[int, None] = {}
    for number, resolution in enumerate(resolutions):
        if resolution.active:
            for begin, node in resolution.starts:
                scanner.walk(number, begin, node, seen)
            if resolution.kind is not None:
                beginnings.update(_beginnings(number, resolutions))
    kinds = [resolution.kind for resolution in resolutions] if beginnings else []
    names = NameScanner(index, resolver.name_words, words, kinds)
    by_parts = [
        _candidate_by_parts(words, sighting)
        for number in beginnings
        for sighting in names.sightings(number)
    ]
    return ScannedText(
        words=words,
        full_names=[
            *(_candidate(words, one) for one in seen if one[0].evidence != "surname"),
            *(one for one in by_parts if one.form.evidence != "surname"),
        ],
        _family_names=[one for one in seen if one[0].evidence == "surname"],
        _distinctive=[one for one in by_parts if one.form.evidence == "surname"],
        _resolutions=resolutions,
        _name_words=resolver.name_words,
    )


def _beginnings(number: int, resolutions: Sequence[Resolution]) -> Iterator[tuple[int, None]]:
    """Yield the words at which a name may begin to which word `number` belongs."""
    kind = resolutions[number].kind
    if kind is None:
        return
    if kind.closes:
        # Jar Allah, Salah al-Din.
        yield from ((earlier, None) for earlier in (number - 2, number - 1) if earlier >= 0)
    goes_on = number + 1 < len(resolutions) and resolutions[number + 1].kind is not None
    if kind.begins_name and (goes_on or kind.opens or kind.stands_alone):
        yield number, None


def _candidate_by_parts(words: Words, sighting: NameSighting) -> Candidate:
    surname_cost = SURNAME_COST if sighting.evidence == "surname" else 0.0
    return Candidate(
        form=Form(
            entity=sighting.form.entity,
            alias=sighting.form.alias,
            evidence=sighting.evidence,
            tokens=(),
            personal=True,
        ),
        first=sighting.first,
        last=sighting.last,
        start=words.start(sighting.first) + sighting.offset,
        end=words.end(sighting.last),
        cost=sighting.cost + surname_cost,
        steps=sighting.steps,
        family=sighting.family,
        family_of=sighting.family_of,
    )


def _repeated(
    words: Words, full: Candidate, first: int, last: int, reading: TextUnit
) -> Candidate | None:
    """Return the family name of `full` where this reading is it: with the same article, or none."""
    family = full.family or full.family_of
    if family is None or reading.unit.form != family.form:
        return None
    same_article = reading.unit.article == family.article
    if not same_article and not (family.article and reading.unit.form.isascii()):
        return None
    if full.family is None:
        return _repeated_with_link(words, full, first, last, reading)
    return _family_candidate(words, full, first, last, reading)


def _repeated_with_link(
    words: Words, full: Candidate, first: int, last: int, reading: TextUnit
) -> Candidate | None:
    """Return bin Salman where it stands again; Salman alone is another name."""
    if not (first and words.adjacent(first)) or reading.offset:
        return None
    forms = [found for found in readings(words.words[first - 1]) if is_son(found.form)]
    if not forms:
        return None
    link = TextUnit(unit=reading.unit, offset=forms[0].offset, proclitics=forms[0].proclitics)
    return _family_candidate(words, full, first - 1, last, link)


def _family_candidate(
    words: Words, full: Candidate, first: int, last: int, reading: TextUnit
) -> Candidate:
    return Candidate(
        form=Form(
            entity=full.form.entity,
            alias=full.form.alias,
            evidence="surname",
            tokens=(),
            personal=True,
        ),
        first=first,
        last=last,
        start=words.start(first) + reading.offset,
        end=words.end(last),
        cost=full.cost + SURNAME_COST + PROCLITIC_COST * len(reading.proclitics),
        steps=(
            *(f"{particle} set aside" for particle in reading.proclitics),
            "family name alone",
            *full.steps,
        ),
    )


def _candidate(words: Words, sighting: Sighting) -> Candidate:
    form, first, last, begin = sighting
    return Candidate(
        form=form,
        first=first,
        last=last,
        start=words.start(first) + begin.offset,
        end=words.closed_end(first, last),
        cost=begin.cost + form.cost,
        steps=begin.steps + form.steps,
    )


class _Scanner:
    def __init__(self, trie: Trie, words: Words, resolutions: Sequence[Resolution]) -> None:
        self._trie = trie
        self._words = words
        self._resolutions = resolutions

    def walk(self, first: int, begin: Resolved, node: int, seen: list[Sighting]) -> None:
        """Add what begins with word `first` read as `begin`, which leads to `node`."""
        nodes, last = [node], first
        while nodes:
            for reached in nodes:
                for form in self._trie.forms(reached):
                    if self._allowed(form, begin, first, last):
                        seen.append((form, first, last, begin))
            last += 1
            nodes = self._next_nodes(nodes, last)

    def _next_nodes(self, nodes: Sequence[int], index: int) -> list[int]:
        if index == len(self._resolutions):
            return []
        step = self._trie.step
        reached = [
            next_node
            for token in self._resolutions[index].inner
            for node in nodes
            if (next_node := step(node, token)) is not None
        ]
        return reached if reached and joins(self._words.gaps[index]) else []

    def _allowed(self, form: Form, begin: Resolved, first: int, last: int) -> bool:
        if begin.article and form.personal:
            return False
        if first != last:
            return True
        too_short = begin.stripped and begin.letters < _MIN_STRIPPED_LETTERS
        return not too_short and not self._shouted(form, first)

    def _shouted(self, form: Form, index: int) -> bool:
        """Whether an acronym that is also a word stands in a run of capitals."""
        if form.tokens[0] not in _WORDS_IN_CAPITALS:
            return False
        words = self._words
        return any(
            0 <= beside < len(words.words)
            and words.adjacent(max(index, beside))
            and len(words.words[beside]) > 1
            and words.words[beside].isupper()
            for beside in (index - 1, index + 1)
        )
