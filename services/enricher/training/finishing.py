"""Turns a trained network into the model that is shipped: calibrated, quantised, measured."""

import logging
import random
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from services.enricher.training.averaging import average
from services.enricher.training.calibration import tag_temperature, topic_probabilities
from services.enricher.training.card import write_card
from services.enricher.training.corpora import read_labelled_texts
from services.enricher.training.encoding import Encoder
from services.enricher.training.export import export
from services.enricher.training.loop import Plan
from services.enricher.training.network import Network
from services.enricher.training.preparing import Prepared
from services.enricher.training.ranges import Rows
from services.enricher.training.tagging import dev_sentences, one_pass
from services.enricher.training.topic_head import refit
from services.enricher.training.topics import LABELLED, codes, dev_texts, training_texts

log = logging.getLogger(__name__)

NAME = "rasid-ar-en"
_SAMPLES = 400
_WINDOW = 256
"""Most pieces that training reads at once."""


def finish(network: Network, prepared: Prepared, plan: Plan, folder: Path) -> None:
    """Write the model to `folder`, its card with it."""
    encoder = Encoder(prepared.tokenizer)
    if plan.start:
        average(network, plan.start, plan.share)
    texts = training_texts(plan.data)
    begins = refit(network, encoder, texts, most=plan.text_pieces, seed=plan.seed)
    log.info("topic head fitted", extra={"action": "refit", **begins})
    manifest = _manifest(network, encoder, plan, begins)
    exact = plan.work / "exact"
    export(network, prepared.tokenizer, manifest, exact)
    samples = _samples(encoder, prepared, plan)
    export(network, prepared.tokenizer, manifest, folder, samples=samples)
    write_card(folder, exact, plan.data)


def _samples(encoder: Encoder, prepared: Prepared, plan: Plan) -> Rows:
    """Return pieces of some sentences and texts of all kinds that were trained on."""
    chance = random.Random(plan.seed)  # noqa: S311 - no secret
    sentences = one_pass(plan.data / "ner", prepared.usual, chance)[:_SAMPLES]
    texts = [
        one.text
        for name in LABELLED
        for one in chance.sample(
            read_labelled_texts(plan.data / "topics" / name / "train.jsonl"), _SAMPLES // 10
        )
    ]
    return [
        *(encoder.sentence(one).pieces for one in sentences),
        *(encoder.text(one, most=_WINDOW) for one in texts),
    ]


def _manifest(
    network: Network, encoder: Encoder, plan: Plan, begins: Mapping[str, float]
) -> dict[str, Any]:
    temperature, thresholds = topic_probabilities(
        network, encoder, dev_texts(plan.data), most=plan.text_pieces
    )
    sentences = dev_sentences(plan.data / "ner")
    return {
        "name": NAME,
        "word_split": "words",
        "label_temperature": tag_temperature(network, encoder, sentences),
        "topic_temperature": temperature,
        "topics": codes(),
        "topic_thresholds": {**thresholds, **_cooled(begins, temperature)},
        "max_length": _WINDOW,
    }


def _cooled(probabilities: Mapping[str, float], temperature: float) -> dict[str, float]:
    """Return what `probabilities` become where logits are divided by `temperature`."""
    return {
        code: round(1 / (1 + (1 / one - 1) ** (1 / temperature)), 3)
        for code, one in probabilities.items()
    }
