"""The ways in which a text may give a person's name, whatever the script, as parts to compare."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations

from schemas.entity import Entity
from services.domain.names.lexicon import GIVEN_NAME_GROUPS
from services.domain.names.similarity import is_of_arabic_origin
from services.domain.names.units import NamePart, parts_of_name
from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.domain.watchlist.forms import is_personal

# Hand-set, as those of `forms.py`: they rank evidence.
_MIDDLE_COST = 0.03
_FAMILY_LEFT_OUT_COST = 0.08
_FATHER_OF = ("abu", "ابو")


@dataclass(frozen=True, kw_only=True, slots=True)
class NameForm:
    """Parts of a person's name that a text may give, in order.

    Attributes:
        entity: id of the entity.
        alias: the name of the watchlist behind it.
        parts: what is compared with the words of a text; the last is the family name.
        arabic: whether the name is of Arabic origin, so that its spelling varies in Latin letters.
        article_free: whether the family name is found with an article that it does not have.
        surname: whether it is the family name alone.
        whole: whether no part was left out, so that a text may give more of them.
    """

    entity: str
    alias: str
    parts: tuple[NamePart, ...]
    cost: float = 0.0
    steps: tuple[str, ...] = ()
    arabic: bool
    article_free: bool
    surname: bool = False
    whole: bool = True


def name_forms_of(entity: Entity) -> Iterator[NameForm]:
    """Yield the forms of every name of a person; none for other entities."""
    if not is_personal(entity):
        return
    for names in entity.names.values():
        for name in names:
            yield from _forms(entity, name)


def _forms(entity: Entity, name: str) -> Iterator[NameForm]:
    parts = parts_of_name(name)
    arabic = is_of_arabic_origin(parts)
    article_free = _may_gain_article(name)
    for chosen, cost, steps in _choices(parts):
        yield NameForm(
            entity=entity.id,
            alias=name,
            parts=chosen,
            cost=cost,
            steps=steps,
            arabic=arabic,
            article_free=article_free,
            whole=chosen == parts,
        )
    if entity.distinctive and len(parts) > 1:
        yield NameForm(
            entity=entity.id,
            alias=name,
            parts=parts[-1:],
            arabic=arabic,
            article_free=False,
            surname=True,
        )


def _may_gain_article(name: str) -> bool:
    # Hamad Ali and Hamad Al-Ali are two families; Mansour Otaibi and Mansour Al-Otaibi are one.
    words = split_words(name).words
    return bool(words) and normalise(words[-1]) not in GIVEN_NAME_GROUPS


def _choices(
    parts: Sequence[NamePart],
) -> Iterator[tuple[tuple[NamePart, ...], float, tuple[str, ...]]]:
    """Yield which parts a text may give: middle names may be left out, a long name's last too."""
    whole = tuple(parts)
    if len(whole) > 1 or (whole and whole[0].readings[0].form.startswith(_FATHER_OF)):
        yield whole, 0.0, ()
    if len(whole) < 3:
        return
    first, *middle, last = whole
    for count in range(len(middle)):
        for kept in combinations(middle, count):
            cost = _MIDDLE_COST * (len(middle) - count)
            yield (first, *kept, last), cost, ("middle name left out in the text",)
    second = whole[1]
    if any(reading.article for reading in second.readings):
        yield (first, second), _FAMILY_LEFT_OUT_COST, ("family name left out in the text",)
