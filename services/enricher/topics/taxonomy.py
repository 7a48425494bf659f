"""What an article can be about: IPTC Media Topics, and topics of ours below them."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

import yaml


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
    raw = (files("services.enricher.topics") / "taxonomy.yaml").read_text("utf-8")
    return {entry["code"]: TopicDefinition(**entry) for entry in yaml.safe_load(raw)}


def lineage(code: str) -> Iterator[str]:
    """Yield `code` and the codes above it, up to the top."""
    topics = read_taxonomy()
    above: str | None = code
    while above is not None:
        yield above
        above = topics[above].broader
