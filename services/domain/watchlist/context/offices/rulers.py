"""Rulers in the names of things, and with two titles: جامعة الملك سعود, العاهل الأردني الملك."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_without_article, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import country_until
from services.domain.watchlist.context.offices.title_in_text import TitleInText
from services.domain.watchlist.context.persons.named_after import is_thing_in_english, thing_before

_RULERS = normal_forms("ملك الملك سلطان السلطان أمير الأمير عاهل العاهل ولي خادم")
_HEADS = _RULERS | normal_forms("رئيس الرئيس حاكم")
_THINGS = normal_forms("دارة مجمع كرسي")
_PRIZES = normal_forms("كأس جائزة")
"""Are of heads of state of every kind; cities and hospitals are named after kings."""
_ENGLISH = frozenset({"King", "Queen", "Sultan", "Emir", "Prince", "Princess"})
_BETWEEN = frozenset({"and", "of", "for", "bin", "al"})
_LONGEST = 7
"""Words from a title to what is named so: King Salman Humanitarian Aid and Relief Centre."""
_COMMAS = (",", "،")


def thing_of_ruler(title: TitleInText) -> str | None:
    """Return the word for what is named after a ruler; None where he himself is meant."""
    words, first = title.words, title.first
    if words.words[first][0].isascii():
        return _thing_after(words, title.last) if title.is_one_word else None
    before = words.before(first)
    if before is None or words.words[first] != words.words[first].lstrip("وفبلك"):
        return None
    is_prize = not _PRIZES.isdisjoint(forms_without_article(before))
    heads = _HEADS if is_prize else _RULERS
    if normalise(words.words[first]) not in heads:
        return None
    return before if reads_as(before, _THINGS) else thing_before(before)


def country_of_ruler_before(words: Words, first: int) -> tuple[str, int] | None:
    """Return the country of a ruler whose other title stands right before this one.

    As in العاهل الأردني الملك عبدالله and سلطان عمان السلطان هيثم.
    """
    if normalise(words.words[first]) not in _RULERS or first < 2:
        return None
    if not (words.adjacent(first) or words.gaps[first].strip() in _COMMAS):
        return None
    found = country_until(words, first - 1)
    at = first - 1 - found[1] if found is not None else -1
    if found is None or at < 0 or not words.adjacent(at + 1):
        return None
    return (found[0], first - 1) if reads_as(words.words[at], _RULERS) else None


def _thing_after(words: Words, last: int) -> str | None:
    if words.words[last] not in _ENGLISH:
        return None
    for at in range(last + 1, min(last + 1 + _LONGEST, len(words.words))):
        word = words.words[at]
        if not (words.adjacent(at) or words.gaps[at] == "-"):
            return None
        if at > last + 1 and is_thing_in_english(word):
            return word
        if not (word[0].isupper() or word in _BETWEEN):
            return None
    return None
