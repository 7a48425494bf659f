"""Whether who has a title goes on with what he said: the minister also said, وأضاف الوزير."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
from services.domain.watchlist.context.context_words import SPEAKING
from services.domain.watchlist.context.offices.title_in_text import TitleInText

_ALSO, _ADDED = frozenset({"also"}), normal_forms("أضاف أضافت تابع تابعت أردف أردفت استطرد استطردت")
_SAID = frozenset(
    {"added", "announced", "called", "denied", "noted", "praised", "said", "says", "stressed",
     "thanked", "told", "urged", "warned"}
)  # fmt: skip


def goes_on_speaking(title: TitleInText, *, since: int) -> bool:
    """Whether a title is of who spoke before another one was named.

    Args:
        since: the first word of the title of that other one, who says nothing.
    """
    words, first, last = title.words, title.first, title.last
    if words.words[last][0].isascii():
        if normalise(words.after(last) or "") not in _ALSO:
            return False
    elif not reads_as(words.before(first) or "", _ADDED):
        return False
    return not any(_is_said(word) for word in words.words[max(0, since - 1) : first - 1])


def _is_said(word: str) -> bool:
    return word in _SAID if word[0].isascii() else reads_as(word, SPEAKING)
