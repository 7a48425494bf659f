"""The watchlist as a YAML file: reading with the line of every mistake, and writing."""

from collections.abc import Collection, Iterable, Iterator, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import get_args

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from schemas.entity import Entity, EntityType
from schemas.field_problems import problem_of
from services.domain.watchlist import find_problems
from services.platform.collection import no_collection
from services.platform.record_file import Complaint, RecordFile, RecordFileError, unknown_fields
from services.platform.yaml_lines import Located, YamlError

_FIELDS = ("id", "type", "names", "patterns", "roles", "parent", "distinctive")
_REASONS = {
    "missing": "is missing",
    "too_short": "is empty",
    "string_type": "is not text; what looks like a number, a date or yes and no goes in quotes",
    "dict_type": "is no mapping: write {en: ..., ar: ...}",
    "tuple_type": "is no list: write [...]",
    "bool_type": "is neither true nor false",
    "bool_parsing": "is neither true nor false",
}
"""By the type of pydantic's error."""
_FILE = RecordFile(key="entities", file="a watchlist", item="an entity", same="the entity")


class WatchlistFileError(RecordFileError):
    """The file is no watchlist; see `RecordFileError`."""


@no_collection()
def read_watchlist(path: Path, *, tracked: Collection[str] = ()) -> tuple[Entity, ...]:
    """Read the entities of a watchlist file, in its order.

    Args:
        path: a YAML file of at most 64 MiB.
        tracked: ids from elsewhere that a `parent` may name beside those of the file.

    Raises:
        OSError: the file cannot be read.
        WatchlistFileError: it is no watchlist; says where and why, for every mistake.
    """
    try:
        located = _FILE.read(path)
    except YamlError as error:
        raise WatchlistFileError(path, [(error.line, error.reason)]) from error
    complaints = list(_FILE.duplicate_ids(located))
    entities: list[tuple[Entity, Located]] = []
    for node in located:
        complaints.extend(unknown_fields(node, _FIELDS))
        try:
            entities.append((Entity.model_validate(_known_fields(node)), node))
        except ValidationError as error:
            complaints.extend(_complaint(node, details) for details in error.errors())
    complaints.extend(_compile_complaints(entities, located, tracked))
    if complaints:
        raise WatchlistFileError(path, complaints)
    return tuple(entity for entity, _ in entities)


def dump_watchlist(entities: Iterable[Entity]) -> str:
    """Return the watchlist file from which `read_watchlist` reads these entities."""
    return _FILE.dump([_without_defaults(entity) for entity in entities])


def _without_defaults(entity: Entity) -> dict[str, object]:
    stored = entity.model_dump(mode="json", exclude={"version"}, exclude_defaults=True)
    return {field: stored[field] for field in _FIELDS if field in stored}


def _known_fields(node: Located) -> dict[str, object]:
    plain = node.plain()
    return {field: plain[field] for field in _FIELDS if field in plain} if plain else {}


def _complaint(node: Located, details: ErrorDetails) -> Complaint:
    place = details["loc"]
    return node.line_of(place), f"{_field(place)}: {_reason(details)}"


def _field(place: Sequence[object]) -> str:
    """Return the field as all messages about watchlists name it, as in `names.en[0]`."""
    steps = (f"[{one}]" if isinstance(one, int) else f".{one}" for one in place if one != "[key]")
    return "".join(steps).removeprefix(".")


def _reason(details: ErrorDetails) -> str:
    kind, value = details["type"], details["input"]
    if kind == "string_type" and isinstance(value, dict):
        return "is not text; what has a colon and a space in it goes in quotes"
    if kind == "string_type" and value is None:
        return "is empty"
    if kind in _REASONS:
        return _REASONS[kind]
    if kind == "string_pattern_mismatch":
        return f"{value!r} is no id: lower case letters, digits, . - _, and no space"
    if kind == "literal_error" and isinstance(value, str):
        known = get_args(EntityType) if details["loc"] == ("type",) else ("ar", "en")
        near = get_close_matches(value, known, n=1)
        advice = f"did you mean {near[0]}?" if near else f"there are {', '.join(known)}"
        return f"unknown: {value!r}; {advice}"
    return problem_of(details)


def _compile_complaints(
    entities: Sequence[tuple[Entity, Located]],
    all_nodes: Sequence[Located],
    tracked: Collection[str],
) -> Iterator[Complaint]:
    """Yield what only compiling finds; a refused entity may still be the parent of another."""
    nodes = {entity.id: node for entity, node in entities}
    elsewhere = set(tracked) | {str(_known_fields(node).get("id")) for node in all_nodes}
    for problem in find_problems([entity for entity, _ in entities], elsewhere=elsewhere):
        if problem.field != "id":
            place = tuple(problem.field.replace("[", ".").replace("]", "").split("."))
            line = nodes[problem.entity].line_of(tuple(int(p) if p.isdigit() else p for p in place))
            yield line, f"{problem.field}: {problem.reason}"
