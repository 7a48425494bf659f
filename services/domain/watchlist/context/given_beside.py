"""What is given beside a name as its other name: (IAEA), («الميكانيزم»), «فاتف», or IGAD, met."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words

_OPENS = re.compile(r"[»\"”’\s]*\(\s*(?P<quote>[\"“«‘]?)")
_CLOSES = re.compile(r"(?P<quote>[\"”»’]?)\s*\)(?P<after>[^\n]*)")
_DATELINE = re.compile(r"\)\s*[-\u2013\u2014]+(?:\s|$)")
_THE, _MAX_WORDS = "the", 3
_APOSTROPHES = ("'", "’")
_QUOTE_OPENS, _QUOTE_CLOSES = re.compile(r"(?:.*\s)?[«“\"]"), re.compile(r"[»”\"]")
_OPENING_QUOTES, _CLOSING_QUOTES = (["«"], ["“"], ['"']), '»”"’'
_QUOTED = re.compile(r"\s*[\"“«‘]")
_LEADS_IN = re.compile(r",?\s+|\s*\(\s*")
_ENDS = re.compile(r"[\"”»’]?\s*[,.;:)\u2013\u2014]|\s*$")
_OR = ("or",)
_CERTAIN_LEADS = (
    ("also", "known", "as"),
    ("better", "known", "as"),
    ("known", "as"),
    ("known", "by", "its", "acronym"),
    ("also", "called"),
)
_LEADS = (*_CERTAIN_LEADS, _OR)
"""The last may lead to another body as well."""
_LONGEST_LEAD = max(map(len, _LEADS))
_KNOWN = normal_forms("المعروف المعروفة والمعروف والمعروفة")
_SHORTLY, _BY = normal_forms("اختصارا"), normal_forms("باسم ب")


@dataclass(frozen=True, kw_only=True, slots=True)
class Lead:
    """Words from `first` on, and until `after`, that lead to another name of what is before them.

    Attributes:
        certain: whether they lead to nothing else, as "or" does to another body.
    """

    first: int
    after: int
    certain: bool


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
    """Return the name of up to three words that is given right after word `last`; None for none.

    It stands in brackets, or after "or" or "known as": the Intergovernmental Authority on
    Development, or IGAD, met. Passed over are the s of a possessive and "the" before it.
    """
    first = last + 1
    if first >= len(words.words):
        return None
    if (
        words.words[first] == "s"
        and words.gaps[first] in _APOSTROPHES
        and first + 1 < len(words.words)
    ):
        return _in_brackets(words, first + 1)
    return _in_brackets(words, first) or _after_lead(words, first)


def given_word(words: Words, last: int) -> int | None:
    """Return the one word that is given right after word `last` as its other name; None for none.

    An Arabic one also stands in quotation marks alone.
    """
    span, first = given_span(words, last), last + 1
    if span is not None:
        return span.first if span.first == span.last else None
    if first >= len(words.words) or words.words[first][0].isascii():
        return None
    beside = words.gaps[first].split() in _OPENING_QUOTES
    return first if beside and is_quoted(words, first) else None


def lead_before(words: Words, index: int) -> Lead | None:
    """Return the lead to word `index`, before which "the" may stand: also known as; None for none.

    One that is not certain is a lead only where it gives that word alone: or IGAD, met.
    """
    end = index - (words.before(index) == _THE)
    for first in range(max(0, end - _LONGEST_LEAD), end):
        lead = _lead_at(words, first)
        if lead is not None and lead.after == end:
            is_lead = lead.certain or (first > 0 and given_word(words, first - 1) == index)
            return lead if is_lead else None
    return None


def is_quoted(words: Words, index: int) -> bool:
    """Whether quotation marks hold word `index` and no other one."""
    before, after = words.gaps[index : index + 2]
    return _QUOTE_OPENS.fullmatch(before) is not None and _QUOTE_CLOSES.match(after) is not None


def quoted_words(words: Words) -> Iterator[str]:
    """Yield the words that quotation marks hold alone.

    Most gaps of a text are alike, so that those that open such marks are found out first.
    """
    opening = {gap for gap in set(words.gaps) if _QUOTE_OPENS.fullmatch(gap) is not None}
    for index, word in enumerate(words.words) if opening else ():
        if words.gaps[index] in opening and _QUOTE_CLOSES.match(words.gaps[index + 1]) is not None:
            yield word


def before_brackets(words: Words, first: int, last: int) -> int | None:
    """Return the word right before brackets that hold words `first` to `last` and "the" alone."""
    if first > 1 and words.before(first) == _THE:
        first -= 1
    is_held = first > 0 and _opened(words, first) and _closed(words, last)
    return first - 1 if is_held else None


def is_alone_in_brackets(words: Words, index: int) -> bool:
    """Whether brackets hold word `index` and no other one."""
    return index > 0 and bool(_opened(words, index) and _closed(words, index))


def is_dateline(words: Words, index: int) -> bool:
    """Whether a dash follows the brackets around word `index`: UNITED NATIONS (AP) -- ..."""
    return _DATELINE.search(words.gaps[index + 1]) is not None


def _opened(words: Words, index: int) -> re.Match[str] | None:
    """Return the brackets, and the quotation marks in them, that open before word `index`."""
    gap = words.gaps[index]
    return _OPENS.fullmatch(gap) if "(" in gap else None


def _closed(words: Words, index: int) -> re.Match[str] | None:
    gap = words.gaps[index + 1]
    return _CLOSES.match(gap) if ")" in gap else None


def _in_brackets(words: Words, first: int) -> GivenSpan | None:
    if (opened := _opened(words, first)) is None:
        return None
    first = _past_the(words, first)
    last = _end(words, first, ")")
    if last is None or (closed := _closed(words, last)) is None:
        return None
    is_last = last + 1 == len(words.words) or "\n" in words.gaps[last + 1]
    return GivenSpan(
        first=first,
        last=last,
        certain=bool(opened["quote"] and closed["quote"]),
        inside=not is_last and "." not in closed["after"],
    )


def _after_lead(words: Words, first: int) -> GivenSpan | None:
    lead = _lead_at(words, first) if _LEADS_IN.fullmatch(words.gaps[first]) else None
    if lead is None or lead.after >= len(words.words):
        return None
    if words.words[first][0].isascii():
        begin = _past_the(words, lead.after)
        last = _end_of_english(words, begin)
    else:
        begin = lead.after
        last = _end(words, begin, _CLOSING_QUOTES)
    return None if last is None else GivenSpan(first=begin, last=last, certain=lead.certain)


def _lead_at(words: Words, first: int) -> Lead | None:
    """Return what word `first` begins if it leads to another name; None where it does not.

    In Arabic that stands in quotation marks: المعروفة اختصارا باسم.
    """
    if words.words[first][0].isascii():
        for lead in _LEADS:
            after = first + len(lead)
            if tuple(words.words[first:after]) == lead:
                return Lead(first=first, after=after, certain=lead != _OR)
        return None
    if normalise(words.words[first]) not in _KNOWN:
        return None
    at = first + 1 + (normalise("".join(words.words[first + 1 : first + 2])) in _SHORTLY)
    if at + 1 >= len(words.words) or normalise(words.words[at]) not in _BY:
        return None
    is_quoted = _QUOTED.fullmatch(words.gaps[at + 1]) is not None
    return Lead(first=first, after=at + 1, certain=True) if is_quoted else None


def _end_of_english(words: Words, begin: int) -> int | None:
    """Return the last of up to three words from `begin` on that a mark follows as after a name."""
    last = begin
    while words.adjacent(last + 1) and last - begin < _MAX_WORDS:
        last += 1
    return last if last - begin < _MAX_WORDS and _ENDS.match(words.gaps[last + 1]) else None


def _past_the(words: Words, first: int) -> int:
    return first + (words.words[first] == _THE and words.adjacent(first + 1))


def _end(words: Words, first: int, closing: str) -> int | None:
    """Return the last of up to three words from `first` on that one of these marks follows."""
    for last in range(first, min(first + _MAX_WORDS, len(words.words))):
        if last > first and not words.adjacent(last):
            return None
        if any(mark in words.gaps[last + 1] for mark in closing):
            return last
    return None
