"""Who else may have an office: a club's president, الرئيس المشارك للمجلس."""

from services.domain.names.countries import country_of
from services.domain.names.lexicon import NEUTRAL_WORDS
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.context.capitals import is_line_in_capitals
from services.domain.watchlist.context.context_words import is_common_english
from services.domain.watchlist.context.country_words import owned_by
from services.domain.watchlist.context.persons.given_names import is_proper

QUALIFIES = normal_forms("new caretaker interim outgoing current incoming")
"""Before a title: when somebody has it, and whose it is not."""
_NO_OWNERS = QUALIFIES | {"first", "federal"}
_BODIES = normal_forms("""
    academy agency airlines association authority bank bar board chamber church club commission
    committee company confederation conference congress corporation council court faculty
    federation firm foundation fund group institute league mission office party program programme
    senate society studio union university
""")
"""English nouns for what has a president of its own."""
ARABIC_BODIES = normal_forms("""
    مجلس المجلس شركة الشركة حزب الحزب لجنة اللجنة جمعية الجمعية اتحاد الاتحاد نادي النادي هيئة
    الهيئة بنك البنك مجموعة المجموعة منظمة المنظمة حركة الحركة مؤسسة المؤسسة نقابة النقابة غرفة
    الغرفة جامعة الجامعة قناة القناة وكالة الوكالة محكمة المحكمة رابطة الرابطة قسم مركز المركز
""")
_OF_ALL = normal_forms(
    "republic nation nations country state states government day federation kingdom"
)
"""What follows "of" where it is the office of the whole country."""
_ARTICLES = frozenset({"the", "a", "an", "this", "that", "its", "our", "his", "her", "their"})
_ARTICLE = "ال"
_REGIONS = frozenset({"region", "province", "governorate", "canton", "territory"})
_OF_REGION = frozenset({"regional", "provincial"})
_STATE, _GOVERNMENT, _MINISTER = "state", "government", "minister"
"""In small letters the state minister for something is one of a part of the country."""
_ARABIC_REGIONS = normal_forms("إقليم الإقليم")
_ARABIC_PARTS_OF_COUNTRY = _ARABIC_REGIONS | normal_forms("كردستان ولاية الولاية مقاطعة المقاطعة")
_OF_EUROPE = normal_forms("الأوروبي الأوروبية")
"""The only union of states that has ministers and presidents, and whose adjective says so."""
_IN, _WITH, _AND = normalise("في"), "ب", "و"
_ARABIC_GOVERNMENT = normal_forms("حكومة")
_MAX_DUTIES, _LINE_BREAK = 3, "\n"
_SENIOR = normal_forms("senior executive")
_REACH = 4
"""Words after a country in which the name of a body of it ends: Chinese Badminton Association."""


def other_owner(words: Words, last: int, before: int | None) -> str | None:
    """Return what is no known country and has the office whose title ends with word `last`.

    As in Elbonian President, ANC president, president of Acme, الرئيس المشارك للمجلس,
    وزيرة الخارجية الأوروبية.

    Args:
        before: the number of the word before the title, the s of a possessive left out.
    """
    if before is not None and _is_owner(words.words[before]) and not _is_set(words, before):
        return words.words[before]
    if before is not None and is_part_of_country(words, before, words.words[last]):
        return words.words[before]
    if words.words[last][0].isascii():
        return _owner_after(words, last + 1)
    union = words.after(last)
    if union is not None and normalise(union) in _OF_EUROPE:
        return union
    return _arabic_owner_after(words, last + 1) or arabic_part_after(words, last + 1)


def body_of_country(words: Words, index: int) -> str | None:
    """Return the last word of the name of a body that goes on after the country in word `index`.

    As in president of the Nigeria Labour Congress.
    """
    for at in range(index + 1, min(index + _REACH, len(words.words))):
        word = words.words[at]
        if not (words.adjacent(at) and word[0].isascii() and word[0].isupper()):
            return None
        if normalise(word) in _ARTICLES:
            return None  # IN KUWAIT CHAIRS THE BOARD
        # The Russian Federation is the country.
        if normalise(word) in _BODIES and (at > index + 1 or normalise(word) not in _OF_ALL):
            return word
    return None


def _is_owner(word: str) -> bool:
    form = normalise(word)
    if not word[0].isascii() or form in _NO_OWNERS:
        return False
    if form in _BODIES or form in _SENIOR:
        return True
    return is_proper(word) or (len(word) > 1 and word.isalpha() and word.isupper())


def is_part_of_country(words: Words, index: int, ending: str) -> bool:
    """Whether a word before a title says that a part of a country has it: the Elbonia Region's.

    Args:
        ending: the last word of the title.
    """
    word, form = words.words[index], normalise(words.words[index])
    if form == _GOVERNMENT:
        return normalise(words.before(index) or "") in _OF_REGION
    if word == _STATE:
        return normalise(ending) == _MINISTER and not owned_by(words, index + 1)
    is_named = word[0].isupper() or owned_by(words, index + 1)
    return form in _OF_REGION or (form in _REGIONS and is_named)


def _is_set(words: Words, index: int) -> bool:
    """Whether a word of every day only looks like a name, as THE in a line set in capitals."""
    form = normalise(words.words[index])
    is_word = form in NEUTRAL_WORDS or form in _OF_ALL or is_common_english(form)
    return is_word and words.words[index].isupper() and is_line_in_capitals(words, index)


def _owner_after(words: Words, at: int) -> str | None:
    """Return the word after "of" and an article, on the next line of wrapped text, too."""
    if not (_goes_on(words, at) and words.words[at] == "of"):
        return None
    at += 1
    while _goes_on(words, at) and normalise(words.words[at]) in _ARTICLES:
        at += 1
    if not _goes_on(words, at) or normalise(words.words[at]) in _OF_ALL:
        return None
    return words.words[at]


def _goes_on(words: Words, at: int) -> bool:
    return words.adjacent(at) or (at < len(words.words) and words.gaps[at] == _LINE_BREAK)


def _arabic_owner_after(words: Words, at: int) -> str | None:
    """Return the body that ل gives the office to, with one adjective between or none."""
    for index in (at, at + 1):
        if not words.adjacent(index):
            return None
        word = words.words[index]
        if any(one.proclitics == "ل" and one.form in ARABIC_BODIES for one in readings(word)):
            return word
        if not normalise(word).startswith(_ARTICLE) or country_of(word) is not None:
            return None
    return None


def arabic_part_after(words: Words, at: int) -> str | None:
    """Return the region whose minister it is: وزير المالية في حكومة إقليم كردستان.

    What he is minister for, too, may stand between.
    """
    for _ in range(_MAX_DUTIES):
        if words.adjacent(at) and normalise(words.words[at]).startswith(_AND + _ARTICLE):
            at += 1
    form = _inside_what(words, at)
    at += normalise(words.words[at]) == _IN if form else 0
    if form in _ARABIC_GOVERNMENT:
        part = words.after(at) or ""
        return part if normalise(part) in _ARABIC_PARTS_OF_COUNTRY else None
    return form if form in _ARABIC_REGIONS else None


def _inside_what(words: Words, at: int) -> str | None:
    """Return the normal form of the noun after في or ب that word `at` begins."""
    if not words.adjacent(at):
        return None
    if normalise(words.words[at]) == _IN:
        after = words.after(at)
        return after and normalise(after)
    return next((one.form for one in readings(words.words[at]) if one.proclitics == _WITH), None)
