"""What else the ministry of a minister is for: وزير البترول والثروة المعدنية المصري."""

from services.domain.names.countries import country_of
from services.domain.names.kinds_of_state import BEGIN_KINDS
from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word, readings
from services.domain.text.words import Words
from services.domain.watchlist.context.offices.english_duties import end_of_english_fields
from services.domain.watchlist.context.offices.office_owners import ARABIC_BODIES
from services.domain.watchlist.context.role_titles import FIELDS

_AND, _ARTICLE, _FEMININE, _NOMINATIVE = "و", "ال", "ه", "ون"
MINISTERS = normal_forms("وزير وزيرة")
_LONGEST_FIELD, _LONGEST, _MOST = 2, 5, 3
"""Words of what a minister is for by the title, of what follows it, and how much that may be."""
_AFFAIRS = normalise("شؤون")
_DUTIES = normal_forms("""
    مكافحة تنمية حماية رعاية تمكين ترقية استصلاح استكشاف ريادة صيانة إعمار وقاية ترويج تشجيع
    تقانة تقنية تكنولوجيا
""")
"""What ministers do, or use, before the noun for what they do it about."""
_FIELDS = FIELDS | normal_forms("ابتكار أشغال ري ريادة طيران علوم كهرباء ماء معادن تموين لوجستيات")
_ONLY_DESCRIBED = normal_forms("بحث جماعات")
"""Of these only an adjective says that a minister is for them: والبحث العلمي, والجماعات المحلية."""
_PREPOSITIONS = frozenset({"ب", "ل"})
_UNION = tuple(map(normalise, ("والاتحاد", "الأوروبي", "والتعاون")))
_OF_ORGANISATIONS = normal_forms("الإسلامي الخليجي")
_OF_PEOPLE = normal_forms("جالية جاليات مغتربين")
"""Those abroad, whom a minister is for too, without article."""
_RESIDENT, _ABROAD = normal_forms("المقيمين المقيمة"), (("بالخارج",), ("في", "الخارج"))
DESCRIBE_FIELDS = normal_forms("""
    الدولي الدولية الإقليمي الإقليمية الوطني الوطنية المحلي المحلية الداخلية الخارجية العام العامة
    الاقتصادي الاقتصادية الاجتماعي الاجتماعية الإداري الإدارية الإسلامية الثقافي الثقافية
    العالي الأولي الابتدائي الأساسي الثانوي العلمي العلمية التقني التقنية المهني المهنية
    الفني الفنية الرقمي الرقمية الاستراتيجي
    الأفريقي الأفريقية الأوروبي الأوروبية العربية المغاربية
    الصناعي الصناعية الزراعي الزراعية السمكية الحيوانية البحري البحرية الجوي الجوية المعدنية
    النفطية المائية المتجددة المتقدمة العمراني العمرانية الحضرية الريفية المستدام المستدامة
    الحربي المدني
""")
"""Adjectives of what states do: والتعاون الدولي, والثروة المعدنية."""
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

    Whatever that is, where the adjective of a country follows that agrees with the minister; else
    `last`.
    """
    # Few titles have it, and all are asked for it.
    minister = minister_of(words, last) if _begins(words, last + 1) else None
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
        return end_of_english_fields(words, last)
    if _is_added(words, last + 1) and minister_of(words, last) is not None:
        return end_of_more(words, last)
    return last


def end_of_more(words: Words, last: int) -> int:
    """Return the last word of the fields that "and" adds after the last word of a minister's."""
    end = last
    for _ in range(_MOST):
        before, end = end, _end_of_field(words, end)
        if end == before:
            break
    return end


def end_before_people(words: Words, last: int) -> int:
    """Return the word before the people of a country who live abroad: وشؤون المصريين بالخارج.

    Their country is that of the minister, and so ends his title.

    Args:
        last: the last word of the title, or of the fields after it.

    Returns:
        `last` where no such people follow.
    """
    index = last + 1
    is_affairs = _is_added(words, index) and normalise(words.words[index]) == _AND + _AFFAIRS
    people = index + is_affairs
    if not words.adjacent(people) or country_of(words.words[people]) is None:
        return last
    is_abroad = is_affairs and end_of_abroad(words, people) > people
    return index if is_abroad else last


