"""The parts of a personal name that are compared with each other, each in one canonical form.

A unit is one word, or words that count as one: عبد الله and عبدالله, Abdel Fattah and Abdelfattah,
جار الله and جارالله, Salah al-Din and Salaheddin. The article is taken off and remembered.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain
from operator import attrgetter

from services.domain.names.bengali_articles import (
    ARTICLES_APART,
    SERVANT,
    with_bengali_article,
    without_bengali_article,
)
from services.domain.names.lexicon import (
    FAMILY_NAME_GROUPS,
    GIVEN_NAME_GROUPS,
    KINSHIP_WORDS,
)
from services.domain.text.normalise import normal_forms, normalise

_CACHED = 65_536
_ARTICLE = "ال"
"""Also the normal form of آل, "the family of"."""
_MIN_STEM = 3
_MIN_ARABIC_STEM = 2
"""Short vowels are not written: الحص is Al-Hoss."""
PLAIN_LATIN_ARTICLES = frozenset({"al", "el"})
LATIN_ARTICLES = frozenset(
    {"al", "el", "ul", "il", "as", "ash", "ad", "adh", "an", "ar", "at", "ath", "az", "es", "ech",
     "ed", "en", "er", "ez", *ARTICLES_APART}
)  # fmt: skip
"""The article in Latin letters, its assimilated forms included: ash-Shammari, an-Nasser."""
_BEFORE_ANY = frozenset({"al", "el", "ul", "il", *ARTICLES_APART})
"""The others are said as the letter that follows: as-Sadr, ad-Din."""
_FUSED_ARTICLE = re.compile(r"(?:al(?=al))?(?:[ae]l|[ae](?=(sh|th|dh|[sdnrtz])\1))(?:\1)?(?=\w{3})")
_FRENCH_ARTICLE = re.compile(r"l[aeo]\w{3}")
"""North Africa writes the article before a vowel so: Ladeb, Lamamra."""
_FIRST_OF_ARTICLES = frozenset("ael")
_FATHER = {
    **dict.fromkeys(("abu", "abou", "abo", "aboul", "abul", "abol"), "abu"),
    **dict.fromkeys(map(normalise, ("أبو", "ابو", "أبي", "أبا")), "ابو"),
    **dict.fromkeys(("bou", "bu"), "bou"),
    "بو": "بو",
}
_FUSED_FATHER = re.compile(r"ab(?:ou|u|o)l(?=\w{4})")
_LATIN_SERVANT = re.compile(
    r"ab[e]?d(?:[aeiou](?:l(?=\w{3})|([rsntdz])(?=\1)|sh(?=sh))?)?(?=\w{3})"
)
_LATIN_FAITH = re.compile(r"(\w{3,}?)[aeiou](?:l|d)?d[ei]{1,2}ne?$")
_SPLIT_FAITH = frozenset({"din", "deen", "eddin", "eddine", "uddin"})
# Ends of Turkish and Persian family names that Arabic writes apart: داود أوغلو, أحمدي نجاد.
_FAMILY_ENDINGS = normal_forms("""
    oglu zade zadeh zada nejad nezhad أوغلو اوغلي زاد زاده نجاد نژاد آبادي
