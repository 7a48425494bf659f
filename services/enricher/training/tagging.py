"""Chooses and spells the tagged sentences that one run learns from."""

import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import repeat
from pathlib import Path

from services.enricher.models.words import word_spans
from services.enricher.training.corpora import TaggedSentence, read_sentences
from services.enricher.training.sentences import own_sentences
from services.enricher.training.spelling import fold

_OWN_SENTENCES = 1200
_JOINED_SHARE = 0.15
"""Of the sentences this many are followed by the next one: articles are longer than a sentence."""
_JOINED_WORDS = 60


@dataclass(frozen=True, kw_only=True)
class TaggedSet:
    """One set of sentences.

    Attributes:
        most: how many of its sentences one pass takes; None means all.
        as_usual: share of a pass in which folded words get their usual spelling back.
        folded: share of a pass in which words are folded.
    """

    name: str
    most: int | None = None
    as_usual: float = 0.0
    folded: float = 0.0


TRAINING_SETS = (
    TaggedSet(name="en_worldwide"),
    TaggedSet(name="en_wikigold"),
    TaggedSet(name="en_crossner_politics"),
    TaggedSet(name="en_re3d"),
    TaggedSet(name="ar_newsfane", as_usual=0.5),
    # Encyclopedic text with tags found by rule: a third of it in each pass, drawn anew.
    TaggedSet(name="ar_wikifane", most=5000, as_usual=0.5),
    TaggedSet(name="ar_aqmar", folded=0.3),
    TaggedSet(name="ar_wojood_sample", folded=0.3),
)
DEV_SETS = ("en_worldwide", "ar_newsfane", "ar_wojood_sample")


def one_pass(folder: Path, usual: Mapping[str, str], chance: random.Random) -> list[TaggedSentence]:
    """Return the sentences of one pass in random order, cut into the words that the model reads.

    Args:
        usual: the usual spelling of folded words, from `usual_spellings`.
    """
    sentences: list[TaggedSentence] = []
    for chosen in TRAINING_SETS:
        read = read_sentences(folder / chosen.name, "train")
        starts = range(len(read))
        taken = (
            starts if chosen.most is None else chance.sample(starts, min(chosen.most, len(read)))
        )
        for at in taken:
            sentence = _joined(read, at) if chance.random() < _JOINED_SHARE else read[at]
            sentences.append(_spelt(sentence, chosen, usual, chance))
    for language in ("en", "ar"):
        seed = chance.randrange(1 << 30)
        sentences += own_sentences(language, "train", count=_OWN_SENTENCES, seed=seed)
    chance.shuffle(sentences)
    return [cut(sentence) for sentence in sentences]


def dev_sentences(folder: Path) -> dict[str, list[TaggedSentence]]:
    """Return what the run is measured on, by name."""
    sets = {name: read_sentences(folder / name, "dev") for name in DEV_SETS}
    for language in ("en", "ar"):
        sets[f"{language}_own"] = own_sentences(language, "dev", count=200, seed=1)
    return {name: [cut(sentence) for sentence in read] for name, read in sets.items()}


def cut(sentence: TaggedSentence) -> TaggedSentence:
    """Return the sentence with its words cut as the service cuts text."""
    pairs = [
        pair
        for word, tag in zip(sentence.words, sentence.tags, strict=True)
        for pair in _parts(word, tag)
    ]
    words, tags = zip(*pairs, strict=True) if pairs else ((), ())
    return TaggedSentence(words=words, tags=tags)


def _parts(word: str, tag: str) -> Iterator[tuple[str, str]]:
    for number, (start, end) in enumerate(word_spans(word)):
        yield word[start:end], tag.replace("B-", "I-") if number else tag


def _joined(sentences: Sequence[TaggedSentence], at: int) -> TaggedSentence:
    first, second = sentences[at], sentences[(at + 1) % len(sentences)]
    if len(first.words) + len(second.words) > _JOINED_WORDS:
        return first
    return TaggedSentence(words=first.words + second.words, tags=first.tags + second.tags)


def _spelt(
    sentence: TaggedSentence, chosen: TaggedSet, usual: Mapping[str, str], chance: random.Random
) -> TaggedSentence:
    words = sentence.words
    if chance.random() < chosen.folded:
        words = tuple(fold(word) for word in words)
    elif chance.random() < chosen.as_usual:
        words = tuple(map(_as_usual, words, sentence.tags, repeat(usual)))
    return TaggedSentence(words=words, tags=sentence.tags)


def _as_usual(word: str, tag: str, usual: Mapping[str, str]) -> str:
    found = usual.get(word, word)
    # The name Ali and the word "on" fold to one form; of the two the word is far more frequent.
    return word if tag.endswith("PER") and found.endswith("ى") else found
