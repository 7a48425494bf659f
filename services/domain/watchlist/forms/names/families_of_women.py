"""The families of women, which Oman writes with a feminine ending: مديحة الشيبانية."""

from collections.abc import Iterator, Sequence

from services.domain.names.countries import country_of
from services.domain.names.parts import NamePart
from services.domain.names.units import Unit
from services.domain.text.normalise import normal_forms
from services.domain.watchlist.forms.names.name_choice import Choice
from services.domain.watchlist.forms.step import Step

_COST = 0.03
_STEP = (Step.FAMILY_OF_WOMAN,)
_ENDS_OF_WOMEN = ("a", "ah", "ه", "ا")
_WOMEN = normal_forms("""
    سلمى ليلى منى هدى نجوى بشرى مريم زينب كوثر هند سعاد إيمان منال نوال عبير غدير
    Maryam Mariam Zainab Zaynab Kawthar Hind Souad Suad Eman Iman Manal Nawal Abeer Ghadeer
""")
_ENDINGS = (("ي", "يه"), ("i", "iya"))
_OTHER_ENDINGS = ("iyya", "iyah", "iyyah", "ia")
_ARTICLE = "ال"
_SHORTEST = 4


def families_of_women(parts: Sequence[NamePart]) -> Iterator[Choice]:
    """Yield the name of a woman with her family in the feminine, or without that ending."""
    if len(parts) < 2 or not is_of_woman(parts[0].readings[0].form):
        return
    family = parts[-1].readings[-1]
    other = _other_ending(family.form)
    if family.article and other is not None and country_of(_ARTICLE + family.form) is None:
        yield (*parts[:-1], NamePart((Unit(other, article=True),))), _COST, _STEP


def is_of_woman(form: str) -> bool:
    """Whether the normal form of a given name is that of a woman, by its end or of those known."""
    return form.endswith(_ENDS_OF_WOMEN) or form in _WOMEN


def _other_ending(form: str) -> str | None:
    if len(form) < _SHORTEST:
        return None
    for ending in _OTHER_ENDINGS:
        if form.endswith(ending):
            return form.removesuffix(ending) + "i"
    for of_men, of_women in _ENDINGS:
        if form.endswith(of_women):
            return form.removesuffix(of_women) + of_men
        if form.endswith(of_men):
            return form.removesuffix(of_men) + of_women
    return None
