"""The mother's family after the father's, as Spain and Latin America have it: Albares Bueno."""

from dataclasses import replace

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_of
from services.domain.names.lexicon import NEUTRAL_WORDS
from services.domain.names.units import given_name_groups
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.given_names import (
    groups_of_given_name,
    is_proper,
    word_after,
)
from services.domain.watchlist.finding.candidate import Candidate

_STEP = "second family name in the text"
_SON_OF = "ez"
"""How families end that were the son of somebody: Rodríguez, Sánchez."""
_SPANISH = normal_forms("""
    José Juan Manuel Luis Carlos Jorge Miguel Ángel Antonio Francisco Javier Pedro Pablo Diego
    Rafael Ramón Fernando Alejandro Andrés Alberto Eduardo Enrique Ricardo Roberto Sergio Raúl
    Rubén Víctor Nicolás Gustavo Félix Jesús Julio Mario Gabriel Ignacio Gonzalo Rodrigo Álvaro
    Salvador Arturo Alfredo Ernesto Esteban Guillermo Jaime Joaquín Santiago Yván Iván María Ana
    Isabel Carmen Teresa Margarita Luisa Claudia Gabriela Alicia Delcy Yolanda Xiomara Pilar
    Dolores Mercedes Rosa Beatriz
""")
_SHORTEST = 3
_PAST = "ed"
"""How most verbs end that say what somebody did."""


def with_second_family(words: Words, candidate: Candidate) -> Candidate:
    """Return a full name of Spain or Latin America with the second family name that follows it."""
    last = candidate.last + 1
    if not (is_spanish(words, candidate) and words.gaps[last] == " "):
        return candidate
    if words.gaps[last + 1 : last + 2] == ["-"]:
        last += 1  # Pérez-Castejón
    if not all(_may_be_family(words, at) for at in range(candidate.last + 1, last + 1)):
        return candidate
    if not _ends_name(words, last):
        return candidate
    return replace(candidate, last=last, end=words.end(last)).with_step(_STEP)


def is_spanish(words: Words, candidate: Candidate) -> bool:
    """Whether a candidate is a name of Spain or Latin America that has its family name."""
    if not candidate.form.personal or candidate.last == candidate.first:
        return False
    *given, family = map(normalise, words.words[candidate.first : candidate.last + 1])
    if family in _SPANISH:
        return False
    # Hafez and Fayez are given names of Arabs.
    return given[0] in _SPANISH or (family.endswith(_SON_OF) and not given_name_groups(family))


def _may_be_family(words: Words, index: int) -> bool:
    if index >= len(words.words):
        return False
    word = words.words[index]
    if not is_proper(word) or len(word) < _SHORTEST or groups_of_given_name(word):
        return False
    return country_of(word) is None and country_of_city([word]) is None


def _ends_name(words: Words, index: int) -> bool:
    """Whether no noun follows a family name, as in the Maduro Caracas visit."""
    after = word_after(words, index)
    return after is None or after in NEUTRAL_WORDS or after.endswith(_PAST)
