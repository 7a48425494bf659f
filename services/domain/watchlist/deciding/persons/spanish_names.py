"""Names of Spain and Latin America, which go on with the mother's family: Petro Urrego."""

from services.domain.names.units import given_name_groups
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.finding.candidate import Candidate

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


def is_spanish(words: Words, candidate: Candidate) -> bool:
    """Whether a candidate is a name of Spain or Latin America that has its family name."""
    if not candidate.form.personal or candidate.last == candidate.first:
        return False
    *given, family = map(normalise, words.words[candidate.first : candidate.last + 1])
    if family in _SPANISH:
        return False
    # Hafez and Fayez are given names of Arabs.
    return given[0] in _SPANISH or (family.endswith(_SON_OF) and not given_name_groups(family))
