"""The network: one encoder, and on it heads for tags and for topics, and the article vector."""

from collections.abc import Sequence
from dataclasses import dataclass

import torch
from torch import Tensor, nn
from transformers import BertConfig, BertModel

from services.enricher.training import e5
from services.enricher.training.corpora import LABELS
from services.enricher.training.tokenizer import PAD, Vocabulary

_DROPOUT = 0.1


@dataclass(frozen=True, kw_only=True)
class Output:
    """What one pass gives, for B texts of at most T pieces.

    Attributes:
        logits: B x T x labels.
        topic_logits: B x topics.
        topic_evidence: B x T x topics; over a text its sum and the head's bias are the logits.
        embedding: B x 384, of length 1.
    """

    logits: Tensor
    topic_logits: Tensor
    topic_evidence: Tensor
    embedding: Tensor


class Network(nn.Module):
    """A BERT encoder with three outputs."""

    def __init__(self, config: BertConfig, topics: int) -> None:
        super().__init__()
        self.config = config
        self.encoder = BertModel(config, add_pooling_layer=False)
        self.tags = nn.Linear(config.hidden_size, len(LABELS))
        self.topics = nn.Linear(config.hidden_size, topics)
        self.dropout = nn.Dropout(_DROPOUT)

    def forward(self, input_ids: Tensor, attention_mask: Tensor) -> Output:
        """Return all outputs for pieces and mask, both B x T."""
        hidden = self.encoder(input_ids=input_ids, attention_mask=attention_mask).last_hidden_state
        mask = attention_mask.unsqueeze(-1).to(hidden.dtype)
        share = mask / mask.sum(1, keepdim=True)
        pooled = (hidden * share).sum(1)
        evidence = (self.dropout(hidden) * share) @ self.topics.weight.to(hidden.dtype).T
        return Output(
            logits=self.tags(self.dropout(hidden)),
            topic_logits=evidence.sum(1) + self.topics.bias.to(hidden.dtype),
            topic_evidence=evidence,
            embedding=nn.functional.normalize(pooled.float(), dim=-1),
        )


def from_pretrained(pretrained: e5.Pretrained, vocabulary: Vocabulary, topics: int) -> Network:
    """Return the network with the untouched encoder in it, cut down to the vocabulary."""
    network = Network(_config(len(vocabulary.pieces)), topics)
    weights = dict(pretrained.weights)
    name = "embeddings.word_embeddings.weight"
    weights[name] = weights[name][vocabulary.rows]
    network.encoder.load_state_dict({key: torch.tensor(value) for key, value in weights.items()})
    return network


def _config(pieces: int) -> BertConfig:
    return BertConfig(
        vocab_size=pieces,
        hidden_size=e5.HIDDEN,
        num_hidden_layers=e5.LAYERS,
        num_attention_heads=e5.HEADS,
        intermediate_size=e5.FEED_FORWARD,
        max_position_embeddings=e5.POSITIONS,
        layer_norm_eps=1e-12,
        # On a processor it would keep attention from its fast form: a third of a step.
        attention_probs_dropout_prob=0.0,
        pad_token_id=PAD,
        id2label=dict(enumerate(LABELS)),
        label2id={label: number for number, label in enumerate(LABELS)},
    )


def padded(rows: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
    """Return the pieces of several texts as one rectangle, and which of it are pieces."""
    longest = max(map(len, rows))
    pieces = torch.full((len(rows), longest), PAD, dtype=torch.long)
    mask = torch.zeros((len(rows), longest), dtype=torch.long)
    for number, row in enumerate(rows):
        pieces[number, : len(row)] = torch.tensor(row, dtype=torch.long)
        mask[number, : len(row)] = 1
    return pieces, mask
