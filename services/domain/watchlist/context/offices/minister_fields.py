"""Ministers for several things, as وزير الموارد المائية والري; news may say one: وزير الري."""

from collections.abc import Sequence

from services.domain.names.countries import country_of
from services.domain.names.lexicon import NEUTRAL_WORDS
from services.domain.text.normalise import normal_forms, normal_phrase, normalise
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.context.context_words import ARABIC_GIVEN_NAMES, is_known_word
from services.domain.watchlist.context.offices.english_duties import ENGLISH_ADJECTIVES
from services.domain.watchlist.context.offices.further_duties import (
    DESCRIBE_FIELDS,
    MINISTERS,
    NO_DUTIES,
)
from services.domain.watchlist.context.offices.other_offices import FORMER
from services.domain.watchlist.context.offices.title_ends import QUALIFIES_AFTER
from services.domain.watchlist.context.offices.title_in_text import TitleInText
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.context.role_titles import FIELDS

_AND, _ARTICLE, _FOR = "و", "ال", "ل"
_AFTER_TITLE = FORMER | QUALIFIES_AFTER
_OTHER_WORDS = (NEUTRAL_WORDS | FORMER) - FIELDS - {"and"}
"""Titles and small words beside what an English minister is for."""
_LONGEST = 8
"""Words of all that one minister is for."""
_MINISTER, _ENGLISH_AND = "minister", "and"
_LINKS, _THE = frozenset({"of", "for"}), "the"
_COMMA = ", "
_MORE_THAN_FIELDS = _LINKS | normal_forms(
    "state deputy prime vice first assistant junior chief cabinet without to at in"
)
"""Words of English titles that say more than what a minister is for."""
_LESSER = frozenset({"state", "junior"})
"""Before a title it is that of a lesser minister for the same: State Minister for Planning."""
_HAVE_LESSER = frozenset(
    map(normal_phrase, ("Europe", "European Affairs", "أوروبا", "الشؤون الأوروبية"))
)
"""What governments have a lesser minister for beside the one who has it in his title."""

_OF_STATE, _ENGLISH_OF_STATE = normalise("الدولة"), ("of", "state", "for")
_AFFAIRS = normal_forms("affairs لشؤون للشؤون")
_HAVE_GREATER = normal_forms("""
    foreign external defence defense finance financial interior home cabinet parliamentary economic
    الخارجية الدفاع المالية الداخلية الوزراء البرلمانية النيابية القانونية الاقتصادية الإدارية
""")
"""What governments have a greater minister for beside the minister of state, or none at all."""

Field = tuple[str, ...]
"""Normal forms of the words for one thing that a minister is for."""


def fields_of_title(title: str) -> Sequence[Field]:
    """Return what the minister with this title is for; nothing where that is one thing or none."""
    words = words_of_name(title)
    forms = [normalise(word) for word in words.words]
    if forms and forms[0] in MINISTERS:
        fields = _fields_of_arabic_title(forms[1:])
    elif forms.count(_MINISTER) == 1 and _MORE_THAN_FIELDS.isdisjoint(forms[2:]):
        fields = english_fields(words, forms.index(_MINISTER))
    else:
        fields = []
    return fields if len(fields) > 1 else []


def fields_of_state_minister(title: str) -> Sequence[Field]:
    """Return the one thing a minister of state is for: ("الطاقة",) of وزير الدولة لشؤون الطاقة.

    Nothing of anybody else, of more than one thing, and where a greater minister is for it.
    """
    forms = [normalise(word) for word in words_of_name(title).words]
    if forms[:1] == [_MINISTER] and tuple(forms[1:4]) == _ENGLISH_OF_STATE:
        field = [form for form in forms[4:] if form != _THE and form not in _AFFAIRS]
    elif len(forms) > 2 and forms[0] in MINISTERS and forms[1] == _OF_STATE:
        field = forms[3:] if forms[2] in _AFFAIRS else [*_without_for(forms[2]), *forms[3:]]
    else:
        return []
    is_one = all(form != _ENGLISH_AND and not form.startswith(_AND) for form in field[1:])
    return [tuple(field)] if field and is_one and _HAVE_GREATER.isdisjoint(field) else []


def _without_for(form: str) -> Sequence[str]:
    """Return a noun with its article in place of ل before it: للطاقة, الطاقة."""
    noun = form.removeprefix(_FOR + _FOR)
    return [_ARTICLE + noun] if noun != form else []


def _fields_of_arabic_title(forms: Sequence[str]) -> Sequence[Field]:
    # Whoever is for something with ل has no ministry of it: وزير الدولة لشؤون الطاقة.
    if any(form.startswith(_FOR) or form.removeprefix(_AND) in MINISTERS for form in forms):
        return []
    fields: list[Field] = []
    for form in forms:
        if fields and form.startswith(_AND):
            fields.append((form.removeprefix(_AND),))
        else:
            fields[-1:] = [(*(fields[-1] if fields else ()), form)]
    return fields


