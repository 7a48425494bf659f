"""Tells an English body from one of a region named alike: the Arab Inter-Parliamentary Union."""

from services.domain.text.normalise import normalise
from services.domain.text.words import Words

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
    {"ambassador", "ambassadors", "capitals", "chief", "countries", "delegate", "delegates",
     "delegation", "delegations", "diplomat", "diplomats", "director", "directors", "envoy",
     "envoys", "governors", "head", "members", "member", "office", "officers", "official",
     "officials", "partners", "representative", "representatives", "state", "states"}
)  # fmt: skip
"""To whom the adjective may belong: European Global Fund officials."""


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
