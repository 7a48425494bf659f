"""The engines on files, run as commands."""

import json
from collections.abc import Sequence
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from services.enricher.document import Document
from services.enricher.offline.__main__ import app
from services.enricher.offline.conll import ConllError, read_conll
from services.enricher.offline.finding import write_findings
from services.enricher.offline.measuring import Calibration, label_scores


def _run(*arguments: str | Path, given: str | None = None) -> Result:
    return CliRunner().invoke(app, list(map(str, arguments)), input=given)


def _lines(result: Result) -> list[dict[str, object]]:
    assert result.exit_code == 0, result.output
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_a_line_comes_out_for_each_name(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    document = {"id": "a", "title": "🙂 Oslo", "text": "Foreign Minister Ine Dahl spoke"}
    path.write_text(json.dumps(document) + "\n\n", encoding="utf-8")
    place, official = _lines(_run("ner", path, "--engine", "lexicon"))
    assert [place[key] for key in ("id", "field", "start", "end", "surface", "type")] == [
        "a", "title", 2, 6, "Oslo", "location",
    ]  # fmt: skip
    role = {"field": "text", "start": 0, "end": 16, "surface": "Foreign Minister"}
    assert official["role"] == role
    assert str(official["engine"]).startswith("lexicon@")


def test_a_line_comes_out_for_each_topic_with_its_words(xlm_roberta: Path) -> None:
    given = json.dumps({"id": "a", "text": "minister of kuwait"})
    lines = _lines(
        _run("classify", "-", "--engine", "transformer", "--model", xlm_roberta, given=given)
    )
    assert lines
    assert {line["id"] for line in lines} == {"a"}
    for line in lines:
        assert set(line) == {"id", "code", "label", "score", "evidence"}


def test_a_long_document_of_a_file_is_read_to_its_end(
    xlm_roberta: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    text = "minister of kuwait. " * 200
    given = json.dumps({"id": "a", "text": text})
    command = ("ner", "-", "--engine", "transformer", "--model", xlm_roberta)
    whole = _lines(_run(*command, given=given))
    monkeypatch.setenv("RASID_MODEL_ARTICLE_TOKENS", "50")
    assert _lines(_run(*command, given=given)) == whole


def test_a_document_without_an_id_has_the_number_of_its_line() -> None:
    given = '\n{"text": "Refugees seek asylum in Oslo"}\n'
    [place] = _lines(_run("ner", "-", "--engine", "lexicon", given=given))
    assert (place["id"], place["surface"]) == ("2", "Oslo")


def test_long_documents_are_not_all_read_before_the_first_is_looked_at(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    line = json.dumps({"text": "word " * 10_000})
    path.write_text(f"{line}\n" * 5, encoding="utf-8")
    together: list[int] = []

    def find(documents: Sequence[Document]) -> list[list[dict[str, object]]]:
        together.append(len(documents))
        return [[]] * len(documents)

    write_findings(path, find, doing="Finding")
    assert together == [2, 2, 1]


def test_short_documents_are_looked_at_together(tmp_path: Path) -> None:
    path = tmp_path / "in.jsonl"
    path.write_text('{"text": "word"}\n' * 40, encoding="utf-8")
    together: list[int] = []

    def find(documents: Sequence[Document]) -> list[list[dict[str, object]]]:
        together.append(len(documents))
        return [[]] * len(documents)

    write_findings(path, find, doing="Finding")
    assert together == [32, 8]


@pytest.mark.parametrize("command", ["ner", "classify"])
def test_a_line_that_cannot_be_read_is_named_and_the_rest_goes_on(command: str) -> None:
    good = json.dumps({"id": "b", "text": "Refugees seek asylum in Oslo"})
    result = _run(command, "-", "--engine", "lexicon", given=f'{{"id": "a"}}\n{good}\n')
    assert result.exit_code == 1
    assert "standard input:1: invalid_field: text: is missing" in result.stderr
    assert '"id": "b"' in result.stdout


@pytest.mark.parametrize("command", ["ner", "classify"])
def test_a_file_that_is_not_there_is_refused(command: str) -> None:
    result = _run(command, "/nowhere.jsonl", "--engine", "lexicon")
    assert result.exit_code == 2
    assert "/nowhere.jsonl: No such file" in result.stderr


@pytest.mark.parametrize("command", [["ner"], ["classify"], ["eval", "ner"], ["eval", "topics"]])
def test_an_unknown_engine_is_refused_with_the_known(command: list[str]) -> None:
    result = _run(*command, "-", "--engine", "oracle")
    assert result.exit_code == 2
    assert "there is no such engine" in result.stderr
    assert "lexicon" in result.stderr


def test_names_are_counted_strictly_by_type_and_language(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_text(
        "Oslo\tB-LOC\nis\tO\nin\tO\nNorway\tB-LOC\n.\tO\n\n"
        "Ine\tB-PER\nDahl\tI-PER\nspoke\tO\n\n"
        "والكويت\tB-LOC\nبخير\tO\n",
        encoding="utf-8",
    )
    [report] = _lines(_run("eval", "ner", path, "--engine", "lexicon", "--json"))
    assert (report["precision"], report["recall"], report["support"]) == (1.0, 0.75, 4)
    assert report["types"] == {
        "LOC": {"f1": 1.0, "precision": 1.0, "recall": 1.0, "support": 3},
        "PER": {"f1": 0.0, "precision": 1.0, "recall": 0.0, "support": 1},
    }
    assert isinstance(report["languages"], dict)
    assert set(report["languages"]) == {"ar", "en"}
    table = _run("eval", "ner", path, "--engine", "lexicon").stdout
    assert "ar LOC" in table
    assert "3 sentences, lexicon@" in table


def test_part_of_a_name_is_wrong_and_missed(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_text("New\tB-LOC\nOslo\tI-LOC\n", encoding="utf-8")
    [report] = _lines(_run("eval", "ner", path, "--engine", "lexicon", "--json"))
    assert (report["precision"], report["recall"]) == (0.0, 0.0)


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("Oslo\n", ":1: a line is TOKEN <tab> TAG"),
        ("Oslo\tB-LOC\n\tO\n", ":2: a line is TOKEN <tab> TAG"),
        ("Oslo\tB-CASTLE\n", ":1: the tag 'B-CASTLE' is of no known kind of name: write O"),
        ("a\tO\n\n# id\nin\tO\nOslo\tI-TREE\nb\tO\n\nc\tO\n", ":5: the tag 'I-TREE'"),
    ],
)
def test_a_labelled_file_with_a_mistake_is_refused(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "a.conll"
    path.write_text(content, encoding="utf-8")
    result = _run("eval", "ner", path, "--engine", "lexicon")
    assert result.exit_code == 2
    assert said in result.stderr


def test_names_are_read_as_seqeval_reads_them() -> None:
    tags = ["I-PER", "I-PER", "B-PER", "I-ORG", "O", "E-LOC", "S-LOC"]
    [sentence] = read_conll(f"w{n} {tag}" for n, tag in enumerate(tags))
    assert sentence.entities == {
        ("PER", 0, 1), ("PER", 2, 2), ("ORG", 3, 3), ("LOC", 5, 5), ("LOC", 6, 6),
    }  # fmt: skip


def test_tokens_may_stand_in_the_first_of_more_columns() -> None:
    lines = ["-DOCSTART- -X- -X- O", "", "Oslo NNP I-NP B-GPE"]
    [sentence] = read_conll(lines)
    assert sentence.text == "Oslo"
    assert sentence.entities == {("LOC", 0, 0)}


def test_comments_begin_no_sentence_and_belong_to_none() -> None:
    lines = ["# id 1", "Oslo\tB-LOC", "", "# id 2", "#gulf\tO", "Kuwait\tB-LOC"]
    assert [list(one.tokens) for one in read_conll(lines)] == [["Oslo"], ["#gulf", "Kuwait"]]
    assert [list(one.tokens) for one in read_conll(["# O", "Oslo B-LOC"])] == [["#", "Oslo"]]


@pytest.mark.parametrize("space", ["\u00a0", "\u3000"])
def test_a_token_that_is_a_space_keeps_its_place(space: str) -> None:
    [sentence] = read_conll([f"{space}\tO", "Oslo\tB-LOC"])
    assert sentence.entities == {("LOC", 1, 1)}
    assert sentence.entity("LOC", sentence.text.index("Oslo"), len(sentence.text)) == ("LOC", 1, 1)


@pytest.mark.parametrize(("what", "name"), [("ner", "a.conll"), ("topics", "a.jsonl")])
def test_a_labelled_file_without_anything_is_refused(tmp_path: Path, what: str, name: str) -> None:
    path = tmp_path / name
    path.write_text("\n")
    done = _run("eval", what, path, "--engine", "lexicon")
    assert done.exit_code == 2
    assert "in it" in done.stderr


def test_a_byte_order_mark_is_no_part_of_the_first_token(tmp_path: Path) -> None:
    path = tmp_path / "a.conll"
    path.write_text("\ufeffKuwait\tB-LOC\n", encoding="utf-8")
    done = _run("eval", "ner", path, "--engine", "lexicon", "--json")
    assert json.loads(done.stdout)["f1"] == 1.0


def test_a_tag_without_a_token_is_named() -> None:
    with pytest.raises(ConllError, match="1: a line is TOKEN"):
        list(read_conll(["\tB-PER"]))


def test_the_best_top_level_topic_counts(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    texts = [
        ("The football team won the match and the league", "medtop:15000000"),
        ("Refugees seek asylum, the foreign minister told diplomats", "medtop:20000645"),
        ("It was", "medtop:17000000"),
    ]
    path.write_text(
        "\n".join(json.dumps({"text": text, "label": label}) for text, label in texts),
        encoding="utf-8",
    )
    [report] = _lines(_run("eval", "topics", path, "--engine", "lexicon", "--json"))
    assert report["accuracy"] == 0.6667
    assert report["macro_f1"] == 0.6667
    assert isinstance(report["labels"], dict)
    assert set(report["labels"]) == {"medtop:11000000", "medtop:15000000", "medtop:17000000"}
    assert "macro-F1 0.6667" in _run("eval", "topics", path, "--engine", "lexicon").stdout


def test_a_label_that_the_taxonomy_has_not_is_refused_with_its_line(tmp_path: Path) -> None:
    path = tmp_path / "a.jsonl"
    path.write_text('{"text": "a", "label": "sport"}\n', encoding="utf-8")
    result = _run("eval", "topics", path, "--engine", "lexicon")
    assert result.exit_code == 2
    assert f"{path}:1: invalid_field: label: the taxonomy has no such topic" in result.stderr


def test_scores_that_hold_have_no_calibration_error_and_others_theirs() -> None:
    calibration = Calibration()
    for right in (True, True, True, False):
        calibration.add(0.75, right=right)
    assert calibration.error == 0
    calibration.add(0.25, right=True)
    assert calibration.error == pytest.approx(0.75 / 5)


def test_a_label_never_said_right_scores_nothing() -> None:
    scores = label_scores([("a", "b"), ("b", "b"), ("b", None)])
    assert scores["a"].f1 == 0
    assert scores["b"].recall == 0.5


@pytest.mark.parametrize("command", [["ner"], ["classify"], ["eval", "ner"], ["eval", "topics"]])
def test_a_model_for_the_engine_that_runs_none_is_refused(command: list[str]) -> None:
    result = _run(*command, "x", "--engine", "lexicon", "--model", "rasid-ar-en")
    assert result.exit_code == 2
    assert "The engine lexicon runs no model: leave out --model rasid-ar-en" in result.stderr
