"""The one word that a person is listed by, after the full name: Dagalo, known as Hemedti, حميدتي.

In the other script it is too little to find anybody by, as is one in brackets, so the document has
to have the full name. Where the text gives the word beside that, it may be spelt more freely.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from services.domain.names.similarity import similarity
from services.domain.names.skeleton import keys
from services.domain.names.units import PLAIN_LATIN_ARTICLES, units_of_word
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import Reading, readings, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import is_known_word
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.context.persons.people import Person
from services.domain.watchlist.deciding.cut_short import cut_short
from services.domain.watchlist.finding.candidate import Candidate, indices_of

_LEADS = frozenset({"as", "nicknamed", "dubbed", "aka"}) | normal_forms("""
    المعروف المعروفة الملقب الملقبة الشهير الشهيرة باسم بلقب
""")
"""Stand before the word, at most an article or a mark between."""
_REACH, _MIN_FIT = 6, 0.8
"""Words between the full name and the other, and how well that fits."""
_MIN_APART, _LEAST_LETTERS = 0.9, 4
"""How well a word anywhere in the document fits, and of how many letters it is."""
_BRACKET = "("
_STEP = ("other name of the person named in full",)

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
    found = _nicknames_of(texts, kept, people)
    for number, words in enumerate(texts) if found else ():
        taken = indices_of(kept[number])
        for index, word in enumerate(words.words):
            again = ((one, name) for one in readings(word) for name in _names(one) if name in found)
            named = next(again, None) if index not in taken else None
            if named is not None and not _is_of_another(words, index):
                form = replace(found[named[1]].form, evidence="surname", tokens=())
                span = _with_article(words, index), index
                yield number, cut_short(words, form, span, named[0], _STEP)


def _nicknames_of(
    texts: Sequence[Words], kept: Sequence[Collection[Candidate]], people: Mapping[str, Person]
) -> _Found:
    """Return the words of a document that are nicknames of those whom it names in full."""
    beside: dict[str, Candidate] = {}
    known: dict[str, Candidate] = {}
    for words, names in zip(texts, kept, strict=True):
        for full in names:
            if full.form.personal and (nicknames := people[full.form.entity].nicknames):
                beside |= _given_beside(words, full, nicknames)
                known |= dict.fromkeys(nicknames, full)
    anywhere: dict[str, Candidate] = {}
    for words in texts if known else ():
        anywhere |= _anywhere(words, known)
    return anywhere | beside


def _given_beside(words: Words, full: Candidate, nicknames: Collection[str]) -> _Found:
    for index in range(full.last + 1, min(full.last + 1 + _REACH, len(words.words))):
        word = words.words[index]
        if word[0].islower() or is_known_word(normalise(word)) or not _is_led_to(words, index):
            continue
        for reading in readings(word):
            for name in _names(reading):
                if any(similarity(name, nickname) >= _MIN_FIT for nickname in nicknames):
                    return {name: full}
    return {}


def _anywhere(words: Words, known: _Found) -> _Found:
    """Return the words that are these nicknames as they are listed, or well fit them."""
    found: dict[str, Candidate] = {}
    by_key: dict[str, list[str]] = defaultdict(list)
    for nickname in known:
        for key in keys(nickname):
            by_key[key].append(nickname)
    for word in set(words.words):
        if word[0].islower():
            continue
        for name in chain.from_iterable(map(_names, readings(word))):
            near = chain.from_iterable(by_key[key] for key in keys(name) if key in by_key)
            if (listed := _spelt_so(name, near)) is not None and _may_be_nickname(name):
                found[name] = known[listed]
    return found


def _may_be_nickname(name: str) -> bool:
    is_word = is_known_word(name) or bool(groups_of_given_name(name))
    return len(name) >= _LEAST_LETTERS and not is_word


def _names(reading: Reading) -> Iterator[str]:
    """Yield what a word may be as a name, without the article that it has."""
    return (unit.form for unit in units_of_word(reading.form))


def _is_of_another(words: Words, index: int) -> bool:
    """Whether a word is part of a longer name: Walt Disney, أحمد حميدتي."""
    before = words.before(index)
    if before is not None and groups_of_given_name(normalise(before)):
        return True
    after = words.words[index + 1] if words.adjacent(index + 1) else ""
    return after[:1].isascii() and after[:1].isupper()


def _spelt_so(form: str, nicknames: Iterable[str]) -> str | None:
    """Return the nickname that a word is, or in the other script well fits; None for others."""
    for nickname in nicknames:
        is_across = nickname.isascii() is not form.isascii()
        if form == nickname or (is_across and similarity(form, nickname) >= _MIN_APART):
            return nickname
    return None


def _is_led_to(words: Words, index: int) -> bool:
    index = _with_article(words, index)
    return _BRACKET in words.gaps[index] or reads_as(words.words[index - 1], _LEADS)


def _with_article(words: Words, index: int) -> int:
    """Return where a word begins with the Latin article before it: al-Jolani."""
    before = words.before(index)
    return index - 1 if before is not None and before.lower() in PLAIN_LATIN_ARTICLES else index
