"""A folder of text files becomes articles or refusals, with or without a manifest."""

import json
import os
from pathlib import Path

import pytest

from services.producer.items import Draft, Item, Refusal, RefusalReason
from services.producer.sources import ReadingOptions, open_source
from services.producer.sources.source import Source, SourceError

SEEDS = Path(__file__).parents[2] / "seeds"


def open_folder(path: Path, *, max_article_bytes: int = 1 << 20) -> Source:
    """Open a folder as the command does."""
    return open_source(
        str(path), ReadingOptions(max_article_bytes=max_article_bytes, should_stop=lambda: False)
    )


def read(path: Path, *, max_article_bytes: int = 1 << 20) -> list[Item]:
    """Return the items of a folder."""
    return list(open_folder(path, max_article_bytes=max_article_bytes).items())


def refusals(path: Path, *, max_article_bytes: int = 1 << 20) -> list[Refusal]:
    """Return the refusals of a folder."""
    items = read(path, max_article_bytes=max_article_bytes)
    return [item for item in items if isinstance(item, Refusal)]


def drafts(path: Path) -> list[Draft]:
    """Return the articles of a folder."""
    return [item for item in read(path) if isinstance(item, Draft)]


def write_manifest(path: Path, *entries: object) -> None:
    """Write a manifest of these lines."""
    lines = [entry if isinstance(entry, str) else json.dumps(entry) for entry in entries]
    (path / "manifest.jsonl").write_text("\n".join(lines), encoding="utf-8")


def test_the_seeds_are_read_as_they_are() -> None:
    articles = [draft.article for draft in drafts(SEEDS)]
    assert not refusals(SEEDS)
    assert len(articles) == 5
    for article in articles:
        assert article.text.encode() == (SEEDS / f"{article.external_id}.txt").read_bytes()
        assert article.source == "seeds"


def test_without_a_manifest_the_stem_is_the_id_and_the_folder_the_source(tmp_path: Path) -> None:
    folder = tmp_path / "desk"
    folder.mkdir()
    (folder / "b.txt").write_text("two")
    (folder / "a.txt").write_text("one")
    (folder / "notes.md").write_text("no article")
    (folder / ".a.txt").write_text("hidden")
    found = [(d.article.external_id, d.article.source, d.article.text) for d in drafts(folder)]
    assert found == [("a", "desk", "one"), ("b", "desk", "two")]


def test_line_ends_stay_and_a_byte_order_mark_goes(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes("\ufeffسطر\r\nline\r".encode())
    assert drafts(tmp_path)[0].article.text == "سطر\r\nline\r"


def test_a_file_of_the_largest_size_with_a_byte_order_mark_is_not_too_large(
    tmp_path: Path,
) -> None:
    (tmp_path / "a.txt").write_bytes(b"\xef\xbb\xbf" + b"x" * 10)
    (tmp_path / "b.txt").write_bytes(b"x" * 11)
    (refusal,) = refusals(tmp_path, max_article_bytes=10)
    assert refusal.place.file.endswith("b.txt")
    assert refusal.reason is RefusalReason.TOO_LARGE


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"", RefusalReason.EMPTY),
        (b" \r\n\t", RefusalReason.EMPTY),
        (b"caf\xe9", RefusalReason.INVALID_UNICODE),
        ("text".encode("utf-16"), RefusalReason.INVALID_UNICODE),
        (b"nul \x00", RefusalReason.FORBIDDEN_CHARACTER),
        (b"x" * 101, RefusalReason.TOO_LARGE),
    ],
)
def test_a_bad_file_is_refused_by_name_and_the_rest_goes_on(
    tmp_path: Path, content: bytes, reason: RefusalReason
) -> None:
    (tmp_path / "bad.txt").write_bytes(content)
    (tmp_path / "good.txt").write_text("good")
    bad, good = read(tmp_path, max_article_bytes=100)
    assert isinstance(bad, Refusal)
    assert bad.place.file == str(tmp_path / "bad.txt")
    assert bad.reason is reason
    assert isinstance(good, Draft)


