"""A folder of training data with every set that training reads, each of a few lines."""

import gzip
import json
from pathlib import Path

from services.enricher.training.tagging import TRAINING_SETS
from services.enricher.training.topics import LABELLED

_SENTENCES = "Layla\tB-PER\nmet\tO\nministers\tO\nin\tO\nDoha\tB-LOC\n\nقال\tO\nأحمد\tB-PER\n\n"
_ROWS = [
    {"text": "the team won the match", "label": "medtop:15000000", "lang": "en"},
    {"text": "فاز الفريق في المباراة", "label": "medtop:15000000", "lang": "ar"},
    {"text": "the market fell", "label": "medtop:04000000", "lang": "en"},
]
_WORLD = [{"text": "وزير الخارجية بحث الارهاب", "label": "ant:world", "lang": "ar"}]
_RAW = ("ar_ant_news", "en_un_general_debate_2005plus", "en_worldwide_originals_trainonly")


def write_tiny_data(folder: Path) -> Path:
    """Write the folder and return it."""
    for one in TRAINING_SETS:
        for part in ("train", "dev"):
            _write(folder / "ner" / one.name / f"{part}.conll", _SENTENCES)
    for name in LABELLED:
        for part in ("train", "dev"):
            _write(folder / "topics" / name / f"{part}.jsonl", _lines(_ROWS))
    _write(folder / "topics" / "ar_ant" / "world_middleeast_unlabelled.jsonl", _lines(_WORLD))
    (folder / "raw").mkdir()
    for name in _RAW:
        with gzip.open(folder / "raw" / f"{name}.txt.gz", "wt", encoding="utf-8") as raw:
            raw.write("the ministers met in the city\n\nقال الوزير أحمد\n")
    return folder


def _lines(rows: list[dict[str, str]]) -> str:
    return "".join(json.dumps(row, ensure_ascii=False) + "\n" for row in rows)


def _write(path: Path, text: str) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
