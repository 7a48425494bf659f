"""The command that chooses which Arabic words are names."""

from pathlib import Path

import pytest

from services.platform.arabic_name_words import main, name_words


def test_a_word_is_a_name_that_two_people_have() -> None:
    assert name_words(["dhaydan\tضيدان\t1", "daydan\tضيدان\t1", "dhawi\tضاوي\t1"]) == {"ضيدان"}


@pytest.mark.parametrize(
    "word",
    ["الرئيس", "القاضي", "وزير", "طهران", "العراق", "قصيدة", "عون", "محمد", "ماكرون"],
)
def test_words_that_are_something_else_or_known_already_are_left_out(word: str) -> None:
    assert name_words([f"latin\t{word}\t9"]) == frozenset()


def test_the_words_are_written_with_where_they_come_from(tmp_path: Path) -> None:
    pairs, words = tmp_path / "pairs.tsv", tmp_path / "words.txt"
    pairs.write_text("en\tar\tcount\ndaydan\tضيدان\t4\n", encoding="utf-8")
    assert main([str(pairs), "--output", str(words)]) == 0
    lines = words.read_text(encoding="utf-8").splitlines()
    assert any("pairs.tsv sha256:" in line for line in lines)
    assert lines[-1] == "ضيدان"


def test_a_list_without_counts_is_refused(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("en\tar\ndaydan\tضيدان\n", encoding="utf-8")
    assert main([str(pairs), "--output", str(tmp_path / "words.txt")]) == 2
