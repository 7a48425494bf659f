"""The ways in which a text may give a person's name, whatever the script, as parts to compare."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, combinations, product

from schemas.entity import Entity
from services.domain.names.family_first import family_comes_first
from services.domain.names.letter_names import (
    ARABIC_LETTER_NAMES,
    initials_of,
    latin_initials,
    written_initials,
)
from services.domain.names.lexicon import (
    ARABIC_TITLES,
    GIVEN_NAME_GROUPS,
    NEUTRAL_WORDS,
    ORDINARY_GROUPS,
)
from services.domain.names.similarity import is_of_arabic_origin
from services.domain.names.syllables import syllable_letters
from services.domain.names.units import (
    NamePart,
    Unit,
    given_name_groups,
    name_groups,
    parts_of_name,
)
from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.domain.watchlist.forms.compound_names import (
    apart,
    together,
    with_article_apart,
    with_first,
    without_first,
)
from services.domain.watchlist.forms.entity_forms import is_personal

# Hand-set, as those of `forms.py`: they rank evidence.
_MIDDLE_COST = 0.03
_LINK_LEFT_OUT_COST = 0.02
_FAMILY_LEFT_OUT_COST = 0.08
_TOGETHER_COST = 0.03
_INITIAL_COST = 0.08
_MAGHREB_COST = 0.05
_IN_THE_MAGHREB = {"kamel": "كمال", "كمال": "kamel"}
"""Elsewhere Kamel is كامل."""
_MAX_INITIALS = 3
_MAX_NAME_SYLLABLE = 5
_MAX_SYLLABLE = 4
"""Letters, as `syllable_letters` counts, in a syllable of Chinese and Korean names."""
_FATHER_OF = ("abu", "ابو")
_COMPOUNDS = ("abd", "عبد", *_FATHER_OF)
_MIN_FOREIGN_FAMILY = 5
# With one of these and a father's name there are too many people.
_COMMONEST = frozenset(
    group
    for name in ("محمد", "أحمد", "محمود", "علي", "حسن", "حسين", "عبدالله", "إبراهيم", "خالد", "عمر",
                 "يوسف", "سعيد", "صالح", "مصطفى", "عبدالرحمن", "إسماعيل", "صلاح", "سالم")
    for group in GIVEN_NAME_GROUPS[normalise(name)]
)  # fmt: skip
_YOUNGER = frozenset({"الابن", "jr", "junior"})
_HALF_NAMES = frozenset({"jean", "جان"})
"""French given names that go on with another: Jean-Pierre, جان بيير."""


_SPOKEN = str.maketrans({
    "š": "sh", "Š": "Sh", "ş": "sh", "Ş": "Sh", "ș": "sh", "Ș": "Sh", "ś": "sh", "Ś": "Sh",
    "č": "ch", "Č": "Ch", "ć": "ch", "Ć": "Ch", "ç": "ch", "Ç": "Ch",
    "ž": "zh", "Ž": "Zh", "ż": "zh", "Ż": "Zh",
})  # fmt: skip

_FAMILY_LEFT_OUT = ("family name left out in the text",)

_Choice = tuple[tuple[NamePart, ...], float, tuple[str, ...]]
"""Parts of a name, what choosing them costs, and the steps that explain it."""


@dataclass(frozen=True, kw_only=True, slots=True)
class NameForm:
    """Parts of a person's name that a text may give, in order.

    Attributes:
        entity: id of the entity.
        alias: the name of the watchlist behind it.
        parts: what is compared with the words of a text; the last is the family name.
        arabic: whether the name is of Arabic origin, so that its spelling varies in Latin letters.
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
    # Hamad Ali and Hamad Al-Ali are two families; Mansour Otaibi and Mansour Al-Otaibi are one.
    is_given = any(_is_no_word(unit.form) for part in parts[-1:] for unit in part.readings)
    choices = (
        *_choices(parts, arabic=arabic),
        *_without_family(parts, arabic=arabic),
        *_written_together(parts, arabic=arabic),
        *_with_initials(name),
        *_with_initial(parts, arabic=arabic),
        *_with_middle_initial(parts, arabic=arabic),
        *_beside_mohammed(parts),
        *_in_the_maghreb(parts),
        *_as_spoken(name),
    )
    for chosen, cost, steps in choices:
        yield NameForm(
            entity=entity.id,
            alias=name,
            parts=chosen,
            cost=cost,
            steps=steps,
            arabic=arabic,
            article_free=not is_given,
            article_kept=is_given or parts[-1].readings[-1].form in ARABIC_TITLES | NEUTRAL_WORDS,
            whole=chosen == parts or len(chosen) > len(parts),
            open_ended=steps == _FAMILY_LEFT_OUT,
        )
    if entity.distinctive and len(parts) > 1:
        yield _family_form(entity, name)


