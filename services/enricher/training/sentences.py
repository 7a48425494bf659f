"""Sentences of our own, for the kinds of names that public sets hardly have."""

import random
import re
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from typing import Any

import yaml

from services.enricher.models.words import word_spans
from services.enricher.training.corpora import Part, TaggedSentence

_SLOT = re.compile(r"\{([a-z]+)(\d?)\}")
_MARKED = re.compile(r"\[(PER|ORG|LOC) ([^\]]+)\]")
_DEV_EVERY = 5
"""Of five ways to say it one is kept for the dev set, with the names that only it uses."""


def own_sentences(language: str, part: Part, *, count: int, seed: int) -> list[TaggedSentence]:
    """Return `count` sentences; the patterns of the two parts differ, so do half of their names."""
    chosen = yaml.safe_load((files(__package__) / "data" / "sentences.yaml").read_text("utf-8"))
    told = chosen[language]
    patterns = _part(told["sentences"], part)
    slots = {
        name: _part(values, part) for name, values in {**told["slots"], **_extra(told)}.items()
    }
    chance = random.Random(f"{language}{part}{seed}")  # noqa: S311 - no secret
    return [
        _tagged(_filled(patterns[number % len(patterns)], slots, chance)) for number in range(count)
    ]


def _extra(told: Mapping[str, Any]) -> dict[str, list[str]]:
    return {"acronym": told["acronym"]} if "acronym" in told else {}


def _part(values: Sequence[str], part: Part) -> list[str]:
    return [
        v for n, v in enumerate(values) if (n % _DEV_EVERY == _DEV_EVERY - 1) == (part == "dev")
    ]


def _filled(pattern: str, slots: Mapping[str, list[str]], chance: random.Random) -> str:
    return _SLOT.sub(lambda found: chance.choice(slots[found[1]]), pattern)


def _tagged(marked: str) -> TaggedSentence:
    words: list[str] = []
    tags: list[str] = []
    for text, kind in _pieces(marked):
        found = [text[start:end] for start, end in word_spans(text)]
        words += found
        tags += (
            ["O"] * len(found)
            if kind is None
            else [f"{'B' if n == 0 else 'I'}-{kind}" for n in range(len(found))]
        )
    return TaggedSentence(words=tuple(words), tags=tuple(tags))


def _pieces(marked: str) -> Iterator[tuple[str, str | None]]:
    """Yield stretches with the type of the name that they are.

    An Arabic proclitic that is written onto a name belongs to the name's first word, as in the
    sets whose words are not split.
    """
    at = 0
    for found in _MARKED.finditer(marked):
        before, name = marked[at : found.start()], found[2]
        cut = len(before) - len(re.search(r"\S*$", before)[0])  # type: ignore[index]
        glued = before[cut:] if before[cut:] in {"و", "ل", "ب", "ول"} else ""
        yield before[: len(before) - len(glued)], None
        yield glued + _joined(name, glued), found[1]
        at = found.end()
    yield marked[at:], None


def _joined(name: str, proclitic: str) -> str:
    # لِ before the article is written لل.
    return name[1:] if proclitic.endswith("ل") and name.startswith("ال") else name
