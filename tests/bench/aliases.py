"""Prints what a process with a watchlist of so many names takes in memory, in bytes."""

import gc
import sys
from itertools import islice, product

import psutil

from schemas.entity import Entity
from services.domain.watchlist import compile_watchlist

_GIVEN = (
    "Ahmad", "Hamad", "Khaled", "Omar", "Nasser", "Saad", "Fahd", "Salem", "Yousef", "Ibrahim",
)  # fmt: skip
_SYLLABLES = ("ba", "da", "fa", "ha", "ja", "ka", "la", "ma", "na", "ra", "sa", "ta", "wa", "za")


def people(number: int) -> list[Entity]:
    """Return `number` people, one name each, no two alike."""
    families = ("Al-" + "".join(parts).title() for parts in product(_SYLLABLES, repeat=4))
    names = (f"{given} {family}" for family in families for given in _GIVEN)
    return [
        Entity(id=f"person-{n}", type="person", names={"en": (name,)})
        for n, name in enumerate(islice(names, number))
    ]


if __name__ == "__main__":
    compiled = compile_watchlist(people(int(sys.argv[1])))
    gc.collect()
    print(psutil.Process().memory_info().rss)  # noqa: T201
