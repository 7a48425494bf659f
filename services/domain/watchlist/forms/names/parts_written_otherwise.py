"""How a text may write the parts of a person's name: two as one word, initials, by their sound."""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import chain, product

from services.domain.names.letter_names import (
    ARABIC_LETTER_NAMES,
    initials_of,
    written_initials,
)
from services.domain.names.lexicon import ORDINARY_GROUPS
from services.domain.names.parts import NamePart, parts_of_name
from services.domain.names.renderings import latin_initials
from services.domain.names.syllables import syllable_letters
from services.domain.names.units import Unit, given_name_groups, name_groups, opened_by
from services.domain.text.normalise import normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.forms.names.compound_names import apart, together, with_article_apart
from services.domain.watchlist.forms.names.name_choice import Choice
from services.domain.watchlist.forms.step import Step

_TOGETHER_COST = 0.03
_INITIAL_COST = 0.08
_MAGHREB_COST = 0.05
_IN_THE_MAGHREB = {"kamel": "كمال", "كمال": "kamel"}
"""Elsewhere Kamel is كامل."""
_MAX_INITIALS = 3
_INITIAL = (Step.INITIAL_OF_GIVEN,)
_MAX_SYLLABLE = 4
"""Letters, as `syllable_letters` counts, in a syllable of Chinese and Korean names."""
_TOO_SHORT = 5
"""Letters of a family name before which an initial is not enough."""
_ABU_COST = 0.03
_FATHERS = ("ابو", "بو"), ("abu", "bou")
"""What a part with Abu begins with, in full and as Lebanon, the Gulf and the Maghreb speak it."""
_ALL_FATHERS = tuple(chain.from_iterable(_FATHERS))
_DJ = {"đ": "dj", "Đ": "Dj"}
_SPOKEN = {
    "š": "sh", "Š": "Sh", "ş": "sh", "Ş": "Sh", "ș": "sh", "Ș": "Sh", "ś": "sh", "Ś": "Sh",
    "č": "ch", "Č": "Ch", "ć": "ch", "Ć": "Ch", "ç": "ch", "Ç": "Ch",
    "ž": "zh", "Ž": "Zh", "ż": "zh", "Ż": "Zh",
    "ț": "ts", "Ț": "Ts", "ţ": "ts", "Ţ": "Ts", **_DJ,
}  # fmt: skip
_UMLAUTS = str.maketrans({
    "ä": "ae", "Ä": "Ae", "ö": "oe", "Ö": "Oe", "ø": "oe", "Ø": "Oe", "ü": "ue", "Ü": "Ue",
    "å": "aa", "Å": "Aa",
})  # fmt: skip
_WAYS_SPOKEN = str.maketrans(_SPOKEN), str.maketrans(_DJ)
"""Arabic writes all of them; Latin letters without accents have dj only."""


def written_together(parts: tuple[NamePart, ...], *, arabic: bool) -> Iterator[Choice]:
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
        yield from with_particle(parts)
    elif len(parts) > 2 and _may_be_one_word(parts[-2], parts[-1], arabic=arabic):
        yield (*parts[:-2], NamePart((Unit(before + last),))), _TOGETHER_COST, steps


def with_particle(parts: tuple[NamePart, ...]) -> Iterator[Choice]:
    """Yield a name whose family name has a particle with both in one word: Ledrian."""
    if parts[-1].particle:
        whole = Unit(parts[-1].particle + parts[-1].readings[0].form)
        steps = ("written as one word in the text",)
        yield (*parts[:-1], NamePart((whole,))), _TOGETHER_COST, steps


def with_initials(name: str) -> Iterator[Choice]:
    """Yield a name that begins with initials with these as a text may write them."""
    words = words_of_name(name).words
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


