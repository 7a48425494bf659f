"""The head for topics, fitted anew on a finished encoder."""

import pytest
import torch

from services.enricher.training.encoding import Encoder
from services.enricher.training.network import Network, padded
from services.enricher.training.topic_head import refit
from services.enricher.training.topics import NEGATIVE, POSITIVE, TopicText, codes, top_level
from tests.enricher.training.tiny_network import tiny_network, tiny_tokenizer

TERRORISM = codes().index("medtop:20000103")
SPORT = codes().index("medtop:15000000")
LETTERS = "abcdefghijklmnopqrstuvwxyz"


def _text(text: str, topic: int, *, labelled: bool) -> TopicText:
    targets = tuple(POSITIVE if n == topic else NEGATIVE for n in range(len(codes())))
    return TopicText(text=text, targets=targets, top=topic if labelled else None, weight=1.0)


def _texts() -> list[TopicText]:
    return [
        one
        for letter in LETTERS
        for one in (
            _text(f"sport sport {letter}", SPORT, labelled=True),
            _text(f"bomb bomb {letter}", TERRORISM, labelled=False),
        )
    ]


@pytest.fixture(scope="module")
def refitted() -> tuple[Network, dict[str, float]]:
    """Return a network whose head was fitted, and where its subtopics begin."""
    network = tiny_network()
    begins = refit(network, Encoder(tiny_tokenizer()), _texts() * 4, most=40, seed=1)
    return network, begins


def _best(network: Network, text: str) -> int:
    pieces, mask = padded([Encoder(tiny_tokenizer()).text(text, most=40)])
    with torch.no_grad():
        return int(network.eval()(pieces, mask).topic_logits[0].argmax())


def test_it_tells_topics_of_people_and_of_keywords_apart(
    refitted: tuple[Network, dict[str, float]],
) -> None:
    network, _ = refitted
    assert _best(network, "sport sport q") == SPORT
    assert _best(network, "bomb bomb q") == TERRORISM


def test_only_subtopics_get_a_threshold(refitted: tuple[Network, dict[str, float]]) -> None:
    _, begins = refitted
    assert not set(begins) & {codes()[n] for n in top_level()}
    assert all(0 < at < 1 for at in begins.values())


def test_the_encoder_stays_as_it_is(refitted: tuple[Network, dict[str, float]]) -> None:
    network, _ = refitted
    for name, value in tiny_network().encoder.state_dict().items():
        torch.testing.assert_close(network.encoder.state_dict()[name], value)
