"""Numbers as the names of groups have them: 77, seventy-seven, الـ77, السبعة والسبعين."""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from services.domain.text.normalise import normalise
from services.domain.watchlist.forms.aliases.rewrite import Tokens

_ARTICLE, _AND, _FEMININE = "ال", "و", "ه"
_NUMBERS = range(2, 100)
_TEN = 10


def _counted(words: str, first: int) -> Mapping[int, str]:
    """Return the normal forms of words by their number, that of the first given."""
    return dict(enumerate(map(normalise, words.split()), first))


_ONES = _counted("one two three four five six seven eight nine", 1)
_TEENS = _counted(
    "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen", 10
)
_TENS = _counted("twenty thirty forty fifty sixty seventy eighty ninety", 2)
_ARABIC_ONES = _counted("ثلاث أربع خمس ست سبع ثماني تسع عشر", 3)
"""Of what is feminine; of all else they have the ending ة."""
_ARABIC_TENS = _counted("عشرين ثلاثين أربعين خمسين ستين سبعين ثمانين تسعين", 2)


def _english() -> Iterator[tuple[int, Tokens]]:
    for number in _NUMBERS:
        yield number, (str(number),)
    for number, word in (*_ONES.items(), *_TEENS.items()):
        yield number, (word,)
    for ten, word in _TENS.items():
        yield ten * _TEN, (word,)
        for one, unit in _ONES.items():
            yield ten * _TEN + one, (word, unit)


def _arabic() -> Iterator[tuple[int, Tokens]]:
    """Yield the numbers with their article; in words those that are written regularly."""
    for number in _NUMBERS:
        yield number, (f"{_ARTICLE}{number}",)
        yield number, (_ARTICLE, str(number))
    for one, word in _ARABIC_ONES.items():
        for unit, teen in ((word, "عشره"), (word + _FEMININE, "عشر")):
            yield one, (_ARTICLE + unit,)
            if one < _TEN:
                yield _TEN + one, (_ARTICLE + unit, teen)
                for ten, tens in _ARABIC_TENS.items():
                    yield ten * _TEN + one, (_ARTICLE + unit, _AND + _ARTICLE + tens)
    for ten, tens in _ARABIC_TENS.items():
        yield ten * _TEN, (_ARTICLE + tens,)


def _by_number(spelt: Iterator[tuple[int, Tokens]]) -> Mapping[int, Sequence[Tokens]]:
    found: dict[int, list[Tokens]] = defaultdict(list)
    for number, words in spelt:
        if number in _NUMBERS:
            found[number].append(words)
    return dict(found)


ENGLISH_NUMBERS: Final = _by_number(_english())
ARABIC_NUMBERS: Final = _by_number(_arabic())
"""By number, the normal forms of its words, those in figures first; in Arabic with the article."""


def _meant(numbers: Mapping[int, Sequence[Tokens]]) -> Mapping[Tokens, int]:
    return {words: number for number, spelt in numbers.items() for words in spelt}


ENGLISH_NUMBERS_MEANT: Final = _meant(ENGLISH_NUMBERS)
ARABIC_NUMBERS_MEANT: Final = _meant(ARABIC_NUMBERS)
"""By the normal forms of its words, the number that they say."""
