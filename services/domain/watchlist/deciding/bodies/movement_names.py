"""Arabic parties and movements without this word: العدالة والتنمية for حزب العدالة والتنمية."""

from collections.abc import Iterable, Sequence
from functools import lru_cache

from services.domain.names.countries import country_of
from services.domain.names.units import opens_unit
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word, is_definite
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import SPEAKING, is_known_word
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.deciding.bodies.other_bodies import countries_of_names
from services.domain.watchlist.deciding.bodies.short_forms import Short, short_forms

_CACHED_NAMES = 16_384
_ARTICLE, _AND, _FEMININE = "ال", "و", "ه"
_ORGANISATION, _IN = normalise("تنظيم"), normalise("في")
"""تنظيم القاعدة في اليمن; الشباب في الصومال may be anybody young there."""
_KINDS = normal_forms("حركة جماعة تنظيم حزب ميليشيا")
_OTHER_KINDS = _KINDS | normal_forms("منظمة جبهة كتائب سرايا ألوية قوات تيار تحالف جمعية")
_MEMBERS = normal_forms("""
    أمين قيادي قيادة قائد زعيم رئيس عضو أعضاء ناطق متحدث باسم ممثل مقاتل مقاتلو مقاتلي مسلحو مسلحي
    جندي جنود عناصر نواب كتلة مرشح مرشحي وفد وفدا وفدي
""")
"""Before the name of a party, also with one word between."""
_REACH = 2
_LEAST = 2


@lru_cache(_CACHED_NAMES)
def movement_forms(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return what is left of the name of a movement without this word; nothing of other names.

    Two words at least, or one that no people are called: حركة النهضة, but not حركة الشباب. And
    nobody's name: جماعة عبد الملك الحوثي.
    """
    if len(tokens) < _LEAST or tokens[0] not in _KINDS or tokens[1:] in short_forms(tokens):
        return ()
    if len(tokens) == _LEAST and not _is_abstract(tokens[1]):
        return ()
    is_person = opens_unit(tokens[1]) or groups_of_given_name(tokens[1])
    return () if is_person and not _is_of_country(tokens) else (tokens[1:],)


def _is_of_country(tokens: tuple[str, ...]) -> bool:
    """Whether a name of two words or more after what it is ends in a country: نداء تونس."""
    return len(tokens) > _LEAST and country_of(tokens[-1]) is not None


def _is_abstract(word: str) -> bool:
    is_noun = word.startswith(_ARTICLE) and word.endswith(_FEMININE)
    return is_noun and country_of(word) is None


def is_movement(
    words: Words, first: int, tokens: tuple[str, ...], latin_names: Iterable[str]
) -> bool:
    """Whether words from `first` on, which `tokens` are without the first, name the movement.

    Args:
        words: of a document that has the whole name.
        latin_names: of the movement: the country in them is its own.
    """
    before = _forms_before(words, first)
    if before and not before[0].isdisjoint(_OTHER_KINDS):
        return False
    if _is_elsewhere(words, first + len(tokens) - 1, latin_names):
        return False
    is_of_place = tokens[0] == _ORGANISATION and _IN in tokens
    if is_of_place or (len(tokens) > _LEAST and not all(map(_is_known, tokens[1:]))):
        return True
    if _is_of_country(tokens):
        return True
    # الوحدة الوطنية is sooner what everybody calls for.
    is_said = bool(before) and not before[0].isdisjoint(SPEAKING)
    return is_said or any(not forms.isdisjoint(_MEMBERS) for forms in before)


def _forms_before(words: Words, first: int) -> Sequence[frozenset[str]]:
    """Return how the words right before may be read, the nearest first, without their articles."""
    found = []
    for index in range(first, max(0, first - _REACH), -1):
        if not words.adjacent(index):
            break
        forms = forms_of_word(words.words[index - 1])
        found.append(frozenset(forms | {form.removeprefix(_ARTICLE) for form in forms}))
    return found


def _is_elsewhere(words: Words, after: int, latin_names: Iterable[str]) -> bool:
    """Whether the word after a name says that it is another country's: الجهاد الإسلامي المصري."""
    if not (words.adjacent(after) and is_definite(words.words[after])):
        return False
    country = country_of(words.words[after])
    return country is not None and country not in countries_of_names(latin_names)


def _is_known(token: str) -> bool:
    stem = token.removeprefix(_AND).removeprefix(_ARTICLE)
    return is_known_word(token) or is_known_word(stem)
