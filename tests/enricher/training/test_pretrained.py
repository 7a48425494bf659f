"""What is read out of the wheel is the model that was put in."""

from collections import Counter

import pytest
import torch

from services.enricher.training import e5
from services.enricher.training.encoding import Encoder
from services.enricher.training.network import from_pretrained, padded
from services.enricher.training.tokenizer import SPECIAL, build_tokenizer, choose_pieces

ENGLISH = "The foreign ministers met to talk about the fight against terrorism."
ARABIC = "اجتمع وزراء الخارجية لبحث مكافحة الإرهاب."
OTHER = "Bake the cake for forty minutes and let it cool before you cut it."


@pytest.fixture(scope="module")
def pretrained() -> e5.Pretrained:
    """Return the untouched model."""
    return e5.read_pretrained(e5.default_file())


def test_the_special_pieces_are_where_we_count_on_them(pretrained: e5.Pretrained) -> None:
    assert tuple(pretrained.pieces[:4]) == ("<s>", "<pad>", "</s>", "<unk>")
    assert set(SPECIAL) == set(pretrained.pieces[:4])
    assert len(pretrained.pieces) == len(pretrained.scores)


def test_a_translation_is_nearer_than_another_affair(pretrained: e5.Pretrained) -> None:
    words = Counter(" ".join((ENGLISH, ARABIC, OTHER)).split())
    vocabulary = choose_pieces(pretrained.pieces, pretrained.scores, words, most=1000)
    network = from_pretrained(pretrained, vocabulary, 1).eval()
    encoder = Encoder(build_tokenizer(vocabulary.pieces))
    rows = [encoder.text(text, most=60) for text in (ENGLISH, ARABIC, OTHER)]
    with torch.no_grad():
        english, arabic, other = network(*padded(rows)).embedding
    assert english @ arabic > english @ other + 0.05
    assert english @ arabic > arabic @ other + 0.05
