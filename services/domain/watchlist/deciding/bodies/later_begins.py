"""A body by the first words of its name, before what it is for: Arab Fund, الجبهة الشعبية.

Words of which any country has some are not enough: the National Committee, the Fund.
"""

from collections.abc import Iterator
from itertools import takewhile

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms
from services.domain.watchlist.deciding.bodies.later_ends import OF_STATES
from services.domain.watchlist.deciding.bodies.short_forms import Short, has_head
from services.domain.watchlist.forms.aliases.reach import is_reach

_ARTICLE = "ال"
_PAIR = 2
_LINKS = frozenset({"for", "of", "on", "to"})
HEADS = frozenset(
    {"agency", "authority", "board", "center", "centre", "commission", "committee", "congress",
     "corporation", "council", "court", "federation", "force", "forum", "foundation",
     "front", "fund", "group", "initiative", "institute", "mission", "movement", "network",
     "observatory", "organisation", "organization", "party", "program", "programme", "society",
     "tribunal", "union"}
)  # fmt: skip
OF_MANY = frozenset(
    {"advisory", "central", "executive", "federal", "general", "high", "independent",
     "international", "joint", "ministerial", "national", "nations", "permanent", "public",
     "regional", "royal", "special", "standing", "state", "supreme", "technical", "united",
     "working", "world", "and", "the", "people", "s"}
)  # fmt: skip
"""Words that bodies of all countries have in their names."""
OTHERS = frozenset(
    {("european", "union"), ("african", "union"), ("european", "commission"),
     ("european", "council"), ("security", "council"), ("human", "rights", "council"),
     ("human", "rights", "commission"), ("human", "rights", "committee"),
     ("criminal", "court"), ("international", "criminal", "court")}
)  # fmt: skip
"""Bodies of their own, of which no other is called so."""
_QUALIFIERS = frozenset(
    {"federal", "independent", "high", "supreme", "joint", "permanent", "special", "standing",
     "southern", "northern", "eastern", "western"}
)  # fmt: skip
_RULERS = frozenset({"king", "queen", "prince", "princess", "sheikh", "sheikha", "sultan", "emir"})
_OF_STATE = frozenset({"federal", "national", "supreme", "high", "higher", "general"})
_REACH, _COUNCIL = frozenset({"gulf", "arab", "african", "asian"}), "council"
_OTHER_COUNCILS = frozenset({"cooperation", "judicial", "peace", "security", "ministerial"})
"""Of which there is a council of its own, or one in every country."""
_LEAST = 3
_CENTRES = ("center", "centre")
_JUDGES = frozenset({"court", "tribunal"})
_NUMBERED = frozenset({"quad", "quartet", "quint", "troika", "trio"})
_OF_MOST = OF_STATES | normal_forms("المعني المعنية")
"""Adjectives of bodies of all kinds, that tell none from others."""


def before_purpose(tokens: Short) -> Iterator[Short]:
    """Yield an English name up to what the body is for: Popular Front, the Quad.

    One or more of the words has to tell it from others; what is joint may be left out, too.
    """
    begin = tuple(takewhile(lambda word: word not in _LINKS, tokens))
    if len(begin) == len(tokens) or not begin:
        return
    if begin[-1] in _NUMBERED and len(begin) == 1:
        yield begin
    yield from filter(_tells, (begin, *without_qualifiers(begin)))


def without_qualifiers(tokens: Short) -> Iterator[Short]:
    """Yield an English name less the adjectives that many begin with: Electoral Commission."""
    while len(tokens) > _PAIR and tokens[0] in _QUALIFIERS:
        tokens = tokens[1:]
        if _tells(tokens) and tokens[-1] not in _JUDGES:
            yield tokens


def without_reach(tokens: Short) -> Iterator[Short]:
    """Yield the council of a region less the region: the Tourism Council."""
    is_one = len(tokens) >= _LEAST and tokens[0] in _REACH and tokens[-1] == _COUNCIL
    if is_one and _OTHER_COUNCILS.isdisjoint(tokens) and _tells(tokens[1:]):
        yield tokens[1:]


def without_state(tokens: Short) -> Iterator[Short]:
    """Yield a name with its head first less that it is national: Commission of Integrity."""
    is_one = len(tokens) > _LEAST and tokens[0] in _OF_STATE and tokens[1] in HEADS
    if is_one and tokens[2] in _LINKS and tokens[-1] not in OF_MANY:
        yield tokens[1:]


def named_after_ruler(tokens: Short) -> Iterator[Short]:
    """Yield an English name of the ruler it is named after, and its head: King Salman Center."""
    *rest, head = tokens
    if len(tokens) > _LEAST and rest[0] in _RULERS and rest[1] not in _LINKS:
        for spelling in _CENTRES if head in _CENTRES else (head,) if head in HEADS else ():
            yield (*rest[:_PAIR], spelling)


def _tells(begin: Short) -> bool:
    if len(begin) < _PAIR or begin[-1] not in HEADS or begin in OTHERS:
        return False
    return any(word not in OF_MANY for word in begin[:-1])


def tells_enough(begin: Short) -> bool:
    """Whether two Arabic words before what a body is for say which: الجبهة الشعبية, صندوق دبي.

    Of countries and regions there are many bodies, each for something else.
    """
    if len(begin) != _PAIR:
        return False
    if all(word.startswith(_ARTICLE) for word in begin):
        return not (begin[1] in _OF_MOST or is_reach(begin[1]) or country_of(begin[1]))
    return has_head(begin[:1]) and country_of_city(begin[1:]) is not None
