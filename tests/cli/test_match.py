"""`rasid match`, run as a command."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from services.cli.match import match

SEEDS = Path(__file__).parents[2] / "seeds"
ISOLATES = dict.fromkeys(map(ord, "\u2066\u2067\u2068\u2069"))
WATCHLIST = """
entities:
  - {id: hamad, type: official, names: {en: [Hamad Al-Mashaan], ar: [حمد المشعان]}}
"""


@pytest.fixture
def watchlist(tmp_path: Path) -> Path:
    path = tmp_path / "watchlist.yaml"
    path.write_text(WATCHLIST, encoding="utf-8")
    return path


def _run(
    watchlist: Path,
    documents: Path | str,
    given: bytes | None = None,
    arguments: Sequence[str] = (),
) -> Result:
    app = typer.Typer()
    app.command()(match)
    every = ["--watchlist", str(watchlist), str(documents), *arguments]
    return CliRunner().invoke(app, every, input=given)


def test_one_line_comes_out_for_each_mention(watchlist: Path, tmp_path: Path) -> None:
    documents = tmp_path / "in.jsonl"
    document = {"id": "a", "title": "Al-Mashaan", "text": "قال لحمد المشعان", "language": "ar"}
    documents.write_text(json.dumps(document) + "\n", encoding="utf-8")
    result = _run(watchlist, documents)
    assert result.exit_code == 0
    assert [json.loads(line) for line in result.stdout.splitlines()] == [
        {
            "id": "a",
            "entity": "hamad",
            "field": "title",
            "start": 0,
            "end": 10,
            "surface": "Al-Mashaan",
            "alias": "Hamad Al-Mashaan",
            "score": 0.9,
            "evidence": "surname",
            "steps": ["family name alone"],
        },
        {
            "id": "a",
            "entity": "hamad",
            "field": "text",
            "start": 5,
            "end": 16,
            "surface": "حمد المشعان",
            "alias": "حمد المشعان",
            "score": 0.98,
            "evidence": "exact",
            "steps": ["ل set aside"],
        },
    ]


def test_bad_lines_are_refused_one_by_one_and_the_rest_goes_on(
    watchlist: Path, tmp_path: Path
) -> None:
    documents = tmp_path / "in.jsonl"
    documents.write_bytes(
        b"not json\n"
        b'{"id": "a"}\n'
        b"\n"
        b'{"id": "b", "text": "\\ud800"}\n'
        b'{"id": "c", "text": "nul \\u0000"}\n'
        b'{"id": "d", "text": "\xff"}\n'
        b'{"id": true, "text": "x"}\n'
        b'{"id": "e", "text": "Hamad Al-Mashaan", "more": 1}\n'
    )
    result = _run(watchlist, documents)
    assert result.exit_code == 1
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["e"]
    refused = result.stderr.splitlines()
    assert [line.split(": ")[:2] for line in refused[:-1]] == [
        [f"{documents}:1", "not_json"],
        [f"{documents}:2", "invalid_field"],
        [f"{documents}:4", "invalid_unicode"],
        [f"{documents}:5", "forbidden_character"],
        [f"{documents}:6", "invalid_unicode"],
        [f"{documents}:7", "invalid_field"],
    ]
    assert refused[-1] == "6 lines refused."


def test_what_a_replay_takes_is_matched_too(watchlist: Path, tmp_path: Path) -> None:
    documents = tmp_path / "in.jsonl"
    lines = (
        '\ufeff{"id": 7, "text": "Hamad Al-Mashaan", "title": " "}',
        '{"id": "kuna", "text": "حمد المشعان", "language": "ar-KW"}',
    )
    documents.write_text("\r\n".join(lines), encoding="utf-8")
    result = _run(watchlist, documents)
    assert (result.exit_code, result.stderr) == (0, "")
    assert [json.loads(line)["id"] for line in result.stdout.splitlines()] == ["7", "kuna"]


def test_a_field_whose_name_is_nearly_right_is_told_once(watchlist: Path, tmp_path: Path) -> None:
    documents = tmp_path / "in.jsonl"
    documents.write_text('{"text": "a", "url": "x"}\n' + '{"text": "b", "tilte": "c"}\n' * 2)
    result = _run(watchlist, documents)
    assert result.exit_code == 0
    assert result.stderr == (
        f"{documents}:2: warning: the field tilte is not read: did you mean title?\n"
    )


HOSTILE = "\x1b]0;owned\x07\x7f\x9b31m\u202e\u2066"


def test_hostile_text_reaches_the_terminal_escaped_and_reads_back_as_it_was(
    watchlist: Path, tmp_path: Path
) -> None:
    documents = tmp_path / "in.jsonl"
    document = {"id": f"a{HOSTILE}", "text": "قال حمد المشعان"}
    documents.write_text(json.dumps(document), encoding="utf-8")
    (line,) = _run(watchlist, documents).stdout.splitlines()
    assert "حمد المشعان" in line
    assert line.isprintable()
    assert json.loads(line)["id"] == f"a{HOSTILE}"


@pytest.mark.parametrize("there", [True, False])
def test_a_hostile_name_of_a_file_does_not_reach_the_terminal(
    watchlist: Path, tmp_path: Path, there: bool
) -> None:
    documents = tmp_path / f"in{HOSTILE}.jsonl"
    if there:
        documents.write_text("not json", encoding="utf-8")
    lines = _run(watchlist, documents).stderr.splitlines()
    assert "in.jsonl" in lines[0]
    assert all(line.isprintable() for line in lines)


def test_a_dash_reads_standard_input(watchlist: Path) -> None:
    result = _run(watchlist, "-", b'{"id": "a", "text": "Hamad Al-Mashaan"}\nx\n')
    assert json.loads(result.stdout)["surface"] == "Hamad Al-Mashaan"
    assert result.stderr.startswith("standard input:2: not_json")


def test_a_wrong_watchlist_ends_with_two_and_its_line(tmp_path: Path) -> None:
    path = tmp_path / "watchlist.yaml"
    path.write_text("entities:\n  - {id: a, type: persn, names: {en: [A]}}\n")
    result = _run(path, "-", b"")
    assert result.exit_code == 2
    assert f"{path}:2: type: unknown: 'persn'; did you mean person?" in result.stderr
    assert result.stdout == ""


@pytest.mark.parametrize("missing", ["watchlist", "documents"])
def test_a_missing_file_ends_with_two(watchlist: Path, tmp_path: Path, missing: str) -> None:
    absent = tmp_path / "absent"
    here = watchlist if missing == "documents" else absent
    result = _run(here, absent if missing == "documents" else "-", b"")
    assert result.exit_code == 2
    assert f"{absent}: No such file or directory" in result.stderr


def test_the_seeds_give_their_fifty_three_mentions(tmp_path: Path) -> None:
    documents = tmp_path / "seeds.jsonl"
    documents.write_text(
        "".join(
            json.dumps({"id": path.name, "text": path.read_bytes().decode()}) + "\n"
            for path in sorted(SEEDS.glob("*.txt"))
        )
    )
    result = _run(SEEDS / "watchlist.yaml", documents)
    gold = json.loads((SEEDS / "gold.json").read_text(encoding="utf-8"))
    expected = {(f, g["entity"], g["start"], g["end"]) for f, all_ in gold.items() for g in all_}
    lines = [json.loads(line) for line in result.stdout.splitlines()]
    assert {(f["id"], f["entity"], f["start"], f["end"]) for f in lines} == expected
    assert len(lines) == 53


def test_a_summary_counts_under_which_words_each_entity_is_found(tmp_path: Path) -> None:
    watchlist = tmp_path / "watchlist.yaml"
    other = "  - {id: absent, type: person, names: {en: [Nobody At All]}}\n"
    watchlist.write_text(WATCHLIST + other, encoding="utf-8")
    documents = tmp_path / "in.jsonl"
    texts = ["Hamad Al-Mashaan. Mashaan left.", "قال حمد المشعان", "حمد المشعان"]
    lines = [json.dumps({"text": text}) for text in texts]
    documents.write_text("\n".join([*lines, '{"text": 1}', ""]), encoding="utf-8")

    result = _run(watchlist, documents, arguments=["--summary"])

    assert result.exit_code == 1
    assert result.stderr.endswith("1 line refused.\n")
    assert [line.translate(ISOLATES).split() for line in result.stdout.splitlines()] == [
        ["absent", "0", "mentions", "in", "0", "documents"],
        ["hamad", "4", "mentions", "in", "3", "documents"],
        ["2", "حمد", "المشعان", "exact"],
        ["1", "Hamad", "Al-Mashaan", "exact"],
        ["1", "Mashaan", "surname"],
    ]


def test_words_of_a_summary_cannot_disturb_the_terminal(watchlist: Path, tmp_path: Path) -> None:
    documents = tmp_path / "in.jsonl"
    documents.write_text(json.dumps({"text": "Hamad\nAl-\u202eMashaan"}) + "\n", encoding="utf-8")

    result = _run(watchlist, documents, arguments=["--summary"])

    assert result.exit_code == 0
    assert "\u202e" not in result.stdout
    assert len(result.stdout.splitlines()) == 2