def names_people_abroad(words: Words, index: int) -> bool:
    """Whether the people of a country who live abroad are added: والتونسيين بالخارج."""
    is_added = _is_added(words, index) and country_of(words.words[index]) is not None
    return is_added and end_of_abroad(words, index) > index


def is_of_minister(words: Words, last: int, index: int) -> bool:
    """Whether the country in word `index` is that of the minister, and not only of the last field.

    Its noun is with ب or ل, its adjective where it agrees with the minister.

    Args:
        last: the last word of his title.
    """
    if not words.adjacent(index):
        return False
    word = words.words[index]
    minister, form = minister_of(words, last), normalise(word)
    if form.startswith(_ARTICLE):
        return minister is not None and form.endswith(_FEMININE) is minister.endswith(_FEMININE)
    return any(
        one.form in BEGIN_KINDS or country_of(one.form) is not None
        for one in readings(word)
        if one.proclitics in _PREPOSITIONS
    )


def _end_of_field(words: Words, last: int) -> int:
    """Return the last word of one more field after word `last`; `last` where there is none."""
    index = last + 1
    if not _is_added(words, index):
        return last
    noun = normalise(words.words[index]).removeprefix(_AND)
    if noun in _DUTIES and may_be_field(words, index + 1):
        return index + 1
    if _is_union(words, index):
        return index + 1
    # وشؤون المغتربين
    if noun == _AFFAIRS and words.adjacent(index + 1):
        index += 1
        noun = normalise(words.words[index])
    people = end_of_abroad(words, index)
    if people > index and _may_be_people(noun):
        # Where they are of a country, it is that of the minister.
        return people if country_of(words.words[index]) is None else last
    field = noun.removeprefix(_ARTICLE)
    described = describes_field(words, index + 1)
    is_known = field in _FIELDS | _OF_PEOPLE
    is_known = is_known or (described and (field == _AFFAIRS or field in _ONLY_DESCRIBED))
    return end_of_abroad(words, index + described) if field != noun and is_known else last


def _is_union(words: Words, index: int) -> bool:
    """Whether a minister is for a union, too: وزير الخارجية والاتحاد الأوروبي والتعاون.

    Only where cooperation follows, which is no organisation's: والتعاون الإسلامي.
    """
    forms = tuple(map(normalise, words.words[index : index + len(_UNION)]))
    if forms != _UNION or not (words.adjacent(index + 1) and words.adjacent(index + 2)):
        return False
    return normalise(words.after(index + 2) or "") not in _OF_ORGANISATIONS


def describes_field(words: Words, index: int) -> bool:
    """Whether an adjective of what states do goes on there: والتعاون الدولي."""
    return words.adjacent(index) and normalise(words.words[index]) in DESCRIBE_FIELDS


def may_be_field(words: Words, index: int) -> bool:
    """Whether a noun goes on there that a minister may be for, and nobody: ومكافحة المخدرات."""
    if not words.adjacent(index):
        return False
    form = normalise(words.words[index])
    is_somebody = form in NO_DUTIES or country_of(words.words[index]) is not None
    return form.startswith(_ARTICLE) and not is_somebody


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
    end = last + (words.adjacent(last + 1) and normalise(words.words[last + 1]) in _RESIDENT)
    for abroad in _ABROAD:
        rest = range(end + 1, end + 1 + len(abroad))
        forms = tuple(normalise(words.words[at]) for at in rest if words.adjacent(at))
        if forms == abroad:
            return rest.stop - 1
    return last


def minister_of(words: Words, last: int) -> str | None:
    """Return the word for a minister, without particles, that a title begins with.

    Args:
        last: the last word of the title.
    """
    for index in range(last - 1, max(-1, last - 1 - _LONGEST_FIELD), -1):
        found = MINISTERS & forms_of_word(words.words[index])
        if found:
            return next(iter(found))
    return None


def _is_added(words: Words, index: int) -> bool:
    return words.adjacent(index) and words.words[index].startswith(_AND)


def _begins(words: Words, index: int) -> bool:
    if not _is_added(words, index):
        return False
    form = normalise(words.words[index])
    noun = form.removeprefix(_AND)
    if noun == form or not (noun.startswith(_ARTICLE) or noun == _AFFAIRS):
        return False
    return noun not in NO_DUTIES and country_of(words.words[index]) is None
