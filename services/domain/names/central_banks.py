"""What central banks are called that are not the Central Bank of their country: Banque du Liban."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

from services.domain.text.normalise import normalise
from services.domain.text.words import words_of_name

_CENTRAL = frozenset({"central", normalise("المركزي")})

_Names = Sequence[tuple[str, ...]]


@dataclass(frozen=True, kw_only=True)
class NamedBank:
    """Where the name of a central bank stands among words: from `first` up to `end`.

    Attributes:
        country: its English name, as `country_of` gives it.
    """

    country: str
    first: int
    end: int


@cache
def _banks() -> Mapping[str, tuple[_Names, _Names]]:
    text = files(__package__).joinpath("central_banks.txt").read_text(encoding="utf-8")
    found = {}
    for line in text.splitlines():
        if not line.startswith("#"):
            country, _, names = line.partition(":")
            latin, _, arabic = names.partition("|")
            found[country] = _tokens(latin), _tokens(arabic)
    return found


def _tokens(names: str) -> _Names:
    split = (tuple(map(normalise, words_of_name(name).words)) for name in names.split(";"))
    return tuple(filter(None, split))


@cache
def _by_word() -> Mapping[str, Sequence[tuple[tuple[str, ...], str]]]:
    """Return the names with their countries, longest first, by a word that few others have."""
    every = [
        (name, country)
        for country, scripts in _banks().items()
        for names in scripts
        for name in names
    ]
    found: dict[str, list[tuple[tuple[str, ...], str]]] = defaultdict(list)
    for name, country in sorted(every, key=lambda one: -len(one[0])):
        found[max(name, key=len)].append((name, country))
    return dict(found)


def own_names_of_bank(country: str) -> tuple[_Names, _Names]:
    """Return the normal forms of a central bank's own names in Latin letters and in Arabic ones.

    Args:
        country: its English name, as `country_of` gives it.
    """
    return _banks().get(country, ((), ()))


def bank_named(tokens: Sequence[str]) -> NamedBank | None:
    """Return the central bank whose own name stands among these normal forms, None without one."""
    for at, token in enumerate(tokens):
        for name, country in _by_word().get(token, ()):
            first = at - name.index(token)
            end = first + len(name)
            beside = {*tokens[max(0, first - 1) : max(0, first)], *tokens[end : end + 1]}
            is_name = first >= 0 and tuple(tokens[first:end]) == name
            # Of the Central Bank of Algeria, Bank of Algeria is no name.
            if is_name and _CENTRAL.isdisjoint(beside):
                return NamedBank(country=country, first=first, end=end)
    return None
