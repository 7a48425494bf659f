"""Letters that are doubled in one spelling of a name and not in another."""

import re
from operator import itemgetter

_DOUBLED, _ONCE = re.compile(r"(.)\1+"), itemgetter(1)


def written_once(letters: str) -> str:
    """Return letters with each run of the same one written once: Arabic writes no doubling."""
    # Looking first takes a third of the time, and most have nothing doubled.
    return _DOUBLED.sub(_ONCE, letters) if _DOUBLED.search(letters) else letters