""")
_ARTICLES = LATIN_ARTICLES | {_ARTICLE}
_OPENING = _ARTICLES | SERVANT | _FATHER.keys()
_ISLAM = normal_forms("islam الإسلام")
_CLOSING = frozenset({"allah", "الله", "الدين"}) | _ISLAM | _SPLIT_FAITH | _FAMILY_ENDINGS
_LATIN_PARTICLES = {"von", "van", "der", "den", "de", "da", "di", "du", "dos", "del", "la", "le"}
_ARABIC_PARTICLES = {"فون", "فان", "دير", "دي", "دا", "دو", "دوس", "ديل", "لا", "لو"}
PARTICLES = frozenset(_LATIN_PARTICLES | _ARABIC_PARTICLES)
"""Normal forms of what belongs to a European family name after it."""
ETHIOPIAN = normalise("أبي")
"""Abiy, and the genitive of أبو: no tracked name begins with that, so there it is a given name."""
# Mauritanian: the son or daughter of.
_CHILD = {"ould", "uld", "mint", "ولد", "منت"}
_LINKS = KINSHIP_WORDS - _FATHER.keys() | _CHILD | PARTICLES

GRAMMATICAL_FORMS = _OPENING | _CLOSING | _LINKS
"""Normal forms of what opens or closes a unit, or links two."""


@dataclass(slots=True, unsafe_hash=True)
class Unit:
    """One part of a name: its form without the article, and whether it had one."""

    form: str
    article: bool = False


def opens_unit(form: str) -> bool:
    """Whether a normalised word may be the first of several that are one unit."""
    return form in _OPENING


def opens_compound(form: str) -> bool:
    """Whether a normalised word may be the first of a compound: Abd or Abu, no mere article."""
    return form in SERVANT or form in _FATHER


def opened_by(form: str) -> str | None:
    """Return what a unit that this normalised word opens begins with, None where it is no Abu."""
    return _FATHER.get(form)


def opens_middle_name(form: str) -> bool:
    """Whether a word may be the first of two that are one middle name: Abd, or Al in Al-Ahmad."""
    return form in PLAIN_LATIN_ARTICLES or opens_compound(form)


def closes_unit(form: str) -> bool:
    """Whether a normalised word may be the last of several that are one unit."""
    return form in _CLOSING


def is_turkish_family(form: str) -> bool:
    """Whether the form of a unit is a family name in -oğlu."""
    return len(form) > len("اوغلو") and form.endswith(("oglu", "اوغلو", "اوغلي"))


def is_link(form: str) -> bool:
    """Whether a normalised word links two names: bin, ibn, bint, von, de."""
    return form in _LINKS


def is_son(form: str) -> bool:
    """Whether a normalised word says whose child somebody is: بن, bin."""
    return form in KINSHIP_WORDS and form not in _FATHER


def is_mauritanian_son(form: str) -> bool:
    """Whether a normalised word is ould or the like, which a family name may be left without."""
    return form in _CHILD


@lru_cache(_CACHED)
def units_of_word(form: str) -> tuple[Unit, ...]:
    """Return what one normalised word may be as a unit, as it stands first."""
    if form.isascii():
        return _latin_word(form)
    found = [Unit(_arabic_form(form))]
    if form.startswith(_ARTICLE) and len(form) >= len(_ARTICLE) + _MIN_ARABIC_STEM:
        found.append(Unit(_arabic_form(form[len(_ARTICLE) :]), article=True))
    return tuple(found)


def _latin_word(form: str) -> tuple[Unit, ...]:
    unit = Unit(_latin_form(form))
    # The first letter alone tells of most words that they begin with no article.
    if form[:1] not in _FIRST_OF_ARTICLES:
        return unit, *_before_bengali_article(form)
    fused = _FUSED_ARTICLE.match(form)
    if fused is not None and form not in GIVEN_NAME_GROUPS:
        return unit, Unit(_latin_form(form[fused.end() :]), article=True)
    if _FRENCH_ARTICLE.match(form):
        return unit, Unit(_latin_form(form[1:]), article=True)
    return unit, *_before_bengali_article(form)


def _before_bengali_article(form: str) -> tuple[Unit, ...]:
    named = with_bengali_article(form)
    return () if named is None else (Unit(_latin_form(named)),)


def _latin_form(form: str) -> str:
    if form.startswith("mc") and len(form) > len("mc") + 1:
        return "mac" + form[2:]
    if form.startswith("ab"):
        father = _FUSED_FATHER.match(form)
        if father is not None and form not in GIVEN_NAME_GROUPS:
            return "abu" + form[father.end() :]
        servant = _LATIN_SERVANT.match(form)
        if servant is not None and len(form) - servant.end() >= _MIN_STEM:
            return "abd" + form[servant.end() :]
    return _LATIN_FAITH.sub(r"\1din", form) if len(form) > 6 and "d" in form else form


def _arabic_form(form: str) -> str:
    if form.startswith("عبد" + _ARTICLE) and len(form) > 6:
        return "عبد" + form[5:]
    if form.startswith("ابو" + _ARTICLE) and len(form) > 7:
        return "ابو" + form[5:]
    # As بو الزرد; بوالده is with his father.
    if form.startswith("بو" + _ARTICLE) and len(form) > 6 and form[4] != "د":
        return "بو" + form[4:]
    if form.endswith("الدين") and len(form) > 6:
        return form[:-5] + "دين"
    return form


def unit_of_words(forms: Sequence[str]) -> Unit | None:
    """Return the unit that several normalised words make up; None where they are no unit."""
    first, last = forms[0], forms[-1]
    if first in _ARTICLES:
        return _with_article(forms) if _assimilates(first, forms[1]) else None
    inner = [form for form in forms[1:] if form not in LATIN_ARTICLES]
    if len(inner) != 1 or last != inner[0]:
        return None
    if first in SERVANT:
        return Unit(_joined_servant(first, last))
    if first in _FATHER:
        return Unit(_FATHER[first] + units_of_word(last)[-1].form)
    if last in _FAMILY_ENDINGS:
        return Unit(first + last)
    if last in _SPLIT_FAITH:
        return Unit(first + "din")
    if last in _CLOSING:
        return _with_closing(first, last)
    return None


def _with_article(forms: Sequence[str]) -> Unit | None:
    first, last = forms[0], forms[-1]
    end = -1 if first == _ARTICLE else 0
    rest = unit_of_words(forms[1:]) if len(forms) > 2 else units_of_word(last)[end]
    return None if rest is None or last in _ARTICLES else Unit(rest.form, article=True)


def _assimilates(article: str, following: str) -> bool:
    """Whether an article may stand before a word: as-Sadr, but not "As Gandhi said"."""
    if not article.isascii() or article in _BEFORE_ANY:
        return True
    return following.startswith(article[1])


def _joined_servant(first: str, last: str) -> str:
    if last.isascii():
        stem = "lah" if last in ("allah", "ullah", "lah", "llah") else last
        return "abd" + stem
    return "عبد" + last.removeprefix(_ARTICLE) if first == "عبد" else first + last


def _with_closing(first: str, last: str) -> Unit:
    stem = units_of_word(first)[-1]
    if last == "الله" and stem.form.endswith("ه"):
        # The t of ta marbuta is heard before another word: Hibatullah.
        return Unit(stem.form[:-1] + "ت" + last, article=stem.article)
    form = without_bengali_article(stem.form, last) or stem.form
    joined = form + (last if last == "الله" else last.removeprefix(_ARTICLE))
    return Unit(joined, article=stem.article)


def joined_unit(forms: Sequence[str]) -> Unit | None:
    """Return the unit of these words where the first opens one or the last closes one."""
    if not (opens_unit(forms[0]) or closes_unit(forms[-1])):
        return None
    return None if is_link(forms[0]) or is_link(forms[-1]) else unit_of_words(forms)


def _by_form(*groups: Mapping[str, frozenset[int]]) -> dict[str, frozenset[int]]:
    found: dict[str, frozenset[int]] = {}
    for spelling, numbers in chain.from_iterable(each.items() for each in groups):
        form = units_of_word(spelling)[0].form
        found[form] = found.get(form, frozenset()) | numbers
    return found


_NO_GROUPS = frozenset[int]()
_FORM = attrgetter("form")
_GIVEN_NAME_GROUPS = _by_form(GIVEN_NAME_GROUPS)
NAME_GROUPS: Mapping[str, frozenset[int]] = _by_form(GIVEN_NAME_GROUPS, FAMILY_NAME_GROUPS)
"""The groups of given and of family names that each form of a unit belongs to."""


def given_name_groups(form: str) -> frozenset[int]:
    """Return the groups of given names that the form of a unit belongs to."""
    return _GIVEN_NAME_GROUPS.get(form, _NO_GROUPS)


def is_given_name(word: str) -> bool:
    """Whether a normalised word is a given name, with an article or without."""
    return any(map(_GIVEN_NAME_GROUPS.get, map(_FORM, units_of_word(word))))


def name_groups(form: str) -> frozenset[int]:
    """Return the groups of given and of family names that the form of a unit belongs to."""
    return NAME_GROUPS.get(form, _NO_GROUPS)
