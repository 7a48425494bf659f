"""What news calls a body by after it has given the name, worked out once a name.

Words that many bodies begin with: whose they are only what stands before them says. The Norwegian
Council is the one for refugees in a document that has named it.
"""

from collections.abc import Iterator, Sequence
from functools import lru_cache
from itertools import chain, takewhile

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normal_phrase, normalise
from services.domain.watchlist.context.context_words import BANKS
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.deciding.bodies.chambers import chambers
from services.domain.watchlist.deciding.bodies.independent_bodies import without_independent
from services.domain.watchlist.deciding.bodies.last_words import by_last_words
from services.domain.watchlist.deciding.bodies.later_begins import (
    before_purpose,
    named_after_ruler,
    tells_enough,
    without_qualifiers,
    without_reach,
    without_state,
)
from services.domain.watchlist.deciding.bodies.later_ends import (
    is_adjective,
    without_last_adjective,
)
from services.domain.watchlist.deciding.bodies.later_heads import at_the_end, with_one_noun
from services.domain.watchlist.deciding.bodies.of_places import without_name_of_place
from services.domain.watchlist.deciding.bodies.of_states import (
    before_purpose_in_arabic,
    less_of_state,
    may_be_of_state,
    of_what_it_is_for,
)
from services.domain.watchlist.deciding.bodies.short_forms import (
    Short,
    short_forms,
    without_the,
)
from services.domain.watchlist.forms.aliases.reach import INTERNATIONAL, is_reach, is_reach_of

_CACHED_NAMES = 16_384
_ARTICLE, _AND_THE, _JOINT = "ال", "وال", "joint"
_ON, _CONCERNED = "on", normal_forms("المعني المعنية بشأن حول")
_PAIR, _LEAST = 2, 3
_BRACKET = "("
_ONE_MORE_REGION = normal_forms("وشمال وجنوب وشرق وغرب")
"""Begin one more that a body is for: لمنطقة الشرق الأوسط وشمال أفريقيا."""
_OF_THE_WORLD = INTERNATIONAL | normal_forms("الأممي الأممية")
_ARABIC_JOINT = normal_forms("المشترك المشتركة")
_NATIONS = normalise("الأمم"), normalise("المتحدة")
_OF_MINISTERS = normal_forms("الوزاري الوزارية")
# البنك الدولي is the World Bank, whoever else is named.
_EITHER = normal_forms("وكالة محكمة اتحاد رابطة جمعية معهد مركز صندوق شبكة")
# المنظمة الدولية is the United Nations, too.
_OF_REGION = _EITHER | normal_forms("منظمة هيئة")
# اللجنة الكويتية, or العربية, may be one side of a joint committee.
_OF_WORLD = _EITHER | normal_forms("لجنة")
_OF_COUNTRY = _OF_REGION | normal_forms("مجلس مؤسسة مرصد")
_UNIONS = frozenset(map(normal_phrase, ("اتحاد الأوروبي", "اتحاد الأفريقي")))
_RULERS = normal_forms("الملك الملكة الأمير الأميرة السلطان الشيخ الشيخة الإمام")
_NUMBERED = normal_forms("الثلاثية الرباعية الخماسية السداسية السباعية")
"""How many are in it, by which alone a group is called: الرباعية."""
_CENTRAL = normalise("المركزي")
_TEAMS, _WITH, _WITH_THE = normal_forms("فريق مجموعة"), "ب", "بال"
_COMMITTEES = normal_forms("لجنة مجموعة مجلس آلية")
_ENGLISH_COMMITTEES = frozenset({"committee", "commission", "group", "council", "mechanism"})
_ORGANISATIONS = frozenset(
    {"asean", "au", "ecowas", "eu", "gcc", "nato", "oecd", "oic", "osce", "un"}
)
"""Whose groups are told by what they are on: OECD Working Group on Bribery."""
GROUPS = _ENGLISH_COMMITTEES | {"panel", "experts", "force", "mission", "party"}
"""What an English group is called, also in small letters: the working group."""


