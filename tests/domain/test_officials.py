"""Officials of many countries by either script, and namesakes.

`officials.tsv` had recall 0.884 at precision 0.984 before anything was tuned on it.
`officials_second.tsv` was written afterwards and is not tuned on: 0.887 at 1.
`statesmen.tsv`: 0.876 at 0.996 before tuning. `statesmen_second.tsv`, written after tuning on that:
0.879 at 1 by the code before, 0.924 at 1 by the code after; then its own causes were mended too.
`officials_third.tsv`, 854 rows written and committed before anything was tried on it, counts a find
of a part of another's name as wrong: 0.887 at 0.940 by the code before, 0.925 at 0.963 by the code
after; then its general causes were mended too. `officials_fourth.tsv` is the set that the mending
before it began with: 0.856 at 0.936 on its part that no other file had.
`officials_fifth.tsv`, 694 rows by somebody who had seen neither the code nor the other files, was
tried once after all that: 0.967 at 0.976, and 0.957 at 0.967 on the 541 rows that no other file
had. Then one cause was mended, things that bear a person's name. `officials_sixth.tsv`, 500 rows
written so, too, and of more countries: 0.895 at 1 when first tried; then its causes were mended.
`officials_seventh.tsv`, 300 rows written so after that: 0.918 at 1 on its one run; then one cause
was mended, middle names in two words. `officials_eighth.tsv`, 400 rows written so: 0.942 at 0.992;
then some of its causes were mended, family names of two letters after the article among them.
`officials_ninth.tsv` was written so, too: 0.911 at 0.996 when first tried; then its general causes
were mended. `officials_tenth.tsv`, 400 rows written so, with names as lists, catalogues and
the countries themselves write them: 0.839 at 0.980 when first tried; then most of its causes were
mended. `officials_eleventh.tsv`, 300 rows written so of what news ordinarily writes: 0.956 at 0.977
when first tried; then its causes were mended. `officials_twelfth.tsv`, 450 rows written so of the
second rank, a third of them namesakes: 0.960 at 0.993 when first tried; then two causes were
mended.
`statesmen_third.tsv` was written by somebody who knew the code, East Asian names above all: 0.880
at 1; then these were mended.
"""

from pathlib import Path

import pytest

from services.domain.watchlist.measuring import Score, name_finds, total

LABELLED = Path(__file__).parent / "labelled"


@pytest.mark.parametrize(
    ("file", "recall", "precision"),
    [
        ("officials.tsv", 0.99, 0.99),
        ("officials_second.tsv", 0.99, 0.99),
        ("officials_third.tsv", 0.97, 0.99),
        ("officials_fourth.tsv", 0.985, 0.995),
        ("officials_fifth.tsv", 0.98, 0.99),
        ("officials_sixth.tsv", 0.96, 0.99),
        ("officials_seventh.tsv", 0.95, 0.99),
        ("officials_eighth.tsv", 0.97, 0.99),
        ("officials_ninth.tsv", 0.98, 0.99),
        ("officials_tenth.tsv", 0.97, 0.99),
        ("officials_eleventh.tsv", 0.97, 0.99),
        ("officials_twelfth.tsv", 0.96, 0.99),
        ("statesmen.tsv", 0.95, 0.99),
        ("statesmen_second.tsv", 0.97, 0.99),
        ("statesmen_third.tsv", 0.96, 0.99),
    ],
)
def test_officials_are_found_across_scripts_and_their_namesakes_are_not(
    file: str, recall: float, precision: float
) -> None:
    lines = (LABELLED / file).read_text(encoding="utf-8").splitlines()[1:]
    rows = [line.split("\t") for line in lines]
    score = total(
        Score(
            found=int(same == "1" and found),
            missed=int(same == "1" and not found),
            wrong=int(same == "0" and found),
        )
        for tracked, written, same in rows
        for find in [name_finds(tracked, written)]
        for found in [find is not None and find.counts(same=same == "1")]
    )
    assert score.recall >= recall
    assert score.precision >= precision


def test_a_find_of_a_part_counts_against_a_namesake_only() -> None:
    find = name_finds("Hassan Otaibi", "Hassan Otaibi and Omar")
    assert find is not None
    assert find.counts(same=False)
    assert not find.counts(same=True)


def test_a_find_of_all_that_is_written_counts() -> None:
    find = name_finds("Hassan Ali", "حسن علي")
    assert find is not None
    assert find.counts(same=True)
