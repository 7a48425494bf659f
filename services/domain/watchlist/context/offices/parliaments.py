"""Parliaments whose name says whose they are: مجلس الشورى الإسلامي is Iran's."""

from services.domain.text.normalise import normal_phrase, normalise
from services.domain.text.words import Words

_ENDINGS = {
    normal_phrase("الشورى الإسلامي"): "iran",
    normal_phrase("الشعبي الوطني"): "algeria",
    normal_phrase("الوطني الاتحادي"): "emirates",
}
"""The last two words of such names; other countries have a Shura or a national council, too."""
_LAST = frozenset(last for _, last in _ENDINGS)


def country_of_parliament(words: Words, last: int) -> str | None:
    """Return the country whose parliament has a name that ends with word `last`."""
    if not words.adjacent(last) or normalise(words.words[last]) not in _LAST:
        return None
    return _ENDINGS.get((normalise(words.words[last - 1]), normalise(words.words[last])))
