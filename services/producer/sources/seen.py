"""Remembers which ids a run has met, in bounded memory."""

import sqlite3
from types import TracebackType
from typing import Self

from schemas.article import Article
from services.producer.items import Place, RefusalReason, RefusedError


class SeenIds:
    """The ids of one run with their places, in a database that SQLite keeps beyond 8 MiB on disk.

    Exact for any number of articles. Source of the temporary database:
    https://www.sqlite.org/inmemorydb.html#temp_db
    """

    def __init__(self) -> None:
        self._database = sqlite3.connect("", isolation_level=None)
        self._database.execute("PRAGMA journal_mode = OFF")
        self._database.execute("PRAGMA cache_size = -8192")
        self._database.execute(
            "CREATE TABLE seen (source TEXT, id TEXT, place TEXT, PRIMARY KEY (source, id)) "
            "WITHOUT ROWID"
        )

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        traceback: TracebackType | None,
    ) -> None:
        self._database.close()

    def add(self, article: Article, place: Place) -> None:
        """Remember the article's external id.

        Raises:
            RefusedError: its source has used the id before; the message says where.
        """
        key = (article.source, article.external_id)
        added = self._database.execute(
            "INSERT INTO seen VALUES (?, ?, ?) ON CONFLICT DO NOTHING", (*key, _storable(place))
        )
        if added.rowcount:
            return
        (first,) = self._database.execute(
            "SELECT place FROM seen WHERE source = ? AND id = ?", key
        ).fetchone()
        detail = f"id {article.external_id} stands already in {first}"
        raise RefusedError(RefusalReason.DUPLICATE_ID, detail, article.external_id)


def _storable(place: Place) -> str:
    """Return the place as SQLite takes it: a file's name may be no UTF-8."""
    return str(place).encode(errors="backslashreplace").decode()
