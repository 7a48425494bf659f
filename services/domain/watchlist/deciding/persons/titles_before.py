"""What stands before a name and the titles before it."""

from services.domain.names.lexicon import GIVEN_NAME_GROUPS, TITLES
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import TITLES_BEFORE_GIVEN

_MAX_TITLES = 3


def before_titles(words: Words, index: int) -> tuple[str | None, bool]:
    """Return the word before the titles before word `index`, and whether there were any."""
    at = index
    while index - at < _MAX_TITLES and (word := words.before(at)) is not None:
        if not _is_title(words, at - 1, word):
            return word, at < index
        at -= 1
    return None, True


def _is_title(words: Words, index: int, word: str) -> bool:
    form = normalise(word)
    if form not in TITLES:
        return False
    # Sultan Haitham is the Sultan; Minister Sultan Ahmed is called Sultan.
    before = words.before(index)
    return (
        form not in GIVEN_NAME_GROUPS
        or before is None
        or normalise(before) not in TITLES_BEFORE_GIVEN
    )
