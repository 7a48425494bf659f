"""`make bench-queries`: many standing queries on one core, beside Lucene Monitor in the same run.

The queries are boolean, of words and phrases, half of them words that the articles have. Both get
the same normal forms of words. Ours also reads a word without the particles written onto it; how
many matches that makes is printed last. Ours splits and normalises the article within the time
measured, the peer is given it ready.
"""

from __future__ import annotations

import argparse
import gc
import json
import os
import random
import statistics
import time
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from copy import copy
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING

import psutil

from schemas.enriched import Enriched
from services.domain.query import QueriedArticle, QueryIndex, ThresholdView, parse_query
from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from tests.alert_examples import example_enriched
from tests.bench.load import full_articles

if TYPE_CHECKING:
    from tests.bench.lucene import LuceneMonitor

_MEBIBYTE = 1 << 20
_TAIL_WORDS = 50_000
_REPEATS = 5
"""How often each article is timed; the fastest is told beside all of them."""

_CACHE = Path("~/.cache/rasid/lucene").expanduser()


def main() -> None:
    """Measure and print JSON lines, one for each number of queries and engine."""
    parser = argparse.ArgumentParser(prog="make bench-queries", description=__doc__)
    parser.add_argument("--counts", type=int, nargs="+", default=[1_000, 10_000, 100_000])
    parser.add_argument("--articles", type=int, default=300, help="how many are timed")
    options = parser.parse_args()
    # One core for everything, Java's collector too.
    os.sched_setaffinity(0, {max(os.sched_getaffinity(0))})
    articles = _distinct_articles(options.articles)
    for count in options.counts:
        queries = list(_queries(articles, count))
        figures, ours = _measure_ours(queries, articles)
        print(json.dumps(figures), flush=True)  # noqa: T201
        if find_spec("jpype") is not None:
            figures, theirs = _measure_peer(queries, articles)
            print(json.dumps(figures), flush=True)  # noqa: T201
            print(json.dumps(_compare(ours, theirs, articles)), flush=True)  # noqa: T201
            theirs.close()
    if find_spec("jpype") is None:
        print("Lucene Monitor not measured: `uv pip install jpype1` makes it run")  # noqa: T201


def _distinct_articles(count: int) -> list[Enriched]:
    """Return articles of the seeds' length, each with the sentences of a seed in another order."""
    chance = random.Random(0)  # noqa: S311 - to be reproducible
    seeds = [article.text for article in full_articles(5, "queries")]
    made = []
    for number in range(count):
        lines = seeds[number % len(seeds)].split(" ")
        words = [*lines, *(_tail_word(chance) for _ in range(20))]
        chance.shuffle(words)
        made.append(example_enriched(" ".join(words)))
    return made


def _queries(articles: Sequence[Enriched], count: int) -> Iterator[str]:
    """Yield queries in a syntax that both engines read alike."""
    chance = random.Random(1)  # noqa: S311 - to be reproducible
    words = [
        form
        for article in articles[:5]
        for form in map(normalise, split_words(article.article.text).words)
        if form
    ]
    for _ in range(count):
        a, b, c = (
            chance.choice(words) if chance.random() < 0.5 else _tail_word(chance) for _ in range(3)
        )
        rare, other = _tail_word(chance), _tail_word(chance)
        yield chance.choice(
            (
                f'"{a}" AND "{rare}"',
                f'"{a} {b}" AND ("{rare}" OR "{other}") AND NOT "{c}"',
                f'"{a}" AND "{b}" AND "{c}" AND "{rare}"',
                f'("{rare}" OR "{other}" OR "{a} {b}") AND "{c}"',
            )
        )


def _tail_word(chance: random.Random) -> str:
    """Return one of many words that no seed has: a name that few articles and queries share."""
    return f"zz{chance.randrange(_TAIL_WORDS)}"


