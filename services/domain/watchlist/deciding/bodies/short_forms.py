"""What news makes of the name of a body once it has given the whole, worked out once a name."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import words_of_name
from services.domain.watchlist.context.context_words import is_common_english, is_known_word
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.forms.aliases.party_kinds import other_kind
from services.domain.watchlist.forms.aliases.reach import INTERNATIONAL, is_reach, is_reach_of
from services.domain.watchlist.forms.aliases.spellings import with_other_vowels
from services.domain.watchlist.forms.entity_forms import Form

_CACHED_NAMES = 16_384
_GOVERNMENT, _NATIONAL = normalise("حكومة"), normal_forms("الوطني الوطنية")
_ARTICLE, _LATIN_ARTICLE, _OF_PURPOSE = "ال", "al", "لل"
_THE, _FOR, _IN = "the", "for", "في"
_MIN_WORDS = 2
_MIN_STEM = 5
"""Letters of a name without its Latin article."""
_MIN_LETTERS = 3
"""Of a word after ل; with less it begins with that letter: لكن, لما."""
# Of a ministry, an agency or a group there are many in a country, whatever it is for.
_HEADS = normal_forms("""
    fund foundation institute bank society association observatory
    صندوق مؤسسة معهد بنك جمعية مرصد جهاز
""")
_KINDS = normal_forms("حركة جماعة تنظيم جبهة حزب تحالف ائتلاف شركة وكالة مجموعة ميليشيا")
_COUNCILS = normal_forms("مجلس مؤتمر تيار تجمع تحالف")
CHAMBERS = normal_forms("""
    Congress Senate Knesset Duma Bundestag Bundesrat Pentagon Kremlin
    الكونغرس الكونجرس الكنيست الدوما البوندستاغ البوندسرات البنتاغون الكرملين
""")
"""Parliaments and the like that few states have, so that they need no country."""
_ENGLISH_KINDS = frozenset({"movement", "party"})
_ENGLISH_BEGINS = frozenset({"operation", "eunavfor"})
_OPERATIONS = normal_forms("عملية مهمة")
_UNIONS = frozenset({"asean", "au", "ecowas", "eu", "gcc", "igad", "nato", "oic", "un"})
"""Of those the organs are called by their own names: Ministerial Council, Security Council."""
_FORCES = normal_forms("قوات")
_TROOPS = _FORCES | normal_forms("كتائب سرايا حشد حرس")
_WITH_REACH = normal_forms("منظمة وكالة محكمة رابطة صندوق برنامج")
"""Of councils and unions every country has its own: مجلس الوزراء العربي."""
_RELATIONAL = "ي"
"""Such a word is as often the name of a person: عبد الملك الحوثي."""

Short = tuple[str, ...]
"""Normal forms of the words that are left of a name."""


@lru_cache(_CACHED_NAMES)
def forms_of_name(name: str) -> tuple[str, ...]:
    """Return the normal forms of the words of a name, as the watchlist has it."""
    return tuple(map(normalise, words_of_name(name).words))


def without_the(tokens: Short) -> Short:
    """Return a name without the English article that it begins with."""
    return tokens[1:] if tokens[:1] == (_THE,) else tokens


@lru_cache(_CACHED_NAMES)
def short_forms(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return what may stand for a name of these normal forms beside the whole.

    Its beginning with the country, cut before what the body is for, or with how far it reaches and
    the first word of what it is for; a proper name without what it is, as حماس for حركة حماس; one
    without its Latin article, as Shabaab; and two words or more without the country after them or
    before them, as الحرس الثوري and Supreme Court, or without how far the body reaches, as
    صندوق النقد; حكومة الوحدة of a government that is national; and with حزب for حركة.
    """
    tokens = without_the(tokens)
    found = [*_beginnings(tokens), *_without_kind(tokens), *without_country(tokens)]
    found += (*_without_article(tokens), *without_reach(tokens), *_without_national(tokens))
    found += _as_other_kind(tokens)
    return tuple(dict.fromkeys(found))


