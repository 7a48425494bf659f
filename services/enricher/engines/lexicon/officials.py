"""Tells officials from other persons, by the role beside a name or by an earlier mention."""

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from services.enricher.engines.lexicon.alphabet import Alphabet
from services.enricher.engines.lexicon.gaps import COMMA, FULL_STOP, QUOTE, SPACE
from services.enricher.engines.lexicon.grammar import Role
from services.enricher.engines.lexicon.rules import Candidate

_COURTESIES = 6
"""Gaps and words before a name among which its courtesies are looked for."""
_ROLE_THEN_NAME = frozenset({SPACE, COMMA, FULL_STOP, QUOTE})


class Officials:
    """Makes officials of the persons with a role before or after the name."""

    def __init__(self, alphabet: Alphabet) -> None:
        # Hamad Al-Sabah, the Kuwaiti Foreign Minister; Hamad Al-Sabah, Kuwait's foreign minister
        self._name_then = alphabet.compile(
            "[,(](?:<article> )?"
            "(?:<demonym> |(?:<capital|upper>[ -]){0,3}<capital|upper>'<lower> )?"
        )
        # قال حمد المشعان مساعد وزير الخارجية: after a verb that takes a person the office, without
        # a comma, may be another's: التقى حمد المشعان وزير الخارجية
        self._then_at_once = alphabet.compile(
            " (?=<role_head&bare!given_name!doubtful_name|role_head&bare&definite>)"
        )
        self._alone = alphabet.compile('(?:[;.,("]|<statement_verb|stop> )(?:<courtesy> ){0,2}$')
        self._courtesy = alphabet.compile("(?:[ ,]<courtesy>)+[ .]$")
        self._abbreviated = alphabet.compile("<title_abbreviation>")

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
            if one.type == "person":
                role = self._role_before(one, before, codes) or self._role_after(one, after, codes)
            yield replace(one, type="official", role=(role.first, role.last)) if role else one

    def _role_before(self, one: Candidate, roles: Mapping[int, Role], codes: str) -> Role | None:
        """Return the role that ends before the name, or before a courtesy before the name."""
        start = 2 * one.first
        role = self._at(start, roles, codes)
        between = self._courtesy.search(codes, max(0, start - _COURTESIES), start + 1)
        return role or (self._at(between.start(), roles, codes) if between else None)

    def _at(self, gap: int, roles: Mapping[int, Role], codes: str) -> Role | None:
        role = roles.get(gap // 2 - 1)
        if role is None or codes[gap] not in _ROLE_THEN_NAME:
            return None
        ended = codes[gap] == FULL_STOP and not self._abbreviated.match(codes, gap - 1)
        return None if ended else role

    def _role_after(self, one: Candidate, roles: Mapping[int, Role], codes: str) -> Role | None:
        end, start = 2 * one.last + 2, 2 * one.first
        between = self._name_then.match(codes, end)
        if between is None and self._alone.search(codes, max(0, start - _COURTESIES), start + 1):
            between = self._then_at_once.match(codes, end)
        return roles.get(between.end() // 2) if between else None


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
