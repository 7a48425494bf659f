"""What the title of an office may be cut short to once it has stood in full, by its words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.finding.candidate import Candidate

_ARTICLE, _OF, _POSSESSIVE = "ال", "of", "s"
_LEAST = 2

Title = tuple[str, ...]


def _titles(*titles: str) -> tuple[Title, ...]:
    return tuple(tuple(map(normalise, title.split())) for title in titles)


_STAFF = normal_forms("أركان الأركان staff")
_OF_STAFF = _titles(
    "رئيس هيئة الأركان", "رئيس الأركان", "army chief of staff", "chief of staff", "army chief"
)
_OF_BODIES = tuple(
    _titles(*titles.split(" = "))
    for titles in (
        "الأمين العام = الأمينة العامة = Secretary General",
        "المدير العام = المديرة العامة = Director General",
        "المفوض العام = المفوضة العامة = Commissioner General",
        "المدعي العام = المدعية العامة",
        "المدير التنفيذي = المديرة التنفيذية = Executive Director",
        "الأمين التنفيذي = الأمينة التنفيذية = Executive Secretary",
        "المفوض السامي = المفوضة السامية = High Commissioner",
        "الممثل الأعلى = الممثلة العليا = الممثل السامي = الممثلة السامية = High Representative",
        "Managing Director",
    )
)
"""Titles that bodies have, of whose name is left what says who he is; equal ones together."""
_BODIES = _titles("United Nations", "European Union", "African Union", "Arab League")
ENVOYS = normal_forms("المبعوث مبعوث المبعوثة مبعوثة envoy")
_OF_NATIONS = normal_forms("الأممي الأممية الدولي الدولية الأمم un nations")
_ENVOYS_OF_NATIONS = _titles("المبعوث الأممي", "المبعوثة الأممية", "UN special envoy", "UN envoy")
WHICH_ENVOY = _titles("المبعوث الخاص", "المبعوث الشخصي", "special envoy", "personal envoy")
KNOWN = (
    *_OF_STAFF,
    *(title for titles in _OF_BODIES for title in titles),
    *_ENVOYS_OF_NATIONS,
    *WHICH_ENVOY,
)
"""Titles that many have; of those that begin alike the longest comes first."""


def cuts_of(words: Words, candidate: Candidate) -> Sequence[Title]:
    """Return what the title that stands in a text may be cut short to after it."""
    if candidate.form.evidence != "office":
        return ()
    tokens = candidate.form.tokens
    if not _STAFF.isdisjoint(tokens):
        found: Iterator[Title] = iter(_OF_STAFF)
    elif not ENVOYS.isdisjoint(tokens):
        found = _of_envoy(tokens)
    else:
        found = _of_body(words, candidate)
    return tuple(title for title in dict.fromkeys(found) if title != tokens)


def _of_envoy(tokens: Title) -> Iterator[Title]:
    if not _OF_NATIONS.isdisjoint(map(str.lower, tokens)):
        yield from (*_ENVOYS_OF_NATIONS, *WHICH_ENVOY)
    else:
        yield from (title for title in WHICH_ENVOY if is_inside(title, tokens))


def is_inside(title: Title, tokens: Title) -> bool:
    """Whether two words stand beside each other in a title in full."""
    return any(title == pair for pair in pairwise(tokens))


def _of_body(words: Words, candidate: Candidate) -> Iterator[Title]:
    """Yield the title that a body has without its name: EU foreign policy chief, Secretary-General.

    Of a title in one language it may go on with that in the other, of men and of women.
    """
    tokens = candidate.form.tokens
    rest = tokens[_words_of_body(words.words[candidate.first], tokens) :]
    if len(tokens) > len(rest) >= _LEAST:
        yield rest
    for titles in _OF_BODIES:
        own = [title for title in titles if _is_who(title, tokens) or title == rest[: len(title)]]
        if own:
            yield from own
            yield from (one for one in titles if one[0].isascii() is not own[0][0].isascii())


def _words_of_body(written: str, tokens: Title) -> int:
    """Return how many words a title begins with that name a body: United Nations, the EU's.

    Args:
        written: the first of them in the text.
    """
    known = any(tokens[: len(body)] == body for body in _BODIES)
    size = _LEAST if known else int(len(written) > 1 and written.isascii() and written.isupper())
    return size + (size > 0 and tokens[size : size + 1] == (_POSSESSIVE,))


def _is_who(title: Title, tokens: Title) -> bool:
    """Whether a title in full is this one of a body: no representative of a secretary-general.

    Before the name of the body it has no article: أمين عام الأمم المتحدة.
    """
    bare = tuple(word.removeprefix(_ARTICLE) for word in title)
    if tokens[: len(title)] in (title, bare):
        return True
    return title == tokens[-len(title) :] and _OF not in tokens[: -len(title)]
