"""The sequences of words by which an entity is found, worked out when a watchlist is compiled."""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache
from sys import intern
from typing import TypeVar

from schemas.alert import EvidenceClass
from schemas.entity import Entity
from services.domain.names.family_first import family_comes_first
from services.domain.names.personal_name import PersonalName, parse_personal_name
from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.domain.watchlist.context.offices.minister_fields import (
    Field,
    fields_of_state_minister,
    fields_of_title,
    has_lesser,
    title_of_field,
)
from services.domain.watchlist.context.offices.office_names import (
    OfficeName,
    parse_office_name,
    with_country_inside,
)
from services.domain.watchlist.forms.aliases.alias_grammar import (
    AliasVariant,
    alias_variants,
    title_variants,
    titles_with_country,
)
from services.domain.watchlist.forms.aliases.body_initials import Initials, titles_by_initials
from services.domain.watchlist.forms.aliases.central_banks import title_of_central_banker
from services.domain.watchlist.forms.aliases.delegates import title_of_delegate
from services.domain.watchlist.forms.aliases.deputies import deputies_otherwise
from services.domain.watchlist.forms.aliases.nations import without_nation
from services.domain.watchlist.forms.aliases.proper_beginnings import proper_beginnings
from services.domain.watchlist.forms.aliases.spellings import spellings_of
from services.domain.watchlist.forms.aliases.spoken_spellings import spoken_spellings
from services.domain.watchlist.forms.grammar import expand
from services.domain.watchlist.forms.names.foreign_spellings import foreign_spellings
from services.domain.watchlist.forms.names.name_spellings import has_words_alone, name_spellings
from services.domain.watchlist.forms.spelling import Spelling

_Value = TypeVar("_Value", float, tuple[str, ...])
_CACHED = 4096

# How much a score falls below 1 for what a form takes for granted. Set by hand: they rank
# evidence, they are no probabilities.
SURNAME_COST = 0.1
_VARIANT_COST = 0.02

_COUNTRY_LEFT_OUT = "country of a national body left out in the text"
_ONE_FIELD = "one of the things that the minister is for"

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


@lru_cache(_CACHED)
def _shared(value: _Value) -> _Value:
    """Return one object for all that are equal: a million forms have a few costs and steps."""
    return value


