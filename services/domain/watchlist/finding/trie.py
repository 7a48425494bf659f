"""The forms of a watchlist as a tree of words."""

from collections.abc import Iterable, Sequence
from typing import Final

from services.domain.watchlist.forms.entity_forms import Form

_TOKEN_BITS: Final = 32
ROOT: Final = 0


class Trie:
    """Maps sequences of tokens to forms; nodes and tokens are numbers.

    One dictionary from (node, token), packed into one integer, to node takes a fraction of the
    memory of a dictionary for every node.
    """

    def __init__(self, forms: Iterable[Form]) -> None:
        self._tokens: dict[str, int] = {}
        self._edges: dict[int, int] = {}
        self._forms: dict[int, tuple[Form, ...]] = {}
        self.form_count = 0
        for form in forms:
            self._add(form)
            self.form_count += 1

    def _add(self, form: Form) -> None:
        node = ROOT
        for text in form.tokens:
            token = self._tokens.setdefault(text, len(self._tokens))
            node = self._edges.setdefault(node << _TOKEN_BITS | token, len(self._edges) + 1)
        self._forms[node] = (*self._forms.get(node, ()), form)

    def token(self, text: str) -> int | None:
        """Return the number of a token, None where no form has it."""
        return self._tokens.get(text)

    def step(self, node: int, token: int) -> int | None:
        """Return the node reached from `node` by `token`, None where no form goes on so."""
        return self._edges.get(node << _TOKEN_BITS | token)

    def reached(self, nodes: Sequence[int], tokens: Iterable[int]) -> list[int]:
        """Return the nodes reached from any of these by any of these tokens."""
        found: list[int] = []
        for token in tokens:
            for node in nodes:
                edge = node << _TOKEN_BITS | token
                if edge in self._edges:
                    found.append(self._edges[edge])
        return found

    def forms(self, node: int) -> tuple[Form, ...]:
        """Return the forms that end at `node`."""
        return self._forms.get(node, ())
