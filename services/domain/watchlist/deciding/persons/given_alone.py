"""Persons named in full whom an article goes on to call by their given name: Prabowo, Anwar, أبي.

So does the press of Indonesia, Malaysia, Ethiopia and Thailand of anybody, and that of the world
of people whose given name is the rarer one. It counts where the given name is in no list of names,
so that hardly anybody else has it, or where the other name is the father's and not a family's.
"""

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import compress, count
from typing import NamedTuple

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_of
from services.domain.names.family_first import family_comes_first
from services.domain.names.lexicon import (
    ARABIC_TITLES,
    ORDINARY_GROUPS,
    ORDINARY_WORDS,
)
from services.domain.names.monarchs import is_title_of_monarch
from services.domain.names.parts import parts_of_name
from services.domain.names.similarity import is_of_arabic_origin
from services.domain.names.units import closes_unit, given_name_groups, is_link
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import (
    KIN,
    LATIN_TITLES,
    SAYING,
    is_common_english,
    is_known_word,
)
from services.domain.watchlist.context.persons.given_names import (
    groups_of_given_name,
    is_proper,
)
from services.domain.watchlist.context.persons.named_after import ship_before, thing_before
from services.domain.watchlist.deciding.cut_short import cut_short
from services.domain.watchlist.deciding.persons.given_across import (
    BEFORE_FATHERS,
    given_across,
    places_across,
    stands_alone,
)
from services.domain.watchlist.deciding.persons.longer_names import is_family_with_article
from services.domain.watchlist.finding.candidate import Candidate, indices_of
from services.domain.watchlist.finding.name_words import only_opens
from services.domain.watchlist.forms.names.parts_left_out import COMMONEST
from services.domain.watchlist.forms.step import Step

_SHORTEST = 3
_LONG = 5
"""Letters of a given name in Arabic that needs no verb of saying and no title before it."""
_INTRODUCING = SAYING | ARABIC_TITLES | normal_forms("كان كانت")
_STEP = "given name alone"


class _Given(NamedTuple):
    """The given name of a full name, as the text writes it.

    Attributes:
        surface: without particles.
        form: its normal form.
        rare: whether it is in no list, and not of Arabic origin.
    """

    full: Candidate
    surface: str
    form: str
    rare: bool


def given_names_alone(
    texts: Sequence[Words], kept: Sequence[Sequence[Candidate]]
) -> Iterator[tuple[int, Candidate]]:
    """Yield the given names that stand alone after the full name, with the number of their text.

    Another person of that given name, whom nobody tracks, may be introduced in between.

    Args:
        texts: of the document, in reading order.
        kept: the names that count in each of them.
    """
    owners = _Owners()
    for number, (words, candidates) in enumerate(zip(texts, kept, strict=True)):
        named = {one.full.first: one for one in _given_names(words, candidates)}
        owners.expect(named.values())
        if not owners.surfaces:
            continue
        taken = indices_of(candidates)
        for index in sorted({*named, *owners.places_in(words)}):
            if index in named:
                owners.by_form[named[index].form] = named[index]
            elif index not in taken:
                yield from ((number, one) for one in owners.named_at(words, index))


class _Owners:
    """Whose given names a document has had, up to where it is read."""

    def __init__(self) -> None:
        self.by_form: dict[str, _Given | None] = {}
        self.surfaces: tuple[str, ...] = ()
        self._rare: dict[bool, set[str]] = {False: set(), True: set()}

    def expect(self, named: Collection[_Given]) -> None:
        """Add the given names of the full names of one text, whose places it does not tell yet."""
        surfaces = {one.surface for one in named}
        # A headline or the first words of an article may be set in capitals.
        surfaces |= {one.title() for one in surfaces if one.isupper()}
        self.surfaces = tuple({*self.surfaces, *surfaces})
        for one in named:
            if one.rare or one.form in BEFORE_FATHERS:
                self._rare[one.form.isascii()].add(one.form)

    def places_in(self, words: Words) -> Iterator[int]:
        """Yield the words of a text that may be one of these given names; few are."""
        ending = {word for word in words.different if word.endswith(self.surfaces)}
        yield from compress(count(), map(ending.__contains__, words.words))
        if any(self._rare.values()):
            yield from places_across(words)

    def named_at(self, words: Words, index: int) -> Iterator[Candidate]:
        """Yield the persons whose given name word `index` is, in either script."""
        word = words.words[index]
        if word.endswith(self.surfaces):
            yield from _alone(words, index, self.by_form)
        elif forms := self._rare[not word[0].isascii()]:
            yield from _across(words, index, forms, self.by_form)