def with_initial(parts: Sequence[NamePart], *, arabic: bool) -> Iterator[Choice]:
    """Yield a foreign name with initials of the given ones: S. Jaishankar, J. D. Mahama.

    Of Arabic family names there are too many bearers, and of short ones for one initial.
    """
    given = [part.readings[0].form for part in parts[:-1]]
    if (
        arabic
        or not given
        or not all(form.isascii() and len(form) > _MAX_INITIALS for form in given)
    ):
        return
    family = parts[-1].particle + parts[-1].readings[0].form
    initials = [NamePart(_initial(form), exact=True) for form in given[:_MAX_INITIALS]]
    if len(family) > _TOO_SHORT:
        yield (*initials[:1], parts[-1]), _INITIAL_COST, _INITIAL
        if len(given) > 1:
            # E. de Anda Madrazo
            yield (*initials[:1], *parts[1:]), _INITIAL_COST, _INITIAL
    if len(initials) == len(given) > 1:
        yield (*initials, parts[-1]), _INITIAL_COST, ("initials of the given names in the text",)
        together = NamePart((Unit("".join(form[0] for form in given)),), exact=True)
        yield (together, parts[-1]), _INITIAL_COST, ("initials of the given names in the text",)


def _initial(form: str) -> tuple[Unit, ...]:
    return tuple(map(Unit, written_initials(form[0])))


def with_middle_initial(parts: Sequence[NamePart]) -> Iterator[Choice]:
    """Yield a name with the initial of its middle name: Khalid A. Al-Falih."""
    if len(parts) < 3:
        return
    first, middle, *_, last = parts
    letters = latin_initials(middle.readings[0].form)
    initial = NamePart(tuple(map(Unit, letters)), exact=True)
    yield (first, initial, last), _INITIAL_COST, ("initial of the middle name in the text",)


def in_the_maghreb(parts: Sequence[NamePart]) -> Iterator[Choice]:
    """Yield a name whose given name is another in the Maghreb, beside a family name: Kamel Rezig.

    Not beside a given name, nor one with an article: Kamel al-Wazir of Egypt is كامل الوزير.
    """
    given = _IN_THE_MAGHREB.get(parts[0].readings[0].form) if len(parts) > 1 else None
    if given is not None and not any(map(_is_given_or_definite, parts[-1].readings)):
        named = NamePart((Unit(given),), exact=True)
        yield (named, *parts[1:]), _MAGHREB_COST, (f"{given} as the Maghreb spells it",)


def _is_given_or_definite(family: Unit) -> bool:
    return family.article or bool(given_name_groups(family.form) - ORDINARY_GROUPS)


def as_spoken(name: str) -> Iterator[Choice]:
    """Yield a name with consonants as their accents say, which Arabic writes: Šefčovič."""
    if name.isascii():
        return
    composed = unicodedata.normalize("NFC", name)
    for spoken in dict.fromkeys(map(composed.translate, _WAYS_SPOKEN)):
        if spoken != composed:
            yield parts_of_name(spoken), 0.0, ("letters with accents as they are spoken",)
    if (written_out := composed.translate(_UMLAUTS)) != composed:
        parts = (replace(part, exact=True) for part in parts_of_name(written_out))
        yield tuple(parts), 0.0, ("umlauts as two letters",)


def fathers_spoken(name: str, parts: Sequence[NamePart]) -> Iterator[Choice]:
    """Yield a name with Abu as it is spoken, or the other way round: Elias Bou Saab, أبو صعب.

    Where it is a word of its own: بوتفليقة is nobody's أبو.
    """
    if not any(part.readings[0].form.startswith(_ALL_FATHERS) for part in parts):
        return
    fathers = set(map(opened_by, map(normalise, words_of_name(name).words)))
    for whole, spoken in _FATHERS:
        for one, other in ((whole, spoken), (spoken, whole)):
            if one in fathers:
                chosen = tuple(_with_father(part, one, other) for part in parts)
                yield chosen, _ABU_COST, (f"{one} as {other} in the text",)


def _with_father(part: NamePart, father: str, other: str) -> NamePart:
    form = part.readings[0].form
    if not form.startswith(father) or len(form) == len(father):
        return part
    return NamePart((Unit(other + form.removeprefix(father)),), part.linked)


def _may_be_one_word(before: NamePart, last: NamePart, *, arabic: bool) -> bool:
    """Whether the last two parts may be a foreign name: Jin-ping, Yerli Kaya."""
    forms = before.readings[0].form, last.readings[0].form
    if not arabic:
        return max(map(syllable_letters, forms)) <= _MAX_SYLLABLE
    articles = before.readings[-1].article or last.readings[-1].article
    return not (articles or name_groups(forms[0]) or name_groups(forms[1]))
