"""Variables that look like settings of Rasid and are none: mostly misspelt ones."""

import logging
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from difflib import get_close_matches
from functools import cache
from importlib.resources import files

log = logging.getLogger(__name__)

_PREFIX = "RASID_"
_LIKENESS = 0.75
"""Of difflib: API_PROT is API_PORT; FOO is nothing of ours."""
NAMES_FILE = "setting_names.txt"
"""Every setting of every service, beside this module; written by `make generate`."""


@dataclass(frozen=True, kw_only=True)
class UnknownSetting:
    """A variable that is set and that nothing reads."""

    name: str
    near: str | None
    """The setting that was probably meant."""

    @property
    def mend(self) -> str:
        """Return what to do, as a sentence without its full stop."""
        return (
            f"Write {self.near}"
            if self.near
            else "Unset it; deploy/env.example lists every setting"
        )


def unknown_settings(variables: Iterable[str]) -> Iterator[UnknownSetting]:
    """Yield those of the variables that are named like a setting and are none, by name."""
    known = _names()
    for name in sorted(variables):
        if name.startswith(_PREFIX) and name not in known:
            yield UnknownSetting(name=name, near=_near(name, known))


def log_unknown_settings(environment: Mapping[str, str]) -> None:
    """Warn of each of them in the log; their values stay out of it."""
    for unknown in unknown_settings(environment):
        log.warning(
            "a variable is set and is no setting",
            extra={"action": "unknown_setting", "variable": unknown.name, "mend": unknown.mend},
        )


def _near(name: str, known: Iterable[str]) -> str | None:
    # Without what all have in common, by which any two would be near.
    rests = [one.removeprefix(_PREFIX) for one in known]
    near = get_close_matches(name.removeprefix(_PREFIX), rests, n=1, cutoff=_LIKENESS)
    return _PREFIX + near[0] if near else None


@cache
def _names() -> tuple[str, ...]:
    text = files("services.platform").joinpath(NAMES_FILE).read_text(encoding="utf-8")
    return tuple(text.split())
