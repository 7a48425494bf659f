"""A network of two thin layers and the tokenizer that goes with it; it knows nothing."""

import torch
from tokenizers import Tokenizer
from transformers import BertConfig

from services.enricher.training.corpora import LABELS
from services.enricher.training.network import Network
from services.enricher.training.tokenizer import PAD, SPACE, SPECIAL, build_tokenizer
from services.enricher.training.topics import codes

_LETTERS = "abcdefghijklmnopqrstuvwxyzLDRابتثجحخدذرزسشصضطظعغفقكلمنهويءأة.,"
PIECES = [*SPECIAL, SPACE, *(SPACE + letter for letter in _LETTERS), *_LETTERS]


def tiny_tokenizer() -> Tokenizer:
    """Return a tokenizer whose pieces are letters."""
    return build_tokenizer([(piece, -1.0) for piece in PIECES])


def tiny_network(*, seed: int = 1) -> Network:
    """Return a network with random weights, the same for the same seed."""
    torch.manual_seed(seed)
    config = BertConfig(
        vocab_size=len(PIECES),
        hidden_size=32,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=64,
        max_position_embeddings=512,
        pad_token_id=PAD,
        id2label=dict(enumerate(LABELS)),
        label2id={label: number for number, label in enumerate(LABELS)},
    )
    network = Network(config, len(codes()))
    # Wide enough apart that a wrong result is not lost in rounding.
    for head in (network.tags, network.topics):
        torch.nn.init.normal_(head.weight, std=1.0)
    network.eval()
    return network
