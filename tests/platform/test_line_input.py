"""What a file of JSON lines really is, is told by how it begins."""

import bz2
import gzip
import io
import re
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.platform.line_input import WrongKindError, open_lines

_LINES = b'{"id": 1, "text": "\xd8\xb3"}\n{"id": 2, "text": "b"}\n'


def _read(content: bytes) -> bytes:
    return open_lines(io.BufferedReader(io.BytesIO(content)), "in.jsonl").read()


@given(st.binary().map(lambda raw: b'{"' + raw))
def test_lines_come_as_they_are_plain_or_gzip(content: bytes) -> None:
    assert _read(content) == content
    assert _read(gzip.compress(content)) == content


def test_several_files_of_gzip_one_after_another_are_one() -> None:
    assert _read(gzip.compress(_LINES) + gzip.compress(_LINES)) == _LINES * 2


@pytest.mark.parametrize(
    "content", [b"", b"\n\n", b"\xef\xbb\xbf" + _LINES, b'["id", "text"]\n', b"\x1f", b"[\n"]
)
def test_what_may_be_lines_is_left_to_who_reads_them(content: bytes) -> None:
    assert _read(content) == content


@pytest.mark.parametrize(
    ("content", "said"),
    [
        (b"PK\x03\x04\x14\x00", "in.jsonl is a ZIP archive. Pipe it through `funzip`"),
        (bz2.compress(_LINES), "compressed by bzip2. Pipe it through `bzcat`"),
        (b"\xfd7zXZ\x00\x00", "compressed by xz"),
        (b"\x28\xb5\x2f\xfd\x04", "compressed by zstd"),
        (_LINES.decode().encode("utf-16"), "UTF-16, not UTF-8"),
        (b"\xfe\xff" + _LINES.decode().encode("utf-16-be"), "UTF-16, not UTF-8"),
        (b'\xef\xbb\xbf[\n  {\n    "id": 1', "one JSON array"),
        (b'[{"id": 1}]', "Pipe it through `jq -c '.[]'`, and name - in its place"),
        (b'{\n  "id": 1\n}\n', "JSON objects over several lines"),
        # Without the time, which would be in the name of the test.
        (gzip.compress(b'[{"id": 1}]', mtime=0), "one JSON array"),
    ],
)
def test_what_is_something_else_is_told_with_what_makes_lines_of_it(
    content: bytes, said: str
) -> None:
    with pytest.raises(WrongKindError, match=re.escape(said)):
        _read(content)


@pytest.mark.parametrize("damage", [lambda raw: raw[:-12], lambda raw: raw[:12] + b"x" * 40])
def test_damaged_gzip_is_an_error_of_reading(damage: Callable[[bytes], bytes]) -> None:
    with pytest.raises(OSError, match="gzip is damaged or cut short"):
        _read(damage(gzip.compress(_LINES * 9)))
