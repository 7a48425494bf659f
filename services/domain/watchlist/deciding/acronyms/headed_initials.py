"""A body by the initials of what it is for, before what it is: the FTF Working Group."""

from collections.abc import Sequence
from functools import lru_cache

from services.domain.names.countries import country_of
from services.domain.watchlist.deciding.acronyms.initials import SMALL_WORDS
from services.domain.watchlist.deciding.bodies.short_forms import Short, without_the

_CACHED_NAMES = 16_384
_HEADS = (
    ("working", "group"), ("contact", "group"), ("task", "force"), ("sanctions", "committee"),
    ("committee",), ("commission",), ("council",), ("forum",), ("group",), ("fund",),
    ("coalition",), ("center",), ("centre",),
)  # fmt: skip
_LINKS = frozenset({"on", "for", "of"})
_LETTERS = range(2, 6)
_BODIES_THEMSELVES = frozenset({"un", "eu", "au", "us", "uk"})


@lru_cache(_CACHED_NAMES)
def headed_initials(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return an English name with initials for what it is for; nothing of other names.

    Args:
        tokens: normal forms of the name, in either order: Working Group on Migrant Workers.
    """
    whole = without_the(tokens)
    for head in _HEADS:
        if whole[-len(head) :] == head:
            purpose = whole[: -len(head)]
        elif whole[: len(head)] == head and _LINKS.issuperset(whole[len(head) : len(head) + 1]):
            purpose = whole[len(head) + 1 :]
        else:
            continue
        letters = "".join(word[:1] for word in purpose if word not in SMALL_WORDS)
        is_one = len(letters) in _LETTERS and letters.isascii() and letters.isalpha()
        if is_one and letters not in _BODIES_THEMSELVES and country_of(letters.upper()) is None:
            return ((letters, *head),)
        return ()
    return ()
