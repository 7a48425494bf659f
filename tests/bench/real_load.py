"""Names made of those of real officials, and news as people write it: what a watchlist is like.

Made names and shuffled seeds (`matching_load.py`) hide what real ones cost: every other word of a
new article is new, and most begin or end what might be somebody's name. Names and texts are those
of the labelled lists of the tests.
"""

import random
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, partial
from itertools import islice

from tests.bench.matching_load import (
    DOCUMENT_CHARACTERS,
    Asked,
    different,
    documents,
    with_names,
)
from tests.domain.test_labelled_documents import LABELLED, document_of

_WORDS_OF_A_PERSON = 2
"""Titles make other names longer: the first and the last word of these are no titles."""


_WordsByScript = Mapping[bool, Sequence[Sequence[str]]]


def real_persons(count: int) -> list[str]:
    """Return names: the given name of one official, the family name of another; half are Arabic."""
    return different(partial(_person, words=_given_and_family()), count)


def news(asked: Asked, names: Sequence[str]) -> list[str]:
    """Return labelled documents, some of them one after the other, with three of the names in each.

    There are some three hundred; texts that are asked for are taken instead.
    """
    if asked.paths:
        return documents(asked, names)
    chance = random.Random(3)  # noqa: S311 - to be reproducible
    return with_names(islice(_articles(chance), asked.count), names, chance)


def _person(chance: random.Random, latin: bool, words: _WordsByScript) -> str:
    return " ".join(map(chance.choice, words[latin]))


@cache
def _given_and_family() -> _WordsByScript:
    """Return the given and the family names, Latin ones under True."""
    names = [
        name.split()
        for path in sorted(LABELLED.glob("*.tsv"))
        for line in path.read_text(encoding="utf-8").splitlines()[1:]
        for name in line.split("\t")[:2]
    ]
    plain = [name for name in names if len(name) == _WORDS_OF_A_PERSON]
    return {
        latin: [
            sorted({name[at] for name in plain if name[at].isascii() is latin}) for at in (0, -1)
        ]
        for latin in (True, False)
    }


def _articles(chance: random.Random) -> Iterator[str]:
    texts = [
        str(document_of(number, line)["text"])
        for path in sorted(LABELLED.glob("*documents.txt"))
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if not line.startswith("#")
    ]
    chance.shuffle(texts)
    article = ""
    for text in texts:
        article = f"{article}\n\n{text}" if article else text
        if len(article) >= DOCUMENT_CHARACTERS:
            yield article
            article = ""
