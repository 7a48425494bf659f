"""Whose family name or acronym it is where several tracked entities have it."""

from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from services.domain.watchlist.finding.candidate import Candidate

_AMBIGUOUS_COST = 0.3
"""For a name that may be of any of several entities: further down than any certain one."""


def attribute(
    place: tuple[int, int],
    claimants: Sequence[str],
    full_mentions: Mapping[str, Sequence[tuple[int, int]]],
    in_role: Collection[str] = (),
    relatives: Collection[str] = (),
) -> str | None:
    """Return the entity that a family name at `place` belongs to, None where it may be any.

    One claimant has it. Of several: the one whose role stands beside it; the one whose full name
    was the last before it; the one who alone is named in full, if only later, as below a headline.
    Nobody has it who was named after another of the family, and as a relative.

    Args:
        place: number of the field and start in it.
        claimants: ids of the entities of that family name.
        full_mentions: the places of the full names, in order, by entity id.
        in_role: those of the claimants whose role stands beside the name.
        relatives: those whom the document names as somebody's relatives.
    """
    if len(claimants) == 1:
        return claimants[0]
    if len(in_role) == 1:
        return next(iter(in_role))
    claimants = _without_later_relatives(claimants, full_mentions, relatives)
    before = [
        (mentions[number - 1], entity)
        for entity in claimants
        if (mentions := full_mentions.get(entity, ()))
        if (number := bisect_left(mentions, place))
    ]
    if before:
        return max(before)[1]
    named = [entity for entity in claimants if full_mentions.get(entity)]
    return named[0] if len(named) == 1 else None


def _without_later_relatives(
    claimants: Sequence[str],
    full_mentions: Mapping[str, Sequence[tuple[int, int]]],
    relatives: Collection[str],
) -> Sequence[str]:
    first = {one: full_mentions[one][0] for one in claimants if full_mentions.get(one)}
    begun = min((at for one, at in first.items() if one not in relatives), default=None)
    if begun is None:
        return claimants
    return [one for one in claimants if one not in relatives or first.get(one, begun) <= begun]


def marked_ambiguous(by_entity: Mapping[str, Candidate], what: str) -> Iterator[Candidate]:
    """Yield every claim, each saying whose the name, of the kind `what`, may be instead."""
    for entity, claim in by_entity.items():
        others = ", ".join(sorted(by_entity.keys() - {entity}))
        yield replace(
            claim,
            cost=claim.cost + _AMBIGUOUS_COST,
            steps=(*claim.steps, f"ambiguous: may be the {what} of {others}"),
        )
