"""What an article can be about: IPTC Media Topics, and topics of ours below them."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml

from services.domain.text.normalise import normalise
from services.domain.text.words import split_words


@dataclass(frozen=True, kw_only=True, slots=True)
class TopicDefinition:
    """One topic; `broader` is the code of the topic above it, None at the top."""

    code: str
    en: str
    ar: str
    broader: str | None = None


@lru_cache(maxsize=1)
def read_taxonomy() -> Mapping[str, TopicDefinition]:
    """Return every topic by its code."""
    raw = (files("services.domain.topics") / "taxonomy.yaml").read_text("utf-8")
    return {entry["code"]: TopicDefinition(**entry) for entry in yaml.safe_load(raw)}


def lineage(code: str) -> Iterator[str]:
    """Yield `code` and the codes above it, up to the top; of an unknown code, itself alone."""
    topics = read_taxonomy()
    above: str | None = code
    while above is not None:
        yield above
        above = topics[above].broader if above in topics else None


def find_topics(written: str) -> tuple[str, ...]:
    """Return the codes that a person may mean: by code, bare number, or name in either language.

    Several where a name is shared, none where it is unknown.
    """
    topics = read_taxonomy()
    code = f"medtop:{written}" if written.isdecimal() else written
    return (code,) if code in topics else _codes_by_name().get(_plain_name(written), ())


@lru_cache(maxsize=1)
def _codes_by_name() -> Mapping[str, tuple[str, ...]]:
    codes: dict[str, list[str]] = defaultdict(list)
    for topic in read_taxonomy().values():
        for name in {_plain_name(topic.en), _plain_name(topic.ar)}:
            codes[name].append(topic.code)
    return {name: tuple(found) for name, found in codes.items()}


def _plain_name(name: str) -> str:
    return " ".join(map(normalise, split_words(name).words))
