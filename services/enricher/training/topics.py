"""Chooses the texts that topics are learnt from, and says what is known about each.

Labels of the sets count in full. What no set labels (conflict, terrorism, diplomacy) is labelled
weakly by the lexicon engine; no score is ever reported on such labels.
"""

import random
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from services.domain.topics.taxonomy import lineage, read_taxonomy
from services.enricher.document import Document
from services.enricher.topics.lexicon.engine import LexiconTopicEngine
from services.enricher.training.corpora import (
    LabelledText,
    read_documents,
    read_labelled_texts,
)

LABELLED = ("ar_sanad_khaleej", "ar_ant", "en_bbc", "en_huffpost")
_WEAK_DOCUMENTS = 9_000
"""Of each source without labels so many documents are looked at."""
_WEAK_CHARACTERS = 800
_WEAK_SHARE = 0.15
"""Of the texts drawn. At a thirtieth the model hardly ever named a subtopic."""
_SURE = 0.6
"""The lexicon engine's score from which its topic is taken for true."""
POSITIVE, NEGATIVE, UNKNOWN = 1, 0, -1


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicText:
    """A text, and per code of `codes()` whether it is about it: POSITIVE, NEGATIVE or UNKNOWN.

    Attributes:
        top: index of its one top-level label; None where nobody labelled it.
        weight: how likely it is drawn, relative to the others.
    """

    text: str
    targets: tuple[int, ...]
    top: int | None
    weight: float


def codes() -> list[str]:
    """Return the codes that the model knows, in the order of its output."""
    return list(read_taxonomy())


def top_level() -> list[int]:
    """Return which of `codes()` are top-level."""
    return [n for n, topic in enumerate(read_taxonomy().values()) if topic.broader is None]


def training_texts(folder: Path) -> list[TopicText]:
    """Return the labelled texts, and weakly labelled ones on what this desk reads."""
    labelled = [
        one
        for name in LABELLED
        for one in read_labelled_texts(folder / "topics" / name / "train.jsonl")
    ]
    weighed = _weighed(labelled)
    total = sum(one.weight for one in weighed)
    return weighed + _weak(folder, total * _WEAK_SHARE / (1 - _WEAK_SHARE))


def dev_texts(folder: Path) -> dict[str, list[LabelledText]]:
    """Return the labelled texts that the run is measured on, by the name of their set."""
    return {name: read_labelled_texts(folder / "topics" / name / "dev.jsonl") for name in LABELLED}


def draw(texts: Sequence[TopicText], count: int, chance: random.Random) -> list[int]:
    """Return the indices of `count` texts, those of a rare label oftener than their share."""
    return chance.choices(range(len(texts)), [one.weight for one in texts], k=count)


def _weighed(labelled: Sequence[LabelledText]) -> list[TopicText]:
    """A label with a quarter of the texts is drawn half as often (square root of the count)."""
    counts = Counter((one.language, one.label) for one in labelled)
    weak = LexiconTopicEngine()
    known = codes()
    return [
        TopicText(
            text=one.text,
            targets=_targets(one.label, _spoken_of(one.text, weak), known),
            top=known.index(one.label) if one.label else None,
            weight=counts[one.language, one.label] ** -0.5,
        )
        for one in labelled
    ]


def _weak(folder: Path, total: float) -> list[TopicText]:
    """Return texts labelled by the lexicon engine; their weights add up to `total`."""
    engine, known = LexiconTopicEngine(), codes()
    found = []
    for text in _unlabelled(folder):
        sure, possible = _spoken_of(text, engine)
        ours = frozenset(filter(_is_ours, sure))
        if ours:
            found.append((text, _targets(None, (sure, possible), known), ours))
    counts = Counter(code for _, _, ours in found for code in ours)
    rarity = [max(counts[code] ** -0.5 for code in ours) for _, _, ours in found]
    unit = total / sum(rarity)
    return [
        TopicText(text=text, targets=targets, top=None, weight=rare * unit)
        for (text, targets, _), rare in zip(found, rarity, strict=True)
    ]


def _unlabelled(folder: Path) -> Iterator[str]:
    world = folder / "topics" / "ar_ant" / "world_middleeast_unlabelled.jsonl"
    yield from (one.text for one in read_labelled_texts(world))
    for name in ("en_un_general_debate_2005plus", "en_worldwide_originals_trainonly"):
        documents = read_documents(folder / "raw" / f"{name}.txt.gz")
        yield from islice(_stretches(documents), _WEAK_DOCUMENTS)


def _stretches(documents: Iterable[str]) -> Iterator[str]:
    for document in documents:
        for at in range(0, len(document), 2 * _WEAK_CHARACTERS):
            yield document[at : at + _WEAK_CHARACTERS]


def _is_ours(code: str) -> bool:
    """Say whether no set labels this: everything below the top, and conflict."""
    return read_taxonomy()[code].broader is not None or code == "medtop:16000000"


def _spoken_of(text: str, engine: LexiconTopicEngine) -> tuple[set[str], set[str]]:
    """Return what the text is surely about, and what it may be about, as the lexicon has it."""
    topics = engine.classify([Document(text=text)])[0]
    sure = {above for t in topics if t.score >= _SURE for above in lineage(t.code)}
    return sure, {above for t in topics for above in lineage(t.code)}


def _targets(
    label: str | None, spoken_of: tuple[set[str], set[str]], known: Sequence[str]
) -> tuple[int, ...]:
    sure, possible = spoken_of

    def target(code: str) -> int:
        if code == label:
            return POSITIVE
        if not _is_ours(code):
            # A set's one label says that the other labels of the set are wrong.
            if label is not None:
                return UNKNOWN if code in sure else NEGATIVE
            return POSITIVE if code in sure and code in _ABOVE_OURS else UNKNOWN
        if code in sure:
            return POSITIVE
        return UNKNOWN if code in possible else NEGATIVE

    return tuple(target(code) for code in known)


_ABOVE_OURS = frozenset({"medtop:02000000", "medtop:11000000"})
"""The top levels under which topics of ours stand: a weak label for those is one for these."""
