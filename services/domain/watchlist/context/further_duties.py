"""What else the ministry of a minister is for: وزير البترول والثروة المعدنية المصري."""

from services.domain.names.countries import country_of
from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.context.office_owners import ARABIC_BODIES

_AND, _ARTICLE, _FEMININE = "و", "ال", "ه"
_MINISTERS = normal_forms("وزير وزيرة")
_LONGEST_FIELD, _LONGEST = 2, 5
"""Words of what a minister is for by the title, and of what follows it."""
_NO_DUTIES = (
    ARABIC_TITLES
    | ARABIC_BODIES
    | normal_forms("""
        الأمين القائد القنصل العاهل المدير المندوب الممثل المتحدث الوفد الجانب الجيش الحكومة
        البرلمان الشعب الشرطة القوات السلطات الرئاسة السلطان الطرف الوسيط
    """)
)
"""Who or what may be named beside a minister."""


def end_of_duties(words: Words, last: int) -> int:
    """Return the last word of what the minister whose title ends with word `last` is for, too.

    Only where the adjective of a country follows that agrees with the minister; else `last`.
    """
    # Few titles have it, and all are asked for it.
    minister = _minister(words, last) if _begins(words, last + 1) else None
    if minister is None:
        return last
    for index in range(last + 2, min(last + _LONGEST + 2, len(words.words))):
        form = normalise(words.words[index])
        if not words.adjacent(index) or not form.removeprefix(_AND).startswith(_ARTICLE):
            break
        if country_of(words.words[index]) is not None:
            agrees = form.endswith(_FEMININE) is minister.endswith(_FEMININE)
            return index - 1 if agrees and form.startswith(_ARTICLE) else last
    return last


def _minister(words: Words, last: int) -> str | None:
    """Return the word for a minister, without particles, that a title begins with."""
    for index in range(last - 1, max(-1, last - 1 - _LONGEST_FIELD), -1):
        found = _MINISTERS & {reading.form for reading in readings(words.words[index])}
        if found:
            return next(iter(found))
    return None


def _begins(words: Words, index: int) -> bool:
    if index >= len(words.words) or not words.adjacent(index):
        return False
    form = normalise(words.words[index])
    noun = form.removeprefix(_AND)
    if noun == form or not noun.startswith(_ARTICLE):
        return False
    return noun not in _NO_DUTIES and country_of(words.words[index]) is None
