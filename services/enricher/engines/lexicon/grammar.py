"""Applies the rules of one language."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from services.enricher.engines.lexicon.alphabet import Alphabet
from services.enricher.engines.lexicon.rules import Candidate, Rule, RuleSet, candidate

_NAME_AFTER_ROLE_SCORE = 0.9
_UNLISTED_NAME_SCORE = 0.8
"""Where no word of it is listed as part of names: it may be what the office is about."""


@dataclass(frozen=True, kw_only=True, slots=True)
class Role:
    """An office in words `first` to `last`."""

    first: int
    last: int


class Grammar:
    """The rules of one language, and how a role stands beside a name in it."""

    def __init__(
        self, rules: Sequence[Rule], *, role: str, name_after_role: str, alphabet: Alphabet
    ) -> None:
        self._rules = RuleSet(rules, alphabet)
        self._role = alphabet.compile(role)
        self._name_after_role = alphabet.compile(name_after_role)
        self._named_by_role = Rule(
            type="person", pattern=name_after_role, score=_NAME_AFTER_ROLE_SCORE, needs="role_head"
        )

        self._guessed_by_role = replace(self._named_by_role, score=_UNLISTED_NAME_SCORE)
        self._name_words = frozenset(
            alphabet.codes("given_name|doubtful_name|name_particle|arabic_particle")
        )

    def roles(self, codes: str) -> list[Role]:
        """Return the offices named, whether or not a name stands beside them."""
        return [
            Role(
                first=found.start("role") // 2,
                last=(found.end("role") - 1) // 2,
            )
            for found in self._role.finditer(codes)
        ]

    def candidates(self, codes: str, roles: Sequence[Role]) -> list[Candidate]:
        """Return what may be a name; names may overlap."""
        return [*self._rules.find(codes), *self._after(codes, roles)]

    def _after(self, codes: str, roles: Sequence[Role]) -> Iterator[Candidate]:
        for role in roles:
            if found := self._name_after_role.match(codes, 2 * role.last + 2):
                listed = not self._name_words.isdisjoint(found["name"])
                yield candidate(found, self._named_by_role if listed else self._guessed_by_role)