def test_a_link_out_of_the_folder_is_refused_and_one_within_is_not(tmp_path: Path) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "secret.txt").write_text("secret")
    (folder / "a.txt").symlink_to(tmp_path / "secret.txt")
    (folder / "b.txt").symlink_to(folder / "c.txt")
    (folder / "c.txt").write_text("own")
    (refusal,) = refusals(folder)
    assert refusal.reason is RefusalReason.OUTSIDE_FOLDER
    assert refusal.place.file.endswith("a.txt")
    assert [draft.article.external_id for draft in drafts(folder)] == ["b", "c"]


def test_what_is_no_file_is_refused_without_waiting_for_it(tmp_path: Path) -> None:
    os.mkfifo(tmp_path / "pipe.txt")
    (tmp_path / "folder.txt").mkdir()
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    assert {refusal.reason for refusal in refusals(tmp_path)} == {RefusalReason.UNREADABLE}
    assert len(refusals(tmp_path)) == 3


def test_a_file_name_that_is_no_text_is_refused(tmp_path: Path) -> None:
    Path(os.fsdecode(os.fsencode(tmp_path) + b"/\xff.txt")).write_text("x")
    assert [refusal.reason for refusal in refusals(tmp_path)] == [RefusalReason.INVALID_UNICODE]


def test_the_manifest_gives_order_and_details(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    (tmp_path / "b.txt").write_text("two")
    write_manifest(
        tmp_path,
        {"file": "b.txt", "external_id": "B", "source": "desk", "language": "en", "title": "Two"},
        "",
        {"file": "a.txt", "title": None, "published_at": None},
    )
    second, first = [draft.article for draft in drafts(tmp_path)]
    assert (second.external_id, second.source, second.title) == ("B", "desk", "Two")
    assert (first.external_id, first.source, first.title) == ("a", tmp_path.name, None)


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ({"file": "gone.txt"}, RefusalReason.MISSING_FILE),
        ({"file": "../outside.txt"}, RefusalReason.OUTSIDE_FOLDER),
        ({"file": "/etc/hostname"}, RefusalReason.OUTSIDE_FOLDER),
        ({"file": 5}, RefusalReason.INVALID_FIELD),
        ({}, RefusalReason.INVALID_FIELD),
        ({"file": "a.txt", "language": "xx"}, RefusalReason.INVALID_FIELD),
        ({"file": "a.txt"}, RefusalReason.DUPLICATE_ID),
        ("{", RefusalReason.NOT_JSON),
        ('{"file": "' + "x" * 100_000, RefusalReason.TOO_LARGE),
    ],
)
def test_a_bad_line_of_the_manifest_is_refused_with_its_line(
    tmp_path: Path, entry: object, reason: RefusalReason
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (tmp_path / "outside.txt").write_text("outside")
    (folder / "a.txt").write_text("one")
    write_manifest(folder, {"file": "a.txt"}, entry)
    (refusal,) = refusals(folder)
    assert str(refusal.place) == f"{folder / 'manifest.jsonl'}:2"
    assert refusal.reason is reason


def test_a_file_that_the_manifest_does_not_list_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    (tmp_path / "b.txt").write_text("two")
    write_manifest(tmp_path, {"file": "./a.txt"})
    (refusal,) = refusals(tmp_path)
    assert refusal.place.file == str(tmp_path / "b.txt")
    assert refusal.reason is RefusalReason.NOT_IN_MANIFEST


@pytest.mark.parametrize("argument", ["gone", "empty", "one.txt"])
def test_what_is_no_source_is_refused_as_a_whole(tmp_path: Path, argument: str) -> None:
    (tmp_path / "empty").mkdir()
    (tmp_path / "one.txt").write_text("x")
    with pytest.raises(SourceError, match="name"):
        open_folder(tmp_path / argument)


def test_a_changed_file_makes_another_source_of_the_folder(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("one")
    before = open_folder(tmp_path).identity
    assert open_folder(tmp_path).identity == before
    (tmp_path / "a.txt").write_text("longer")
    assert open_folder(tmp_path).identity != before