def family_forms_of(entity: Entity) -> Iterator[NameForm]:
    """Yield the family names of a person with a role, which count beside it."""
    if not (is_personal(entity) and entity.roles) or entity.distinctive:
        return
    for names in entity.names.values():
        for name in names:
            if len(parts_of_name(name)) > 1:
                yield _family_form(entity, name)


def _family_form(entity: Entity, name: str) -> NameForm:
    parts = parts_of_name(name)
    return NameForm(
        entity=entity.id,
        alias=name,
        parts=parts[:1] if family_comes_first(name) else parts[-1:],
        arabic=is_of_arabic_origin(parts),
        article_free=False,
        surname=True,
    )


def _is_no_word(form: str) -> bool:
    """Whether a form is a given name and no word that an article may stand before."""
    return bool(given_name_groups(form) - ORDINARY_GROUPS)


def _written_together(parts: tuple[NamePart, ...], *, arabic: bool) -> Iterator[_Choice]:
    """Yield the name with two of its parts in one word, or one in two: Bensalah, Jinping."""
    steps = ("written as one word in the text",)
    for chosen in together(parts):
        yield chosen, _TOGETHER_COST, steps
    for chosen in (*apart(parts), *with_article_apart(parts)):
        yield chosen, _TOGETHER_COST, ("written as two words in the text",)
    if len(parts) < 2:
        return
    before, last = parts[-2].readings[0].form, parts[-1].readings[0].form
    if parts[-1].linked:
        whole = Unit(("ben" if last.isascii() else "بن") + last)
        yield (*parts[:-1], NamePart((whole,))), _TOGETHER_COST, steps
    elif parts[-1].particle:
        yield (*parts[:-1], NamePart((Unit(parts[-1].particle + last),))), _TOGETHER_COST, steps
    elif len(parts) > 2 and _may_be_one_word(parts[-2], parts[-1], arabic=arabic):
        yield (*parts[:-2], NamePart((Unit(before + last),))), _TOGETHER_COST, steps


def _with_initials(name: str) -> Iterator[_Choice]:
    """Yield a name that begins with initials with these as a text may write them."""
    words = split_words(name).words
    initials, count = initials_of(words)
    if not initials:
        return
    rest = parts_of_name(" ".join(words[count:]))
    latin = map("".join, product(*map(sorted, initials)))
    named = (
        tuple(chain.from_iterable(ARABIC_LETTER_NAMES.get(one, one) for one in sorted(letters)))
        for letters in initials
    )
    for written in (
        [NamePart(tuple(map(Unit, latin)))],
        [NamePart(tuple(map(Unit, sorted(letters)))) for letters in initials],
        [NamePart(tuple(map(Unit, names))) for names in named],
    ):
        yield (*written, *rest), 0.0, ("initials as the text writes them",)


def _with_initial(parts: Sequence[NamePart], *, arabic: bool) -> Iterator[_Choice]:
    """Yield a foreign name of two parts with the initial of the given one: S. Jaishankar.

    Of Arabic family names there are too many bearers, and of short ones.
    """
    if arabic or len(parts) != 2:
        return
    given, family = (part.readings[0].form for part in parts)
    if not given.isascii() or len(given) <= _MAX_INITIALS or len(family) <= _MIN_FOREIGN_FAMILY:
        return
    letters = written_initials(given[0])
    initial = NamePart(tuple(map(Unit, letters)), exact=True)
    yield (initial, parts[1]), _INITIAL_COST, ("initial of the given name in the text",)


def _with_middle_initial(parts: Sequence[NamePart], *, arabic: bool) -> Iterator[_Choice]:
    """Yield a name with the initial of its middle name: Khalid A. Al-Falih."""
    if len(parts) < 3 or (not arabic and _is_east_asian(parts)):
        return
    first, middle, *_, last = parts
    letters = latin_initials(middle.readings[0].form)
    initial = NamePart(tuple(map(Unit, letters)), exact=True)
    yield (first, initial, last), _INITIAL_COST, ("initial of the middle name in the text",)


