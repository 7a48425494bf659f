"""Tells officials from other persons, by the role beside a name or by an earlier mention."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from services.enricher.engines.lexicon.alphabet import Alphabet
from services.enricher.engines.lexicon.gaps import COMMA, FULL_STOP, QUOTE, SPACE
from services.enricher.engines.lexicon.grammar import Role
from services.enricher.engines.lexicon.rules import Candidate

_ROLE_THEN_NAME = frozenset({SPACE, COMMA, FULL_STOP, QUOTE})


class Officials:
    """Makes officials of the persons with a role before or after the name."""

    def __init__(self, alphabet: Alphabet) -> None:
        # Hamad Al-Sabah, the Kuwaiti Foreign Minister
        self._name_then = alphabet.compile(r"[,(](?:<article> )?(?:<demonym> )?")

    def join(
        self, candidates: Iterable[Candidate], roles: Sequence[Role], codes: str
    ) -> list[Candidate]:
        """Return the candidates, roles joined to names.

        What seemed a person inside such a role is none: in "Minister for International Cooperation"
        there is nobody called International.
        """
        joined = list(self._joined(candidates, roles, codes))
        in_roles = {
            index for one in joined if one.role for index in range(one.role[0], one.role[1] + 1)
        }
        return [one for one in joined if one.type != "person" or one.first not in in_roles]

    def _joined(
        self, candidates: Iterable[Candidate], roles: Sequence[Role], codes: str
    ) -> Iterator[Candidate]:
        before = {role.last: role for role in roles}
        after = {role.first: role for role in roles}
        for one in candidates:
            role = None
            if one.type == "person" and codes[2 * one.first] in _ROLE_THEN_NAME:
                role = before.get(one.first - 1)
            if one.type == "person" and role is None:
                between = self._name_then.match(codes, 2 * one.last + 2)
                role = after.get(between.end() // 2) if between else None
            yield replace(one, type="official", role=(role.first, role.last)) if role else one
