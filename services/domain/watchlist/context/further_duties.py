"""What else the ministry of a minister is for: وزير البترول والثروة المعدنية المصري."""

from services.domain.names.countries import country_of
from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.context.office_owners import ARABIC_BODIES
from services.domain.watchlist.context.role_titles import FIELDS

_AND, _ARTICLE, _FEMININE, _NOMINATIVE = "و", "ال", "ه", "ون"
MINISTERS = normal_forms("وزير وزيرة")
_LONGEST_FIELD, _LONGEST, _MOST = 2, 5, 3
"""Words of what a minister is for by the title, of what follows it, and how much that may be."""
_AFFAIRS = normalise("شؤون")
_OF_PEOPLE = normal_forms("جالية جاليات مغتربين")
"""Those abroad, whom a minister is for too, without article."""
_RESIDENT, _ABROAD = normal_forms("المقيمين المقيمة"), (("بالخارج",), ("في", "الخارج"))
DESCRIBE_FIELDS = normal_forms("""
    الدولي الدولية الإقليمي الإقليمية الوطني الوطنية المحلي المحلية الداخلية الخارجية العام العامة
    الاقتصادي الاقتصادية الاجتماعي الاجتماعية الإداري الإدارية الإسلامية الثقافي الثقافية
    العالي العلمي العلمية التقني التقنية المهني المهنية الفني الفنية الرقمي الرقمية الاستراتيجي
    الأفريقي الأفريقية الأوروبي الأوروبية العربية المغاربية
    الصناعي الصناعية الزراعي الزراعية السمكية الحيوانية البحري البحرية الجوي الجوية المعدنية
    النفطية المائية المتجددة العمراني العمرانية الحضرية الريفية المستدام المستدامة الحربي المدني
""")
"""Adjectives of what states do: والتعاون الدولي, والثروة المعدنية."""
_MINISTER, _ENGLISH_AND, _ENGLISH_AFFAIRS = "minister", "and", "affairs"
_ENGLISH_FIELDS = FIELDS | {"expatriates", "emigrants"}
_DESCRIBE_ENGLISH_FIELDS = frozenset(
    {"international", "regional", "african", "european", "arab", "foreign", "religious", "social",
     "economic", "national", "public", "expatriate", "emigrant"}
)  # fmt: skip
NO_DUTIES = (
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


def end_of_fields(words: Words, last: int) -> int:
    """Return the last word of the fields that "and" adds to a minister's, whatever follows them.

    As in وزير الرياضة والشباب, Minister of Sports and Youth.
    """
    if words.words[last][0].isascii():
        return _end_of_english_field(words, last)
    end = last
    if _is_added(words, last + 1) and _minister(words, last) is not None:
        for _ in range(_MOST):
            before, end = end, _end_of_field(words, end)
            if end == before:
                break
    return end


def _end_of_field(words: Words, last: int) -> int:
    """Return the last word of one more field after word `last`; `last` where there is none."""
    index = last + 1
    if not _is_added(words, index):
        return last
    noun = normalise(words.words[index]).removeprefix(_AND)
    people = end_of_abroad(words, index)
    if people > index and _may_be_people(noun):
        # Where they are of a country, it is that of the minister.
        return people if country_of(words.words[index]) is None else last
    # وشؤون المغتربين
    if noun == _AFFAIRS and _goes_on(words, index + 1):
        index += 1
        noun = normalise(words.words[index])
    field = noun.removeprefix(_ARTICLE)
    described = _goes_on(words, index + 1) and normalise(words.words[index + 1]) in DESCRIBE_FIELDS
    is_known = field in FIELDS | _OF_PEOPLE or (field == _AFFAIRS and described)
    return end_of_abroad(words, index + described) if field != noun and is_known else last


def _may_be_people(noun: str) -> bool:
    """Whether a minister may be for them; who stands in the nominative does something himself."""
    is_definite = noun.startswith(_ARTICLE) and not noun.endswith(_NOMINATIVE)
    return is_definite and noun not in NO_DUTIES


def end_of_abroad(words: Words, last: int) -> int:
    """Return the last word of what says that people are abroad: والتونسيين بالخارج.

    Args:
        last: the word for the people.

    Returns:
        `last` where it does not say so.
    """
    end = last + (_goes_on(words, last + 1) and normalise(words.words[last + 1]) in _RESIDENT)
    for abroad in _ABROAD:
        rest = range(end + 1, end + 1 + len(abroad))
        forms = tuple(normalise(words.words[at]) for at in rest if _goes_on(words, at))
        if forms == abroad:
            return rest.stop - 1
    return last


def _end_of_english_field(words: Words, last: int) -> int:
    if words.words[last + 1 : last + 2] != [_ENGLISH_AND]:
        return last
    title = [word.lower() for word in words.words[max(0, last - _LONGEST) : last]]
    if _MINISTER not in title:
        return last
    rest = [word.lower() for word in words.words[last + 1 : last + 5]]
    described = rest[1:2] != [] and rest[1] in _DESCRIBE_ENGLISH_FIELDS
    field, after = rest[1 + described : 2 + described], rest[2 + described : 3 + described]
    end = last + 2 + described
    is_field = not _ENGLISH_FIELDS.isdisjoint(field) or (described and field == [_ENGLISH_AFFAIRS])
    # Minister of Finance and Trade Minister Jane Roe are two titles.
    if not is_field or (after == [_MINISTER] and words.adjacent(end + 1)):
        return last
    # In small letters what follows "and" may be what he speaks of, so there all have to be small.
    alike = words.words[last + 2][0].isupper() is words.words[last][0].isupper()
    return end if alike and all(words.adjacent(at) for at in range(last + 1, end + 1)) else last


def _minister(words: Words, last: int) -> str | None:
    """Return the word for a minister, without particles, that a title begins with."""
    for index in range(last - 1, max(-1, last - 1 - _LONGEST_FIELD), -1):
        found = MINISTERS & {reading.form for reading in readings(words.words[index])}
        if found:
            return next(iter(found))
    return None


def _goes_on(words: Words, index: int) -> bool:
    return index < len(words.words) and words.adjacent(index)


def _is_added(words: Words, index: int) -> bool:
    is_word = index < len(words.words)
    return is_word and words.words[index].startswith(_AND) and words.adjacent(index)


def _begins(words: Words, index: int) -> bool:
    if not _is_added(words, index):
        return False
    form = normalise(words.words[index])
    noun = form.removeprefix(_AND)
    if noun == form or not noun.startswith(_ARTICLE):
        return False
    return noun not in NO_DUTIES and country_of(words.words[index]) is None
