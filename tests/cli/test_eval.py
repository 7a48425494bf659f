"""`rasid eval`, run as a command."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from services.cli.eval import app

SEEDS = Path(__file__).parents[2] / "seeds"


def _run(*arguments: str | Path) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)))


def test_pairs_of_names_are_counted_and_errors_listed(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text(
        "tracked\twritten\tsame\n"
        "Hamad Al-Mashaan\tحمد المشعان\n"
        "Hamad Al-Mashaan\tأحمد المشعان\t0\n"
        "Hamad Al-Mashaan\tخالد الجارالله\t1\n",
        encoding="utf-8",
    )
    result = _run("names", path, "--json")
    assert result.exit_code == 0
    report = json.loads(result.stdout)
    assert (report["found"], report["missed"], report["wrong"]) == (1, 1, 0)
    assert (report["recall"], report["precision"]) == (0.5, 1.0)
    assert [error["line"] for error in report["errors"]] == [4]


@pytest.mark.parametrize("heading", ["tracked\twritten\tsame", "en\tar", "name_a\tname_b\tlabel"])
def test_names_of_columns_are_no_pair(tmp_path: Path, heading: str) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text(f"{heading}\nHamad Al-Mashaan\tحمد المشعان\n", encoding="utf-8")
    report = json.loads(_run("names", path, "--json").stdout)
    assert (report["found"], report["missed"]) == (1, 0)


@pytest.mark.parametrize(
    ("label", "wrong"), [("yes", 0), ("TRUE", 0), ("same", 0), ("no", 1), ("different", 1)]
)
def test_a_label_may_be_a_word(tmp_path: Path, label: str, wrong: int) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text(f"Hamad Al-Mashaan\tحمد المشعان\t{label}\n", encoding="utf-8")
    assert json.loads(_run("names", path, "--json").stdout)["wrong"] == wrong


def test_a_line_that_is_no_pair_is_named(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text("Hamad Al-Mashaan\n", encoding="utf-8")
    result = _run("names", path)
    assert result.exit_code == 2
    assert f"{path}:1: a line is TRACKED <tab> WRITTEN" in result.stderr


def test_a_spreadsheet_s_mark_before_the_first_line_is_none_of_it(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_bytes("\ufefftracked\twritten\tsame\r\nمنى خليل\tMona Khalil\t1\r\n".encode())
    result = _run("names", path, "--json")
    assert result.exit_code == 0, result.stderr
    assert json.loads(result.stdout)["found"] == 1


@pytest.mark.parametrize("content", ["", "\n \n", "tracked\twritten\tsame\n"])
def test_a_file_without_a_pair_has_no_figures(tmp_path: Path, content: str) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text(content, encoding="utf-8")
    result = _run("names", path, "--json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{path}: no pair in it: lines are TRACKED <tab> WRITTEN" in result.stderr


def test_pairs_of_two_people_alone_have_figures(tmp_path: Path) -> None:
    path = tmp_path / "pairs.tsv"
    path.write_text("Hamad Al-Mashaan\tخالد الجارالله\t0\n", encoding="utf-8")
    result = _run("names", path, "--json")
    assert json.loads(result.stdout)["wrong"] == 0


@pytest.mark.parametrize("content", ["", "\n\n"])
def test_a_file_without_a_document_has_no_figures(tmp_path: Path, content: str) -> None:
    path = tmp_path / "documents.jsonl"
    path.write_text(content, encoding="utf-8")
    result = _run("matches", path, "--watchlist", SEEDS / "watchlist.yaml", "--json")
    assert (result.exit_code, result.stdout) == (2, "")
    assert f"{path}: no document in it" in result.stderr


def test_the_seeds_score_one(tmp_path: Path) -> None:
    gold = json.loads((SEEDS / "gold.json").read_text(encoding="utf-8"))
    path = tmp_path / "gold.jsonl"
    path.write_text(
        "".join(
            json.dumps(
                {
                    "id": file,
                    "text": (SEEDS / file).read_bytes().decode("utf-8"),
                    "mentions": [{k: m[k] for k in ("entity", "start", "end")} for m in mentions],
                }
            )
            + "\n"
            for file, mentions in gold.items()
        ),
        encoding="utf-8",
    )
    result = _run("matches", path, "--watchlist", SEEDS / "watchlist.yaml", "--json")
    report = json.loads(result.stdout)
    assert (report["found"], report["missed"], report["wrong"], report["f1"]) == (53, 0, 0, 1.0)


def test_what_is_missed_and_what_is_wrong_is_shown(tmp_path: Path) -> None:
    path = tmp_path / "docs.jsonl"
    document = {
        "id": "a",
        "text": "Hamad Al-Mashaan spoke",
        "mentions": [{"entity": "hamad-al-mashaan", "start": 0, "end": 5}],
    }
    path.write_text(json.dumps(document), encoding="utf-8")
    result = _run("matches", path, "--watchlist", SEEDS / "watchlist.yaml")
    assert result.exit_code == 0
    missed, wrong, figures = result.stdout.splitlines()
    assert "error=missed" in missed
    assert "error=wrong" in wrong
    assert figures.startswith("recall 0.0  precision 0.0")


def test_offsets_that_are_no_place_in_the_text_are_refused(tmp_path: Path) -> None:
    path = tmp_path / "documents.jsonl"
    for start, end, field in ((0, 13, "text"), (5, 5, "text"), (6, 2, "text"), (0, 1, "title")):
        mention = {"entity": "a", "start": start, "end": end, "field": field}
        # In bytes it would have 22.
        document = {"id": "1", "text": "حمد المشعان.", "mentions": [mention]}
        path.write_text(json.dumps(document), encoding="utf-8")
        result = _run("matches", path, "--watchlist", SEEDS / "watchlist.yaml")
        assert result.exit_code == 2
        assert f"{path}:1: invalid_field: mentions.0: {start} to {end} is no place" in result.stderr
