"""Labelled sentences in the column format of the CoNLL shared tasks."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate

from schemas.enriched import MentionType
from services.enricher.models.errors import ModelError
from services.enricher.models.labels import LabelScheme

NAMED: dict[MentionType, str] = {
    "person": "PER",
    "official": "PER",
    "organization": "ORG",
    "working_group": "ORG",
    "location": "LOC",
}
"""What labelled data call our types: an official is a person, a working group a body."""

_TAGGED_HASH = re.compile(r"#\S*\s+(O|[BIESLU]-\S+)")
"""A token that begins with #, in a file whose columns are not parted by tabs."""
_SPACE = "\u00b7"
"""Stands for a token that is nothing but a space, which no name touches."""

Entity = tuple[str, int, int]
"""Type, first token, last token."""


class ConllError(ValueError):
    """A line of a labelled file is not what it should be; the message says which and why."""


@dataclass(frozen=True, kw_only=True)
class Sentence:
    """Tokens, and the names that people marked in them."""

    tokens: Sequence[str]
    entities: frozenset[Entity]

    @property
    def text(self) -> str:
        """The tokens, joined by one space."""
        return " ".join(self.tokens)

    def entity(self, kind: str, start: int, end: int) -> Entity:
        """Return the entity of all tokens that code points `start` to `end` of the text touch.

        A particle written onto an Arabic name is part of its token, and not of a mention of ours.
        """
        edges = [0, *accumulate(len(token) + 1 for token in self.tokens)]
        touched = [
            number
            for number, token in enumerate(self.tokens)
            if edges[number] < end and start < edges[number] + len(token)
        ]
        return (kind, touched[0], touched[-1])


def read_conll(lines: Iterable[str]) -> Iterator[Sentence]:
    """Yield the sentences of `lines`, each `token TAB tag`, a blank line between sentences.

    Where a line has more columns, the last is the tag. Types other than persons, bodies and places
    are read and left out.

    Raises:
        ConllError: a line has no tag, or one of no known kind.
    """
    tokens: list[str] = []
    tags: list[str] = []
    numbers: list[int] = []
    for number, line in enumerate(lines, start=1):
        if _is_no_token(line):
            if tokens:
                yield _sentence(tokens, tags, numbers)
            tokens, tags, numbers = [], [], []
            continue
        columns = line.rstrip("\r\n").split("\t" if "\t" in line else None)
        if len(columns) < 2 or not columns[0] or not columns[-1].strip():
            raise ConllError(f"{number}: a line is TOKEN <tab> TAG, or blank between sentences")
        tokens.append(_one_word(columns[0]))
        tags.append(columns[-1].strip())
        numbers.append(number)
    if tokens:
        yield _sentence(tokens, tags, numbers)


def _is_no_token(line: str) -> bool:
    """Whether a line is blank, begins a document or is a comment: `# id`, without a tag."""
    if line.startswith("#") and "\t" not in line:
        return not _TAGGED_HASH.fullmatch(line.strip())
    return not line.strip() or line.startswith("-DOCSTART-")


def _one_word(token: str) -> str:
    """Return a token without spaces at its ends; one that is a space of some kind stays a token."""
    return token.strip() or _SPACE


def _sentence(tokens: list[str], tags: list[str], numbers: Sequence[int]) -> Sentence:
    try:
        entities = frozenset(_entities(tags))
    except ModelError:
        raise _first_error(tags, numbers) from None
    return Sentence(tokens=tuple(tokens), entities=entities)


def _first_error(tags: Sequence[str], numbers: Sequence[int]) -> ConllError:
    """Return what is wrong with the first tag of no known kind."""
    for tag, number in zip(tags, numbers, strict=True):
        try:
            LabelScheme([tag], model="the file")
        except ModelError:
            return ConllError(
                f"{number}: the tag {tag!r} is of no known kind of name: write O where none is "
                "marked, else PER, ORG, LOC or MISC after B- or I-"
            )
    raise AssertionError("each tag by itself is of a known kind")


def _entities(tags: Sequence[str]) -> Iterator[Entity]:
    """Yield what seqeval counts as names: an I that follows no name of its type begins one."""
    scheme = LabelScheme(tags, model="the file")
    for first, last in scheme.stretches(range(len(tags))):
        kind = scheme.mention_type(first)
        if kind is not None:
            yield (NAMED[kind], first, last)
