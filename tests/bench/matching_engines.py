"""What names are found with: ours, and the peers beside it.

Each engine is built from names and then takes documents one by one. The peers look for the names as
they are written, in words that are split and normalised for them; ours gets the document as it is,
and tells places in it. `pyahocorasick-spans` does what is left to the peers' users.
"""

import atexit
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from pathlib import Path

from schemas.entity import Entity, EntityType
from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.domain.watchlist import compile_watchlist

Match = Callable[[str], int]
"""Looks in one document and returns how many places it found."""
Build = Callable[[Sequence[str]], Match]

_LUCENE_CACHE = Path("~/.cache/rasid/lucene").expanduser()


def ours_exact(names: Sequence[str]) -> Match:
    """Compile names of bodies, which are found as they are written."""
    return _ours(names, "organization")


def ours_across_scripts(names: Sequence[str]) -> Match:
    """Compile names of persons, which are found in both scripts and otherwise spelt."""
    return _ours(names, "person")


def _ours(names: Sequence[str], kind: EntityType) -> Match:
    watchlist = compile_watchlist(
        Entity(id=f"e{number}", type=kind, names={"en" if name.isascii() else "ar": (name,)})
        for number, name in enumerate(names)
    )
    return lambda document: len(watchlist.match(document))


def pyahocorasick(names: Sequence[str]) -> Match:
    """Build an automaton of the names between spaces."""
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for number, name in enumerate(names):
        automaton.add_word(f" {ready(name)} ", number)
    automaton.make_automaton()
    return lambda document: sum(1 for _ in automaton.iter(f" {document} "))


def pyahocorasick_spans(names: Sequence[str]) -> Match:
    """Do the same with documents as they are, and with places in them."""
    import ahocorasick

    automaton = ahocorasick.Automaton()
    for number, name in enumerate(names):
        form = ready(name)
        automaton.add_word(f" {form} ", (number, form.count(" ")))
    automaton.make_automaton()

    def match(document: str) -> int:
        words = split_words(document)
        forms = [normalise(word) for word in words.words]
        ends = list(accumulate((len(form) + 1 for form in forms), initial=0))
        found = []
        for end, (number, spaces) in automaton.iter(f" {' '.join(forms)} "):
            last = bisect_right(ends, end) - 2
            found.append((number, words.start(last - spaces), words.end(last)))
        return len(found)

    return match


def spacy_phrase_matcher(names: Sequence[str]) -> Match:
    """Build a PhraseMatcher of a blank pipeline."""
    import spacy
    from spacy.matcher import PhraseMatcher
    from spacy.tokens import Doc

    vocabulary = spacy.blank("xx").vocab
    matcher = PhraseMatcher(vocabulary)
    matcher.add("name", [Doc(vocabulary, words=ready(name).split()) for name in names])
    return lambda document: len(matcher(Doc(vocabulary, words=document.split())))


def lucene_monitor(names: Sequence[str]) -> Match:
    """Register a phrase query for each name."""
    from tests.bench.lucene import LuceneMonitor

    monitor = LuceneMonitor(_LUCENE_CACHE)
    atexit.register(monitor.close)
    monitor.register([f'"{ready(name)}"' for name in names])
    return monitor.match


def ready(text: str) -> str:
    """Return the normal forms of the words of a text between single spaces."""
    return " ".join(filter(None, map(normalise, split_words(text).words)))
