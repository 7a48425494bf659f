"""Tells officials from other persons, by the role beside a name or by an earlier mention."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from services.enricher.engines.lexicon.gaps import COMMA, FULL_STOP, OPEN, QUOTE, SPACE
from services.enricher.engines.lexicon.grammar import Role
from services.enricher.engines.lexicon.rules import Candidate

_ROLE_THEN_NAME = frozenset({SPACE, COMMA, FULL_STOP, QUOTE})
_NAME_THEN_ROLE = frozenset({COMMA, OPEN})


def with_roles(
    candidates: Iterable[Candidate], roles: Sequence[Role], codes: str
) -> list[Candidate]:
    """Make officials of the persons with a role before or after the name.

    What seemed a person inside such a role is none: in "Minister for International Cooperation"
    there is nobody called International.
    """
    joined = list(_joined(candidates, roles, codes))
    in_roles = {
        index for one in joined if one.role for index in range(one.role[0], one.role[1] + 1)
    }
    return [one for one in joined if one.type != "person" or one.first not in in_roles]


def _joined(
    candidates: Iterable[Candidate], roles: Sequence[Role], codes: str
) -> Iterator[Candidate]:
    by_last = {role.last: role for role in roles}
    by_lead = {role.lead: role for role in roles}
    for one in candidates:
        role = None
        if one.type == "person" and codes[2 * one.first] in _ROLE_THEN_NAME:
            role = by_last.get(one.first - 1)
        if one.type == "person" and codes[2 * one.last + 2] in _NAME_THEN_ROLE:
            role = role or by_lead.get(one.last + 1)
        yield replace(one, type="official", role=(role.first, role.last)) if role else one
