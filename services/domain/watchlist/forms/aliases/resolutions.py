"""Committees of the Security Council, which are called by the resolution that set them up.

The 1518 Committee and لجنة الجزاءات المنشأة بموجب القرار 1518 are the Security Council Committee
established pursuant to resolution 1518 (2003); of several resolutions the first tells which one.
"""

import re
from collections.abc import Iterator, Sequence
from itertools import product

from services.domain.text.normalise import normal_forms, normalise
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

RESOLUTIONS = frozenset({"resolution", "resolutions"}) | normal_forms("""
    قرار القرار بقرار بالقرار للقرار القرارات بالقرارات القرارين بالقرارين
""")
"""Normal forms of the words before the numbers of resolutions."""
_NUMBER = re.compile(r"[1-9]\d{2,3}")
_ARTICLE, _FOR, _WITH, _OPENS = "ال", "ل", "ب", "("
_COMMITTEE, _ARABIC_COMMITTEE = "committee", normalise("لجنة")
_MAY_STAND_BY = normal_forms("un united nations security council s sanctions committee")
_THE = "the"
_STEP = ("committee called by its resolution otherwise",)


def _phrases(*phrases: str) -> tuple[Tokens, ...]:
    return tuple(tuple(map(normalise, phrase.split())) for phrase in phrases)


_ARABIC_MAY_STAND_BY = normal_forms("مجلس الأمن الدولي العقوبات الجزاءات رقم")
_KINDS = _phrases("committee", "sanctions committee")
_COUNCIL, _UN = ("security", "council"), ("UN",)
_OWNERS: tuple[Tokens, ...] = (
    (), _COUNCIL, (*_UN, *_COUNCIL), ("united", "nations", *_COUNCIL),
)  # fmt: skip
CONCERNING = frozenset({"concerning", "regarding"}) | normal_forms("بشأن")
"""Normal forms of the words between a resolution and what it concerns."""
_AGAINST, _ARABIC_AGAINST = ("on", "concerning"), _phrases("المفروضة على", "على", "الخاصة ب")
_OWNERS_BEFORE_NUMBER: tuple[Tokens, ...] = ((*_COUNCIL, "s"), _UN, (*_UN, "s"))
_SET_UP = _phrases(
    "pursuant to", "established pursuant to", "established by", "established under",
    "set up by", "set up under", "set up pursuant to", "created by", "under",
)  # fmt: skip
_WHAT = _phrases("resolution", "resolutions", "security council resolution")
_ARABIC_HEADS = _phrases(
    "اللجنة", "لجنة مجلس الأمن", "لجنة مجلس الأمن الدولي", "لجنة العقوبات", "لجنة الجزاءات"
)
_ARABIC_SET_UP = _phrases(
    "المنشأة عملا ب", "المنشأة بموجب", "المنشأة وفقا ل", "المنشأة ب", "المشكلة بموجب",
    "المشكلة عملا ب", "المعنية ب", "الخاصة ب", "المنبثقة عن", "بموجب",
)  # fmt: skip
_ARABIC_WHAT = _phrases("القرار", "القرار رقم", "القرارات", "القرارين", "قرار مجلس الأمن")


def with_resolution_otherwise(tokens: Tokens) -> Rewrites:
    """Yield the other names of a committee that is called by a resolution."""
    number = _number_of(tokens)
    if number is None:
        return
    for variant in _english(number) if tokens[0].isascii() else _arabic(number):
        if variant != tokens:
            yield variant, _STEP
    for subject in _by_subject(tokens):
        yield subject, _STEP
    numbers = _numbers_with_years(tokens)
    if len(numbers) > 1 and tokens[0].isascii():
        yield (*" / ".join(numbers).split(), _COMMITTEE), _STEP


def _number_of(tokens: Tokens) -> str | None:
    """Return the number of the resolution that a committee is called by; None where none is."""
    is_arabic = tokens[0].removeprefix(_ARTICLE) == _ARABIC_COMMITTEE
    if not (is_arabic or _COMMITTEE in tokens):
        return None
    at = next((at for at, token in enumerate(tokens) if _NUMBER.fullmatch(token)), None)
    if at is None:
        return None
    others = (*tokens[1:at], *tokens[at + 1 :]) if is_arabic else (*tokens[:at], *tokens[at + 1 :])
    beside = _ARABIC_MAY_STAND_BY if is_arabic else _MAY_STAND_BY
    is_of_it = not RESOLUTIONS.isdisjoint(tokens[:at]) or beside.issuperset(others)
    return tokens[at] if is_of_it else None


def _by_subject(tokens: Tokens) -> Iterator[Tokens]:
    """Yield what a committee is called by the country that it is concerned with."""
    at = next((at for at, token in enumerate(tokens) if token in CONCERNING), None)
    subject = () if at is None else tokens[at + 1 :]
    subject = subject[subject[:1] == (_THE,) :]
    if not subject:
        return
    if not tokens[0].isascii():
        for head, against in product(_ARABIC_HEADS[-2:], _ARABIC_AGAINST):
            yield (*head, *_with_particle(against, subject))
        return
    for kind, link in product(_KINDS[1:], _AGAINST):
        yield (*subject, *kind)
        yield (*kind, link, *subject)
        yield (*kind, link, _THE, *subject)


def _numbers_with_years(tokens: Tokens) -> Sequence[str]:
    """Return the numbers of a name that has the year of each in brackets."""
    following = (*tokens[1:], "")
    return [
        token
        for token, mark in zip(tokens, following, strict=True)
        if _NUMBER.fullmatch(token) and mark == _OPENS
    ]


def _english(number: str) -> Iterator[Tokens]:
    for kind in _KINDS:
        for owner in (*_OWNERS, *_OWNERS_BEFORE_NUMBER):
            yield (*owner, number, *kind)
        for owner, set_up, what in product(_OWNERS, _SET_UP, _WHAT):
            yield (*owner, *kind, *set_up, *what, number)


def _arabic(number: str) -> Iterator[Tokens]:
    for head in (*_ARABIC_HEADS[1:], (_ARABIC_COMMITTEE,)):
        yield (*head, number)
    for what in _ARABIC_WHAT:
        yield (_ARABIC_COMMITTEE, *what, number)
    for head, set_up, what in product(_ARABIC_HEADS, _ARABIC_SET_UP, _ARABIC_WHAT):
        yield (*head, *_with_particle(set_up, what), number)


def _with_particle(set_up: Tokens, what: Tokens) -> Tokens:
    """Return words with the particle at the end of the first written onto the others: بالقرار."""
    *verb, last = set_up
    first = what[0]
    if last == _FOR:
        return (*verb, last + first.removeprefix("ا"), *what[1:])
    return (*verb, last + first, *what[1:]) if last == _WITH else (*set_up, *what)
