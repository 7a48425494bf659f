"""Words beside a title that make another office of it, or one that somebody held once."""

import re
from collections.abc import Iterator

from services.domain.text.normalise import normal_forms, normal_phrase, normalise
from services.domain.text.proclitics import forms_without_article, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import (
    country_until,
    index_before,
    index_before_both,
    initials_before,
    is_adjacent,
    owned_by,
)
from services.domain.watchlist.context.offices.envoys import TO, is_sent
from services.domain.watchlist.context.offices.office_names import SPEAKERS
from services.domain.watchlist.context.offices.office_owners import ARABIC_BODIES, QUALIFIES
from services.domain.watchlist.context.offices.seats import other_seat
from services.domain.watchlist.context.offices.title_ends import end_of_title
from services.domain.watchlist.context.offices.title_in_text import TitleInText

_MAX_PASSED = 7
_FORMER_BEFORE = normal_forms(
    "former ex late then formerly previously previous onetime erstwhile ousted deposed"
)
_FORMER_AFTER = normal_forms("السابق السابقة سابق سابقة الأسبق أسبق الراحل المخلوع المعزول")
FORMER = _FORMER_BEFORE | _FORMER_AFTER | normal_forms("once time")
"""Say that somebody held an office once."""
RELATIVES = normal_forms("""
    wife husband son daughter brother sister mother father widow
    زوجة أرملة نجل نجلة ابن ابنة والد والدة شقيق شقيقة صهر حفيد حفيدة
""")
"""Of whom a title says no more than whose relatives they are."""
_HIS = "ه"
"""Ends what is written as its feminine but for two dots: والده الملك is the King himself."""
# Make another office of it, or somebody who held it once, or somebody beside the one who holds it.
_BEFORE = (
    _FORMER_BEFORE
    | RELATIVES
    | normal_forms("""
    deputy assistant vice acting under undersecretary shadow adviser advisor aide predecessor
    نائب نائبة نائبا نائبي النائب النائبة مساعد مساعدة مساعدي معاون معاونة وكيل وكيلة
    مستشار مدير سكرتير بأعمال بمهام
""")
)
_SPEAKERS = SPEAKERS | normal_forms("""
    المتحدث متحدث المتحدثة متحدثة الناطق ناطق الناطقة ناطقة
""")
"""What they say is said for whoever has the office, as what the office of a minister says is."""
_AFTER = _FORMER_AFTER | normal_forms("""
    for designate elect
    لشؤون للشؤون المساعد التنفيذي التنفيذية الشرفي الفخري المنتخب المكلف المحلي المحلية
    المشارك المشاركة المشترك المشتركة المدير المديرة العسكري العسكرية بالإنابة بالنيابة بالوكالة
""")
_DEPUTIES = normal_forms("deputy vice assistant نائب نائبة مساعد مساعدة معاون معاونة وكيل وكيلة")
_FOR = normal_forms("for لشؤون للشؤون")
"""What one of several deputies is for; a minister is the only one for foreign affairs."""
_AFTER_CHIEF = frozenset(
    {"economist", "scientist", "negotiator", "spokesman", "spokeswoman", "spokesperson",
     "prosecutor", "executive", "financial", "operating", "technology", "medical", "legal",
     "adviser", "advisor", "inspector", "investigator", "mediator", "coordinator",
     "representative", "delegate",
     "correspondent", "justice", "judge", "of"}
)  # fmt: skip
"""Nouns of which chief is the adjective: the IMF chief economist is not the IMF chief."""
_CHIEF = "chief"
_WAS, _ARTICLES = frozenset({"was", "were"}), frozenset({"the", "a"})
_OPENS, _CLOSES = (", ", " ("), (",", ")", ".", ";")
_PARTIES = normal_forms("""
    الاشتراكي الاشتراكية المحافظ المحافظة العمالي العمالية الديمقراطي الديمقراطية الديموقراطي
    الديموقراطية الجمهوري الجمهورية الشيوعي الشيوعية الليبرالي الليبرالية اليميني اليمينية اليساري
    اليسارية الوسطي الوسطية القومي القومية الإسلامي الإسلامية
""")
"""No nouns, as after a verb the title is followed by whom its holder met: الرئيس السابق."""
_SHADOW_CABINETS = tuple(
    map(
        normal_phrase,
        ("في حكومة الظل", "بحكومة الظل", "in the shadow cabinet", "of the shadow cabinet"),
    )
)
_THANKED_FOR, _WHOSE = "for", frozenset({"his", "her", "their", "its", "having"})
"""What somebody is thanked for, and no field of work: the King of Jordan for his commitment."""
_UNTIL = normal_forms("until till حتى لغاية")
_YEAR, _YEAR_WORDS = re.compile("1[89][0-9]{2}|20[0-9]{2}"), normal_forms("عام سنة العام")
_SENT_TO = ARABIC_BODIES | normal_forms("الأمم حلف الناتو اليونسكو")
_OFFICE_OF = "office"
_OFFICE, _OF_OFFICE = (
    normal_forms("office مكتب"),
    normal_forms("head director chief رئيس رئيسة مديرة"),
)
"""What the office of a minister says or does is his; who is the head of it is somebody else."""
_PASSED_BEFORE = (
    _OFFICE
    | _SPEAKERS
    | QUALIFIES
    | normal_forms("""
    the a for to of eu un european union
    باسم لدى الرسمي الرسمية الأول الأولى الثاني الثانية
""")
)
"""Between the title and what makes another office of it: adviser to the Jordanian ..."""


