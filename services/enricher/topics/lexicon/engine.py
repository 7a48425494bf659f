"""The engine that weighs keywords."""

import hashlib
from collections.abc import Iterator, Sequence
from itertools import islice

from schemas.enriched import Span, TextField, Topic
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.domain.topics.taxonomy import lineage, read_taxonomy
from services.enricher.cache import Cache
from services.enricher.document import Document
from services.enricher.topics.lexicon.keywords import Keyword, bare, keyword_files, read_keywords

_CODE_REVISION = 2
"""Raise it when the same lists come to give other topics."""

_THRESHOLD = 0.5
_HALF_AT = 2.5
"""Weight at which a topic of a very short text is as likely as not."""
_HALF_AT_PER_WORD = 0.025
"""How much more weight every word of a text asks for."""
_MOST_COUNTED = 3
"""A keyword said more often than this says no more."""
_TITLE_WEIGHT = 2
_FIELDS: tuple[TextField, ...] = ("title", "text")
_MOST_WORDS = 5
"""So many keywords at most are given as evidence."""
_BROADER_SHARE = 0.5
"""How much of the weight for a topic speaks for the topic above it."""


class _Node(dict[str, "_Node"]):
    """The words that may come next; `speaks_for` are topics and weights of what ends here."""

    speaks_for: tuple[tuple[str, float], ...] = ()
    __hash__ = object.__hash__  # type: ignore[assignment]  # a node is itself, whatever it holds


_Places = dict[_Node, list[tuple[TextField, int, int]]]


class LexiconTopicEngine:
    """Finds topics in Arabic and English by keywords; needs no model.

    A topic scores w / (w + h): w is the weight of the keywords found, h grows with the text.
    """

    name = "lexicon"

    def __init__(self) -> None:
        self._root = _Node()
        self._vocabulary: set[str] = set()
        for keyword in read_keywords():
            self._add(keyword)
        self._forms = Cache(self._form)
        self._starts = Cache(self._start)
        self._labels = {code: topic.en for code, topic in read_taxonomy().items()}
        self.version = _version()

    def classify(self, documents: Sequence[Document]) -> list[list[Topic]]:
        """Return the topics of each document, the keywords as evidence; see `TopicEngine`."""
        return [self._classify(document) for document in documents]

    def rank(self, documents: Sequence[Document]) -> list[list[Topic]]:
        """Return the topics that any keyword speaks for; see `TopicEngine.rank`."""
        return [self._scored(document, self._places(document), 0.0) for document in documents]

    def _classify(self, document: Document) -> list[Topic]:
        places = self._places(document)
        return [
            topic.model_copy(update={"evidence": _evidence(document, places, topic.code)})
            for topic in self._scored(document, places, _THRESHOLD)
        ]

    def _scored(self, document: Document, places: _Places, threshold: float) -> list[Topic]:
        half = _HALF_AT + _HALF_AT_PER_WORD * len(document.text_words.words)
        topics = [
            Topic(code=code, label=self._labels[code], score=round(weight / (weight + half), 3))
            for code, weight in _weights(places).items()
            if weight >= half * threshold / (1 - threshold)
        ]
        return sorted(topics, key=lambda topic: (-topic.score, topic.code))

    def _places(self, document: Document) -> _Places:
        """Return where each keyword stands in title and text."""
        places: _Places = {}
        for field in _FIELDS:
            for node, first, end in self._found(document.field(field)[1].words):
                places.setdefault(node, []).append((field, first, end))
        return places

    def _found(self, words: Sequence[str]) -> Iterator[tuple[_Node, int, int]]:
        """Yield the longest keyword from each place on, leftmost first, none inside another.

        With each, the index of its first word and that of the word after it.
        """
        starts = list(map(self._starts.__getitem__, words))
        free_from = 0
        for index, node in enumerate(starts):
            if node is not None and index >= free_from:
                longest, free_from = self._longest(node, words, index + 1)
                if longest is not None:
                    yield longest, index, free_from

    def _longest(self, node: _Node, words: Sequence[str], at: int) -> tuple[_Node | None, int]:
        """Return the keyword that goes on longest from `node`, and the index of the word after."""
        longest, end = (node, at) if node.speaks_for else (None, at)
        while node and at < len(words):
            following = node.get(self._forms[words[at]])
            if following is None:
                break
            node, at = following, at + 1
            if node.speaks_for:
                longest, end = node, at
        return longest, end

    def _start(self, word: str) -> _Node | None:
        return self._root.get(self._forms[word])

    def _add(self, keyword: Keyword) -> None:
        node = self._root
        for word in keyword.words:
            self._vocabulary.add(word)
            node = node.setdefault(word, _Node())
        weight = float(keyword.weight)
        for code in lineage(keyword.topic):
            node.speaks_for = (*node.speaks_for, (code, weight))
            weight *= _BROADER_SHARE

    def _form(self, word: str) -> str:
        """Return the form in which the keywords have `word`, empty where they have it in none."""
        return next((form for form in _forms(word) if form in self._vocabulary), "")


def _weights(places: _Places) -> dict[str, float]:
    weights: dict[str, float] = {}
    for node, found in places.items():
        times = sum(_TITLE_WEIGHT if field == "title" else 1 for field, _, _ in found)
        counted = min(times, _MOST_COUNTED)
        for code, weight in node.speaks_for:
            weights[code] = weights.get(code, 0.0) + weight * counted
    return weights


def _evidence(document: Document, places: _Places, topic: str) -> tuple[Span, ...]:
    """Return where the keywords that speak most for `topic` stand first."""
    spoken = [
        (-weight * min(len(found), _MOST_COUNTED), found[0])
        for node, found in places.items()
        for code, weight in node.speaks_for
        if code == topic
    ]
    # A keyword of two topics speaks twice for what is above both, from one place.
    first = dict.fromkeys(place for _, place in sorted(spoken))
    return tuple(_span(document, *place) for place in islice(first, _MOST_WORDS))


def _span(document: Document, field: TextField, first: int, end: int) -> Span:
    original, words = document.field(field)
    start, stop = words.start(first), words.end(end - 1)
    return Span(start=start, end=stop, surface=original[start:stop], field=field)


def _forms(word: str) -> Iterator[str]:
    form = normalise(word)
    yield form
    if form.isascii():
        yield form.removesuffix("s")
    else:
        yield from (bare(reading.form) for reading in readings(word))


def _version() -> str:
    settings = (_CODE_REVISION, _THRESHOLD, _HALF_AT, _HALF_AT_PER_WORD, _BROADER_SHARE)
    content = f"{settings}{keyword_files()}{sorted(read_taxonomy())}"
    return hashlib.sha256(content.encode()).hexdigest()[:12]
