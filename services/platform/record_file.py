"""Lists of records in YAML files: what files of watchlists and of subscriptions share."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from pathlib import Path

import yaml

from services.platform.yaml_lines import Located, YamlError, parse_yaml

_MAX_BYTES = 64 << 20
_Dumper = getattr(yaml, "CSafeDumper", yaml.SafeDumper)

Complaint = tuple[int, str]
"""The line, counted from 1, and what is wrong there."""


class RecordFileError(Exception):
    """The file is not what it should be; mend the complaints listed, all of them are there.

    Attributes:
        complaints: by line.
    """

    def __init__(self, path: Path, complaints: Iterable[Complaint]) -> None:
        self.complaints = tuple(sorted(set(complaints)))
        super().__init__("\n".join(f"{path}:{line}: {text}" for line, text in self.complaints))


@dataclass(frozen=True, kw_only=True)
class RecordFile:
    """A kind of file: one key, and below it a list of records with fields.

    Attributes:
        key: the key.
        file: what the file is called in a message, with its article.
        item: what a record is called, with its article.
        same: what a record is called whose id stands twice.
        numbers: whether fields take numbers.
    """

    key: str
    file: str
    item: str
    same: str
    numbers: bool = False

    def read(self, path: Path) -> Sequence[Located]:
        """Return the records of a file of at most 64 MiB, each a mapping.

        Raises:
            OSError: the file cannot be read.
            YamlError: it is no such list.
        """
        root = parse_yaml(_read_bytes(path), numbers=self.numbers)
        expected = f"{self.file} begins with `{self.key}:` and a list below it"
        if not isinstance(root.value, dict):
            raise YamlError(root.line, expected)
        for line, reason in unknown_fields(root, (self.key,)):
            raise YamlError(line, reason)
        records = root.value.get(self.key)
        if records is None or not isinstance(records.value, list):
            raise YamlError(root.line if records is None else records.line, expected)
        for node in records.value:
            if not isinstance(node.value, dict):
                raise YamlError(node.line, f"{self.item} is a list item with fields: `- id: ...`")
        return records.value

    def duplicate_ids(self, nodes: Sequence[Located]) -> Iterator[Complaint]:
        """Yield every id that stands twice."""
        first: dict[str, int] = {}
        for node in nodes:
            line, value = node.line_of(("id",)), node.plain().get("id")
            if isinstance(value, str) and first.setdefault(value, line) != line:
                yield line, f"id {value!r} stands for {self.same} of line {first[value]} already"

    def dump(self, records: Sequence[object]) -> str:
        """Return the file with these records, each plain data."""
        dumped: str = yaml.dump(
            {self.key: records}, Dumper=_Dumper, allow_unicode=True, sort_keys=False, width=100
        )
        return dumped


def unknown_fields(node: Located, known: Sequence[str]) -> Iterator[Complaint]:
    """Yield every field of a mapping that is none of `known`."""
    for name, line in node.keys.items():
        if name not in known:
            near = get_close_matches(name, known, n=1)
            advice = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
            yield line, f"unknown field {name!r}: {advice}"


def _read_bytes(path: Path) -> bytes:
    with path.open("rb") as file:
        raw = file.read(_MAX_BYTES + 1)
    if len(raw) > _MAX_BYTES:
        raise YamlError(1, f"more than {_MAX_BYTES:,} bytes: split the file")
    return raw
