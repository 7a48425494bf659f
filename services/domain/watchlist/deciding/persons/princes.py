"""Princes and sheikhs, called by title and given name later: Prince Faisal, الأمير فيصل.

Of those with a father in their name, and of the houses that rule: Sheikh Nawaf Al-Sabah. Only as
long as it has no other prince of that given name.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from services.domain.names.units import LATIN_ARTICLES, is_link, is_son
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import is_known_word
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.context.persons.introductions import introduces
from services.domain.watchlist.context.persons.named_after import thing_after, thing_before
from services.domain.watchlist.deciding.cut_short import cut_short
from services.domain.watchlist.deciding.persons.ruling_house import is_of_ruling_family
from services.domain.watchlist.finding.candidate import Candidate, indices_of

_TITLES = tuple(
    sorted(
        normal_forms("prince princess sheikh sheikha shaikh shaikha الأمير الأميرة الشيخ الشيخة")
    )
)
_HIGHNESS = normal_forms("سمو السمو")
_STEP, _AND = "given name alone", "و"

_Called = tuple[str, str]
"""Title and given name, in normal forms."""


def princes_again(
    texts: Sequence[Words], kept: Sequence[Collection[Candidate]]
) -> Iterator[tuple[int, Candidate]]:
    """Yield where title and given name of a prince stand again, with the number of the text.

    Args:
        texts: of the document, in reading order.
        kept: the names that count in each of them.
    """
    named = [_princes_named(*one) for one in zip(texts, kept, strict=True)]
    if not any(named):
        return
    owners: dict[_Called, Candidate] = {}
    others: set[_Called] = set()
    for number, words in enumerate(texts):
        taken = indices_of(kept[number])
        for index, name in _princes(words):
            full = named[number].get(index)
            if full is not None:
                owners.setdefault(name, full)
            if _is_other(words, index, full, owners.get(name)):
                others.add(name)
            elif name in owners.keys() - others and index not in taken and _is_again(words, index):
                yield number, _given_alone(words, index, owners[name])


def _princes_named(words: Words, kept: Collection[Candidate]) -> Mapping[int, Candidate]:
    """Return the full names of princes right after such a title, by their first word."""
    return {
        one.first: one
        for one in kept
        if one.form.personal
        and not one.has_prefix(words)
        and one.first < one.last
        and (_has_father(words, one) or is_of_ruling_family(one.form.alias))
        and _title_before(words, one.first) is not None
    }


def _has_father(words: Words, candidate: Candidate) -> bool:
    return any(map(is_son, map(normalise, words.words[candidate.first + 1 : candidate.last])))


def _princes(words: Words) -> Iterator[tuple[int, _Called]]:
    """Yield the words right after such a title, with both."""
    for index in range(1, len(words.words)):
        if (title := _title_before(words, index)) is not None:
            yield index, (title, normalise(words.words[index]))


def _title_before(words: Words, index: int) -> str | None:
    title = words.before(index)
    if title is None or title.islower():
        return None
    return next((one for one in _TITLES if reads_as(title, {one})), None)


def _is_other(words: Words, index: int, full: Candidate | None, owner: Candidate | None) -> bool:
    """Whether a prince whose name goes on is not the first of that title and given name."""
    if full is None or owner is None:
        following = words.after(index)
        return following is not None and _names_on(following)
    return full.form.entity != owner.form.entity


def _names_on(word: str) -> bool:
    form = normalise(word)
    return is_link(form) or form in LATIN_ARTICLES or bool(groups_of_given_name(word))


def _is_again(words: Words, index: int) -> bool:
    """Whether title and name are all of a name, and of nothing that is named after him.

    As an airport is: مطار الأمير فيصل.
    """
    before, after = words.before(index - 1), words.after(index)
    if after is not None and not _may_follow(after):
        return False
    if thing_after(words, index):
        return False
    is_plain = before is None or before[0].isascii() or introduces(before)
    is_plain = is_plain or _begins_with_verb(words, index - 2)
    return is_plain or reads_as(before or "", _HIGHNESS)


def _begins_with_verb(words: Words, index: int) -> bool:
    """Whether "and" begins a sentence with what somebody does, and no thing that is named so."""
    begins = not words.adjacent(index) and words.words[index].startswith(_AND)
    return begins and thing_before(words.words[index]) is None


def _may_follow(word: str) -> bool:
    if _names_on(word):
        return False
    if word[0].isascii():
        return word[0].islower()
    return any(is_known_word(reading.form) for reading in readings(word))


def _given_alone(words: Words, index: int, full: Candidate) -> Candidate:
    form = replace(full.form, evidence="surname", tokens=(), cost=full.cost)
    return cut_short(words, form, (index, index), readings(words.words[index])[0], (_STEP,))
