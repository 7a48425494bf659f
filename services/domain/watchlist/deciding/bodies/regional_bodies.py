"""Tells a body from one of a region named alike: the Arab Inter-Parliamentary Union.

And one of a country from that of a part of it: هيئة النزاهة في إقليم كردستان.
"""

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import index_before
from services.domain.watchlist.context.offices.office_owners import (
    arabic_part_after,
    is_part_of_country,
)

REGIONS = frozenset({"african", "arab", "asian", "european", "islamic", "nordic"})
_PLACES = frozenset({"gulf", "maghreb", "mediterranean", "pacific", "world"})
"""Go together with such an adjective: the Arab Gulf Cooperation Council."""
_HEADS = frozenset(
    {"agency", "alliance", "association", "bank", "commission", "confederation", "court",
     "federation", "forum", "fund", "institute", "league", "network", "observatory",
     "organisation", "organization", "parliament", "society", "union"}
)  # fmt: skip
"""Bodies that regions have of their own; of a council's members it says where they are from."""
_OF_THE_BODY = frozenset(
    {"ambassador", "ambassadors", "candidate", "candidates", "capitals", "chief", "countries",
     "delegate", "delegates", "delegation", "delegations", "diplomat", "diplomats", "director",
     "directors", "economist", "economists", "envoy", "envoys", "expert", "experts", "governors",
     "head", "inspector", "inspectors", "judge", "judges", "members", "member", "monitor",
     "monitors", "observer", "observers", "office", "officers", "official", "officials",
     "partners", "peacekeepers", "representative", "representatives", "staff", "state", "states",
     "troops"}
)  # fmt: skip
"""To whom the adjective may belong: European Global Fund officials."""
_OF_WHOLE_COUNTRY = normal_forms("federal national الاتحادي الاتحادية الوطني الوطنية")


def is_of_country(token: str) -> bool:
    """Whether a word of a name says that the body is that of a whole country."""
    named = token.capitalize() if token.isascii() else token
    return token in _OF_WHOLE_COUNTRY or country_of(named) is not None


def part_of_country_beside(words: Words, first: int, last: int) -> str | None:
    """Return the word beside a name that makes it the body of a part of a country; None for none.

    As in هيئة النزاهة في إقليم كردستان, the Elbonia Region's Commission of Integrity.
    """
    if not words.words[first][0].isascii():
        return arabic_part_after(words, last + 1)
    before = index_before(words, first)
    is_one = before is not None and is_part_of_country(words, before, words.words[last])
    return words.words[before] if before is not None and is_one else None


def is_of_other_region(words: Words, first: int, last: int) -> bool:
    """Whether the adjective of a region before a name in capitals makes it that region's body."""
    if first == 0 or not words.adjacent(first) or not words.words[first - 1][0].isupper():
        return False
    named = [normalise(word) for word in words.words[first : last + 1]]
    if words.words[first - 1].lower() not in REGIONS or named[0] in REGIONS | _PLACES:
        return False
    if named[-1] not in _HEADS or not words.words[last][0].isupper():
        return False
    after = words.words[last + 1 : last + 2]
    return not (after and words.adjacent(last + 1) and after[0].lower() in _OF_THE_BODY)
