"""The one word that a person is listed by, in the other script: Dagalo, widely known as Hemedti.

One word of another script is too little to find anybody by, so the text has to give it beside the
full name, and then has it again.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from services.domain.names.similarity import similarity
from services.domain.names.units import PLAIN_LATIN_ARTICLES, units_of_word
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import is_known_word
from services.domain.watchlist.context.persons.people import Person
from services.domain.watchlist.deciding.cut_short import cut_short
from services.domain.watchlist.finding.candidate import Candidate, indices_of

_LEADS = frozenset({"as", "nicknamed", "dubbed", "aka"}) | normal_forms("""
    المعروف المعروفة الملقب الملقبة الشهير الشهيرة باسم بلقب
""")
"""Stand before the word, at most an article or a mark between."""
_REACH, _MIN_FIT = 6, 0.8
"""Words between the full name and the other, and how well that fits."""
_BRACKET = "("
_STEP = ("name that the text gives beside the full name",)

_Found = Mapping[str, Candidate]
"""By the normal form of a word the full name that it is given beside."""


def nicknames_in(
    texts: Sequence[Words], kept: Sequence[Collection[Candidate]], people: Mapping[str, Person]
) -> Iterator[tuple[int, Candidate]]:
    """Yield where such words stand, with the number of the text.

    Args:
        texts: of the document, in reading order.
        kept: the names that count in each of them.
    """
    found: dict[str, Candidate] = {}
    for words, names in zip(texts, kept, strict=True):
        for full in names:
            if full.form.personal and people[full.form.entity].nicknames:
                found |= _given_beside(words, full, people[full.form.entity].nicknames)
    for number, words in enumerate(texts) if found else ():
        taken = indices_of(kept[number])
        for index, word in enumerate(words.words):
            again = (one for one in readings(word) if index not in taken and one.form in found)
            if (reading := next(again, None)) is not None:
                form = replace(found[reading.form].form, evidence="surname", tokens=())
                span = _with_article(words, index), index
                yield number, cut_short(words, form, span, reading, _STEP)


def _given_beside(words: Words, full: Candidate, nicknames: Collection[str]) -> _Found:
    for index in range(full.last + 1, min(full.last + 1 + _REACH, len(words.words))):
        word = words.words[index]
        if word[0].islower() or is_known_word(normalise(word)) or not _is_led_to(words, index):
            continue
        for reading in readings(word):
            units = [unit.form for unit in units_of_word(reading.form)]
            if any(similarity(u, n) >= _MIN_FIT for u in units for n in nicknames):
                return {reading.form: full}
    return {}


def _is_led_to(words: Words, index: int) -> bool:
    index = _with_article(words, index)
    return _BRACKET in words.gaps[index] or reads_as(words.words[index - 1], _LEADS)


def _with_article(words: Words, index: int) -> int:
    """Return where a word begins with the Latin article before it: al-Jolani."""
    before = words.before(index)
    return index - 1 if before is not None and before.lower() in PLAIN_LATIN_ARTICLES else index
