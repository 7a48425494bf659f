"""Fields that people write and nobody reads, because their names are nearly right."""

from collections.abc import Mapping
from difflib import get_close_matches
from functools import lru_cache

from pydantic import AliasChoices, ConfigDict

from schemas.record import Record

_LIKENESS = 0.75
"""Of difflib: `titel` is title, `publishedAt` is published_at; `category` is nothing of ours."""
_LONG_ENOUGH = 3
"""Letters that begin a name and stand for it: `lang` is language, an `a` is nothing."""


class WrittenRecord(Record):
    """A record that people write. Fields of other names are allowed, and may be mistakes."""

    model_config = ConfigDict(extra="allow")

    def misnamed(self) -> Mapping[str, str]:
        """Return each field that is not read, but is named nearly like one that is not given.

        Returns:
            The field as written, and the one that was probably meant.
        """
        if not self.model_extra:
            return {}
        missing = tuple(
            name for name in type(self).model_fields if name not in self.model_fields_set
        )
        unread = self.model_extra.keys() - self._aliases()
        near = {name: near_name(name, missing) for name in self.model_extra if name in unread}
        return {name: meant for name, meant in near.items() if meant}

    @classmethod
    def _aliases(cls) -> set[str]:
        choices = (field.validation_alias for field in cls.model_fields.values())
        return {
            str(name)
            for choice in choices
            if isinstance(choice, AliasChoices)
            for name in choice.choices
        }


@lru_cache(maxsize=1_024)
def near_name(written: str, known: tuple[str, ...]) -> str | None:
    """Return the one of `known` that is named nearly as `written`; case and `_ -` do not count."""
    by_letters = {_letters(name): name for name in known}
    letters = _letters(written)
    near = get_close_matches(letters, by_letters, n=1, cutoff=_LIKENESS)
    if not near and len(letters) > _LONG_ENOUGH:
        near = [name for name in by_letters if name.startswith(letters)]
    return by_letters[near[0]] if near else None


def warning_of(written: str, meant: str) -> str:
    """Return what people are told about such a field, to stand after its place."""
    return f"warning: the field {written} is not read: did you mean {meant}?"


def _letters(name: str) -> str:
    return name.casefold().replace("_", "").replace("-", "")