@lru_cache(_CACHED_NAMES)
def later_forms(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return what may stand for a name of these normal forms in what follows it.

    One without what the body is concerned with: فريق الخبراء, the working group. An Arabic one
    without what it is for, where what is left is of a country, a region or the world, or named
    after somebody; without the last of the regions that it is for; without the word for national:
    مؤسسة النفط; without its head, where the adjective of this tells of it: الدولية للهجرة; and of
    all its words with the head and one noun: منتدى الغاز; or with the number of its members alone:
    الرباعية. An English one with its head at the end. And one in either language without the word
    for joint, without the countries whose it is, or of all its words with only the head and the
    number. `later_begins.py`, `later_ends.py`,
    `last_words.py`, `independent_bodies.py`, `of_places.py` and `of_states.py` have more.
    """
    tokens = without_the(tokens)
    if len(tokens) < _PAIR:
        return ()
    own = _arabic(tokens) if any(not word.isascii() for word in tokens) else _english(tokens)
    known = {tokens, *short_forms(tokens)}
    found = dict.fromkeys(chain(own, without_independent(tokens), without_name_of_place(tokens)))
    return tuple(short for short in found if short not in known)


def _english(tokens: Short) -> Iterator[Short]:
    begin = tuple(takewhile(lambda word: word != _ON, tokens))
    if _PAIR <= len(begin) < len(tokens) and begin[-1] in GROUPS:
        yield begin
    yield from before_purpose(tokens)
    if len(tokens) < _LEAST:
        return
    if tokens[0] in _ORGANISATIONS and tokens[2] in GROUPS and _ON in tokens:
        yield tokens[1:]
    yield from without_qualifiers(tokens)
    yield from without_state(tokens)
    yield from without_reach(tokens)
    yield from named_after_ruler(tokens)
    yield from chambers(tokens)
    yield from at_the_end(tokens)
    yield from by_last_words(tokens)
    number = tuple(takewhile(_is_of_number, tokens))
    rest = _without_owners_before(tokens[len(number) :])
    if len(rest) < len(tokens) - len(number):
        yield rest
    if len(rest) < _LEAST or rest[-1] not in _ENGLISH_COMMITTEES:
        return
    if len(number) > 1:
        yield (*number, rest[-1])
        yield rest
    if rest[0] == _JOINT and len(rest) > _LEAST:
        yield rest[1:]


def _arabic(tokens: Short) -> Iterator[Short]:
    yield from _group(tokens)
    if len(tokens) < _LEAST:
        return
    begin, rest = before_purpose_in_arabic(tokens)
    yield from with_one_noun(tokens)
    yield from chambers(tokens)
    if not rest:
        yield from _without_owners(tokens)
        yield from without_last_adjective(tokens)
        yield from _with_first_adjective(tokens)
        yield from _bank_without_country(tokens)
        yield from _head_and_reach(tokens)
        return
    yield from _without_last_region(tokens, rest)
    if _is_of_one(begin) or _is_named_after(begin) or tells_enough(begin):
        yield begin
    if not may_be_of_state(begin):
        return
    yield from of_what_it_is_for(begin, rest)
    yield from less_of_state(begin, rest)
    first = tuple(takewhile(lambda word: not word.startswith(_AND_THE), rest))
    if len(first) < len(rest):
        yield (*begin, *first)
    if len(begin) == _PAIR and is_reach_of(*begin):
        yield tokens[1:]


def _without_last_region(tokens: Short, purpose: Short) -> Iterator[Short]:
    """Yield an Arabic name less the last of the regions that it is for: وشمال أفريقيا."""
    if len(purpose) > _PAIR and purpose[-_PAIR] in _ONE_MORE_REGION:
        yield tokens[:-_PAIR]


def _bank_without_country(tokens: Short) -> Iterator[Short]:
    """Yield an Arabic bank without the country inside of its name, but for a central one."""
    head, *country, adjective = tokens
    is_bank = head in BANKS and is_adjective(adjective) and adjective != _CENTRAL
    if is_bank and len(country) == 1 and country_of(country[0]) is not None:
        yield (_ARTICLE + head, adjective)


def _with_first_adjective(tokens: Short) -> Iterator[Short]:
    """Yield an Arabic name of many adjectives with the first, which says most: الهيئة الخيرية."""
    is_long = len(tokens) > _LEAST and all(word.startswith(_ARTICLE) for word in tokens)
    if is_long and all(map(is_adjective, tokens[1:])) and tells_enough(tokens[:_PAIR]):
        yield tokens[:_PAIR]


def _head_and_reach(tokens: Short) -> Iterator[Short]:
    """Yield the head of an Arabic name with its adjective at the end: الصندوق الدولي."""
    pair = _ARTICLE + _bare(tokens[0]), tokens[-1]
    of_nations = tokens[1:-1] == _NATIONS and is_adjective(tokens[-1])
    if of_nations or (is_reach(pair[1]) and _is_of_one(pair)):
        yield pair


def _group(tokens: Short) -> Iterator[Short]:
    """Yield an Arabic name up to what the group is concerned with, and what is left of that."""
    group = (tokens[0], *takewhile(lambda word: word not in _CONCERNED, tokens[1:]))
    if _bare(group[0]) in _COMMITTEES and len(group) == _PAIR and group[1] in _NUMBERED:
        yield group[1:]
    if _PAIR <= len(group) < len(tokens) and group[-1].startswith(_ARTICLE):
        yield group
        yield from _less_said(group)
    yield from _named_for(tokens, len(group) + 1)


def _named_for(tokens: Short, begin: int) -> Iterator[Short]:
    """Yield an Arabic team by what it is concerned with: فريق الاحتجاز التعسفي.

    Args:
        begin: the word with ب that this begins with.
    """
    concern = tokens[begin:]
    if _bare(tokens[0]) in _TEAMS and len(concern) > 1 and concern[0].startswith(_WITH_THE):
        yield (_bare(tokens[0]), concern[0].removeprefix(_WITH), *concern[1:])


def _less_said(group: Short) -> Iterator[Short]:
    """Yield an Arabic group without what is said of most: that it is joint, or of ministers."""
    rest = group[:-1] if group[-1] in _ARABIC_JOINT else group
    own = tuple(word for word in rest if word not in _OF_MINISTERS)
    if len(rest) > _PAIR and is_reach(rest[-1]):
        yield rest[:-1]
    yield from (one for one in (rest, own) if _PAIR <= len(one) < len(group))


def _is_of_one(begin: Short) -> bool:
    """Whether words are a body and the adjective of a country, a region or the world."""
    if len(begin) != _PAIR or not all(word.startswith(_ARTICLE) for word in begin):
        return False
    head, adjective = begin[0].removeprefix(_ARTICLE), begin[1]
    if country_of(adjective) is not None:
        return head in _OF_COUNTRY
    heads = _OF_WORLD if adjective in _OF_THE_WORLD else _OF_REGION
    return head in heads and is_reach_of(head, adjective) and (head, adjective) not in _UNIONS


def _is_named_after(begin: Short) -> bool:
    """Whether words are a body and the one it is named after: مركز الملك سلمان."""
    name = begin[1:]
    return len(name) > 1 and (name[0] in _RULERS or bool(groups_of_given_name(name[0])))


def _without_owners(tokens: Short) -> Iterator[Short]:
    """Yield an Arabic name less its number, less its countries, and less the word for joint."""
    number = tuple(takewhile(_is_of_number, reversed(tokens)))[::-1]
    rest = tokens[: len(tokens) - len(number)]
    number = number[number[:1] == (_BRACKET,) :]
    if len(number) > 1 and len(rest) >= _LEAST and _bare(rest[0]) in _COMMITTEES:
        yield from ((_bare(rest[0]), *number), (rest[0], *number), rest)
        yield (_bare(rest[0]), *number, *rest[1:])
    own = (*rest[:_PAIR], *(word for word in rest[_PAIR:] if not _is_owner(word)))
    if len(rest) - len(own) > 1:
        yield own
    if len(own) > _LEAST and own[-1] in _ARABIC_JOINT:
        yield own[:-1]


def _without_owners_before(tokens: Short) -> Short:
    """Return an English name without the countries that it begins with, where these are several."""
    owners = tuple(takewhile(lambda word: country_of(word.capitalize()) is not None, tokens))
    is_left = len(owners) > 1 and len(tokens) - len(owners) >= _LEAST
    return tokens[len(owners) :] if is_left else tokens


def _is_owner(word: str) -> bool:
    return word.startswith(_ARTICLE) and country_of(word) is not None


def _is_of_number(token: str) -> bool:
    """Whether a token is a number, or a mark inside one: 5+5."""
    return token.isdigit() or not token[:1].isalnum()


def _bare(word: str) -> str:
    return word.removeprefix(_ARTICLE)
