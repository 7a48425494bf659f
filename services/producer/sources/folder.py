"""A folder of UTF-8 text files, with or without a manifest beside them."""

import os
import stat
from codecs import BOM_UTF8
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from services.producer.description import Description, ManifestEntry, article_from
from services.producer.items import Draft, Item, Place, Refusal, RefusalReason, RefusedError
from services.producer.sources.json_lines import open_stoppable
from services.producer.sources.reading import bounded_lines
from services.producer.sources.seen import SeenIds
from services.producer.sources.source import SourceError, SourceIdentity, fingerprint

MANIFEST = "manifest.jsonl"

_MAX_MANIFEST_LINE_BYTES = 1 << 16
_JSON_LINES = (".jsonl", ".ndjson", ".jsonl.gz", ".ndjson.gz")


class Folder:
    """The `.txt` files of one folder, hidden ones aside, not those of its subfolders.

    With a `manifest.jsonl`, its order is the order and a `.txt` that it does not list is refused:
    sent without its description the article would get another id once it is listed. Without one,
    the order is that of the names, the stem is the external id, the folder's name the source.
    """

    def __init__(
        self, path: Path, *, max_article_bytes: int, should_stop: Callable[[], bool]
    ) -> None:
        self.name = str(path)
        self._path = path
        self._root = path.resolve()
        self._max_article_bytes = max_article_bytes
        self._should_stop = should_stop
        self._manifest = path / MANIFEST
        self._has_manifest = self._manifest.exists()
        self._names = _text_files(path)
        self.unread: Sequence[str] = _look_like_articles(path)
        if not self._names and not self._has_manifest:
            raise SourceError(
                f"{path} holds no .txt file; name a folder of .txt files, a file of JSON Lines, "
                "or - for standard input"
            )
        self.size: int | None = len(self._names)
        self.identity: SourceIdentity | None = self._identify()

    def items(self) -> Iterator[Item]:
        """Yield one item for every file, and for every line of the manifest that names none."""
        with SeenIds() as seen:
            listed: set[str] = set()
            if self._has_manifest:
                yield from self._listed(seen, listed)
            for name in self._names:
                path = self._path / name
                if not self._has_manifest:
                    yield self._item(path, Description(), Place(file=str(path)), seen)
                elif os.path.normpath(path) not in listed:
                    yield Refusal(
                        place=Place(file=str(path)),
                        reason=RefusalReason.NOT_IN_MANIFEST,
                        detail=f"{MANIFEST} does not list it; add a line, or remove the manifest",
                    )

    def _listed(self, seen: SeenIds, listed: set[str]) -> Iterator[Item]:
        try:
            with self._manifest.open("rb", buffering=0) as file:
                stream = open_stoppable(file.fileno(), self._should_stop)
                for line in bounded_lines(stream, _MAX_MANIFEST_LINE_BYTES):
                    if line.content is None or line.content.strip():
                        place = Place(file=str(self._manifest), line=line.number)
                        yield self._entry(line.content, place, seen, listed)
        except OSError as error:
            raise SourceError(f"{self._manifest} cannot be read: {error.strerror}") from error

    def _entry(self, content: bytes | None, place: Place, seen: SeenIds, listed: set[str]) -> Item:
        try:
            entry = _read_entry(content)
        except RefusedError as error:
            return _refusal(error, place)
        path = self._path / entry.file
        listed.add(os.path.normpath(path))
        return self._item(path, entry, place, seen)

    def _item(self, path: Path, description: Description, place: Place, seen: SeenIds) -> Item:
        try:
            text = _decode(_read(path, self._root, self._max_article_bytes))
            article = article_from(
                description,
                text,
                external_id=path.stem,
                source=self._root.name or "files",
                max_bytes=self._max_article_bytes,
            )
            seen.add(article, place)
        except RefusedError as error:
            return _refusal(error, place if place.line else Place(file=str(path)))
        return Draft(place=place, article=article, extent=1, misnamed=description.misnamed())

    def _identify(self) -> SourceIdentity:
        paths = [self._path / name for name in self._names]
        if self._has_manifest:
            paths.append(self._manifest)
        try:
            return SourceIdentity(name=os.path.abspath(self._path), fingerprint=fingerprint(paths))
        except OSError as error:
            raise SourceError(f"{self._path} cannot be read: {error}") from error


def _text_files(path: Path) -> list[str]:
    try:
        names = os.listdir(path)
    except OSError as error:
        raise SourceError(f"{path} cannot be read: {error.strerror}") from error
    return sorted(
        name for name in names if name.lower().endswith(".txt") and not name.startswith(".")
    )


def _look_like_articles(path: Path) -> list[str]:
    """Return the files of JSON Lines and the folders in `path`: each needs a replay of its own."""
    with os.scandir(path) as found:
        entries = [one for one in found if not one.name.startswith(".") and one.name != MANIFEST]
    return sorted(
        f"{one.name}/" if one.is_dir(follow_symlinks=False) else one.name
        for one in entries
        if one.is_dir(follow_symlinks=False) or one.name.lower().endswith(_JSON_LINES)
    )


def _decode(raw: bytes) -> str:
    try:
        return raw.removeprefix(BOM_UTF8).decode("utf-8")
    except UnicodeDecodeError as error:
        detail = f"not UTF-8 at byte {error.start:,}"
        raise RefusedError(RefusalReason.INVALID_UNICODE, detail) from error


def _refusal(error: RefusedError, place: Place) -> Refusal:
    return Refusal(
        place=place, reason=error.reason, detail=error.detail, external_id=error.external_id
    )


def _read_entry(content: bytes | None) -> ManifestEntry:
    if content is None:
        detail = f"the line is longer than {_MAX_MANIFEST_LINE_BYTES:,} bytes"
        raise RefusedError(RefusalReason.TOO_LARGE, detail)
    return ManifestEntry.read(content)


def _read(path: Path, root: Path, max_bytes: int) -> bytes:
    try:
        actual = path.resolve(strict=True)
        _require_text_file(actual, path, root, max_bytes)
        with actual.open("rb") as file:
            return file.read(max_bytes + len(BOM_UTF8) + 1)
    except FileNotFoundError as error:
        raise RefusedError(RefusalReason.MISSING_FILE, f"{path} does not exist") from error
    except (OSError, RuntimeError) as error:
        # A loop of links is a RuntimeError.
        raise RefusedError(RefusalReason.UNREADABLE, str(error)) from error


def _require_text_file(actual: Path, path: Path, root: Path, max_bytes: int) -> None:
    if not actual.is_relative_to(root):
        raise RefusedError(RefusalReason.OUTSIDE_FOLDER, f"{path} lies outside the folder")
    status = actual.stat()
    if not stat.S_ISREG(status.st_mode):
        raise RefusedError(RefusalReason.UNREADABLE, f"{path} is not a file")
    if status.st_size > max_bytes + len(BOM_UTF8):
        detail = f"{status.st_size:,} bytes, the limit is {max_bytes:,}"
        raise RefusedError(RefusalReason.TOO_LARGE, detail)
