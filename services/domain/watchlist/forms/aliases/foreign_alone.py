"""Foreign names in Arabic without the word for what the body is: رويترز for وكالة رويترز.

News says so wherever nobody doubts what is meant, and that the body's name in Latin letters sounds
so shows that it is the name and no word of Arabic.
"""

from collections.abc import Iterator, Sequence

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_of
from services.domain.names.similarity import similarity
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.context.context_words import is_common_english, is_known_word
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.forms.aliases.rewrite import Tokens

_KINDS = normal_forms("""
    وكالة صحيفة جريدة مجلة شبكة شركة منظمة نادي حزب جماعة مؤسسة بنك مصرف جهاز قناة قوات
""")
_ARTICLE = "ال"
_NATIVE = frozenset("ءثحخذصضطظعقه")
"""Letters that foreign names have seldom: معادن is "metals", too."""
_LEAST, _MIN_LETTERS, _FOREIGN = 5, 6, "غ"
_WITH_ARTICLE = 5
"""Of one word, the least with the letter for a foreign g; shorter ones are Arabic, too: أبل."""
_MIN_SCORE = 0.7
"""Of words and the Latin ones that they write; set by hand: translations are far below."""


def foreign_alone(name: str, names: Sequence[str]) -> Iterator[Tokens]:
    """Yield an Arabic name without the word for what the body is, where the rest is foreign.

    Args:
        names: all of the body; those in Latin letters tell which words are foreign.
    """
    words = list(map(normalise, words_of_name(name).words))
    own = words[1:]
    if _KINDS.isdisjoint(words[:1]):
        return
    if len(own) == 1 and own[0].startswith(_ARTICLE):
        yield from _with_article(own[0], names)
    if not any(map(_is_foreign, own)):
        return
    if len(own) == 1 and not _is_surely_foreign(own[0]):
        return
    if any(_spells(own, one) for one in names if one.isascii()):
        yield tuple(own)


def _with_article(word: str, names: Sequence[str]) -> Iterator[Tokens]:
    """Yield a foreign name that Arabic gives its article: الموساد is Mossad, and only that."""
    stem = word.removeprefix(_ARTICLE)
    is_one = len(stem) >= _WITH_ARTICLE and _NATIVE.isdisjoint(stem[:-1]) and _is_foreign(stem)
    wholes = (one for one in names if one.isascii() and len(words_of_name(one).words) == 1)
    if is_one and any(_spells((stem,), one) for one in wholes):
        yield (word,)


def _is_foreign(word: str) -> bool:
    is_place = country_of(word) is not None or country_of_city((word,)) is not None
    is_other = is_place or is_known_word(word) or bool(groups_of_given_name(word))
    return not (word.startswith(_ARTICLE) or is_other)


def _is_surely_foreign(word: str) -> bool:
    least = _LEAST if _FOREIGN in word else _MIN_LETTERS
    return len(word) >= least and _NATIVE.isdisjoint(word) and _is_foreign(word)


def _spells(own: Sequence[str], name: str) -> bool:
    """Whether Arabic words sound as the end of a name in Latin letters: نيويورك is two of it."""
    latin = [normalise(word) for word in words_of_name(name).words]
    if len(own) == 1 and is_common_english(latin[-1]):
        return False
    ends = ("".join(latin[-count:]) for count in (len(own), len(own) + 1) if count <= len(latin))
    return any(similarity("".join(own), end, arabic=False) >= _MIN_SCORE for end in ends)
