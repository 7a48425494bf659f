"""The three outputs of the network, and what the losses are taken of."""

from collections.abc import Sequence
from dataclasses import replace

import pytest
import torch

from services.enricher.training.encoding import Encoder
from services.enricher.training.losses import topic_loss
from services.enricher.training.network import Network, Output, padded
from services.enricher.training.topics import NEGATIVE, POSITIVE, UNKNOWN, TopicText, codes
from tests.enricher.training.tiny_network import tiny_network, tiny_tokenizer


@pytest.fixture(scope="module")
def network() -> Network:
    """Return one network for all tests, none of which trains it."""
    return tiny_network()


def _rows(*texts: str) -> list[Sequence[int]]:
    encoder = Encoder(tiny_tokenizer())
    return [encoder.text(text, most=60) for text in texts]


def _run(network: Network, rows: Sequence[Sequence[int]]) -> Output:
    with torch.no_grad():
        found: Output = network(*padded(rows))
    return found


def test_the_evidence_of_the_pieces_adds_up_to_the_logits(network: Network) -> None:
    found = _run(network, _rows("the minister met", "قال"))
    sums = found.topic_evidence.sum(1) + network.topics.bias
    torch.testing.assert_close(sums, found.topic_logits)


def test_the_vector_of_an_article_has_length_one(network: Network) -> None:
    found = _run(network, _rows("the minister met", "قال"))
    torch.testing.assert_close(found.embedding.norm(dim=-1), torch.ones(2))


def test_a_longer_neighbour_in_the_batch_changes_nothing(network: Network) -> None:
    short, long = _rows("قال", "the minister met the working group in the city")
    alone, beside = _run(network, [short]), _run(network, [short, long])
    torch.testing.assert_close(beside.logits[:1, : len(short)], alone.logits, atol=1e-5, rtol=1e-5)
    torch.testing.assert_close(beside.topic_logits[:1], alone.topic_logits, atol=1e-5, rtol=1e-5)
    torch.testing.assert_close(beside.embedding[:1], alone.embedding, atol=1e-5, rtol=1e-5)


def _text(target: int) -> TopicText:
    targets = (target, *[UNKNOWN] * (len(codes()) - 1))
    return TopicText(text="the minister", targets=targets, top=None, weight=1.0)


def test_what_is_not_known_of_a_text_teaches_nothing(network: Network) -> None:
    rows = _rows("the minister")
    loss = topic_loss(network, network, [_text(UNKNOWN)], rows, [])
    # The vector is its own model's, so that its distance is nothing either.
    assert loss.item() == pytest.approx(0.0, abs=1e-5)


def test_right_and_wrong_labels_pull_apart(network: Network) -> None:
    rows = _rows("the minister")
    logit = float(_run(network, rows).topic_logits[0, 0])
    losses = {
        target: topic_loss(network, network, [_text(target)], rows, []).item()
        for target in (POSITIVE, NEGATIVE)
    }
    assert (losses[POSITIVE] > losses[NEGATIVE]) == (logit < 0)


def test_the_one_top_level_label_must_be_the_best_of_them(network: Network) -> None:
    rows = _rows("the minister")
    tops = [0, 1]
    one, other = (
        topic_loss(network, network, [replace(_text(UNKNOWN), top=top)], rows, tops).item()
        for top in tops
    )
    logits = _run(network, rows).topic_logits[0]
    assert (one < other) == bool(logits[0] > logits[1])


def test_a_vector_that_moved_away_costs(network: Network) -> None:
    rows = _rows("the minister")
    moved = topic_loss(network, tiny_network(seed=2), [_text(UNKNOWN)], rows, [])
    assert moved.item() > 0.1
