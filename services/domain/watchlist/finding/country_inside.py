"""The country inside of a title that is listed without: نائب وزير الخارجية الكويتي لشؤون كذا."""

from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import country_from
from services.domain.watchlist.context.offices.envoys import TO

_OF, _THE, _FOR = "of", "the", "for"
_ARTICLE, _PURPOSE = "ال", "ل"


def country_inside(words: Words, last: int) -> tuple[str, int] | None:
    """Return the country after word `last` of a title that goes on behind it, and its last word.

    In Arabic it is an adjective, in English it stands after "of"; then comes what the office is
    for. None where no country stands there so.
    """
    index = last + 1
    if index + 1 >= len(words.words):
        return None
    is_linked = words.words[index] == _OF
    # Each word after what may begin a title is asked, and few begin so.
    if not (is_linked or normalise(words.words[index]).startswith(_ARTICLE)):
        return None
    if not words.joined(index):
        return None
    if is_linked:
        index += 1 + (words.words[index + 1].lower() == _THE)
    found = country_from(words, index)
    if found is None:
        return None
    end = index + found[1] - 1
    return (found[0], end) if _says_what_for(words, end + 1) else None


def _says_what_for(words: Words, index: int) -> bool:
    if index >= len(words.words) or not words.joined(index):
        return False
    form = normalise(words.words[index])
    return form.startswith(_PURPOSE) or form in TO or form == _FOR
