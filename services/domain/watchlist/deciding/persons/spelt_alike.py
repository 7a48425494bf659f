"""Whose a family name is that the document spells as another's: Barak, who is not Tom Barrack."""

from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import lru_cache
from itertools import chain

from services.domain.names.countries import country_of
from services.domain.names.parts import parts_of_name
from services.domain.names.units import units_of_word
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.context.persons.people import Person
from services.domain.watchlist.deciding.persons.other_given_names import names_of_others
from services.domain.watchlist.deciding.selection import Selection
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.reasons import Why

_CACHED = 16_384
SPELT_ALIKE = Why.SPELT_FOR_ANOTHER.say()


def of_another_spelling(
    words: Words,
    claims: Sequence[Candidate],
    selection: Selection,
    own_spellings: Mapping[str, Collection[Candidate]],
    people: Mapping[str, Person],
) -> Iterator[Candidate]:
    """Yield the claims in a spelling that the document gives to somebody else.

    Ehud Barak spoke, and Barak left: whoever is called Barrack is neither.

    Args:
        selection: what was decided on the names in the text so far.
        own_spellings: full names of the document by the form of their family name.
    """
    forms = {_form(words, one) for one, _ in selection.dropped}
    claimed = Counter(one.start for one in claims)
    respelt, exact = [], set()
    for claim in claims:
        if claimed[claim.start] == 1 and _form(words, claim) not in forms:
            continue
        if _is_respelt(words, claim, own_spellings):
            respelt.append(claim)
        else:
            exact.add(claim.start)
    others = _others(words, selection, people) if respelt else {}
    for claim in respelt:
        if claim.start in exact or others.get(_form(words, claim), claim.start) < claim.start:
            yield claim


def why_nationality(
    words: Words, candidate: Candidate, own_spellings: Mapping[str, Collection[Candidate]]
) -> str | None:
    """Return why a family name spelt otherwise is a country or its adjective: German, of Gherman.

    Args:
        own_spellings: full names of the document by the form of their family name.
    """
    word, form = words.words[candidate.last], _form(words, candidate)
    is_alone = word[0].isascii() and words.start(candidate.last) == candidate.start
    if not is_alone or country_of(word) is None:
        return None
    own = {normalise(other) for other in words_of_name(candidate.form.alias).words}
    named = own_spellings.get(form, ())
    if form in own or any(full.form.entity == candidate.form.entity for full in named):
        return None
    return Why.COUNTRY_NOT_NAME.say(word=word)


def _others(words: Words, selection: Selection, people: Mapping[str, Person]) -> Mapping[str, int]:
    """Return where a given name first makes each spelling that of somebody else."""
    found: dict[str, int] = {}
    for other in names_of_others(words, selection, people):
        form = _form(words, other)
        found[form] = min(found.get(form, other.start), other.start)
    return found


def _is_respelt(
    words: Words, claim: Candidate, own_spellings: Mapping[str, Collection[Candidate]]
) -> bool:
    """Whether neither the watchlist nor a full name of the person has this spelling.

    Of a name in the other script the full names alone tell how it is spelt here.
    """
    entity, word = claim.form.entity, words.words[claim.last]
    own = {
        form
        for form, named in own_spellings.items()
        if any(full.form.entity == entity for full in named)
    }
    # A family of two words is one unit: إمام أوغلو.
    whole = "".join(words.words[claim.first : claim.last + 1])
    if not own.isdisjoint(_units_of(word) | _units_of(whole)):
        return False
    in_latin = word[0].isascii()
    is_here = any(form.isascii() is in_latin for form in own)
    is_translated = claim.form.alias[0].isascii() is not in_latin
    return (is_here and is_translated) or _is_other_spelling(word, claim.form.alias)


@lru_cache(_CACHED)
def _is_other_spelling(word: str, alias: str) -> bool:
    """Whether a word is none of those of a name in its script, nor a part of it."""
    own = {normalise(other) for other in words_of_name(alias).words}
    own.update(unit.form for part in parts_of_name(alias) for unit in part.readings)
    in_latin = word[0].isascii()
    return own.isdisjoint(_units_of(word)) and any(form.isascii() is in_latin for form in own)


def _units_of(word: str) -> set[str]:
    """Return the forms that a word may have as a part of a name, its article left out or not."""
    units = (units_of_word(reading.form) for reading in readings(word))
    return {unit.form for unit in chain.from_iterable(units)}


def _form(words: Words, candidate: Candidate) -> str:
    return normalise(words.words[candidate.last])
