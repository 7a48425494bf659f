"""Tells a place or a body that bears somebody's name from the person: مطار هواري بومدين."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words

_ARABIC_THINGS = normal_forms("""
    مدينة مطار مؤسسة مستشفى جامعة كلية مدرسة معهد مركز مسجد جامع شارع ميدان جسر ميناء ملعب استاد
    قاعدة جائزة متحف مكتبة حديقة سد نادي نقابة رابطة جمعية
""")
"""Without an article, before a name that is then theirs. Not طريق, which is also "by way of", nor
مبادرة and مجموعة, which are of whoever made them. Of a club or a union a family name that is also a
noun is the noun: نادي القضاة."""

_ENGLISH_THINGS = normal_forms("""
    airport hospital university foundation street road highway stadium city square park bridge port
    mosque museum library school college academy institute prize award cup causeway dam tower
    group holding holdings motors investments enterprises company corporation industries
    organization center centre association club
""")
_BETWEEN = normal_forms("international medical memorial general national teaching")
"""What may stand between the name and the thing: Rafik Hariri International Airport."""
_LONGEST = 3


_PLACE_ENDS = {"dar": ("es", "salaam")}
"""What makes a family name the name of a place, in small letters or not."""


def thing_before(before: str | None) -> str | None:
    """Return the Arabic word before a name, or before its titles, if a thing has the name there."""
    if before is None or before[0].isascii():
        return None
    named = any(one.form in _ARABIC_THINGS and not one.article for one in readings(before))
    return before if named else None


def thing_after(words: Words, last: int) -> str | None:
    """Return the English word after a name that ends with word `last` if a thing has that name.

    Only with a capital: in "met Rafik Hariri city officials" he is meant.
    """
    if (place := _place(words, last)) is not None:
        return place
    for at in range(last + 1, min(last + _LONGEST, len(words.words))):
        word = words.words[at]
        if not words.adjacent(at) or not word[0].isupper():
            return None
        if (form := normalise(word)) in _ENGLISH_THINGS:
            return word
        if form not in _BETWEEN:
            return None
    return None


def _place(words: Words, last: int) -> str | None:
    ends = _PLACE_ENDS.get(normalise(words.words[last]), ())
    after = words.words[last + 1 : last + 1 + len(ends)]
    is_place = bool(ends) and tuple(map(normalise, after)) == ends
    return " ".join(after) if is_place else None
