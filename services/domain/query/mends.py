"""Of what there is not, the first few are told with what may be meant."""

from collections.abc import Callable

from schemas.sentence import Sentence

_FEW = 5
"""So many are told what is near: to look among tens of thousands of ids takes a while each time."""


class FewMends:
    """Asks for the mends of the first few mistakes, and for none of the others."""

    def __init__(self) -> None:
        self._asked = 0

    def of(self, mend: Callable[[], Sentence | None]) -> Sentence | None:
        """Return what is to be told of one more mistake; None once enough are told."""
        self._asked += 1
        return mend() if self._asked <= _FEW else None
