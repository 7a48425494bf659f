"""Which parts of a person's name a text may leave out: middle names, bin, the family name."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import combinations

from services.domain.names.lexicon import GIVEN_NAME_GROUPS, TITLES
from services.domain.names.parts import NamePart
from services.domain.names.syllables import syllable_letters
from services.domain.names.units import Unit, given_name_groups, name_groups
from services.domain.text.normalise import normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.forms.names.compound_names import with_first, without_first
from services.domain.watchlist.forms.names.name_choice import Choice
from services.domain.watchlist.forms.step import Step

_MIDDLE_COST = 0.03
_LINK_LEFT_OUT_COST = 0.02
_FAMILY_LEFT_OUT_COST = 0.08
_MAX_NAME_SYLLABLE = 5
"""Letters, as `syllable_letters` counts, in a syllable of an East Asian name."""
_FATHER_OF = ("abu", "ابو")
_COMPOUNDS = ("abd", "عبد", *_FATHER_OF)
_MIN_FOREIGN_FAMILY = 5
_GIVEN_AND_FAMILY, _WITH_GRANDFATHER = 2, 3
"""Parts of a name: given and family name; given name, father and grandfather."""
_WITH_TWO_FAMILIES = 4
"""Parts of a name of Spain or Portugal: two given names, and the families of both parents."""
# With one of these and a father's name there are too many people.
COMMONEST = frozenset(
    group
    for name in ("محمد", "أحمد", "محمود", "علي", "حسن", "حسين", "عبدالله", "إبراهيم", "خالد", "عمر",
                 "يوسف", "سعيد", "صالح", "مصطفى", "عبدالرحمن", "إسماعيل", "صلاح", "سالم")
    for group in GIVEN_NAME_GROUPS[normalise(name)]
)  # fmt: skip
_YOUNGER = frozenset({"الابن", "جونيور", "jr", "junior"})
_HALF_NAMES = frozenset({"jean", "جان"})
"""French given names that go on with another: Jean-Pierre, جان بيير."""
_WITHOUT_FAMILY, _WITHOUT_GIVEN = (Step.FAMILY_LEFT_OUT,), (Step.GIVEN_LEFT_OUT,)
_WITHOUT_MIDDLE = (Step.MIDDLE_LEFT_OUT,)


def kept_parts(parts: Sequence[NamePart], *, arabic: bool) -> Iterator[Choice]:
    """Yield which parts a text may give: middle names may be left out."""
    whole = tuple(parts)
    if len(whole) > 1 or (whole and whole[0].readings[0].form.startswith(_FATHER_OF)):
        yield whole, 0.0, ()
    unlinked = tuple(replace(part, linked=False) for part in whole[:-1])
    if unlinked != whole[:-1]:
        # The last keeps it: Mohammed Salman is no Mohammed bin Salman.
        yield (*unlinked, whole[-1]), _LINK_LEFT_OUT_COST, ("bin left out in the text",)
    if len(whole) < 3 or (not arabic and _is_east_asian(whole)):
        return
    first, *middle, last = whole
    for count in range(len(middle)):
        for kept in combinations(middle, count):
            if not kept and _leaves_too_little(first, last):
                continue
            cost = _MIDDLE_COST * (len(middle) - count)
            yield (first, *kept, last), cost, _WITHOUT_MIDDLE


def without_family(parts: Sequence[NamePart], *, arabic: bool) -> Iterator[Choice]:
    """Yield a long name without its end, where what is left is no mere given and father's name."""
    if len(parts) < 3 or parts[2].readings[0].form in _YOUNGER:
        return
    if not arabic and _is_east_asian(parts):
        return  # what is left is a family name and half a given name
    first, second = parts[:2]
    if _stands_for_family(first, second, arabic=arabic) or _has_no_family(parts):
        yield (first, second), _FAMILY_LEFT_OUT_COST, _WITHOUT_FAMILY
    elif arabic and len(parts) > 3:
        # Ahmad Nasser Al-Mohammad Al-Sabah is Ahmad Al-Nasser for short.
        named = NamePart((Unit(second.readings[0].form, article=True),))
        yield (first, named), _FAMILY_LEFT_OUT_COST, _WITHOUT_FAMILY
        # And Ahmad Nasser Al-Mohammad, where the grandfather has the article.
        if _has_article(parts[-2]):
            yield tuple(parts[:-1]), _FAMILY_LEFT_OUT_COST, _WITHOUT_FAMILY


