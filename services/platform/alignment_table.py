"""Builds the learnt table of Arabic-Latin name renderings from lists of name pairs.

    python -m services.platform.alignment_table PAIRS.tsv ... [--output TABLE]

A list has a header line, then Latin TAB Arabic [TAB count]. The table shipped in
services/domain/names was built from wikidata_names_cc0.train.tsv (CC0) and google_ar2en.train.tsv
(Apache-2.0); NOTICE attributes both.
"""

import argparse
import hashlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from services.domain.names.alignment import TABLE
from services.domain.names.alignment_training import Pair, as_lines, learn_costs
from services.domain.names.doubling import written_once
from services.domain.names.skeleton import shares_key
from services.domain.text.normalise import normalise

_DEFAULT_OUTPUT = Path(__file__).parents[1] / "domain/names" / TABLE
_HEAD = """\
# Costs of rendering an Arabic letter in Latin letters; - is none. Learnt, not written: built by
# python -m services.platform.alignment_table from
"""


class PairsError(Exception):
    """A list of pairs cannot be read; the message says where and why. Mend the file."""


def read_pairs(path: Path) -> Iterator[Pair]:
    """Yield the pairs of one list, in normal form; those that share no consonants are left out.

    Raises:
        OSError: the file cannot be read.
        PairsError: a line is no pair.
    """
    lines = path.read_text(encoding="utf-8").splitlines()
    for number, line in enumerate(lines[1:], start=2):
        fields = line.split("\t")
        if len(fields) < 2:
            raise PairsError(f"{path}:{number}: no tab: a line is Latin TAB Arabic")
        latin, arabic = written_once(normalise(fields[0])), normalise(fields[1])
        if not latin.startswith(("al", "el")):
            arabic = arabic.removeprefix("ال")
        if latin.isascii() and latin.isalpha() and arabic.isalpha() and shares_key(arabic, latin):
            yield arabic, latin


def build_table(paths: Iterable[Path]) -> str:
    """Return the text of the table learnt from lists of pairs."""
    pairs: dict[Pair, None] = {}
    sources = []
    for path in paths:
        pairs.update(dict.fromkeys(read_pairs(path)))
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        sources.append(f"# {path.name} sha256:{digest}")
    lines = as_lines(learn_costs(pairs))
    return "\n".join([_HEAD + "\n".join(sources), *lines]) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Build the table and return the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", nargs="+", type=Path, help="lists of pairs, tab-separated")
    parser.add_argument("--output", type=Path, default=_DEFAULT_OUTPUT, help="where to write")
    chosen = parser.parse_args(arguments)
    try:
        chosen.output.write_text(build_table(chosen.pairs), encoding="utf-8")
    except (OSError, UnicodeDecodeError, PairsError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stderr.write(f"{chosen.output} written\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
