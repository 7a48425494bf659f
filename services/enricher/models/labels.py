"""What the labels of a model mean: one table for every scheme and every spelling of a type."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal

import numpy as np

from schemas.enriched import MentionType
from services.enricher.models.errors import ModelError
from services.enricher.models.folder import Transitions
from services.enricher.models.session import Array

_TYPES: Mapping[str, MentionType | None] = {
    **dict.fromkeys(("PER", "PERS", "PERSON", "PEOPLE", "PSN"), "person"),
    **dict.fromkeys(
        ("ORG", "ORGANIZATION", "ORGANISATION", "CORP", "CORPORATION", "COMPANY", "GROUP"),
        "organization",
    ),
    **dict.fromkeys(
        ("LOC", "LOCATION", "GPE", "FAC", "FACILITY", "PLACE", "COUNTRY", "CITY"), "location"
    ),
    # Known, and no name of a person, body or place: read, and left out.
    **dict.fromkeys(
        (
            "MISC", "MIS", "OTHER", "NORP", "NATIONALITY", "EVENT", "EVE", "PRODUCT", "PROD",
            "CREATIVE-WORK", "WORK_OF_ART", "LAW", "LANGUAGE", "LANG", "DATE", "TIME", "DATETIME",
            "MONEY", "CURR", "CURRENCY", "PERCENT", "PERCENTAGE", "QUANTITY", "UNIT", "CARDINAL",
            "ORDINAL", "NUMBER", "WEBSITE", "URL", "EMAIL", "PHONE", "ADDRESS", "OCC", "JOB",
            "TITLE", "PRIZE", "AWARD", "COMPETITION", "DISEASE", "SPORT", "VEHICLE", "WEAPON",
            "ANIM", "BIO", "CEL", "FOOD", "INST", "MEDIA", "MYTH", "PLANT", "VEHI", "AGE",
        ),
        None,
    ),
}  # fmt: skip
_OUTSIDE = frozenset({"O", "OUT", "OUTSIDE", "X", "PAD", "[PAD]", "<PAD>", "[CLS]", "[SEP]"})
Place = Literal["outside", "begin", "inside", "last", "single"]
_PLACES: Mapping[str, Place] = {
    "B": "begin", "I": "inside", "M": "inside", "L": "last", "E": "last", "U": "single",
    "S": "single",
}  # fmt: skip
_SEPARATORS = "-_"
_OPEN = frozenset({"begin", "inside"})
_START: frozenset[Place] = frozenset({"begin", "single", "outside"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Label:
    """One label of a model: where in a name a word stands, and of which of the model's types."""

    place: Place
    type: str = ""


class LabelScheme:
    """The labels of one model, in the order of its logits."""

    def __init__(self, names: Sequence[str], *, model: str) -> None:
        self._model = model
        self.labels = [_read(name, model) for name in names]
        self.outside = frozenset(
            n for n, label in enumerate(self.labels) if label.place == "outside"
        )
        """The labels of words that are part of no name."""
        self._types = [_TYPES.get(label.type) for label in self.labels]
        self._has_begin = any(label.place == "begin" for label in self.labels)
        self._has_last = any(label.place == "last" for label in self.labels)

    def mention_type(self, label: int) -> MentionType | None:
        """Return what a word with this label is part of; None outside and for other types."""
        return self._types[label]

    def starts(self, before: int, label: int) -> bool:
        """Whether a name begins at a word with `label` after one with `before`."""
        here, there = self.labels[label], self.labels[before]
        if here.place in {"begin", "single"}:
            return True
        # Without B, a name begins where the type begins.
        return here.place != "outside" and (there.place not in _OPEN or there.type != here.type)

    def stretches(self, labels: Sequence[int]) -> Iterator[tuple[int, int]]:
        """Yield first and last word of every stretch of words, so labelled, that is one name."""
        first = None
        for number, label in enumerate(labels):
            if first is not None and (
                label in self.outside or self.starts(labels[number - 1], label)
            ):
                yield first, number - 1
                first = None
            if first is None and label not in self.outside:
                first = number
        if first is not None:
            yield first, len(labels) - 1

    def transitions(
        self, learnt: Transitions | None = None, biases: Array | None = None
    ) -> tuple[Array, Array, Array]:
        """Return scores for label after label, for the first label and for the last.

        What the scheme forbids is minus infinity, whatever was learnt; all else is 0, or as learnt.
        On top comes for each label what `biases` has for it.

        Raises:
            ModelError: what was learnt is for another number of labels.
        """
        count = len(self.labels)
        matrix = np.array(
            [[0.0 if self._follows(a, b) else -np.inf for b in self.labels] for a in self.labels],
            dtype=np.float32,
        )
        outside = Label(place="outside")
        start = np.array(
            [0.0 if self._follows(outside, b) else -np.inf for b in self.labels], dtype=np.float32
        )
        end = np.array(
            [0.0 if self._follows(a, outside) else -np.inf for a in self.labels], dtype=np.float32
        )
        if learnt is not None:
            self._require(learnt, count)
            matrix += np.array(learnt.matrix, dtype=np.float32)
            start += np.array(learnt.start, dtype=np.float32)
            end += np.array(learnt.end, dtype=np.float32)
        if biases is not None:
            matrix, start = matrix + biases, start + biases
        return matrix, start, end

    def _require(self, learnt: Transitions, count: int) -> None:
        sizes = {len(learnt.matrix), len(learnt.start), len(learnt.end), *map(len, learnt.matrix)}
        if sizes != {count}:
            given = len(learnt.matrix)
            raise ModelError(
                f"{self._model}: rasid.json has transitions for {given} "
                f"label{'s' if given != 1 else ''}, the model has {count}",
                "Take rasid.json and config.json of the same model",
            )

    def _follows(self, before: Label, after: Label) -> bool:
        if before.place in _OPEN and self._has_last:
            # BILOU: what is open must go on.
            return after.place in {"inside", "last"} and after.type == before.type
        if after.place in _START or not self._has_begin:
            return True
        return before.place in _OPEN and before.type == after.type


def _read(name: str, model: str) -> Label:
    upper = name.upper()
    if upper in _OUTSIDE:
        return Label(place="outside")
    place, kind = _parts(upper)
    if kind not in _TYPES:
        raise ModelError(
            f"{model}: the label {name!r} is of no known kind of name",
            "Choose a model whose labels are PER, ORG and LOC in any usual spelling, or write "
            "them so in id2label of its config.json",
        )
    return Label(place=place, type=kind)


def _parts(name: str) -> tuple[Place, str]:
    """Cut B-PER, PER-B or B_PER in two; a type alone is inside, as in IO."""
    for separator in _SEPARATORS:
        first, _, rest = name.partition(separator)
        if rest and first in _PLACES:
            return _PLACES[first], rest
        rest, _, last = name.rpartition(separator)
        if rest and last in _PLACES:
            return _PLACES[last], rest
    return "inside", name
