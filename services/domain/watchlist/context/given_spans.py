"""A name of a few words that is given right after another: («الميكانيزم»), known as the Quint."""

import re
from dataclasses import dataclass

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import INVISIBLE, Words

_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_OPENS = re.compile(r"[»\"”’\s]*\(\s*(?P<quote>[\"“«‘]?)")
_CLOSES = re.compile(r"(?P<quote>[\"”»’]?)\s*\)(?P<after>[^\n]*)")
_QUOTED, _UNQUOTES = re.compile(r"\s*[\"“«‘]"), re.compile(r"[\"”»’]")
_LEADS_IN = re.compile(r",?\s+|\s*\(\s*")
_ENDS = re.compile(r"\s*[,.;:)\u2013\u2014]|\s*$")
_THE, _MAX_WORDS = "the", 3
_LEADS = (("also", "known", "as"), ("known", "as"), ("or",))
"""The last may lead to another body as well."""
_OR = _LEADS[-1]
_KNOWN = normal_forms("المعروف المعروفة والمعروف والمعروفة")
_SHORTLY, _BY = normal_forms("اختصارا"), normal_forms("باسم ب")


@dataclass(frozen=True, kw_only=True, slots=True)
class GivenSpan:
    """Words `first` to `last`, which are given as the other name of what stands before them.

    Attributes:
        certain: whether the text says that it is a name: by quotation marks inside of brackets, or
            by "known as". In brackets anything may be said, and after "or" another body.
        inside: whether the line goes on after brackets, as it does not after those that only say
            whose a picture is; after other marks it does.
    """

    first: int
    last: int
    certain: bool
    inside: bool = True


def given_span(words: Words, last: int) -> GivenSpan | None:
    """Return the name of up to three words that is given right after word `last`; None for none."""
    if last + 1 >= len(words.words):
        return None
    return _in_brackets(words, last + 1) or _after_lead(words, last + 1)


def _in_brackets(words: Words, first: int) -> GivenSpan | None:
    if "(" not in words.gaps[first]:
        return None
    opened = _OPENS.fullmatch(_INVISIBLE.sub("", words.gaps[first]))
    first = _past_the(words, first)
    last = _end(words, first, ")")
    closed = None if last is None else _CLOSES.match(_INVISIBLE.sub("", words.gaps[last + 1]))
    if opened is None or last is None or closed is None:
        return None
    is_last = last + 1 == len(words.words) or "\n" in words.gaps[last + 1]
    return GivenSpan(
        first=first,
        last=last,
        certain=bool(opened["quote"] and closed["quote"]),
        inside=not is_last and "." not in closed["after"],
    )


def _after_lead(words: Words, first: int) -> GivenSpan | None:
    if words.words[first][0].isascii():
        return _after_english(words, first)
    begins = _LEADS_IN.fullmatch(words.gaps[first]) is not None
    if not begins or normalise(words.words[first]) not in _KNOWN:
        return None
    at = first + 1 + (normalise("".join(words.words[first + 1 : first + 2])) in _SHORTLY)
    if at + 1 >= len(words.words) or normalise(words.words[at]) not in _BY:
        return None
    is_quoted = _QUOTED.fullmatch(words.gaps[at + 1]) is not None
    last = _end(words, at + 1, '»”"’') if is_quoted else None
    return None if last is None else GivenSpan(first=at + 1, last=last, certain=True)


def _after_english(words: Words, first: int) -> GivenSpan | None:
    for lead in _LEADS:
        at = first + len(lead)
        if tuple(words.words[first:at]) != lead or at >= len(words.words):
            continue
        at = _past_the(words, at)
        last = at
        while last + 1 < len(words.words) and words.adjacent(last + 1) and last - at < _MAX_WORDS:
            last += 1
        begins = _LEADS_IN.fullmatch(words.gaps[first]) is not None
        if begins and last - at < _MAX_WORDS and _ENDS.match(words.gaps[last + 1]):
            return GivenSpan(first=at, last=last, certain=lead != _OR)
        return None
    return None


def _past_the(words: Words, first: int) -> int:
    is_article = words.words[first] == _THE and first + 1 < len(words.words)
    return first + 1 if is_article else first


def _end(words: Words, first: int, closing: str) -> int | None:
    """Return the last of up to three words from `first` on that one of these marks follows."""
    for last in range(first, min(first + _MAX_WORDS, len(words.words))):
        if last > first and not words.adjacent(last):
            return None
        if any(mark in words.gaps[last + 1] for mark in closing):
            return last
    return None
