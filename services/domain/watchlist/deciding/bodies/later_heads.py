"""A body by its head and what it is of: منتدى الغاز, the Turkic States organization.

Not of councils, of which every country has one: مجلس الأمن is not short for مجلس الأمن القومي.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms
from services.domain.watchlist.deciding.bodies.later_begins import OTHERS
from services.domain.watchlist.deciding.bodies.short_forms import Short, is_purpose
from services.domain.watchlist.forms.aliases.purpose import without_purpose

_ARTICLE, _AND, _OF, _FOR, _THE = "ال", "و", "of", "for", "the"
_LEAST, _LETTERS = 4, 3
_HEADS = normal_forms("منظمة منتدى وكالة مفوضية لجنة هيئة رابطة شبكة تحالف مبادرة")
_TEAMS = normal_forms("فريق مجموعة")
"""May have one noun of what they do where more is joined to it: فريق الرصد."""
_SMALL = normal_forms("في من على عن إلى ضد بين")
ENGLISH_HEADS = frozenset(
    {"organization", "organisation", "agency", "forum", "league", "union", "association",
     "alliance", "council", "federation", "network", "authority"}
)  # fmt: skip
"""Small letters may begin them after the rest of a name: the Turkic States organization."""
_OF_STATES = frozenset({"federal", "general", "national", "public"})
_AUTHORITIES = frozenset({"authority", "commission"})
LINKS = frozenset({"for", "of", "in", "on", "to"})


def with_one_noun(tokens: Short) -> Iterator[Short]:
    """Yield the head of an Arabic name with one other noun, which takes the article.

    That is the noun of what the body does, right after the head or joined to that, or the one of
    what it is for at its end: منظمة حظر الأسلحة الكيميائية is منظمة الحظر. A joined one comes with
    what it is done to as well: هيئة مكافحة الفساد for هيئة الرقابة ومكافحة الفساد.
    """
    head, *rest = tokens
    is_one = head in _HEADS | _TEAMS and _SMALL.isdisjoint(tokens)
    if len(tokens) < _LEAST or not is_one:
        return
    for joined in _joined_nouns(rest):
        yield (head, _ARTICLE + joined[0])
        yield (head, *joined)
    if head in _TEAMS:
        return
    if not rest[0].startswith(_ARTICLE):
        if _is_noun(rest[0]) and not is_purpose(rest[1]):
            yield (head, _ARTICLE + rest[0])
        return
    noun = without_purpose(tuple(rest[-1:])) if is_purpose(rest[-1]) else None
    if noun is not None and noun[0].startswith(_ARTICLE):
        yield (head, *noun)


def _joined_nouns(words: Sequence[str]) -> Iterator[Short]:
    """Yield what a body does, too, and to what it does it: ورصد الجزاءات."""
    for at, (word, follows) in enumerate(pairwise(words), 1):
        noun = word.removeprefix(_AND)
        is_joined = noun != word and not noun.startswith(_ARTICLE)
        if is_joined and follows.startswith(_ARTICLE) and _is_noun(noun):
            yield (noun, *words[at:])


def _is_noun(word: str) -> bool:
    return len(word) >= _LETTERS and country_of(word) is None


def at_the_end(tokens: Short) -> Iterator[Short]:
    """Yield an English name with its head after what the body is of, two words or more of that."""
    # General Authority for Statistics, Federal Commission of Integrity.
    of_state = tokens[0] in _OF_STATES and tokens[1] in _AUTHORITIES
    head, link, *rest = tokens[of_state:]
    rest = rest[rest[:1] == [_THE] :]
    links = (_OF, _FOR) if head in _AUTHORITIES else (_OF,)
    is_of = link in links and head in ENGLISH_HEADS | _AUTHORITIES
    if is_of and len(rest) > (not of_state) and LINKS.isdisjoint(rest):
        yield from {(*rest, head)} - OTHERS
