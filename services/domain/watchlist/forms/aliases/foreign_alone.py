"""Foreign names in Arabic without the word for what the body is: رويترز for وكالة رويترز.

News says so wherever nobody doubts what is meant, and that the body's name in Latin letters sounds
so shows that it is the name and no word of Arabic.
"""

from collections.abc import Iterator, Sequence

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_of
from services.domain.names.similarity import similarity
from services.domain.text.normalise import normal_forms, normal_phrase, normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.context.context_words import is_common_english, is_known_word
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.forms.aliases.company_names import CLUBS
from services.domain.watchlist.forms.aliases.rewrite import Tokens

_KINDS = normal_forms("""
    وكالة صحيفة جريدة مجلة شبكة شركة منظمة نادي حزب جماعة مؤسسة بنك مصرف جهاز قناة قوات موقع تطبيق
    منصة خدمة مجموعة
""")
_ARTICLE = "ال"
_NATIVE = frozenset("ءثحخذصضطظعقه")
"""Letters that foreign names have seldom: معادن is "metals", too."""
_LEAST, _MIN_LETTERS, _FOREIGN = 4, 5, "غ"
"""Of one word, the least with the letter for a foreign g; shorter ones are Arabic, too: أبل."""
_MIN_SCORE, _MIN_SCORE_SHORT, _LONG = 0.7, 0.75, 6
_MIN_SCORE_OF_FIRST = 0.85
"""Of words and the Latin ones that they write, and of shorter words; set by hand: translations are
far below."""


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
    latin = (normal_phrase(one) for one in names if one.isascii())
    if any(_spells(own, one) for one in latin):
        yield tuple(own)


def _with_article(word: str, names: Sequence[str]) -> Iterator[Tokens]:
    """Yield a foreign name that Arabic gives its article: الموساد is Mossad, and only that."""
    stem = word.removeprefix(_ARTICLE)
    is_one = len(stem) >= _MIN_LETTERS and _NATIVE.isdisjoint(stem[:-1]) and _is_foreign(stem)
    latin = (normal_phrase(one) for one in names if one.isascii())
    wholes = (one[:1] for one in latin if CLUBS.issuperset(one[1:]))
    if is_one and any(_spells((stem,), one) for one in wholes):
        yield (word,)


def _is_foreign(word: str) -> bool:
    is_place = country_of(word) is not None or country_of_city((word,)) is not None
    is_other = is_place or is_known_word(word) or bool(groups_of_given_name(word))
    return not (word.startswith(_ARTICLE) or is_other)


def _is_surely_foreign(word: str) -> bool:
    least = _LEAST if _FOREIGN in word else _MIN_LETTERS
    # Foreign names may begin with ه or end in it: هواوي, برشلونة.
    native = _NATIVE.isdisjoint(word.removeprefix("ه").removesuffix("ه"))
    return len(word) >= least and native and _is_foreign(word)


def _spells(own: Sequence[str], latin: Sequence[str]) -> bool:
    """Whether Arabic words sound as the end of a name in Latin letters: نيويورك is two of it.

    One word may also sound as the first that the name has: هواوي, Huawei Technologies.
    """
    if len(own) == 1 and is_common_english(latin[-1]):
        return False
    if len(own) == 1 and similarity(own[0], latin[0], arabic=False) >= _MIN_SCORE_OF_FIRST:
        return not is_common_english(latin[0])
    counts = range(max(1, len(own) - 1), len(own) + 2)
    ends = ("".join(latin[-count:]) for count in counts if count <= len(latin))
    word = "".join(own)
    least = _MIN_SCORE if len(word) >= _LONG else _MIN_SCORE_SHORT
    return any(similarity(word, end, arabic=False) >= least for end in ends)
