"""Reads YAML from outside, bounded, and remembers the line of everything in it."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field

import yaml

from services.platform.yaml_mistakes import mistake_of

_MAX_DEPTH = 16
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_TAG = "tag:yaml.org,2002:"
_NOT_TEXT = object()
"""Stands for a number or a date where no field takes one: which it was makes no difference."""
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


class YamlError(Exception):
    """This is not YAML, or YAML of a kind that is not read here.

    Attributes:
        line: counted from 1.
        reason: what is wrong and how to mend it.
    """

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line
        self.reason = reason


@dataclass(frozen=True, kw_only=True)
class Located:
    """A value and the line where it begins, counted from 1."""

    line: int
    value: "dict[str, Located] | list[Located] | str | bool | object | None"
    keys: Mapping[str, int] = field(default_factory=dict)
    """The line of every key, where the value is a mapping."""

    def plain(self) -> "dict[str, object]":
        """Return a mapping without its lines, all the way down."""
        plain = _plain(self)
        return plain if isinstance(plain, dict) else {}

    def line_of(self, place: Sequence[int | str]) -> int:
        """Return the line of what stands at `place` below this, or of what should hold it."""
        node, line = self, self.line
        for part in place:
            if isinstance(node.value, dict) and part in node.value:
                line, node = node.keys[str(part)], node.value[str(part)]
            elif isinstance(node.value, list) and isinstance(part, int):
                node = node.value[part]
                line = node.line
            else:
                break
        return line


def parse_yaml(raw: bytes, *, numbers: bool = False) -> Located:
    """Read one YAML document.

    Anchors and aliases are refused, which a small file could use to stand for a huge one, and so
    is nesting deeper than 16.

    Args:
        numbers: read decimal numbers as such, and dates and times (22:00, which YAML 1.1 takes for
            1,320) as text; else they are taken for a mistake.

    Raises:
        YamlError: it is not UTF-8, not YAML, or has a key twice.
    """
    text = _decode(raw)
    try:
        _refuse_bombs(text)
        node = yaml.compose(text, Loader=_Loader)
    except yaml.MarkedYAMLError as error:
        line, mistake = mistake_of(text, error)
        raise YamlError(line, f"not YAML: {mistake}") from error
    except yaml.reader.ReaderError as error:
        line = text.count("\n", 0, error.position) + 1
        raise YamlError(line, f"not YAML: {error.reason}") from error
    if node is None:
        raise YamlError(1, "the file is empty")
    return _locate(node, _number_or_text if numbers else _not_text)


def _decode(raw: bytes) -> str:
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise YamlError(raw.count(b"\n", 0, error.start) + 1, "not UTF-8") from error


def _refuse_bombs(text: str) -> None:
    depth = 0
    for event in yaml.parse(text, Loader=_Loader):
        if isinstance(event, yaml.CollectionStartEvent):
            depth += 1
        elif isinstance(event, yaml.CollectionEndEvent):
            depth -= 1
        reason = None
        if getattr(event, "anchor", None) is not None:
            reason = "anchors and aliases (& and *) are not read here: write the value out"
        elif depth > _MAX_DEPTH:
            reason = f"nested more than {_MAX_DEPTH} deep"
        if reason is not None:
            raise YamlError(event.start_mark.line + 1 if event.start_mark else 1, reason)


_Others = Callable[[str], object]
"""What a scalar is that is neither text nor true, false or null."""


def _locate(node: yaml.Node, others: _Others) -> Located:
    line = node.start_mark.line + 1
    if isinstance(node, yaml.MappingNode):
        return _locate_mapping(node, line, others)
    if isinstance(node, yaml.SequenceNode):
        return Located(line=line, value=[_locate(item, others) for item in node.value])
    return Located(line=line, value=_scalar(node, others))


def _locate_mapping(node: yaml.MappingNode, line: int, others: _Others) -> Located:
    value: dict[str, Located] = {}
    keys: dict[str, int] = {}
    for key, item in node.value:
        key_line = key.start_mark.line + 1
        if not isinstance(key, yaml.ScalarNode):
            raise YamlError(key_line, "a field's name is a word, not a list or a mapping")
        if key.value in value:
            raise YamlError(key_line, f"{key.value!r} stands here and on line {keys[key.value]}")
        value[key.value], keys[key.value] = _locate(item, others), key_line
    return Located(line=line, value=value, keys=keys)


def _scalar(node: yaml.Node, others: _Others) -> object:
    if node.tag == _TAG + "str":
        return node.value
    if node.tag == _TAG + "null":
        return None
    if node.tag == _TAG + "bool":
        return node.value.lower() in ("yes", "true", "on")
    return others(str(node.value))


def _not_text(_: str) -> object:
    return _NOT_TEXT


def _number_or_text(value: str) -> object:
    if not _NUMBER.fullmatch(value):
        return value
    return float(value) if "." in value else int(value)


def _plain(node: Located) -> object:
    if isinstance(node.value, dict):
        return {key: _plain(item) for key, item in node.value.items()}
    if isinstance(node.value, list):
        return [_plain(item) for item in node.value]
    return node.value