def _as_spoken(name: str) -> Iterator[_Choice]:
    """Yield a name with consonants as their accents say, which Arabic writes: Šefčovič."""
    composed = unicodedata.normalize("NFC", name)
    spoken = composed.translate(_SPOKEN)
    if spoken != composed:
        yield parts_of_name(spoken), 0.0, ("letters with accents as they are spoken",)


def _beside_mohammed(parts: tuple[NamePart, ...]) -> Iterator[_Choice]:
    """Yield a name without its first part where this is hardly used, or with it."""
    shorter, longer = without_first(parts), with_first(parts)
    if shorter:
        yield shorter, _MIDDLE_COST, ("first of two given names left out in the text",)
    if longer:
        yield longer, _MIDDLE_COST, ("first of two given names added in the text",)


def _in_the_maghreb(parts: Sequence[NamePart]) -> Iterator[_Choice]:
    """Yield a name whose given name is another in the Maghreb, beside a family name: Kamel Rezig.

    Not beside a given name, nor one with an article: Kamel al-Wazir of Egypt is كامل الوزير.
    """
    family = parts[-1].readings[0] if len(parts) > 1 else None
    if family is None or family.article or _is_no_word(family.form):
        return
    given = _IN_THE_MAGHREB.get(parts[0].readings[0].form)
    if given is not None:
        named = NamePart((Unit(given),), exact=True)
        yield (named, *parts[1:]), _MAGHREB_COST, (f"{given} as the Maghreb spells it",)


def _choices(parts: Sequence[NamePart], *, arabic: bool) -> Iterator[_Choice]:
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
            yield (first, *kept, last), cost, ("middle name left out in the text",)


def _leaves_too_little(first: NamePart, last: NamePart) -> bool:
    """Whether a first and a last name alone are those of too many: Jean X, Hussein Ali."""
    if first.readings[0].form in _HALF_NAMES:
        return True
    return not last.readings[-1].article and _is_commonest(first) and _is_commonest(last)


def _is_commonest(part: NamePart) -> bool:
    return not _COMMONEST.isdisjoint(given_name_groups(part.readings[0].form))


def _may_be_one_word(before: NamePart, last: NamePart, *, arabic: bool) -> bool:
    """Whether the last two parts may be a foreign name: Jin-ping, Yerli Kaya."""
    forms = before.readings[0].form, last.readings[0].form
    if not arabic:
        return max(map(syllable_letters, forms)) <= _MAX_SYLLABLE
    articles = before.readings[-1].article or last.readings[-1].article
    return not (articles or name_groups(forms[0]) or name_groups(forms[1]))


def _is_east_asian(parts: Sequence[NamePart]) -> bool:
    """Whether a name is made of syllables, none of which is a middle name: Lee Jae-myung."""
    forms = [part.readings[0].form for part in parts]
    return max(map(syllable_letters, forms)) <= _MAX_NAME_SYLLABLE and not any(
        map(given_name_groups, forms)
    )


def _without_family(parts: Sequence[NamePart], *, arabic: bool) -> Iterator[_Choice]:
    """Yield a long name without its end, where what is left is no mere given and father's name."""
    if len(parts) < 3 or parts[2].readings[0].form in _YOUNGER:
        return
    first, second = parts[:2]
    if _stands_for_family(first, second, arabic=arabic):
        yield (first, second), _FAMILY_LEFT_OUT_COST, _FAMILY_LEFT_OUT
    elif arabic and len(parts) > 3:
        # Ahmad Nasser Al-Mohammad Al-Sabah is Ahmad Al-Nasser for short.
        named = NamePart((Unit(second.readings[0].form, article=True),))
        yield (first, named), _FAMILY_LEFT_OUT_COST, _FAMILY_LEFT_OUT


def _stands_for_family(first: NamePart, part: NamePart, *, arabic: bool) -> bool:
    form = part.readings[0].form
    # In Latin letters a fused article is a guess: Mohamed Lemine is no family's.
    readings = part.readings[:1] if form.isascii() else part.readings
    if part.linked or any(reading.article for reading in readings):
        return True
    if form in ARABIC_TITLES | NEUTRAL_WORDS or (arabic and _is_commonest(first)):
        return False
    if arabic and form.startswith(_COMPOUNDS):
        return not _is_commonest(part)
    is_given = any(given_name_groups(reading.form) for reading in part.readings)
    return not is_given and (arabic or len(form) >= _MIN_FOREIGN_FAMILY)
