"""Writes which Arabic words are names, as lists of name pairs have them.

    python -m services.platform.arabic_name_words PAIRS.tsv ... [--output WORDS]

A list has a header line, then Latin TAB Arabic TAB how many people have the name. The words shipped
in services/domain/watchlist/context were built from wikidata_names_cc0.train.tsv (CC0). Such a word
before a family name says that somebody else is meant; it is never looked for.
"""

import argparse
import hashlib
import sys
import textwrap
from collections import Counter
from collections.abc import Iterable, Sequence
from pathlib import Path

from services.domain.names.countries import country_of
from services.domain.names.lexicon import GIVEN_NAME_GROUPS
from services.domain.text.normalise import normalise
from services.domain.watchlist.context.context_words import (
    LEFT_OUT_OF_NAMES,
    NAME_WORDS,
    is_known_word,
)

_DEFAULT_OUTPUT = Path(__file__).parents[1] / "domain/watchlist/context" / NAME_WORDS
_HEAD = """\
# Arabic words that are names, for what stands before a family name. Not written by hand: built by
# python -m services.platform.arabic_name_words from
"""
_WIDTH = 110
_MIN_PEOPLE = 2
"""A name that one alone has is as often a slip."""
_LETTERS = range(4, 8)
"""Shorter words are too often words of every day; longer ones are hardly given names."""
_ARABIC_SOUNDS = frozenset("حصضطظعق")
"""Foreign names have none of these. They are left out: استقبل بوتين الأسد names two people."""
_BEGIN_OTHERS = ("ال", "ي")
"""Words with an article, and verbs."""


def name_words(lines: Iterable[str]) -> frozenset[str]:
    """Return the normal forms of the words of a list of pairs that are hardly anything but names.

    Raises:
        ValueError: a line has not three fields, the last a number.
    """
    people: Counter[str] = Counter()
    for line in lines:
        _, arabic, count = line.split("\t")
        people[normalise(arabic)] += int(count)
    return frozenset(form for form, count in people.items() if _is_name(form, count))


def _is_name(form: str, count: int) -> bool:
    if count < _MIN_PEOPLE or len(form) not in _LETTERS or form.startswith(_BEGIN_OTHERS):
        return False
    if not form.isalpha() or _ARABIC_SOUNDS.isdisjoint(form):
        return False
    is_known = is_known_word(form) or form in GIVEN_NAME_GROUPS or form in LEFT_OUT_OF_NAMES
    return not is_known and country_of(form) is None


def build_words(paths: Iterable[Path]) -> str:
    """Return the text of the file of the words of these lists.

    Raises:
        OSError: a list cannot be read.
        ValueError: a list is not what it should be.
    """
    found: set[str] = set()
    sources = []
    for path in paths:
        found |= name_words(path.read_text(encoding="utf-8").splitlines()[1:])
        digest = hashlib.sha256(path.read_bytes()).hexdigest()
        sources.append(f"# {path.name} sha256:{digest}")
    lines = textwrap.wrap(" ".join(sorted(found)), _WIDTH)
    return "\n".join([_HEAD + "\n".join(sources), *lines]) + "\n"


def main(arguments: Sequence[str] | None = None) -> int:
    """Write the words and return the exit status."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("pairs", nargs="+", type=Path, help="lists of pairs, tab-separated")
    parser.add_argument("--output", type=Path, default=_DEFAULT_OUTPUT, help="where to write")
    chosen = parser.parse_args(arguments)
    try:
        chosen.output.write_text(build_words(chosen.pairs), encoding="utf-8")
    except (OSError, ValueError) as error:
        sys.stderr.write(f"{error}\n")
        return 2
    sys.stderr.write(f"{chosen.output} written\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