def _interned(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Return tokens of which each word is one object in all the forms that have it.

    Words without letters, as a lone tatweel, are left out.
    """
    return tuple(map(intern, filter(None, tokens)))


def is_personal(entity: Entity) -> bool:
    """Whether the entity is a human being, so that its name has a family name in it."""
    return entity.type in _PERSONAL


def is_body(entity: Entity) -> bool:
    """Whether the entity is a body of people, whose name has an acronym."""
    return entity.type in _BODIES


def forms_of(entity: Entity) -> Iterator[Form]:
    """Yield every form of one entity; the same tokens may come more than once.

    Raises:
        PatternError: a pattern is not well formed.
    """
    if entity.type == "office":
        yield from _office_forms(entity)
        return
    for names in entity.names.values():
        for name in names:
            yield from _full(entity, name, name, "exact", ())
            yield from _otherwise(entity, name)
    for patterns in entity.patterns.values():
        for pattern in patterns:
            for name in expand(pattern):
                yield from _full(entity, name, name, "pattern", (f"variant of {pattern}"[:2000],))


def _otherwise(entity: Entity, name: str) -> Iterator[Form]:
    """Yield what else a name is found by: a person's family name, other words for a body."""
    if is_personal(entity):
        yield from _surname(entity, name)
    elif is_body(entity):
        yield from _alias_variants(entity, name)
        yield from _without_nation(entity, name)


def _alias_variants(entity: Entity, name: str) -> Iterator[Form]:
    step = ("other vowels in Latin letters",)
    spelt = spellings_of(name, entity.names.get("ar", ()))
    respelt = [AliasVariant(tokens=spelling, steps=step) for spelling in spelt]
    names = [one for names in entity.names.values() for one in names]
    respelt += (
        AliasVariant(tokens=(form,), steps=("acronym as Arabic speaks it",))
        for form in spoken_spellings(name, names)
    )
    respelt += (
        AliasVariant(tokens=spelling, steps=("foreign word in other Arabic letters",))
        for spelling in foreign_spellings(name, names)
    )
    respelt += (
        AliasVariant(tokens=beginning, steps=("what it is a group of left out",))
        for beginning in proper_beginnings(name, names)
    )
    for variant in (*(alias_variants(name) if has_words_alone(name) else ()), *respelt):
        yield _body_form(entity, name, variant)


def _without_nation(entity: Entity, name: str) -> Iterator[Form]:
    """Yield the forms of a national body without its country, which the document has to be of."""
    national = without_nation(name) if has_words_alone(name) else None
    if national is None:
        return
    itself = AliasVariant(tokens=tuple(map(normalise, national.title.split())), steps=())
    for variant in (itself, *alias_variants(national.title)):
        left_out = variant._replace(steps=(*variant.steps, _COUNTRY_LEFT_OUT))
        yield _body_form(entity, name, left_out, national.country)


def _body_form(
    entity: Entity, name: str, variant: AliasVariant, country: str | None = None
) -> Form:
    return Form(
        entity=entity.id,
        alias=name,
        evidence="pattern",
        tokens=_interned(variant.tokens),
        cost=_shared(_VARIANT_COST * len(variant.steps)),
        steps=_shared(variant.steps),
        country=country,
        by_rule=True,
    )


def _office_forms(entity: Entity) -> Iterator[Form]:
    names = [name for names in entity.names.values() for name in names]
    patterns = [name for p in entity.patterns.values() for one in p for name in expand(one)]
    for name in (*names, *patterns):
        yield from _of_office(entity, name, parse_office_name(name))
        inside = with_country_inside(name), title_of_central_banker(name), title_of_delegate(name)
        for otherwise in inside:
            if otherwise is not None:
                yield from _of_office(entity, name, otherwise)


def _of_office(entity: Entity, name: str, office: OfficeName) -> Iterator[Form]:
    for form in _full(entity, office.title, name, "office", ("title of the office",)):
        yield replace(form, country=office.country)
    deputies = deputies_otherwise(office.title, office.country)
    variants = (*title_variants(office.title), *deputies)
    for variant in variants:
        yield _title_form(entity, name, variant, office.country)
    yield from _by_one_field(entity, name, office)
    for variant, initials in titles_by_initials(office.title, name):
        yield _title_form(entity, name, variant, office.country, initials)
    if office.country is not None:
        for variant in titles_with_country(office.title, office.country, variants):
            yield _title_form(entity, name, variant, None)


def _by_one_field(entity: Entity, name: str, office: OfficeName) -> Iterator[Form]:
    """Yield the titles of a minister for several things that say one: وزير الري.

    And what a minister of state is called who is the only one for something: وزير الطاقة.
    """
    if office.country is None:
        return
    fields = fields_of_title(office.title) or fields_of_state_minister(office.title)
    for field in fields:
        if has_lesser(field):
            continue
        title = title_of_field(field)
        itself = AliasVariant(tokens=tuple(title.split()), steps=())
        own = field, *(other for other in fields if other != field)
        for variant in (itself, *title_variants(title)):
            of_field = AliasVariant(tokens=variant.tokens, steps=(*variant.steps, _ONE_FIELD))
            yield replace(_title_form(entity, name, of_field, office.country), fields=own)


def _title_form(
    entity: Entity,
    name: str,
    variant: AliasVariant,
    country: str | None,
    initials: Initials | None = None,
) -> Form:
    return Form(
        entity=entity.id,
        alias=name,
        evidence="office",
        tokens=_interned(variant.tokens),
        cost=_shared(_VARIANT_COST * len(variant.steps)),
        steps=_shared((*variant.steps, "title of the office")),
        country=country,
        initials=initials,
        by_rule=True,
    )


def _full(
    entity: Entity, name: str, alias: str, evidence: EvidenceClass, steps: tuple[str, ...]
) -> Iterator[Form]:
    personal = is_personal(entity)
    parsed = parse_personal_name(name) if personal else None
    for variant in name_spellings(name, parsed):
        yield Form(
            entity=entity.id,
            alias=alias,
            evidence=evidence,
            tokens=_interned(variant.tokens),
            cost=_shared(variant.cost),
            steps=_shared(variant.steps + steps),
            personal=personal,
        )


def _surname(entity: Entity, name: str) -> Iterator[Form]:
    parsed = parse_personal_name(name)
    spellings: list[Spelling] = []
    if family_comes_first(name):
        spellings.append(Spelling(tokens=(normalise(split_words(name).words[0]),)))
    elif parsed.family is not None:
        family = PersonalName(given=(), family=parsed.family)
        spellings.extend(name_spellings(parsed.family, family))
    if parsed.lineage is not None:
        spellings.append(Spelling(tokens=tuple(map(normalise, split_words(parsed.lineage).words))))
    for variant in spellings:
        yield Form(
            entity=entity.id,
            alias=name,
            evidence="surname",
            tokens=_interned(variant.tokens),
            cost=_shared(SURNAME_COST + variant.cost),
            steps=_shared((*variant.steps, "family name alone")),
            personal=True,
        )
