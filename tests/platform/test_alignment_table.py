"""The command that builds the table of renderings."""

from pathlib import Path

import pytest

from services.platform.alignment_table import main

PAIRS = [("salem", "سالم"), ("samir", "سمير"), ("malek", "مالك"), ("karim", "كريم")]


def test_a_table_is_learnt_from_pairs(tmp_path: Path) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("en\tar\n" + "".join(f"{e}\t{a}\n" for e, a in PAIRS * 5), encoding="utf-8")
    table = tmp_path / "table.txt"
    assert main([str(pairs), "--output", str(table)]) == 0
    lines = table.read_text(encoding="utf-8").splitlines()
    assert any("pairs.tsv sha256:" in line for line in lines)
    (seen,) = [line for line in lines if line.startswith("س ")]
    assert "s:0" in seen.split()


def test_a_line_that_is_no_pair_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    pairs = tmp_path / "pairs.tsv"
    pairs.write_text("en\tar\nsalem\n", encoding="utf-8")
    assert main([str(pairs), "--output", str(tmp_path / "table.txt")]) == 2
    assert f"{pairs}:2: no tab" in capsys.readouterr().err
