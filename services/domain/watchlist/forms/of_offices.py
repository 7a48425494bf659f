"""The titles by which an office is found, with its country beside them or inside of them."""

from collections.abc import Iterator
from dataclasses import replace

from schemas.entity import Entity
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
    title_variants,
    titles_with_country,
)
from services.domain.watchlist.forms.aliases.body_initials import titles_by_initials
from services.domain.watchlist.forms.aliases.central_banks import title_of_central_banker
from services.domain.watchlist.forms.aliases.delegates import title_of_delegate
from services.domain.watchlist.forms.aliases.deputies import deputies_otherwise
from services.domain.watchlist.forms.entity_forms import Form, form_by_rule, forms_as_spelt
from services.domain.watchlist.forms.grammar import expand
from services.domain.watchlist.forms.spelling import Spelling

_TITLE = "title of the office"
_ONE_FIELD = "one of the things that the minister is for"


def forms_of_office(entity: Entity) -> Iterator[Form]:
    """Yield every form of an office.

    Raises:
        PatternError: a pattern is not well formed.
    """
    names = [name for names in entity.names.values() for name in names]
    patterns = [name for p in entity.patterns.values() for one in p for name in expand(one)]
    for name in (*names, *patterns):
        yield from _titles(entity, name, parse_office_name(name))
        inside = with_country_inside(name), title_of_central_banker(name), title_of_delegate(name)
        for otherwise in inside:
            if otherwise is not None:
                yield from _titles(entity, name, otherwise)


def _titles(entity: Entity, name: str, office: OfficeName) -> Iterator[Form]:
    for form in forms_as_spelt(entity, office.title, name, "office", _TITLE):
        yield replace(form, country=office.country)
    deputies = deputies_otherwise(office.title, office.country)
    variants = (*title_variants(office.title), *deputies)
    for variant in variants:
        yield _title(entity, name, office, variant)
    yield from _by_one_field(entity, name, office)
    for variant, initials in titles_by_initials(office.title, name):
        yield replace(_title(entity, name, office, variant), initials=initials)
    if office.country is not None:
        for variant in titles_with_country(office.title, office.country, variants):
            yield form_by_rule(entity, name, "office", variant, _TITLE)


def _title(entity: Entity, name: str, office: OfficeName, variant: Spelling) -> Form:
    form = form_by_rule(entity, name, "office", variant, _TITLE)
    return replace(form, country=office.country)


def _by_one_field(entity: Entity, name: str, office: OfficeName) -> Iterator[Form]:
    """Yield the titles of a minister for several things that say one: وزير الري.

    And what a minister of state is called who is the only one for something: وزير الطاقة.
    """
    if office.country is None:
        return
    fields = fields_of_title(office.title) or fields_of_state_minister(office.title)
    for field in fields:
        if not has_lesser(field):
            own = field, *(other for other in fields if other != field)
            for variant in _titles_of_field(field):
                yield replace(_title(entity, name, office, variant), fields=own)


def _titles_of_field(field: Field) -> Iterator[Spelling]:
    title = title_of_field(field)
    itself = Spelling(tokens=tuple(title.split()))
    for variant in (itself, *title_variants(title)):
        yield variant._replace(steps=(*variant.steps, _ONE_FIELD))
