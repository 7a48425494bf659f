"""`rasid watch try`, run as a command."""

import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner, Result

from services.cli.watch_try import try_name

_UNIVERSITY = "African Union. The American University (AU)"


def _run(*arguments: str) -> Result:
    app = typer.Typer()
    app.command()(try_name)
    return CliRunner().invoke(app, list(arguments))


def test_what_is_found_is_explained() -> None:
    result = _run("Hamad Al-Mashaan", "--text", "قال لحمد المشعان", "--json")
    assert result.exit_code == 0
    (match,) = json.loads(result.stdout)["matches"]
    assert (match["start"], match["surface"]) == (5, "حمد المشعان")
    assert match["steps"][0] == "ل set aside"


def test_what_is_nearly_found_says_why_not() -> None:
    result = _run("Hamad Al-Mashaan", "--text", "قال أحمد المشعان")
    assert result.exit_code == 1
    assert (
        "not    9-16  \u2068المشعان\u2069  the given name أحمد is another name than hamad"
        in result.stdout
    )


@pytest.mark.parametrize("text", ["Khalid Al-Mashaan spoke", "Khalid al Mashaan spoke"])
def test_another_given_name_is_told_before_an_article_too(text: str) -> None:
    result = _run("Hamad Al-Mashaan", "--text", text)
    assert "the given name Khalid is another name than hamad" in result.stdout


def test_an_arabic_name_keeps_its_direction_from_the_score_behind_it() -> None:
    result = _run("حمد المشعان", "--text", "قال حمد المشعان")
    assert result.stdout == "found  4-15  \u2068حمد المشعان\u2069  1.0  exact\n"


def test_a_family_name_without_the_full_one_says_so() -> None:
    result = _run("Hamad Al-Mashaan", "--text", "قال المشعان")
    assert "the full name stands nowhere in the text" in result.stdout


def test_nothing_near_is_said_plainly() -> None:
    assert _run("Hamad Al-Mashaan", "--text", "no").stdout == "Nothing, and nothing near it.\n"


def test_a_name_that_cannot_be_tracked_is_refused() -> None:
    result = _run("2022", "--text", "2022")
    assert result.exit_code == 2
    assert "has no letters" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        ([""], "NAME is empty"),
        (["x" * 2_001], "NAME is longer than 2,000"),
        (["Hamad Al-Mashaan", "--role", ""], "--role is empty"),
    ],
)
def test_a_name_or_a_role_that_is_no_line_is_refused_in_a_sentence(
    arguments: list[str], said: str
) -> None:
    result = _run(*arguments, "--text", "Hamad")
    assert result.exit_code == 2
    assert result.stderr == f"{said}\n"


@pytest.mark.parametrize(
    ("arguments", "reason"),
    [
        (["حمد المشعان", "--text", "بن حمد المشعان"], "name of a parent or a child"),
        (["Hamad Al-Mashaan", "--text", "محمد حمد المشعان"], "makes it a longer name"),
        (
            ["Hamad Al-Mashaan", "--text", "Hamad Al-Mashaan. Ali al-Mashaan"],
            "Ali before it gives it to somebody else",
        ),
        (
            ["African Union", "--type", "organization", "--text", "The AU met."],
            "the initials of African Union, but no name of it stands in full in the text",
        ),
        (
            ["Arab League", "--type", "organization", "--text", "Arab League. AL ARABIYA"],
            "the initials of Arab League, but known for something else",
        ),
        (
            ["African Union", "--type", "organization", "--text", _UNIVERSITY],
            "AU may be American University in this document",
        ),
        (
            ["Foreign Minister of Jordan", "--type", "office", "--text", "former Foreign Minister"],
            "former beside it makes it another office",
        ),
        (
            ["Foreign Minister of Jordan", "--type", "office", "--text", "Iran's Foreign Minister"],
            "it is the office of iran",
        ),
        (
            ["مجلس الأمن", "--type", "organization", "--text", "مجلس الأمن القومي"],
            "القومي after it makes it another body",
        ),
        (["WHO", "--type", "organization", "--text", "who said"], "WHO counts in capitals only"),
        (
            [
                "Global Coalition against Crime",
                "--type",
                "organization",
                "--text",
                "the Global Coalition for Education",
            ],
            "only the first 2 of the 4 words of Global Coalition against Crime",
        ),
        (["Hamad Al-Mashaan", "--text", "Hamad Mashan, Mashann"], "Mashann"),
    ],
)
def test_what_is_dropped_says_the_reason_it_was_dropped_for(
    arguments: list[str], reason: str
) -> None:
    assert reason in _run(*arguments).stdout


def test_the_full_name_is_not_said_to_be_missing_where_it_stands() -> None:
    result = _run("سعد الحريري", "--text", "سعد الحريري. رفيق الحريري")
    assert "stands nowhere" not in result.stdout
    assert "رفيق before it gives it to somebody else" in result.stdout


def test_a_role_and_several_names_count() -> None:
    arguments = ("Mansour Al-Otaibi", "منصور العتيبي", "--role", "Deputy Foreign Minister")
    assert (
        "Otaibi  0.87  surname"
        in _run(*arguments, "--text", "Deputy Foreign Minister Otaibi").stdout
    )
    (match,) = json.loads(_run(*arguments, "--text", "منصور العتيبي", "--json").stdout)["matches"]
    assert (match["alias"], match["evidence"]) == ("منصور العتيبي", "exact")


def test_the_holder_of_an_office_and_the_alias_are_shown() -> None:
    result = _run(
        "Foreign Minister of Jordan", "--type", "office", "--text", "Jordan's FM Ayman Safadi"
    )
    assert "held by Ayman Safadi" in result.stdout
    assert "as Foreign Minister of Jordan" in result.stdout


def test_a_whole_watchlist_is_tried(tmp_path: Path) -> None:
    file = tmp_path / "watchlist.yaml"
    file.write_text("entities: [{id: who, type: organization, names: {en: [WHO]}}]", "utf-8")
    result = _run("--watchlist", str(file), "--text", "WHO said")
    assert "found  0-3  who  WHO" in result.stdout


def test_a_watchlist_that_is_missing_is_refused(tmp_path: Path) -> None:
    result = _run("--watchlist", str(tmp_path / "none.yaml"), "--text", "WHO said")
    assert result.exit_code == 2
    assert "No such file" in result.stderr


def test_nothing_to_try_is_refused() -> None:
    assert _run("--text", "WHO said").exit_code == 2
