"""Where in a request something is wrong: JSON Pointers into bodies, names elsewhere.

Source: RFC 6901, sections 3 and 6.
"""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence

_OF_A_KEY = "[key]"
"""What pydantic adds where the name of a field is wrong, and not its value."""
_STEP = re.compile(r"[.\[]")


def place_of(location: Sequence[object], body: object) -> str:
    """Return the place of a mistake that pydantic found.

    Args:
        location: pydantic's; first where in the request, then the way to the field.
        body: as it came, read as JSON.
    """
    first, *rest = location
    if first != "body":
        return "/".join(map(str, (first, *rest)))
    return pointer_to(_steps(rest, body))


def place_in_watchlist(field: str) -> str:
    """Return the place of a field as watchlists name it: `names.en[0]` is `#/names/en/0`."""
    return pointer_to(_STEP.split(field.replace("]", "")))


def _steps(way: Sequence[object], body: object) -> Iterator[str]:
    """Yield the steps that the body has too: without the kind of a channel as one."""
    within = body
    for step in way:
        if isinstance(within, Mapping) and step not in within and step == within.get("kind"):
            continue
        if step != _OF_A_KEY:
            yield str(step)
        within = _below(within, step)


def _below(within: object, step: object) -> object:
    if isinstance(within, Mapping):
        return within.get(step)
    if isinstance(within, list) and isinstance(step, int) and step < len(within):
        return within[step]
    return None


def pointer_to(steps: Iterable[str]) -> str:
    """Return the JSON Pointer of what these steps lead to in a body."""
    path = "/".join(step.replace("~", "~0").replace("/", "~1") for step in steps)
    return f"#/{path}" if path else "#"
