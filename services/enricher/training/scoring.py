"""Measures a network on the dev sets while it trains."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence

import torch

from services.enricher.training.corpora import LABELS, LabelledText, TaggedSentence
from services.enricher.training.encoding import IGNORED, Encoder
from services.enricher.training.network import Network, padded
from services.enricher.training.spans import spans
from services.enricher.training.topics import codes, top_level

_AT_ONCE = 32


def tag_scores(
    network: Network, encoder: Encoder, sets: Mapping[str, Sequence[TaggedSentence]]
) -> dict[str, float]:
    """Return F1 on exact spans and types for each set, as CoNLL-2003 counts."""
    return {name: _span_f1(network, encoder, sentences) for name, sentences in sets.items()}


def topic_scores(
    network: Network, encoder: Encoder, sets: Mapping[str, Sequence[LabelledText]], *, most: int
) -> dict[str, float]:
    """Return the macro-averaged F1 of the best top-level label for each set."""
    return {name: _macro_f1(network, encoder, texts, most) for name, texts in sets.items()}


def _span_f1(network: Network, encoder: Encoder, sentences: Sequence[TaggedSentence]) -> float:
    hit = guessed = gold = 0
    for tags, guess in _guesses(network, encoder, sentences):
        right, found = spans(tags), spans(guess)
        hit, guessed, gold = hit + len(right & found), guessed + len(found), gold + len(right)
    return 2 * hit / max(1, guessed + gold)


def _guesses(
    network: Network, encoder: Encoder, sentences: Sequence[TaggedSentence]
) -> Iterator[tuple[list[str], list[str]]]:
    examples = sorted(map(encoder.sentence, sentences), key=lambda one: len(one.pieces))
    for at in range(0, len(examples), _AT_ONCE):
        part = examples[at : at + _AT_ONCE]
        best = run(network, [one.pieces for one in part])[0].argmax(-1)
        for one, row in zip(part, best.tolist(), strict=True):
            places = [n for n, tag in enumerate(one.tags) if tag != IGNORED]
            yield [LABELS[one.tags[n]] for n in places], [LABELS[row[n]] for n in places]


def _macro_f1(
    network: Network, encoder: Encoder, texts: Sequence[LabelledText], most: int
) -> float:
    known, tops = codes(), top_level()
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    labelled = [one for one in texts if one.label]
    for at in range(0, len(labelled), _AT_ONCE):
        part = labelled[at : at + _AT_ONCE]
        logits = run(network, [encoder.text(one.text, most=most) for one in part])[1]
        for one, best in zip(part, logits[:, tops].argmax(-1).tolist(), strict=True):
            guess = known[tops[best]]
            counts[str(one.label)][1] += 1
            counts[guess][2] += 1
            counts[guess][0] += guess == one.label
    scores = [2 * hit / (gold + found) for hit, gold, found in counts.values() if gold]
    return sum(scores) / len(scores)


def run(network: Network, rows: Sequence[Sequence[int]]) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the logits of tags and of topics for the pieces of some texts."""
    device = next(network.parameters()).device
    pieces, mask = (one.to(device) for one in padded(rows))
    network.eval()
    with torch.no_grad(), torch.autocast(device.type, torch.bfloat16):
        output = network(pieces, mask)
    network.train()
    return output.logits.float(), output.topic_logits.float()