def word_that_changes(title: TitleInText) -> str | None:
    """Return the word beside a title, and beside its country, that makes another office of it."""
    words, first, last = title.words, title.first, title.last
    after = end_of_title(words, last) + 1
    of_office = owned_by(words, after) and words.words[after + 1 : after + 2] == [_OFFICE_OF]
    spoken_for = False
    for index in _words_before(words, first):
        word = words.words[index]
        forms = forms_without_article(word)
        # Under Secretary, but "under President Nixon".
        is_another = not forms.isdisjoint(_BEFORE) and word != "under"
        is_another = is_another and not (word.endswith(_HIS) and not forms.isdisjoint(RELATIVES))
        # The deputy of a spokesman speaks for the same holder.
        is_another = is_another and not (spoken_for and not forms.isdisjoint(_DEPUTIES))
        of_head = of_office and not forms.isdisjoint(_OF_OFFICE)
        if is_another or of_head or _is_once(words, index, last):
            return word
        of_office |= not forms.isdisjoint(_OFFICE)
        spoken_for |= not forms.isdisjoint(_SPEAKERS)
    if _is_deputy_for(words, first, after):
        return None
    found = _word_after_that_changes(words, after) or _sent_to_body(words, after)
    return found or other_seat(title)


def is_spoken_for(words: Words, first: int) -> bool:
    """Whether the title that begins with word `first` is that of whom a spokesman speaks for."""
    before = _words_before(words, first)
    return any(
        not forms_without_article(words.words[index]).isdisjoint(_SPEAKERS) for index in before
    )


def _words_before(words: Words, first: int) -> Iterator[int]:
    """Yield the words before a title, and before its country, to the first that says no more."""
    index = index_before_both(words, first)
    if index is None:
        initials = initials_before(words, first)
        index = index_before(words, first if initials is None else initials - 1)
    for _ in range(_MAX_PASSED):
        if index is None:
            return
        yield index
        country = country_until(words, index)
        if country is None and forms_without_article(words.words[index]).isdisjoint(_PASSED_BEFORE):
            return
        # Of the United States both words are passed.
        index = index_before(words, index - (country[1] - 1 if country else 0))


def _is_deputy_for(words: Words, first: int, after: int) -> bool:
    """Whether the title is that of a deputy, of whom word `after` says what for."""
    if not (is_adjacent(words, after) and normalise(words.words[after]) in _FOR):
        return False
    return reads_as(words.words[first], _DEPUTIES)


