"""The ways in which a text may give a person's name, whatever the script, as parts to compare."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from schemas.entity import Entity
from services.domain.names.family_first import family_comes_first
from services.domain.names.lexicon import ORDINARY_GROUPS, TITLES
from services.domain.names.parts import NamePart, parts_of_name
from services.domain.names.personal_name import is_suffix
from services.domain.names.similarity import is_of_arabic_origin
from services.domain.names.units import given_name_groups
from services.domain.watchlist.forms.entity_forms import is_personal
from services.domain.watchlist.forms.names.families_of_women import families_of_women
from services.domain.watchlist.forms.names.monarchs import (
    numbers_as_written,
    with_regnal_number,
    with_title_of_monarch,
)
from services.domain.watchlist.forms.names.other_orders import other_orders
from services.domain.watchlist.forms.names.other_romanisations import other_romanisations
from services.domain.watchlist.forms.names.parts_left_out import (
    beside_mohammed,
    both_families,
    father_of_house,
    kept_parts,
    two_last,
    without_family,
)
from services.domain.watchlist.forms.names.parts_written_otherwise import (
    as_spoken,
    fathers_spoken,
    in_the_maghreb,
    with_initial,
    with_initials,
    with_middle_initial,
    with_particle,
    written_together,
)
from services.domain.watchlist.forms.names.turkic_spellings import turkic_spellings
from services.domain.watchlist.forms.step import Step

# Looked up once: Python 3.11 finds a member of an enumeration slowly, and there are many forms.
_FAMILY_LEFT_OUT, _OTHER_ORDER = Step.FAMILY_LEFT_OUT, Step.OTHER_ORDER
_OF_WOMAN, _TURKIC_SPELLING = Step.FAMILY_OF_WOMAN, Step.TURKIC_SPELLING
_DYNASTY = re.compile(
    r"\bآل \w+$|\bAl[ -]?(Saud|Nahyan|Maktoum|Thani|Khalifa|Said)$", re.IGNORECASE
)
_SHORTEST_NISBA = 5
_SHORTEST_WITH_SUFFIX = 2


@dataclass(frozen=True, kw_only=True, slots=True)
class NameForm:
    """Parts of a person's name that a text may give, in order.

    Attributes:
        entity: id of the entity.
        alias: the name of the watchlist behind it.
        parts: what is compared with the words of a text; the last is the family name.
        arabic: whether the name is of Arabic origin, so that its spelling varies in Latin letters,
            or is compared as if it were.
        article_free: whether the family name is found with an article that it does not have.
        article_kept: whether text in its own script never leaves out the one that it has.
        surname: whether it is the family name alone.
        whole: whether no part was left out, so that a text may give more of them.
        open_ended: whether the family name was left out, so that no other may follow in the text.
    """

    entity: str
    alias: str
    parts: tuple[NamePart, ...]
    cost: float = 0.0
    steps: tuple[str, ...] = ()
    arabic: bool
    article_free: bool
    article_kept: bool = False
    surname: bool = False
    whole: bool = True
    open_ended: bool = False

    @property
    def of_dynasty(self) -> bool:
        """Whether the family is one that rules, which its own press leaves out: آل سعود."""
        return is_of_dynasty(self.alias)

    @property
    def family_first(self) -> bool:
        """Whether the first part is the family name, as in the text that the form is found in."""
        return family_comes_first(self.alias) is not (_OTHER_ORDER in self.steps)


def is_of_dynasty(alias: str) -> bool:
    """Whether a name ends in that of a family that rules."""
    return _DYNASTY.search(alias) is not None


def name_forms_of(entity: Entity) -> Iterator[NameForm]:
    """Yield the forms of every name of a person; none for other entities."""
    if not is_personal(entity):
        return
    for names in entity.names.values():
        for name in names:
            yield from _forms(entity, name)


def family_forms_of(entity: Entity) -> Iterator[NameForm]:
    """Yield the family names of a person with a role, which count beside it."""
    if not (is_personal(entity) and entity.roles) or entity.distinctive:
        return
    for names in entity.names.values():
        for name in names:
            if len(parts := parts_of_name(name)) > 1:
                yield _family_form(entity, name)
                yield from _families_spelt_otherwise(entity, name, parts)


def _forms(entity: Entity, name: str) -> Iterator[NameForm]:
    numbered = tuple(with_regnal_number(name))
    parts = _with_article_told(parts_of_name(name))
    parts = numbers_as_written(parts) if numbered else parts
    arabic = is_of_arabic_origin(parts)
    # Hamad Ali and Hamad Al-Ali are two families; Mansour Otaibi and Mansour Al-Otaibi are one.
    is_given = any(is_no_word(unit.form) for part in parts[-1:] for unit in part.readings)
    is_kept = is_given or _keeps_article(parts[-1].readings[-1].form)
    choices = (
        *kept_parts(parts, arabic=arabic),
        *without_family(parts, arabic=arabic),
        *written_together(parts, arabic=arabic),
        *with_initials(name),
        *with_initial(parts, arabic=arabic),
        *with_middle_initial(parts),
        *father_of_house(parts),
        *two_last(parts, arabic=arabic),
        *both_families(name, parts, arabic=arabic),
        *beside_mohammed(parts),
        *families_of_women(parts),
        *in_the_maghreb(parts),
        *as_spoken(name),
        *numbered,
        *with_title_of_monarch(name),
        *fathers_spoken(name, parts),
        *other_romanisations(name, parts),
        *other_orders(name, parts),
        *turkic_spellings(name, parts),
    )
    for chosen, cost, steps in choices:
        yield NameForm(
            entity=entity.id,
            alias=name,
            parts=chosen,
            cost=cost,
            steps=steps,
            arabic=arabic or _TURKIC_SPELLING in steps,
            article_free=True,
            article_kept=is_kept,
            whole=chosen == parts or len(chosen) > len(parts) or _OF_WOMAN in steps,
            open_ended=_FAMILY_LEFT_OUT in steps,
        )
    if entity.distinctive and len(parts) > 1:
        yield _family_form(entity, name)


def _family_form(entity: Entity, name: str) -> NameForm:
    parts = whole = parts_of_name(name)
    if len(parts) > _SHORTEST_WITH_SUFFIX and is_suffix(parts[-1].readings[0].form):
        parts = parts[:-1]
    return NameForm(
        entity=entity.id,
        alias=name,
        parts=parts[:1] if family_comes_first(name) else parts[-1:],
        arabic=is_of_arabic_origin(whole),
        article_free=False,
        surname=True,
    )


def _families_spelt_otherwise(
    entity: Entity, name: str, parts: tuple[NamePart, ...]
) -> Iterator[NameForm]:
    """Yield a family name by its sounds, جاويش أوغلو, and with its particle in it, لودريان."""
    if family_comes_first(name):
        return
    family = _family_form(entity, name)
    for chosen, cost, steps in (*turkic_spellings(name, parts), *with_particle(parts)):
        is_arabic = family.arabic or _TURKIC_SPELLING in steps
        yield replace(family, parts=chosen[-1:], arabic=is_arabic, cost=cost, steps=steps)


def _with_article_told(parts: tuple[NamePart, ...]) -> tuple[NamePart, ...]:
    """Return a name whose Arabic family name has its article apart where that is never left out.

    The lexicon has some given names with it, as in الطيب البكوش, and takes both for one name.
    """
    told = parts[-1].readings[1:] if len(parts) > 1 else ()
    if not told or told[0].form.isascii() or not _keeps_article(told[0].form):
        return parts
    return (*parts[:-1], replace(parts[-1], readings=told))


def _keeps_article(form: str) -> bool:
    """Whether without its article a family name is a title, or in Arabic a given name: الطيب."""
    return form in TITLES or (not form.isascii() and bool(given_name_groups(form)))


def is_no_word(form: str) -> bool:
    """Whether a form is a given name and no word that an article may stand before."""
    return bool(given_name_groups(form) - ORDINARY_GROUPS) and not _is_nisba(form)


def _is_nisba(form: str) -> bool:
    """Whether a given name ends as family names do, which Arabic gives the article: Nouri."""
    return len(form) >= _SHORTEST_NISBA and form.isascii() and form.endswith("i")
