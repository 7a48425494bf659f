"""What standing queries can ask of one article."""

from bisect import bisect_left, bisect_right
from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from typing import TYPE_CHECKING

from schemas.enriched import Enriched, TextField
from schemas.entity import Entity
from services.domain.query.nodes import Place, Query
from services.domain.text.proclitics import Reading, readings
from services.domain.text.words import Words, split_words
from services.domain.topics.taxonomy import lineage

if TYPE_CHECKING:
    # Matches come from whoever has a matcher: to read a query, none has to be loaded.
    from services.domain.watchlist import Match

_CACHED_WORDS = 65_536
_MIN_STRIPPED_LETTERS = 3
"""As in the watchlist: after particles, two letters are an accident."""

Span = tuple[TextField, int, int]
"""Field, start and end in code points of the field's original."""


class QueriedArticle:
    """The words of an article, whom it names, and what is known of it; see `nodes.Facts`.

    Words are numbered through title and text, with one number left out between the two.

    Attributes:
        places: by form, or by two joined by a space, the words that may be read as it, in order.
        forms: the normal form of every word; empty between title and text.
        boundary: the first word of the text.
        matches: of the watchlist, by entity.
    """

    def __init__(
        self, enriched: Enriched, matches: "Iterable[Match]", entities: Mapping[str, Entity]
    ) -> None:
        """Read an article.

        Args:
            matches: what the watchlist finds in it.
            entities: the tracked entities, by id.
        """
        self._title = split_words(enriched.article.title or "")
        self._text = split_words(enriched.article.text)
        self.boundary = len(self._title.words) + 1
        self.places, self.forms = _read_words((*self._title.words, "", *self._text.words))
        found: dict[str, list[Match]] = defaultdict(list)
        for match in matches:
            found[match.entity].append(match)
        self.matches: Mapping[str, Sequence[Match]] = dict(found)
        self._entities = entities
        self._plain_facts = _plain_facts(enriched)
        self._views: dict[tuple[float, int], ThresholdView] = {}

    def at(self, confidence: float = 0.0, mentions: int = 1) -> "ThresholdView":
        """Return the article as one sees it who trusts only such mentions of entities.

        Args:
            confidence: mentions with a lower score do not count.
            mentions: an entity with fewer of the others does not count.
        """
        view = self._views.get((confidence, mentions))
        if view is None:
            view = ThresholdView(self, self._trusted(confidence, mentions))
            self._views[confidence, mentions] = view
        return view

    def for_query(self, query: Query) -> "ThresholdView":
        """Return the article as a query wants it seen."""
        return self.at(query.minimum_confidence, query.minimum_mentions)

    def _trusted(self, confidence: float, mentions: int) -> "dict[str, tuple[Match, ...]]":
        found = {
            entity: tuple(match for match in all_matches if match.score >= confidence)
            for entity, all_matches in self.matches.items()
        }
        return {entity: trusted for entity, trusted in found.items() if len(trusted) >= mentions}

    def facts_of(self, matches: "Mapping[str, Sequence[Match]]") -> dict[str, list[str]]:
        """Return every fact that entities make hold, with the entities; other facts with none."""
        facts: dict[str, list[str]] = {fact: [] for fact in self._plain_facts}
        for entity_id in matches:
            entity = self._entities[entity_id]
            keys = [f"entity:{entity_id}", "entity:*", f"type:{entity.type}"]
            if entity.type == "office":
                keys += [f"office:{entity_id}", "office:*"]
            for key in keys:
                facts.setdefault(key, []).append(entity_id)
        return facts

    def words_at(self, match: "Match") -> Place:
        """Return the first and the last word of a mention."""
        words, base = self._words(match.field)
        first = bisect_right(_Ends(words), match.start)
        last = bisect_left(_Ends(words), match.end)
        return base + first, base + min(last, len(words.words) - 1)

    def span(self, place: Place, word: str | None = None) -> Span:
        """Return where words stand in the original.

        Args:
            place: first and last word, both in one field.
            word: form of the first; particles written onto it are left out.
        """
        first, last = place
        field: TextField = "text" if first >= self.boundary else "title"
        words, base = self._words(field)
        offset = _offset(words.words[first - base], word) if word is not None else 0
        return field, words.start(first - base, offset), words.end(last - base)

    def _words(self, field: TextField) -> tuple[Words, int]:
        return (self._text, self.boundary) if field == "text" else (self._title, 0)


class ThresholdView:
    """An article with those mentions that count; see `nodes.Facts`.

    Attributes:
        facts: with the entities that make them hold.
        matches: those that count, by entity.
    """

    def __init__(self, article: QueriedArticle, matches: "Mapping[str, tuple[Match, ...]]") -> None:
        self.article = article
        self.matches = matches
        self.facts = article.facts_of(matches)
        self.places = article.places
        self.forms = article.forms
        self.boundary = article.boundary

    def for_query(self, query: Query) -> "ThresholdView":
        """Return the article as a query wants it seen, itself where that is all the same."""
        if query.minimum_mentions == 1 and not query.minimum_confidence:
            return self
        return self.article.for_query(query)

    def fact_places(self, fact: str) -> Sequence[Place]:
        """Return where the entities of a fact are named, in order."""
        return sorted(
            self.article.words_at(match)
            for entity in self.facts.get(fact, ())
            for match in self.matches[entity]
        )


class _Ends(Sequence[int]):
    """The ends of words, to be searched."""

    def __init__(self, words: Words) -> None:
        self._words = words

    def __len__(self) -> int:
        return len(self._words.words)

    def __getitem__(self, index: int) -> int:  # type: ignore[override]
        return self._words.end(index)


def _read_words(words: Sequence[str]) -> tuple[Mapping[str, Sequence[int]], Sequence[str]]:
    places: dict[str, list[int]] = defaultdict(list)
    read = list(map(_forms, words))
    forms = [of_word[0] for of_word in read]
    for number, (of_word, following) in enumerate(zip(read, [*forms[1:], ""], strict=True)):
        for form in of_word:
            places[form].append(number)
            # Most words stand in most articles, most pairs of words in none other.
            places[f"{form} {following}"].append(number)
    places.pop("", None)
    return dict(places), forms


@lru_cache(_CACHED_WORDS)
def _forms(word: str) -> tuple[str, ...]:
    """Return the forms that a word may be read as, its own first."""
    return tuple(reading.form for reading in readings(word) if _counts(reading))


def _counts(reading: Reading) -> bool:
    return not reading.offset or len(reading.form) >= _MIN_STRIPPED_LETTERS


def _offset(word: str, form: str) -> int:
    return next((reading.offset for reading in readings(word) if reading.form == form), 0)


def _plain_facts(enriched: Enriched) -> Collection[str]:
    article = enriched.article
    # As the alert has it: what the source declares goes before what was detected.
    language = article.language or enriched.language
    languages = ("mixed", "ar", "en") if language == "mixed" else (language,)
    topics = dict.fromkeys(code for topic in enriched.topics for code in lineage(topic.code))
    return [
        f"source:{article.source.casefold()}",
        *(f"lang:{one}" for one in languages if one),
        *(f"topic:{code}" for code in topics),
    ]
