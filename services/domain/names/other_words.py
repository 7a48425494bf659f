"""Arabic words that Latin letters cannot tell from a known name: طرق of طارق, سلاح of صلاح.

Whoever writes Arabic keeps the long vowels of a name that all know, and the emphatic letters of a
given name. Names of other languages get more vowels than they have: more may always be the name.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from services.domain.names.lexicon import GIVEN_NAME_GROUPS, OTHER_ORIGIN_GROUPS

_CACHED = 65_536
_VOWELS = "اوي"
_ALIKE = str.maketrans("صطضحقع", "ستدهكا")
"""Letters that Latin letters write as others."""
_MOST_CONSONANTS = 3
"""Of longer names some are written without a vowel: سليمن, ابرهيم."""

_GIVEN = frozenset(chain.from_iterable(GIVEN_NAME_GROUPS.values()))

_Slots = tuple[str, ...]
"""The vowels after each consonant of a word."""
_Written = tuple[str, _Slots, bool]
"""Consonants and vowels of a name, and whether it is a given name."""


class WordsForNames:
    """The spellings of names of Arabic origin, by name and by what Latin letters show of them."""

    def __init__(self, groups: Mapping[str, Iterable[int]]) -> None:
        """Make it of the groups that each spelling in either script belongs to."""
        self._written: dict[tuple[int, str], list[_Written]] = defaultdict(list)
        for form, numbers in groups.items():
            if form.isascii():
                continue
            consonants, vowels = _parted(form)
            for number in set(numbers) - OTHER_ORIGIN_GROUPS:
                self._written[number, consonants.translate(_ALIKE)].append(
                    (consonants, vowels, number in _GIVEN)
                )

    def is_other_word(self, written: str, groups: Collection[int]) -> bool:
        """Whether an Arabic word that is no name is none of these either, however it sounds.

        Args:
            written: a normalised Arabic word that no name is written as.
            groups: those of a name in Latin letters.
        """
        consonants, vowels = _parted(written)
        if len(consonants) > _MOST_CONSONANTS:
            return False
        alike = consonants.translate(_ALIKE)
        names = [name for group in groups for name in self._written.get((group, alike), ())]
        return bool(names) and not any(_may_be(consonants, vowels, name) for name in names)


@lru_cache(_CACHED)
def _parted(form: str) -> tuple[str, _Slots]:
    """Return the consonants of a word and the vowels after each; the first letter is one."""
    consonants, vowels = form[:1], [""]
    for letter in form[1:]:
        if letter in _VOWELS:
            vowels[-1] += letter
        else:
            consonants += letter
            vowels.append("")
    return consonants, tuple(vowels)


def _may_be(consonants: str, vowels: _Slots, name: _Written) -> bool:
    written, wanted, is_given = name
    if vowels == wanted:
        return consonants == written or not is_given
    return all(map(_has, vowels, wanted))


def _has(vowels: str, wanted: Sequence[str]) -> bool:
    """Whether `vowels` has those that are wanted, in order, and perhaps others between them."""
    rest = iter(vowels)
    return all(vowel in rest for vowel in wanted)
