"""Temperatures and thresholds are those that the dev sets ask for."""

import random

import pytest
import torch

from services.enricher.training.calibration import tag_temperature, topic_probabilities
from services.enricher.training.corpora import LABELS, LabelledText, TaggedSentence
from services.enricher.training.encoding import Encoder
from services.enricher.training.network import padded
from services.enricher.training.topics import codes, top_level
from tests.enricher.training.tiny_network import tiny_network, tiny_tokenizer

WORDS = ("the", "minister", "met", "a", "group", "in", "the", "city")


def _sentences(encoder: Encoder) -> list[TaggedSentence]:
    """Return sentences whose tags the network gets right for about four words in five."""
    chance = random.Random(1)  # noqa: S311 - no secret
    untagged = [
        TaggedSentence(words=tuple(chance.sample(WORDS, 6)), tags=("O",) * 6) for _ in range(80)
    ]
    examples = [encoder.sentence(one) for one in untagged]
    with torch.no_grad():
        best = tiny_network()(*padded([one.pieces for one in examples])).logits.argmax(-1).tolist()
    tagged = []
    for sentence, example, row in zip(untagged, examples, best, strict=True):
        places = [at for at, tag in enumerate(example.tags) if tag >= 0]
        tags = [LABELS[row[at]] if chance.random() < 0.8 else "O" for at in places]
        tagged.append(TaggedSentence(words=sentence.words, tags=tuple(tags)))
    return tagged


def test_logits_twice_as_large_want_twice_the_temperature() -> None:
    encoder = Encoder(tiny_tokenizer())
    sets = {"dev": _sentences(encoder)}
    network = tiny_network()
    before = tag_temperature(network, encoder, sets)
    for part in network.tags.parameters():
        part.data *= 2 if before < 1.9 else 0.5
    factor = 2 if before < 1.9 else 0.5
    assert tag_temperature(network, encoder, sets) == pytest.approx(factor * before, rel=0.1)


def test_a_topic_with_few_texts_keeps_the_usual_threshold() -> None:
    encoder, network = Encoder(tiny_tokenizer()), tiny_network()
    often, seldom = (codes()[number] for number in top_level()[:2])
    texts = [LabelledText(text="the match", label=often, language="en")] * 30
    texts += [LabelledText(text="the trial", label=seldom, language="en")] * 3
    _, thresholds = topic_probabilities(network, encoder, {"dev": texts}, most=40)
    assert thresholds.keys() == {often}
    assert 0 < thresholds[often] < 1