def _is_once(words: Words, index: int, last: int) -> bool:
    """Whether word `index` says that somebody had the title once: a one-time minister.

    "Once" does where it stands in an apposition or after was, and nobody is named after the title;
    once President Roe arrives, he has it still, and so he has once the president arrives.
    """
    word, before = words.words[index], words.words[index - 1] if index else ""
    if word == "time":
        return words.gaps[index] == "-" and before.lower() == "one"
    if word.lower() != "once":
        return False
    after = end_of_title(words, last) + 1
    if is_adjacent(words, after) and words.words[after][0].isupper():
        return False
    is_whole = words.gaps[after].startswith(_CLOSES)
    is_whole = is_whole or words.words[index + 1].lower() not in _ARTICLES
    apposed = words.gaps[index] in _OPENS and is_whole
    return apposed or before.lower() in _WAS


def _word_after_that_changes(words: Words, after: int) -> str | None:
    if not is_adjacent(words, after):
        return None if not owned_by(words, after) else _owned(words, after + 1)
    word = words.words[after]
    if normalise(word) in _UNTIL and _is_year(words, after + 1):
        return f"{word} {words.words[after + 1]}"
    if _is_former_of_party(words, after):
        return words.words[after + 1]
    if (shadow := _shadow_after(words, after)) is not None:
        return shadow
    if word == _THANKED_FOR and _says_why(words, after):
        return None
    is_chief_of = normalise(words.words[after - 1]) == _CHIEF and normalise(word) in _AFTER_CHIEF
    return word if is_chief_of or normalise(word) in _AFTER else None


def _says_why(words: Words, after: int) -> bool:
    """Whether "for" says why somebody with a title is thanked, and not what the title is for."""
    return words.after(after) in _WHOSE


def _is_former_of_party(words: Words, after: int) -> bool:
    """Whether the party stands between a title and former: رئيس الوزراء الاشتراكي الأسبق."""
    if not (normalise(words.words[after]) in _PARTIES and is_adjacent(words, after + 1)):
        return False
    return normalise(words.words[after + 1]) in _FORMER_AFTER


def _shadow_after(words: Words, after: int) -> str | None:
    """Return the shadow cabinet that a title after which it stands belongs to."""
    for cabinet in _SHADOW_CABINETS:
        last = after + len(cabinet) - 1
        forms = tuple(map(normalise, words.words[after : last + 1]))
        if forms == cabinet and all(map(words.adjacent, range(after + 1, last + 1))):
            return words.words[last]
    return None


def _is_year(words: Words, index: int) -> bool:
    """Whether a year stands there: minister until 2019, وزير الخارجية حتى عام 2019."""
    if is_adjacent(words, index) and normalise(words.words[index]) in _YEAR_WORDS:
        index += 1
    return is_adjacent(words, index) and _YEAR.fullmatch(normalise(words.words[index])) is not None


def _sent_to_body(words: Words, at: int) -> str | None:
    """Return the body that an ambassador is sent to after the word `at`: السفير لدى الأمم المتحدة.

    Countries that are known belong to the title; the ambassador to Elbonia is another one, too.
    """
    if not (is_adjacent(words, at) and normalise(words.words[at]) in TO and is_sent(words, at - 1)):
        return None
    at += 1
    at += is_adjacent(words, at) and words.words[at] == "the"
    if not is_adjacent(words, at):
        return None
    word = words.words[at]
    is_named = word[0].isupper() if word[0].isascii() else normalise(word) in _SENT_TO
    return word if is_named else None


def _owned(words: Words, index: int) -> str | None:
    """Return whom or what the holder of an office has, where it is another: the minister's aide."""
    if is_adjacent(words, index) and normalise(words.words[index]) in _BEFORE | _SPEAKERS:
        return words.words[index]
    return None