def has_lesser(field: Field) -> bool:
    """Whether a minister for that alone is often a lesser one: France's minister for Europe."""
    return field in _HAVE_LESSER


def is_common(field: Field) -> bool:
    """Whether all countries have a minister for that."""
    return not FIELDS.isdisjoint(form.removeprefix(_ARTICLE) for form in field)


def title_of_field(field: Field) -> str:
    """Return the title of a minister for one thing."""
    head = (_MINISTER, "of") if field[0].isascii() else (normalise("وزير"),)
    return " ".join((*head, *field))


def arabic_fields(words: Words, head: int) -> Sequence[Field]:
    """Return what the minister in word `head` is for: ("الموارد", "المائية"), ("الري",)."""
    fields: list[Field] = []
    for at in range(head + 1, min(head + 1 + _LONGEST, len(words.words))):
        form = normalise(words.words[at])
        noun = form.removeprefix(_AND) if fields else form
        if not (words.adjacent(at) and noun.startswith(_ARTICLE)) or country_of(words.words[at]):
            break
        if noun != form or not fields:
            if noun in NO_DUTIES:
                break
            fields.append((noun,))
        elif _ends_fields(words.words[at], form):
            break
        else:
            fields[-1] = (*fields[-1], form)
    return fields


def _ends_fields(word: str, form: str) -> bool:
    """Whether an Arabic word after a title is no adjective of it, but what is said of the minister.

    As in وزير الري الحالي, وزير الري السيد علي, and وزير الري اليوم.
    """
    if form in DESCRIBE_FIELDS:
        return False
    is_name = form in ARABIC_GIVEN_NAMES or bool(groups_of_given_name(word))
    return is_name or form in _AFTER_TITLE or is_known_word(form)


def english_fields(words: Words, head: int) -> Sequence[Field]:
    """Return what the minister in word `head` is for: ("water", "resources"), ("irrigation",)."""
    if words.after(head) in _LINKS:
        begin = head + 2
        begin += words.words[begin : begin + 1] == [_THE]
        return _split(words, begin, _end(words, begin))
    return _split(words, _begin(words, head), head)


def _end(words: Words, begin: int) -> int:
    """Return the word after what a minister is for from word `begin` on."""
    at = begin
    while at < min(begin + _LONGEST, len(words.words)):
        if not (words.adjacent(at) or (at > begin and words.gaps[at] == _COMMA)):
            break
        following = at + (words.words[at] == _ENGLISH_AND)
        if at > begin and not _is_of_field(words, following, begin):
            break
        at = following + 1
    return min(at, len(words.words))


def _is_of_field(words: Words, index: int, begin: int) -> bool:
    """Whether word `index` goes on with what a minister is for, and names nobody."""
    if index >= len(words.words):
        return False
    word = words.words[index]
    form = normalise(word)
    if form in _OTHER_WORDS or groups_of_given_name(word):
        return False
    # Minister of Finance and Trade Minister Jane Roe are two titles.
    if words.words[index + 1 : index + 2] == [_MINISTER.capitalize()]:
        return False
    return form in FIELDS or (word[0].isupper() and words.words[begin][0].isupper())


def _begin(words: Words, head: int) -> int:
    """Return the first word of what a minister is for who has the title in word `head`."""
    begin = head
    while begin > max(0, head - _LONGEST):
        word = words.words[begin - 1]
        joined = words.adjacent(begin) or (begin < head and words.gaps[begin] == _COMMA)
        is_country = country_of(word) is not None or word in ("s", "S")
        if not joined or is_country or normalise(word) in _OTHER_WORDS:
            break
        begin -= 1
    return begin


def _split(words: Words, begin: int, end: int) -> Sequence[Field]:
    fields: list[Field] = [()]
    for at in range(begin, end):
        if words.words[at] == _ENGLISH_AND:
            fields.append(())
            continue
        if at > begin and words.gaps[at] == _COMMA:
            fields.append(())
        fields[-1] = (*fields[-1], normalise(words.words[at]))
    return [field for field in fields if field]


def is_for_more(title: TitleInText, fields: Sequence[Field]) -> bool:
    """Whether a title is part of another minister's.

    As in وزير التعليم العالي, وزير الري والزراعة, the higher education minister.

    Args:
        fields: what the minister asked for is for.
    """
    words, first, last = title.words, title.first, title.last
    if not words.words[last][0].isascii():
        return not set(arabic_fields(words, first)) <= set(fields)
    before = normalise(words.before(first) or "")
    if normalise(words.words[last]) == _MINISTER:
        return before == _ENGLISH_AND or before in ENGLISH_ADJECTIVES | _LESSER
    goes_on = words.words[last + 1 : last + 2] == [_ENGLISH_AND]
    is_more = goes_on and not set(english_fields(words, first)) <= set(fields)
    return is_more or before in _LESSER
