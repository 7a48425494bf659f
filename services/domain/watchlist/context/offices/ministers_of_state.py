"""A minister who is one of state, too: Minister of Finance and Minister of State for Investment."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.offices.english_duties import (
    end_of_english_fields,
    end_of_field_from,
    names_minister,
)
from services.domain.watchlist.context.offices.further_duties import (
    describes_field,
    end_of_fields,
    end_of_more,
    may_be_field,
    minister_of,
)

_AND, _FOR_THE = "و", "لل"
_OF_STATE = normalise("الدولة")
_AFFAIRS, _COUNCIL = normalise("لشؤون"), normalise("مجلس")
_COUNCILS = normal_forms("الأمة النواب الوزراء الشورى الشيوخ")
_ENGLISH = ("and", "minister", "of", "state", "for")
_THE = "the"


def end_of_all_fields(words: Words, last: int) -> int:
    """Return the last word of what a minister is for, also as the minister of state he is as well.

    As in وزيرة المالية ووزيرة الدولة للشؤون الاقتصادية والاستثمار.

    Args:
        last: the last word of the title.

    Returns:
        `last` where nothing of that follows.
    """
    end = end_of_fields(words, last)
    if words.words[last][0].isascii():
        return _end_of_english(words, last, end)
    return _end_of_arabic(words, last, end)


def _end_of_english(words: Words, last: int, end: int) -> int:
    begin = end + 1 + len(_ENGLISH)
    title = tuple(word.lower() for word in words.words[end + 1 : begin])
    if title != _ENGLISH or not _goes_on(words, end + 1, begin) or not names_minister(words, last):
        return end
    begin += words.words[begin] == _THE and words.adjacent(begin + 1)
    field = end_of_field_from(words, begin)
    return end if field is None else end_of_english_fields(words, field)


def _end_of_arabic(words: Words, last: int, end: int) -> int:
    begin = end + 1
    if not _goes_on(words, begin, begin + 2):
        return end
    title, of_state = map(normalise, words.words[begin : begin + 2])
    minister = minister_of(words, last)
    if minister is None or of_state != _OF_STATE or title not in (minister, _AND + minister):
        return end
    field = _end_of_arabic_field(words, begin + 2)
    return end if field is None else end_of_more(words, field)


def _end_of_arabic_field(words: Words, index: int) -> int | None:
    """Return the last word of the first thing he is for, which begins with ل; None for none."""
    form = normalise(words.words[index])
    if form == _AFFAIRS:
        index += 1
        if not may_be_field(words, index):
            return _end_of_council(words, index)
    elif not form.startswith(_FOR_THE):
        return None
    while describes_field(words, index + 1):
        index += 1
    return index


def _end_of_council(words: Words, index: int) -> int | None:
    """Return the last word of a parliament or a government: لشؤون مجلس الأمة."""
    if not _goes_on(words, index, index + 1):
        return None
    council, whose = map(normalise, words.words[index : index + 2])
    return index + 1 if council == _COUNCIL and whose in _COUNCILS else None


def _goes_on(words: Words, first: int, last: int) -> bool:
    return all(map(words.adjacent, range(first, last + 1)))
