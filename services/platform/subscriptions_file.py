"""Subscriptions as a YAML file: reading with the line of every mistake, and writing."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from pathlib import Path

from pydantic import ValidationError
from pydantic_core import ErrorDetails

from schemas.field_problems import problem_of, without_consequences
from schemas.record import Record
from schemas.subscription import Subscription
from services.platform.record_file import Complaint, RecordFile, RecordFileError, unknown_fields
from services.platform.yaml_lines import Located, YamlError, parse_yaml

_REASONS = {
    "missing": "is missing",
    "string_type": "is not text; what looks like a number, a date or yes and no goes in quotes",
    "tuple_type": "is no list: write [...]",
    "model_type": "is no mapping: write {field: value}",
    "model_attributes_type": "is no mapping: write {field: value}",
    "union_tag_not_found": "needs a kind: webhook, email or apprise",
}
"""By the type of pydantic's error."""
_FILE = RecordFile(
    key="subscriptions",
    file="a file of subscriptions",
    item="a subscription",
    same="the one",
    numbers=True,
)
Review = Callable[[Subscription], Iterable[tuple[str, str]]]
"""Says what is wrong with a subscription that is whole in itself, by field."""


class SubscriptionFileError(RecordFileError):
    """The file is no list of subscriptions; see `RecordFileError`."""


class SubscriptionFieldError(Exception):
    """These fields make no subscription; the message has a line for each that is wrong."""


def read_subscriptions(path: Path, review: Review = lambda _: ()) -> tuple[Subscription, ...]:
    """Read the subscriptions of a file, in its order.

    Args:
        path: a YAML file of at most 64 MiB.
        review: what else to look at; its complaints are those of the file.

    Raises:
        OSError: the file cannot be read.
        SubscriptionFileError: it is not right; says where and why, for every mistake.
    """
    try:
        nodes = _FILE.read(path)
    except YamlError as error:
        raise SubscriptionFileError(path, [(error.line, error.reason)]) from error
    complaints = list(_FILE.duplicate_ids(nodes))
    subscriptions: list[Subscription] = []
    for node in nodes:
        made, wrong = _made(node)
        complaints.extend(wrong)
        if made is not None:
            subscriptions.append(made)
            reviewed = review(made)
            complaints.extend(
                (node.line_of((field,)), f"{field}: {why}") for field, why in reviewed
            )
    if complaints:
        raise SubscriptionFileError(path, complaints)
    return tuple(subscriptions)


def dump_subscriptions(subscriptions: Iterable[Subscription]) -> str:
    """Return the file from which `read_subscriptions` reads these subscriptions."""
    return _FILE.dump([fields_of(one) for one in subscriptions])


def fields_of(subscription: Subscription) -> dict[str, object]:
    """Return the fields that are not what they are when nothing is said, as JSON has them."""
    stored = subscription.model_dump(mode="json", exclude={"version"}, exclude_defaults=True)
    if subscription.channels:
        # A channel is known by its kind, which is its default.
        stored["channels"] = [
            one.model_dump(mode="json", exclude_none=True) for one in subscription.channels
        ]
    return stored


def make_subscription(fields: Mapping[str, object], changes: Sequence[str] = ()) -> Subscription:
    """Return the subscription with these fields.

    Args:
        fields: by name, as in the file.
        changes: more of them, each `field=value` with the value in YAML; null takes a field back to
            what it is when nothing is said.

    Raises:
        SubscriptionFieldError: says what is wrong, for every field.
    """
    merged = dict(fields) | dict(map(_change, changes))
    given = {name: value for name, value in merged.items() if value is not None}
    made, wrong = _made(_located(given))
    if made is None or wrong:
        raise SubscriptionFieldError("\n".join(why for _, why in wrong))
    return made


def _change(written: str) -> tuple[str, object]:
    name, equals, value = written.partition("=")
    if not equals:
        raise SubscriptionFieldError(f"{written}: write field=value")
    try:
        return name, parse_yaml(f"{name}: {value}".encode(), numbers=True).plain().get(name)
    except YamlError as error:
        reason = f"{error.reason}; put the value in quotes"
        raise SubscriptionFieldError(f"{name}: {reason}") from error


def _located(value: object) -> Located:
    """Return a value as if it stood in a file."""
    if isinstance(value, Mapping):
        found = {str(name): _located(one) for name, one in value.items()}
        return Located(line=1, value=found, keys=dict.fromkeys(found, 1))
    if isinstance(value, list | tuple):
        return Located(line=1, value=[_located(one) for one in value])
    return Located(line=1, value=value)


def _made(node: Located) -> tuple[Subscription | None, list[Complaint]]:
    try:
        made = Subscription.model_validate(node.plain())
    except ValidationError as error:
        unknown = unknown_fields(node, tuple(Subscription.model_fields))
        problems = without_consequences(error.errors())
        return None, [*unknown, *(_complaint(node, details) for details in problems)]
    return made, list(_unknown_fields(node, made))


def _unknown_fields(node: Located, value: object) -> Iterator[Complaint]:
    """Yield every field, at any depth, that the record made of it does not have."""
    if isinstance(node.value, dict) and isinstance(value, Record):
        names = tuple(type(value).model_fields)
        yield from unknown_fields(node, names)
        for name in node.value.keys() & set(names):
            yield from _unknown_fields(node.value[name], getattr(value, name))
    elif isinstance(node.value, list) and isinstance(value, tuple):
        for one, made in zip(node.value, value, strict=True):
            yield from _unknown_fields(one, made)


def _complaint(node: Located, details: ErrorDetails) -> Complaint:
    place = details["loc"]
    field = ".".join(map(str, place))
    reason = _REASONS.get(details["type"]) or problem_of(details)
    return node.line_of(place), f"{field}: {reason}" if field else reason