def father_of_house(parts: Sequence[NamePart]) -> Iterator[Choice]:
    """Yield Fahad Yousef of Fahad Al-Yousef, as a ruling house names its members in full."""
    if len(parts) != _GIVEN_AND_FAMILY:
        return
    given, family = parts
    for unit in family.readings:
        if unit.article and given_name_groups(unit.form):
            father = NamePart((Unit(unit.form),))
            yield (given, father), _FAMILY_LEFT_OUT_COST, (Step.FATHER_OF_HOUSE,)


def two_last(parts: Sequence[NamePart], *, arabic: bool) -> Iterator[Choice]:
    """Yield the two family names of a long foreign name: Lula da Silva, López Obrador.

    After two given names at least, of which the last may be what somebody is known by.
    """
    if arabic or len(parts) != _WITH_TWO_FAMILIES or _is_east_asian(parts):
        return
    if not any(given_name_groups(part.readings[0].form) for part in parts[-1:]):
        yield tuple(parts[-2:]), _FAMILY_LEFT_OUT_COST, _WITHOUT_GIVEN


def both_families(name: str, parts: Sequence[NamePart], *, arabic: bool) -> Iterator[Choice]:
    """Yield a double family name without the given names: Hennis-Plasschaert.

    Two long words with a hyphen, neither of which is a given name, are hardly anybody else's.
    """
    if arabic or "-" not in name or len(parts) < _WITH_GRANDFATHER:
        return
    if words_of_name(name).gaps[-2] != "-":
        return
    forms = [part.readings[0].form for part in parts[-2:]]
    is_long = min(map(len, forms)) >= _MIN_FOREIGN_FAMILY and not _is_east_asian(parts)
    if is_long and not any(map(given_name_groups, forms)):
        yield tuple(parts[-2:]), _FAMILY_LEFT_OUT_COST, _WITHOUT_GIVEN


def beside_mohammed(parts: tuple[NamePart, ...]) -> Iterator[Choice]:
    """Yield a name without its first part where this is hardly used, or with it."""
    shorter, longer = without_first(parts), with_first(parts)
    if shorter:
        yield shorter, _MIDDLE_COST, ("first of two given names left out in the text",)
    if longer:
        yield longer, _MIDDLE_COST, ("first of two given names added in the text",)


def _leaves_too_little(first: NamePart, last: NamePart) -> bool:
    """Whether a first and a last name alone are those of too many: Jean X, Hussein Ali."""
    if first.readings[0].form in _HALF_NAMES:
        return True
    return not last.readings[-1].article and _is_commonest(first) and _is_commonest(last)


def _stands_for_family(first: NamePart, part: NamePart, *, arabic: bool) -> bool:
    form = part.readings[0].form
    if part.linked or _has_article(part):
        return True
    if form in TITLES or (arabic and _is_commonest(first)):
        return False
    if arabic and form.startswith(_COMPOUNDS):
        return not _is_commonest(part)
    is_given = any(given_name_groups(reading.form) for reading in part.readings)
    return not is_given and (arabic or len(form) >= _MIN_FOREIGN_FAMILY)


def _has_article(part: NamePart) -> bool:
    # In Latin letters a fused article is a guess: Mohamed Lemine is no family's.
    readings = part.readings[:1] if part.readings[0].form.isascii() else part.readings
    return any(reading.article for reading in readings)


def _has_no_family(parts: Sequence[NamePart]) -> bool:
    """Whether a name ends in a father's and a grandfather's after a given name that is rare.

    As those of Iraq do: طيف سامي محمد. A common one with the father's alone is that of many.
    """
    if len(parts) != _WITH_GRANDFATHER or parts[0].readings[0].form.startswith(_COMPOUNDS):
        return False
    given, *fathers = (part.readings[0].form for part in parts)
    has_article = any(reading.article for part in parts[1:] for reading in part.readings)
    return not (name_groups(given) or has_article) and all(map(given_name_groups, fathers))


def _is_commonest(part: NamePart) -> bool:
    return not COMMONEST.isdisjoint(given_name_groups(part.readings[0].form))


def _is_east_asian(parts: Sequence[NamePart]) -> bool:
    """Whether a name is made of syllables, none of which is a middle name: Lee Jae-myung."""
    forms = [part.readings[0].form for part in parts]
    return max(map(syllable_letters, forms)) <= _MAX_NAME_SYLLABLE and not any(
        map(given_name_groups, forms)
    )