def _given_names(words: Words, candidates: Iterable[Candidate]) -> Iterator[_Given]:
    for full in candidates:
        form = full.form
        if not form.personal or full.first == full.last or form.evidence == "surname":
            continue
        surface = full.first_word(words)
        given = _Given(full, surface, normalise(surface), rare=_is_rare(surface, form.alias))
        if Step.FAMILY_IN_FRONT not in full.steps and _stands_for_person(words, given):
            yield given


def _stands_for_person(words: Words, given: _Given) -> bool:
    form, following = given.form, normalise(words.words[given.full.first + 1])
    if len(form) < _SHORTEST or family_comes_first(given.full.form.alias):
        return False
    if only_opens(form) or closes_unit(following) or words.gaps[given.full.first + 1] != " ":
        return False
    if is_title_of_monarch(form):
        return False
    return not _is_word(given.surface) and (given.rare or _is_before_father(given))


def _is_word(surface: str) -> bool:
    """Whether a given name is also a word of every day or a place: Jordan, Paris."""
    form = normalise(surface)
    if form in ORDINARY_WORDS or is_known_word(form) or is_common_english(form):
        return True
    return country_of(surface) is not None or country_of_city((surface,)) is not None


def _is_rare(surface: str, alias: str) -> bool:
    return not (given_name_groups(normalise(surface)) or is_of_arabic_origin(parts_of_name(alias)))


def _is_before_father(given: _Given) -> bool:
    """Whether the last part of the name is a father's: Anwar Ibrahim, not Anwar Al-Ibrahim."""
    if given.form in BEFORE_FATHERS:
        return True
    *_, last = parts_of_name(given.full.form.alias)
    is_commonest = not COMMONEST.isdisjoint(given_name_groups(given.form))
    is_father = bool(given_name_groups(last.readings[0].form) - ORDINARY_GROUPS)
    return is_father and not (last.linked or last.readings[-1].article or is_commonest)


def _alone(words: Words, index: int, owners: dict[str, _Given | None]) -> Iterator[Candidate]:
    """Yield the persons whose given name word `index` is; forget whose it is where it goes on."""
    for reading in readings(words.words[index]):
        given = owners.get(reading.form)
        if given is None or reading.article:
            continue
        if _is_of_another(words, index):
            owners[given.form] = None
        elif _is_alone(words, index, given):
            form = replace(given.full.form, evidence="surname", tokens=(), cost=given.full.cost)
            yield cut_short(words, form, (index, index), reading, (_STEP,))


def _across(
    words: Words, index: int, forms: Collection[str], owners: dict[str, _Given | None]
) -> Iterator[Candidate]:
    """Yield the person whose given name word `index` is in the other script, if it ends there.

    Forget whose it is where it goes on.
    """
    given = owners.get(given_across(words, index, forms) or "")
    if given is None:
        return
    if _is_of_another(words, index):
        owners[given.form] = None
        return
    following = words.after(index)
    if stands_alone(words, index) and (following is None or _may_follow(following)):
        form = replace(given.full.form, evidence="surname", tokens=(), cost=given.full.cost)
        reading = readings(words.words[index])[0]
        yield cut_short(words, form, (index, index), reading, (_STEP,))


def _may_follow(following: str) -> bool:
    return not following[0].isupper() if following[0].isascii() else _is_known(following)


def _is_of_another(words: Words, index: int) -> bool:
    following = words.after(index)
    if following is None:
        return False
    if following[0].isascii():
        return is_proper(following) and words.gaps[index + 1] == " "
    is_name = groups_of_given_name(following) or is_family_with_article(following)
    return bool(is_name) or is_link(normalise(following))


def _is_alone(words: Words, index: int, given: _Given) -> bool:
    before, following = words.before(index), words.after(index)
    if (thing_before(before) or ship_before(before)) is not None:
        return False
    if given.form.isascii():
        if following is not None and following[0].isupper():
            return False
        return before is None or _may_precede(before)
    if following is not None and not _is_known(following):
        return False
    if before is None:
        return given.rare
    if reads_as(before, _INTRODUCING):
        return True
    is_name = groups_of_given_name(before) or normalise(before) in KIN or is_link(normalise(before))
    return given.rare and len(given.form) >= _LONG and not is_name


def _may_precede(before: str) -> bool:
    form = normalise(before)
    return form in LATIN_TITLES or not (before[0].isupper() or is_link(form))


def _is_known(word: str) -> bool:
    return any(is_known_word(reading.form) for reading in readings(word))
