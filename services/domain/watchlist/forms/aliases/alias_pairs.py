"""Bodies of two countries, whose names have these in either order: Kuwaiti-Iraqi Committee."""

from collections.abc import Iterator
from itertools import product

from services.domain.names.countries import country_of, english_words_for, spellings_of_country
from services.domain.names.official_states import arabic_nouns
from services.domain.text.normalise import normal_forms
from services.domain.watchlist.forms.aliases.alias_rewrite import Rewrites, Tokens

_ARTICLE, _AND, _FEMININE = "ال", "و", "ه"
_JOINT, _BETWEEN = "joint", "between"
_ARABIC_JOINT = normal_forms("المشترك المشتركة")
_ARABIC_BETWEEN = "بين"
_DASH = "-"
_LEAST = 3
_STEP = ("its two countries written otherwise",)


def with_pair_otherwise(tokens: Tokens) -> Rewrites:
    """Yield the name of a body of two countries with these in the other order, or with between."""
    if len(tokens) < _LEAST:
        return
    found = _english(tokens) if tokens[0].isascii() else _arabic(tokens)
    for variant in dict.fromkeys(found):
        if variant != tokens:
            yield variant, _STEP


def _english(tokens: Tokens) -> Iterator[Tokens]:
    joint = tokens[:1] == (_JOINT,)
    first, second, *rest = tokens[joint:]
    joint = joint or rest[:1] == [_JOINT]
    own = tuple(rest[rest[:1] == [_JOINT] :])
    pair = _pair(first.capitalize(), second.capitalize())
    if pair is None or not own:
        return
    for one, other in (pair, pair[::-1]):
        words = english_words_for(one), english_words_for(other)
        for of_one, of_other in product(*words):
            if joint:
                yield (*of_one, *of_other, _JOINT, *own)
            yield (*(_JOINT,) * joint, *of_one, *of_other, *own)
        nouns = (*words[0][0], "and", *words[1][0])
        yield (*(_JOINT,) * joint, *own, _BETWEEN, *nouns)


def _arabic(tokens: Tokens) -> Iterator[Tokens]:
    joint = tuple(word for word in tokens if word in _ARABIC_JOINT)
    *head, first, second = (word for word in tokens if word not in _ARABIC_JOINT)
    pair = _pair(first, second)
    if pair is None or not head or not (first.startswith(_ARTICLE) and second.startswith(_ARTICLE)):
        return
    ending = "ي" + _FEMININE if head[0].endswith(_FEMININE) else "ي"
    for one, other in (pair, pair[::-1]):
        stems = spellings_of_country(one)[1], spellings_of_country(other)[1]
        for of_one, of_other in product(*stems):
            adjectives = _ARTICLE + of_one + ending, _ARTICLE + of_other + ending
            yield (*head, *adjectives, *joint)
            yield (*head, adjectives[0], _DASH, adjectives[1], *joint)
            yield (*head, *joint, *adjectives)
        for noun, other_noun in product(arabic_nouns(one), arabic_nouns(other)):
            for articles in product(("", _ARTICLE), repeat=2):
                nouns = articles[0] + noun, _AND + articles[1] + other_noun
                yield (*head, *joint, _ARABIC_BETWEEN, *nouns)


def _pair(first: str, second: str) -> tuple[str, str] | None:
    one, other = country_of(first), country_of(second)
    return None if one is None or other is None or one == other else (one, other)
