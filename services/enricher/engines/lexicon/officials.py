"""Tells officials from other persons, by the role beside a name or by an earlier mention."""

from bisect import bisect_right
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
        candidates = list(candidates)
        joined = list(self._joined(candidates, _before_names(roles, candidates), codes))
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


def _before_names(roles: Sequence[Role], candidates: Iterable[Candidate]) -> list[Role]:
    """Cut a role where a model has a person begin: rules take any word in capitals for an office.

    A person of the lexicon's own cuts none, as what seems one inside a role mostly is a subject.
    """
    persons = sorted(
        one.first for one in candidates if one.type == "person" and one.engine is not None
    )
    cut = []
    for role in roles:
        inside = bisect_right(persons, role.first)
        end = persons[inside] - 1 if inside < len(persons) else role.last
        cut.append(replace(role, last=min(role.last, end)))
    return cut
