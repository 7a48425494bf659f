"""Names to look for and documents to look in, the same ones in every run."""

import gzip
import random
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from pathlib import Path

from services.domain.names.lexicon import GIVEN_NAME_GROUPS
from tests.pipeline.articles import SEEDS

DOCUMENT_CHARACTERS = 3_500
_NAMES_PER_DOCUMENT = 3
NEW_WORDS = 25
"""Words in each document that no other has: so a first look meets some to its end."""
_ONSETS = ("b", "d", "f", "g", "h", "j", "k", "kh", "l", "m", "n", "q", "r", "s", "sh", "t", "z")
_RIMES = ("a", "i", "u", "aa", "ee", "ou", "ar", "an", "im", "al", "ur", "as", "at", "ai", "in")
_ARABIC_LETTERS = "بتجحخدرزسشصطعغفقكلمنهوي"
_KINDS_OF_BODIES = {True: ("Council", "Committee", "Centre"), False: ("مجلس", "لجنة", "مركز")}
_GIVEN_NAMES = {
    latin: sorted(name for name in GIVEN_NAME_GROUPS if name.isascii() is latin)
    for latin in (True, False)
}


def persons(count: int) -> list[str]:
    """Return names of a given name and one or two family names, half of them in Arabic."""
    return different(_person, count)


def bodies(count: int) -> list[str]:
    """Return names of two to four words, half of them in Arabic."""
    return different(_body, count)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """Which documents are asked for.

    Attributes:
        paths: plain text in UTF-8, at will compressed by gzip, cut at its lines, the files in turn;
            without any, the sentences of the seeds in another order each time.
        count: how many documents at most.
        new_words: how many words that no other document has are put into each of the seeds.
    """

    paths: Sequence[Path] = ()
    count: int
    new_words: int = NEW_WORDS


def documents(asked: Asked, names: Sequence[str]) -> list[str]:
    """Return documents of the seeds' length, with three of the names in each."""
    chance = random.Random(3)  # noqa: S311 - to be reproducible
    if asked.paths:
        texts = _in_turn([_cut(path) for path in asked.paths])
    else:
        texts = _shuffled_seeds(chance, asked.new_words)
    return with_names(islice(texts, asked.count), names, chance)


def with_names(texts: Iterable[str], names: Sequence[str], chance: random.Random) -> list[str]:
    """Return each text with three of the names at its end."""
    return [f"{text} {', '.join(chance.choices(names, k=_NAMES_PER_DOCUMENT))}." for text in texts]


def different(make: Callable[[random.Random, bool], str], count: int) -> list[str]:
    """Return so many different names, made with whether they are Latin: every other one is."""
    chance = random.Random(1)  # noqa: S311 - to be reproducible
    found: dict[str, None] = {}
    while len(found) < count:
        found[make(chance, len(found) % 2 == 0)] = None
    return list(found)


def _person(chance: random.Random, latin: bool) -> str:
    given = chance.choice(_GIVEN_NAMES[latin])
    family = [_word(chance, latin) for _ in range(chance.choice((1, 1, 2)))]
    article = chance.choice(("", "Al-" if latin else "ال"))
    return " ".join([given.title(), *family[:-1], article + family[-1]])


def _body(chance: random.Random, latin: bool) -> str:
    words = [_word(chance, latin) for _ in range(chance.randint(1, 3))]
    return " ".join([chance.choice(_KINDS_OF_BODIES[latin]), *words])


def _word(chance: random.Random, latin: bool) -> str:
    if latin:
        syllables = (chance.choice(_ONSETS) + chance.choice(_RIMES) for _ in range(2))
        return ("".join(syllables) + chance.choice(("", "i", "ani"))).title()
    return "".join(chance.choices(_ARABIC_LETTERS, k=chance.randint(4, 6)))


def _cut(path: Path) -> Iterator[str]:
    lines: list[str] = []
    opened = gzip.open if path.suffix == ".gz" else open
    with opened(path, "rt", encoding="utf-8") as file:
        for line in file:
            lines.append(line)
            if sum(map(len, lines)) >= DOCUMENT_CHARACTERS:
                yield "".join(lines)
                lines = []


def _in_turn(sources: Sequence[Iterator[str]]) -> Iterator[str]:
    for texts in zip(*sources, strict=False):
        yield from texts


def _shuffled_seeds(chance: random.Random, new_words: int) -> Iterator[str]:
    seeds = [path.read_text(encoding="utf-8") for path in sorted(SEEDS.glob("*.txt"))]
    while True:
        for seed in seeds:
            sentences = seed.split(". ")
            sentences.extend(_word(chance, chance.random() < 0.5) for _ in range(new_words))
            chance.shuffle(sentences)
            yield ". ".join(sentences)
