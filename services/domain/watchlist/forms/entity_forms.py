"""A sequence of words by which an entity is found, and how a watchlist makes one."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from sys import intern
from typing import TypeVar

from schemas.alert import EvidenceClass
from schemas.entity import Entity
from services.domain.names.personal_name import parse_personal_name
from services.domain.watchlist.context.offices.minister_fields import Field
from services.domain.watchlist.forms.aliases.body_initials import Initials
from services.domain.watchlist.forms.names.name_spellings import name_spellings
from services.domain.watchlist.forms.spelling import Spelling

_Value = TypeVar("_Value", float, tuple[str, ...])
_CACHED = 4096

# How much a score falls below 1 for what a form takes for granted. Set by hand: they rank
# evidence, they are no probabilities.
SURNAME_COST = 0.1
_COST_OF_RULE = 0.02

_PERSONAL = frozenset({"person", "official"})
_BODIES = frozenset({"organization", "working_group"})
_WHOLE_NAMES = frozenset({"exact", "pattern"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """One sequence of normalised words, and what it stands for.

    Attributes:
        entity: id of the entity.
        alias: the name of the watchlist behind it.
        tokens: normal forms, in capitals where only capitals will do, and the marks between them
            across which only a name with these marks goes on.
        steps: the rewrites from the form to the alias.
        personal: whether it names a person: such a name never has an article set aside.
        country: of an office, the country whose office it is; of a national body, the one that is
            left out.
        initials: in the title of an office, those of its body, which the document has to name.
        by_rule: whether a rule made it of a name, as `alias_grammar.py` does.
        fields: of the title of a minister that says one of several things he is for, all of these,
            that one first; of a minister of state called minister, the one thing he is for.
    """

    entity: str
    alias: str
    evidence: EvidenceClass
    tokens: tuple[str, ...]
    cost: float = 0.0
    steps: tuple[str, ...] = ()
    personal: bool = False
    country: str | None = None
    initials: Initials | None = None
    by_rule: bool = False
    fields: tuple[Field, ...] = ()

    @property
    def is_whole_name(self) -> bool:
        """Whether it is a name as listed, or as rules make it of that: no acronym, no office."""
        return self.evidence in _WHOLE_NAMES


def is_personal(entity: Entity) -> bool:
    """Whether the entity is a human being, so that its name has a family name in it."""
    return entity.type in _PERSONAL


def is_body(entity: Entity) -> bool:
    """Whether the entity is a body of people, whose name has an acronym."""
    return entity.type in _BODIES


def form_of(
    entity: Entity, alias: str, evidence: EvidenceClass, spelling: Spelling, *steps: str
) -> Form:
    """Return the form of one spelling; words without letters, as a lone tatweel, are left out.

    Args:
        steps: from the spelling to the alias, beside its own.
    """
    return Form(
        entity=entity.id,
        alias=alias,
        evidence=evidence,
        tokens=tuple(map(intern, filter(None, spelling.tokens))),
        cost=_shared(spelling.cost),
        steps=_shared(spelling.steps + steps),
        personal=is_personal(entity),
    )


@lru_cache(_CACHED)
def _shared(value: _Value) -> _Value:
    """Return one object for all that are equal: a million forms have a few costs and steps."""
    return value


def form_by_rule(
    entity: Entity, alias: str, evidence: EvidenceClass, spelling: Spelling, *steps: str
) -> Form:
    """Return the form of what rules made of a name, which costs by how many steps they took.

    Args:
        steps: those after them that cost nothing.
    """
    made = spelling._replace(cost=_COST_OF_RULE * len(spelling.steps))
    return replace(form_of(entity, alias, evidence, made, *steps), by_rule=True)


def forms_as_spelt(
    entity: Entity, name: str, alias: str, evidence: EvidenceClass, *steps: str
) -> Iterator[Form]:
    """Yield the forms of a name word for word.

    Args:
        alias: the name of the watchlist that has it, or makes it.
        steps: from the name to that alias.
    """
    parsed = parse_personal_name(name) if is_personal(entity) else None
    for spelling in name_spellings(name, parsed):
        yield form_of(entity, alias, evidence, spelling, *steps)
