"""Companies by what is left of their names without Corporation and the like: Microsoft, Boeing.

Only where that is nothing else: Apple, Ford and Saudi Arabian Oil are words, people and things.
"""

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_of
from services.domain.names.lexicon import FAMILY_NAME_GROUPS
from services.domain.text.normalise import normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.context.context_words import is_common_english, is_known_word
from services.domain.watchlist.context.persons.given_names import groups_of_given_name

_KINDS = frozenset(
    {"ag", "co", "company", "corp", "corporation", "inc", "limited", "llc", "llp", "ltd", "nv",
     "plc", "sa", "se"}
)  # fmt: skip
_WORDS = frozenset(
    {"agility", "amazon", "apple", "caterpillar", "discovery", "dove", "gap", "intel", "mars",
     "marvel", "meta", "oracle", "orange", "polaris", "progressive", "prudential", "shell",
     "sprint", "target", "uber", "visa"}
)  # fmt: skip
"""Of English or of other languages, beside those that are common."""
CLUBS = frozenset({"afc", "cf", "fc", "sc", "sfc"})
"""Ends of the names of clubs; one word before it is sooner a place: Liverpool."""
_AND, _PLURAL = "&", "s"
_MIN_LETTERS = 4


def company_alone(name: str) -> str | None:
    """Return the name of a company in Latin letters without the words for what it is.

    None where it has none, or where what is left may be something else: one word has to be no word
    of English, no person's name and no place; several, but those of a club (Real Madrid CF), have
    to end in a plural (General Motors).
    """
    if not normalise(name).isascii():
        return None
    words = name.split()
    own = words[words[:1] in (["The"], ["the"]) :]
    while own and _form(own[-1]) in _KINDS | CLUBS:
        own.pop()
    if len(own) == len(words) or not own or own[-1] == _AND:
        return None
    own[-1] = own[-1].rstrip(",")
    is_club = _form(words[-1]) in CLUBS
    is_whole = is_club or _AND in own or _form(own[-1]).endswith(_PLURAL)
    is_alone = not is_club and _is_proper(own[0]) if len(own) == 1 else is_whole
    return " ".join(own) if is_alone else None


def _form(word: str) -> str:
    return normalise(word.strip(".,")).replace(".", "")


def _is_proper(word: str) -> bool:
    form = normalise(word)
    if len(form) < _MIN_LETTERS or not word[0].isupper() or len(words_of_name(word).words) > 1:
        return False
    is_place = country_of(word) is not None or country_of_city((word,)) is not None
    if form in _WORDS:
        return False
    is_person = groups_of_given_name(word) or form in FAMILY_NAME_GROUPS
    return not (is_place or is_person or is_common_english(form) or is_known_word(form))
