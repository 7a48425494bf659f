"""A coalition of states without whom it is against: the Global Coalition, التحالف الإسلامي."""

from collections.abc import Iterable, Iterator, Sequence

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.deciding.bodies.short_forms import Short, without_the
from services.domain.watchlist.forms.aliases.reach import is_reach_of

_ARTICLE = "ال"
_WIDE = frozenset({"global", "international"})
_ALLIANCES = frozenset({"coalition", "alliance"})
_ARABIC_ALLIANCES = normal_forms("التحالف الائتلاف")
_AGAINST = frozenset({"against", "ضد"})
_TO = "to"
_WORDS = 2


def alliance_forms(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return the beginning of the name of a coalition that says how far it reaches, else nothing.

    Args:
        tokens: normal forms of the name.
    """
    whole = without_the(tokens)
    short = whole[:_WORDS]
    return (short,) if len(whole) > _WORDS and is_alliance(short) else ()


def is_alliance(short: Short) -> bool:
    """Whether these words say how far a coalition reaches, and not what it is for."""
    if len(short) != _WORDS:
        return False
    head, reach = (short[1], short[0]) if short[0].isascii() else short
    if head.isascii():
        return head in _ALLIANCES and reach in _WIDE
    return head in _ARABIC_ALLIANCES and is_reach_of(head, reach)


def says_against_whom(words: Words, index: int) -> bool:
    """Whether word `index` says what the coalition before it is for: to End Hunger, ضد الفقر."""
    if not words.adjacent(index):
        return False
    following = words.words[index + 1 : index + 2]
    is_to = words.words[index] == _TO and bool(following) and following[0][0].isupper()
    return is_to or words.words[index] in _AGAINST


def ends_of(words: Words, short: Short) -> Iterator[int]:
    """Yield the words after each place of these words in a text."""
    forms = {word: normalise(word).removeprefix(_ARTICLE) for word in words.different}
    wanted = [token.removeprefix(_ARTICLE) for token in short]
    for last in range(1, len(words.words)):
        pair: Iterable[str] = words.words[last - 1 : last + 1]
        found = [forms[word] for word in pair]
        if found[1] == wanted[1] and found[0].endswith(wanted[0]):
            yield last + 1
