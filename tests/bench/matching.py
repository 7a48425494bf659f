"""`make bench-matching`: names found in text on one core, beside other engines in the same run.

Cold is the first look at the documents by an engine just built, warm the fastest of three more.
Seconds are those of the processor, so that others on the machine count for little. A line on
standard error says what is being measured.
"""

import argparse
import gc
import multiprocessing
import os
import time
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path

import psutil
from rich.console import Console

from services.platform.collection import keep_what_lives_on, no_collection
from tests.bench import matching_engines as engines
from tests.bench.matching_load import NEW_WORDS, Asked, bodies, documents, persons
from tests.bench.real_load import news, real_persons

_MEBIBYTE = 1 << 20
_MEGABYTE = 1_000_000
_WARM_ROUNDS = 3
_TITLES = ("build s", "MiB", "cold MB/s", "warm MB/s", "matches")
_LINE = "{:<25}{:>9}{:>8}{:>6}{:>10}{:>10}{:>8}"


@dataclass(frozen=True, kw_only=True)
class Engine:
    """One engine; `package` is what it needs, `module` what that is called in Python."""

    build: engines.Build
    ready: bool = True
    """Whether it gets documents whose words are split and normalised."""
    names: Callable[[int], list[str]] = bodies
    texts: Callable[[Asked, Sequence[str]], list[str]] = documents
    module: str | None = None
    package: str = ""


ENGINES = {
    "rasid, as written": Engine(build=engines.ours_exact, ready=False),
    "pyahocorasick": Engine(
        build=engines.pyahocorasick, module="ahocorasick", package="pyahocorasick"
    ),
    "pyahocorasick with spans": Engine(
        build=engines.pyahocorasick_spans,
        ready=False,
        module="ahocorasick",
        package="pyahocorasick",
    ),
    "spaCy PhraseMatcher": Engine(
        build=engines.spacy_phrase_matcher, module="spacy", package="spacy"
    ),
    "Lucene Monitor": Engine(build=engines.lucene_monitor, module="jpype", package="jpype1"),
    "rasid, across scripts": Engine(build=engines.ours_across_scripts, ready=False, names=persons),
    "rasid, real names in news": Engine(
        build=engines.ours_across_scripts, ready=False, names=real_persons, texts=news
    ),
}


@dataclass(frozen=True, kw_only=True)
class Figures:
    """What one engine took; megabytes are those of the documents in UTF-8."""

    build_seconds: float
    memory_mebibytes: int
    cold_megabytes_per_second: float
    warm_megabytes_per_second: float
    matches: int


def main() -> None:
    """Measure every engine at every count and print a line for each."""
    options = _options()
    console, progress = Console(), Console(stderr=True, style="dim")
    console.print(_LINE.format("engine", "names", *_TITLES))
    asked = Asked(paths=options.text, count=options.documents, new_words=options.new_words)
    absent: dict[str, str] = {}
    died: list[str] = []
    for count in options.counts:
        for name, engine in ENGINES.items():
            if options.only and not any(name.startswith(only) for only in options.only):
                continue
            if engine.module is not None and find_spec(engine.module) is None:
                absent[name] = engine.package
                continue
            progress.print(f"measuring {name} with {count:,} names ...")
            try:
                found = _apart(name, count, asked)
            except BrokenProcessPool:
                died.append(f"{name} with {count:,} names")
                continue
            console.print(_LINE.format(name, f"{count:,}", *_cells(found)))
    for name, package in absent.items():
        console.print(f"NOT MEASURED: {name}. `uv pip install {package}` makes it run.")
    for row in died:
        console.print(f"NOT MEASURED: {row}. Its process was ended, most likely for its memory.")


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="make bench-matching", description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--documents", type=int, default=400, help="how many are looked at")
    parser.add_argument(
        "--text", type=Path, nargs="*", default=[], help="plain text to look at, gzip too"
    )
    parser.add_argument(
        "--new-words",
        type=int,
        default=NEW_WORDS,
        help="how many words that no other document has are put into each of the seeds",
    )
    parser.add_argument("--only", nargs="*", help="how the names of engines begin")
    options = parser.parse_args()
    for only in options.only or ():
        if not any(name.startswith(only) for name in ENGINES):
            parser.error(f"no engine begins with {only!r}: there are {'; '.join(ENGINES)}")
    return options


def _apart(engine: str, count: int, asked: Asked) -> Figures:
    """Measure in a process of its own: nothing is remembered, and memory is what was built."""
    spawn = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(max_workers=1, mp_context=spawn) as pool:
        return pool.submit(_measure, engine, count, asked).result()


def _measure(name: str, count: int, asked: Asked) -> Figures:
    # One core for everything, Java's collector too.
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    engine = ENGINES[name]
    names = engine.names(count)
    texts = engine.texts(asked, names)
    megabytes = sum(len(text.encode()) for text in texts) / _MEGABYTE
    if engine.ready:
        texts = list(map(engines.ready, texts))
    before, began = _resident(), time.process_time()
    with no_collection():  # as the services compile a watchlist
        match = engine.build(names)
    built = time.process_time() - began
    gc.collect()
    memory = _resident() - before
    keep_what_lives_on()
    cold, matches = _look(match, texts)
    warm = min(_look(match, texts)[0] for _ in range(_WARM_ROUNDS))
    return Figures(
        build_seconds=built,
        memory_mebibytes=round(memory / _MEBIBYTE),
        cold_megabytes_per_second=megabytes / cold,
        warm_megabytes_per_second=megabytes / warm,
        matches=matches,
    )


def _look(match: engines.Match, texts: Sequence[str]) -> tuple[float, int]:
    """Return the seconds it took and the matches."""
    began = time.process_time()
    matches = sum(map(match, texts))
    return time.process_time() - began, matches


def _resident() -> int:
    return int(psutil.Process().memory_info().rss)


def _cells(figures: Figures) -> Sequence[str]:
    return (
        f"{figures.build_seconds:.1f}",
        f"{figures.memory_mebibytes:,}",
        f"{figures.cold_megabytes_per_second:.2f}",
        f"{figures.warm_megabytes_per_second:.2f}",
        f"{figures.matches:,}",
    )


if __name__ == "__main__":
    main()
