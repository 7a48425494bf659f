"""The training run: resumes from its last checkpoint; the same data give the same model."""

import logging
import random
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import count, islice
from pathlib import Path

import torch
from torch.optim import AdamW
from torch.optim.lr_scheduler import LambdaLR

from services.enricher.training.encoding import Encoder, Example, batches
from services.enricher.training.losses import tag_loss, topic_loss
from services.enricher.training.network import Network
from services.enricher.training.scoring import tag_scores, topic_scores
from services.enricher.training.tagging import dev_sentences, one_pass
from services.enricher.training.topics import TopicText, dev_texts, draw, top_level, training_texts

log = logging.getLogger(__name__)

_HEAD_RATE = 1e-3
_WEIGHT_DECAY = 0.01
_LONGEST_GRADIENT = 1.0
_WARM_UP = 1 / 12


@dataclass(frozen=True, kw_only=True)
class Plan:
    """How a run goes.

    Attributes:
        data: the folder of training data.
        work: where checkpoints lie.
        passes: how often all tagged sentences are seen; the last pass may be a part.
        budget: padded pieces in one batch.
        start: checkpoint of an earlier run whose weights this one begins with; the untouched
            encoder's where None.
        share: how much of the result is this run's, the rest being what it began with.
        texts: texts with topics in each pass.
        text_pieces: most pieces of a text with topics, where one is measured.
        lengths: most pieces of a text that is learnt from, each as likely as the others. Vectors
            keep to what they were only at lengths that were seen.
    """

    data: Path
    work: Path
    passes: float = 2.5
    seed: int = 1
    start: Path | None = None
    share: float = 1.0
    rate: float = 2e-4
    budget: int = 2600
    texts: int = 12_000
    text_pieces: int = 96
    lengths: tuple[int, ...] = (64, 96, 96, 256)
    checkpoint_every: int = 150
    score_every: int = 500


class Run:
    """One training run on one device."""

    def __init__(
        self,
        plan: Plan,
        network: Network,
        untouched: Network,
        encoder: Encoder,
        usual: Mapping[str, str],
    ) -> None:
        self._plan, self._encoder, self._usual = plan, encoder, usual
        self._device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
        if plan.start:
            network.load_state_dict(torch.load(plan.start, weights_only=True)["network"])
        self._network: Network = network.to(self._device).train()
        self._untouched = untouched.to(self._device).eval()
        self._texts = training_texts(plan.data)
        log.info("texts with topics", extra={"action": "texts", "count": len(self._texts)})
        self._top_level = top_level()
        self._total = int(len(self._tasks(0)) * plan.passes)
        self._optimizer = self._make_optimizer()
        self._schedule = LambdaLR(self._optimizer, self._rate_at)

    @property
    def checkpoint(self) -> Path:
        """Return where the state of the run lies."""
        return self._plan.work / "checkpoint.pt"

    def train(self) -> Network:
        """Train to the end, from the last checkpoint where there is one."""
        done = self._resume()
        if done < self._total:
            for number, task in islice(enumerate(self._all_tasks()), done, self._total):
                self._step(number, task)
            self._save(self._total)
            self._report(self._total)
        return self._network

    def _all_tasks(self) -> Iterator["Task"]:
        for number in count():
            yield from self._tasks(number)

    def _tasks(self, number: int) -> list["Task"]:
        """Return the batches of one pass, the same for the same seed and number."""
        chance = random.Random(f"{self._plan.seed}/{number}")  # noqa: S311 - no secret
        sentences = one_pass(self._plan.data / "ner", self._usual, chance)
        examples = [self._encoder.sentence(one) for one in sentences]
        lengths = [len(one.pieces) for one in examples]
        budget = self._plan.budget
        tasks = [
            Task(examples=[examples[n] for n in part])
            for part in batches(lengths, budget=budget, chance=chance)
        ]
        drawn = [self._texts[n] for n in draw(self._texts, self._plan.texts, chance)]
        rows = [
            self._encoder.text(one.text, most=chance.choice(self._plan.lengths)) for one in drawn
        ]
        tasks += [
            Task(texts=[drawn[n] for n in part], rows=[rows[n] for n in part])
            for part in batches([len(row) for row in rows], budget=budget, chance=chance)
        ]
        chance.shuffle(tasks)
        return tasks

    def _step(self, number: int, task: "Task") -> None:
        torch.manual_seed(self._plan.seed * 1_000_003 + number)
        with torch.autocast(self._device.type, torch.bfloat16):
            loss = self._loss(task)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(self._network.parameters(), _LONGEST_GRADIENT)
        self._optimizer.step()
        self._schedule.step()
        self._optimizer.zero_grad()
        done = number + 1
        if done % 25 == 0:
            kind = "tags" if task.examples else "topics"
            log.info(
                "step",
                extra={
                    "action": "step",
                    "done": done,
                    "of": self._total,
                    kind: round(loss.item(), 4),
                },
            )
        if done % self._plan.checkpoint_every == 0:
            self._save(done)
        if done % self._plan.score_every == 0:
            self._report(done)

    def _loss(self, task: "Task") -> torch.Tensor:
        if task.examples:
            return tag_loss(self._network, task.examples, self._device)
        return topic_loss(self._network, self._untouched, task.texts, task.rows, self._top_level)

    def _report(self, done: int) -> None:
        tags = tag_scores(self._network, self._encoder, dev_sentences(self._plan.data / "ner"))
        topics = topic_scores(
            self._network, self._encoder, dev_texts(self._plan.data), most=self._plan.text_pieces
        )
        scores = {name: round(score, 4) for name, score in (tags | topics).items()}
        log.info("dev scores", extra={"action": "scores", "done": done, **scores})

    def _make_optimizer(self) -> AdamW:
        heads = [*self._network.tags.parameters(), *self._network.topics.parameters()]
        return AdamW(
            [
                {"params": self._network.encoder.parameters(), "lr": self._plan.rate},
                {"params": heads, "lr": _HEAD_RATE},
            ],
            weight_decay=_WEIGHT_DECAY,
            # On a processor the other way takes nine times as long: as long as all the rest.
            fused=True,
        )

    def _rate_at(self, step: int) -> float:
        warm = (step + 1) / (_WARM_UP * self._total)
        return min(1.0, warm) * max(0.0, (self._total - step) / self._total)

    def _save(self, done: int) -> None:
        state = {
            "done": done,
            "network": self._network.state_dict(),
            "optimizer": self._optimizer.state_dict(),
            "schedule": self._schedule.state_dict(),
        }
        unfinished = self.checkpoint.with_suffix(".unfinished")
        torch.save(state, unfinished)
        unfinished.replace(self.checkpoint)

    def _resume(self) -> int:
        if not self.checkpoint.exists():
            return 0
        state = torch.load(self.checkpoint, map_location=self._device, weights_only=True)
        self._network.load_state_dict(state["network"])
        self._optimizer.load_state_dict(state["optimizer"])
        self._schedule.load_state_dict(state["schedule"])
        log.info("resuming", extra={"action": "resume", "done": state["done"]})
        return int(state["done"])


@dataclass(frozen=True, kw_only=True)
class Task:
    """One batch: either tagged examples, or texts with topics and their pieces."""

    examples: Sequence[Example] = ()
    texts: Sequence[TopicText] = ()
    rows: Sequence[Sequence[int]] = ()
