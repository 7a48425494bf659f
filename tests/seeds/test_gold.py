"""The seed watchlist finds in the seed articles what the gold list says, and nothing else."""

import json
from pathlib import Path

import pytest

from schemas.enriched import Span
from services.domain.text.language import detect_language
from services.domain.watchlist import compile_watchlist
from services.platform.watchlist_file import read_watchlist

SEEDS = Path(__file__).parents[2] / "seeds"
GOLD = json.loads((SEEDS / "gold.json").read_text(encoding="utf-8"))
MANIFEST = [
    json.loads(line) for line in (SEEDS / "manifest.jsonl").read_text(encoding="utf-8").splitlines()
]
ENTITIES = read_watchlist(SEEDS / "watchlist.yaml")


def _text(file: str) -> str:
    return (SEEDS / file).read_bytes().decode("utf-8")


@pytest.mark.parametrize("file", sorted(GOLD))
def test_exactly_the_gold_mentions_are_found(file: str) -> None:
    matches = compile_watchlist(ENTITIES).match(_text(file))
    found = {(match.entity, match.start, match.end, match.surface) for match in matches}
    gold = {(g["entity"], g["start"], g["end"], g["surface"]) for g in GOLD[file]}
    assert found == gold
    assert len(matches) == len(GOLD[file])


def test_there_are_fifty_three_gold_mentions_of_thirteen_entities() -> None:
    mentions = [mention for file in GOLD.values() for mention in file]
    assert len(mentions) == 53
    assert {m["entity"]: m["type"] for m in mentions} == {e.id: e.type for e in ENTITIES}
    assert len(ENTITIES) == 13


@pytest.mark.parametrize("file", sorted(GOLD))
def test_gold_spans_are_code_points_of_the_article(file: str) -> None:
    text = _text(file)
    for mention in GOLD[file]:
        span = Span(start=mention["start"], end=mention["end"], surface=mention["surface"])
        assert text[span.start : span.end] == span.surface


def test_persons_are_listed_by_one_latin_name() -> None:
    people = [entity for entity in ENTITIES if entity.type in ("person", "official")]
    assert [entity.names.keys() for entity in people] == [{"en"}] * 4
    assert [len(entity.names["en"]) for entity in people] == [1, 1, 1, 1]
    assert not any(entity.patterns for entity in people)


def test_bodies_have_one_name_in_each_language() -> None:
    bodies = [entity for entity in ENTITIES if entity.type not in ("person", "official")]
    assert {len(entity.names[language]) for entity in bodies for language in ("en", "ar")} == {1}


def test_the_manifest_names_every_article_once() -> None:
    assert [entry["file"] for entry in MANIFEST] == sorted(
        path.name for path in SEEDS.glob("*.txt")
    )


@pytest.mark.parametrize("entry", MANIFEST, ids=[entry["external_id"] for entry in MANIFEST])
def test_the_manifest_says_what_the_article_says(entry: dict[str, str | None]) -> None:
    file = str(entry["file"])
    text = _text(file)
    assert entry["external_id"] == Path(file).stem
    assert entry["language"] == detect_language(text)
    assert entry["title"] is None or text.startswith(f"{entry['title']}\n")
