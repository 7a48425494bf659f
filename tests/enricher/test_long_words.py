"""Words that are none: a mebibyte without a space, in letters that become many when normalised."""

from pathlib import Path

import pytest

from services.domain.text.normalise import normalise
from services.enricher.cache import LONGEST_READ, Cache
from services.enricher.document import Document
from services.enricher.engines.lexicon import tagger
from services.enricher.engines.lexicon.engine import LexiconEngine
from services.enricher.topics import prose
from services.enricher.topics.lexicon import engine as topics
from services.enricher.topics.lexicon.engine import LexiconTopicEngine
from services.enricher.topics.prose import is_prose
from services.enricher.topics.registry import load_topic_engine
from tests.enricher.conftest import models_of

_WORD = "\ufdfa" * 5_000
"""One ligature, which is eighteen letters."""
_TEXT = f"The minister spoke of {_WORD} in Kuwait and of the war in {_WORD}."


@pytest.fixture
def read(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Return the lengths of all words that are normalised from now on."""
    lengths: list[int] = []

    def watched(text: str) -> str:
        lengths.append(len(text))
        return normalise(text)

    for module in (tagger, prose, topics):
        monkeypatch.setattr(module, "normalise", watched)
    return lengths


def test_the_lexicon_reads_the_beginning_of_a_word_without_end(read: list[int]) -> None:
    [mentions] = LexiconEngine().find([Document(text=_TEXT)])
    assert [one.surface for one in mentions] == ["Kuwait"]
    assert max(read) <= LONGEST_READ


def test_keywords_are_looked_for_in_the_beginning_of_a_word_without_end(read: list[int]) -> None:
    [found] = LexiconTopicEngine().classify([Document(text=f"War, war and a ceasefire. {_WORD}")])
    assert found
    assert max(read) <= LONGEST_READ


def test_a_word_without_end_is_no_common_one(read: list[int]) -> None:
    assert is_prose(Document(text=_TEXT))
    assert max(read) <= LONGEST_READ


def test_a_cache_gives_the_beginning_of_a_long_string_and_keeps_none() -> None:
    cache = Cache(len)
    assert cache["a" * 1_000] == LONGEST_READ
    assert cache["word"] == 4
    assert list(cache) == ["word"]


def test_a_word_without_end_is_no_evidence(xlm_roberta: Path) -> None:
    engine = load_topic_engine("transformer", models_of(xlm_roberta))
    words = " ".join(f"{letter}{'ab' * 200}" for letter in "cdefgh")
    [found] = engine.classify([Document(text=f"The minister of the group of kuwait. {words}")])
    evidence = [span.surface for one in found for span in one.evidence]
    assert evidence
    assert max(map(len, evidence)) < 100