def _measure_ours(
    queries: Sequence[str], articles: Sequence[Enriched]
) -> tuple[dict[str, object], QueryIndex[int]]:
    gc.collect()
    before, began = _resident(), time.perf_counter()
    index = QueryIndex((parse_query(text), number) for number, text in enumerate(queries))
    loaded = time.perf_counter() - began
    gc.collect()
    memory = _resident() - before
    # As the alerter does with what stays: not to be walked by every collection.
    gc.freeze()

    def match(article: Enriched) -> int:
        return len(index.holding(QueriedArticle(article, (), {}).at()))

    figures = _timed(match, articles)
    gc.unfreeze()
    told = {"engine": "rasid", "queries": len(queries), "load_seconds": round(loaded, 1),
            "memory_mib": round(memory / _MEBIBYTE), **figures}  # fmt: skip
    return told, index


def _measure_peer(
    queries: Sequence[str], articles: Sequence[Enriched]
) -> tuple[dict[str, object], LuceneMonitor]:
    from tests.bench.lucene import LuceneMonitor

    began = time.perf_counter()
    monitor = LuceneMonitor(_CACHE)
    monitor.register(queries)
    loaded = time.perf_counter() - began
    texts = {id(article): _normal_text(article) for article in articles}
    figures = _timed(lambda article: monitor.match(texts[id(article)]), articles)
    memory = monitor.memory_bytes()
    told = {"engine": "lucene-monitor", "queries": len(queries), "load_seconds": round(loaded, 1),
            "memory_mib": round(memory / _MEBIBYTE), **figures}  # fmt: skip
    return told, monitor


def _compare(
    ours: QueryIndex[int], theirs: LuceneMonitor, articles: Sequence[Enriched]
) -> dict[str, object]:
    """Return how many matches only one of the two finds, and how many of these are unexplained.

    Ours reads a word also without the particles written onto it (بالكويت is ب and الكويت), which
    the peer is not given. Where every word is its own form alone, both must find the same.
    """
    only_ours = only_theirs = unexplained = 0
    for article in articles:
        text, view = _normal_text(article), QueriedArticle(article, (), {}).at()
        theirs_found, ours_found = theirs.numbers(text), _numbers(ours, view)
        only_ours += len(ours_found - theirs_found)
        only_theirs += len(theirs_found - ours_found)
        unexplained += len(_numbers(ours, _without_particles(view, text)) ^ theirs_found)
    return {"compared": "rasid, lucene-monitor", "articles": len(articles),
            "only_rasid": only_ours, "only_lucene": only_theirs,
            "not_explained_by_particles": unexplained}  # fmt: skip


def _numbers(index: QueryIndex[int], view: ThresholdView) -> set[int]:
    return {number for _, number in index.holding(view)}


def _without_particles(view: ThresholdView, text: str) -> ThresholdView:
    """Return the article as if no word could be read in a second way."""
    words = text.split(" ")
    plain = copy(view)
    places: dict[str, list[int]] = defaultdict(list)
    for number, (word, following) in enumerate(zip(words, [*words[1:], ""], strict=True)):
        places[word].append(number + view.boundary)
        places[f"{word} {following}"].append(number + view.boundary)
    plain.places = places
    return plain


def _normal_text(article: Enriched) -> str:
    return " ".join(map(normalise, split_words(article.article.text).words))


def _timed(match: Callable[[Enriched], int], articles: Sequence[Enriched]) -> dict[str, object]:
    for article in articles:
        match(article)
    runs: list[list[float]] = []
    found = 0
    for article in articles:
        runs.append([])
        for _ in range(_REPEATS):
            began = time.perf_counter()
            found += match(article)
            runs[-1].append((time.perf_counter() - began) * 1_000)
    every = [one for of_article in runs for one in of_article]
    # What others on the machine take is in the former and hardly in the latter.
    fastest = list(map(min, runs))
    return {
        "p50_ms": round(statistics.median(every), 2),
        "p99_ms": round(statistics.quantiles(every, n=100)[98], 2),
        "fastest_p50_ms": round(statistics.median(fastest), 2),
        "fastest_p99_ms": round(statistics.quantiles(fastest, n=100)[98], 2),
        "matches_per_article": round(found / len(every), 1),
    }


def _resident() -> int:
    return int(psutil.Process().memory_info().rss)


if __name__ == "__main__":
    main()