@lru_cache(_CACHED_NAMES)
def quoted_forms(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return the words that stand for a name only in quotation marks: «الانتقالي», «الشباب».

    Those with an article after the word for what it is, countries apart; and that word, where the
    name is only it and an adjective: «القوات» is القوات اللبنانية. Of two words the second, «فتح».
    """
    head = tokens[0].removeprefix(_ARTICLE) if tokens else ""
    if head not in _KINDS | _COUNCILS | _TROOPS:
        return ()
    kept = set(short_forms(tokens))
    is_pair = len(tokens) == _MIN_WORDS and all(word.startswith(_ARTICLE) for word in tokens)
    words = () if head in _TROOPS else tokens[1:]
    found = dict.fromkeys(word for word in words if country_of(word) is None)
    found |= dict.fromkeys(tokens[:1] if is_pair else ())
    # «فتح» is the movement of that name, «أمل» the other.
    is_lone = head in _KINDS and len(tokens) == _MIN_WORDS
    is_own = (word for word in found if is_lone or word.startswith(_ARTICLE))
    return tuple((word,) for word in is_own if (word,) not in kept)


def without_country(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return a name without the country that ends it, or in English begins it; else nothing."""
    if len(tokens) <= _MIN_WORDS:
        return _chamber_alone(tokens)
    if tokens[0].isascii():
        is_owner = tokens[0] in _UNIONS or country_of(tokens[0].capitalize()) is not None
        return (tokens[1:],) if is_owner else ()
    if tokens[-2] == _IN and country_of(tokens[-1]) is not None and len(tokens) > _MIN_WORDS + 1:
        return (tokens[:-2],)
    definite = tokens[-1].startswith(_ARTICLE) and tokens[-2].startswith(_ARTICLE)
    return (tokens[:-1],) if definite and country_of(tokens[-1]) is not None else ()


def _chamber_alone(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return a parliament, or the like, that has a name of its own less its country: Congress."""
    if len(tokens) != _MIN_WORDS:
        return ()
    country, chamber = tokens if tokens[0].isascii() else reversed(tokens)
    is_one = chamber in CHAMBERS and country_of(country.capitalize()) is not None
    return ((chamber,),) if is_one else ()


def may_have_reach(tokens: tuple[str, ...]) -> bool:
    """Whether the first word says that a name may go on with how far the body reaches."""
    return tokens[0].removeprefix(_ARTICLE) in _WITH_REACH


def without_reach(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return an Arabic name without the word for international that ends it; else nothing.

    صندوق النقد is that of the world, though the document names صندوق النقد العربي.
    """
    if len(tokens) <= _MIN_WORDS or not may_have_reach(tokens):
        return ()
    is_one = tokens[-1] in INTERNATIONAL and is_reach_of(tokens[0], tokens[-1])
    return (tokens[:-1],) if is_one and tokens[-2].startswith(_ARTICLE) else ()


def _without_national(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return a government of unity or accord without the word national: حكومة الوحدة."""
    is_one = len(tokens) == _MIN_WORDS + 1 and tokens[0] == _GOVERNMENT and tokens[2] in _NATIONAL
    return (tokens[:2],) if is_one else ()


def _as_other_kind(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return حزب النهضة of حركة النهضة: elsewhere another party may be called so."""
    is_one = len(tokens) == _MIN_WORDS and (kind := other_kind(tokens[0])) != tokens[0]
    return ((kind, tokens[1]),) if is_one else ()


def _beginnings(tokens: tuple[str, ...]) -> Iterator[Short]:
    for count in range(_MIN_WORDS, len(tokens)):
        begin, following = tokens[:count], tokens[count]
        if has_head(begin) and _is_end(begin[-1], following) and _says_which(begin):
            yield begin


def _says_which(begin: tuple[str, ...]) -> bool:
    """Whether the beginning of a name has its country, or how far it reaches and what it is for."""
    if any(country_of(word.capitalize()) for word in begin):
        return True
    return any(map(is_reach, begin)) and not begin[-1].isascii() and is_purpose(begin[-1])


def _without_kind(tokens: tuple[str, ...]) -> Iterator[Short]:
    if len(tokens) == _MIN_WORDS and (name := _english_name(*tokens)) is not None:
        if not (is_common_english(name) or groups_of_given_name(name.capitalize())):
            yield (name,)
        return
    if tokens[:1] and tokens[0] in _FORCES and len(tokens) == _MIN_WORDS + 1:
        if all(word.startswith(_ARTICLE) for word in tokens[1:]):
            yield tokens[1:]
        return
    if len(tokens) != _MIN_WORDS or tokens[0] not in _KINDS | _OPERATIONS:
        return
    name = tokens[1]
    stem = name.removeprefix(_ARTICLE)
    if not (
        len(stem) < _MIN_LETTERS
        or (stem != name and stem.endswith(_RELATIONAL))
        or any(is_known_word(form) for form in (name, stem))
        or groups_of_given_name(stem)
        or country_of(name) is not None
    ):
        yield (name,)


def _english_name(first: str, last: str) -> str | None:
    """Return the name in two words of which the other is for what it is: Operation Aspides."""
    if last in _ENGLISH_KINDS:
        return first
    return last if first in _ENGLISH_BEGINS else None


def _without_article(tokens: tuple[str, ...]) -> Iterator[Short]:
    """Yield the one word after a Latin article, with the vowels that the article may have as well.

    Not where that is a word of English or a given name.
    """
    if len(tokens) != _MIN_WORDS or tokens[0] != _LATIN_ARTICLE or len(tokens[1]) < _MIN_STEM:
        return
    for stem in with_other_vowels(tokens[1]):
        if not (is_common_english(stem) or groups_of_given_name(stem.capitalize())):
            yield (stem,)


def has_head(words: Iterable[str]) -> bool:
    """Whether words say that they name a fund or the like, of which a country has many."""
    return any(word.removeprefix(_ARTICLE) in _HEADS for word in words)


def _is_end(last: str, following: str) -> bool:
    """Whether what follows says what the body is for, or more of that: للتنمية الاقتصادية."""
    if following.isascii():
        return following == _FOR
    return is_purpose(following) or (is_purpose(last) and following.startswith(_ARTICLE))


def is_purpose(word: str) -> bool:
    """Whether an Arabic word in a name begins with ل, "for": للتنمية, لحقوق."""
    return country_of(word) is None and any(
        reading.proclitics == "ل" and len(reading.form) >= _MIN_LETTERS
        for reading in readings(word)
    )


def left_out(short: Short, form: Form) -> str:
    """Return the rest of a name, as the watchlist spells it where the form is that name."""
    kept = set(map(_stem, short))
    spelt = {normalise(word): word for word in words_of_name(form.alias).words}
    return " ".join(spelt.get(token, token) for token in form.tokens if _stem(token) not in kept)


def _stem(token: str) -> str:
    return token.removeprefix(_OF_PURPOSE).removeprefix(_ARTICLE)
