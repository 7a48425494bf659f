"""Cuts hashtags of several words at their capitals: #JaneRoe is Jane Roe."""

import re
from collections.abc import Callable, Iterator, Sequence

from services.domain.text.words import Words

_PIECE = re.compile("[A-Z]+(?![a-z])|[A-Z][a-z]+")
_MAX_WORD = 64
"""Code points of a hashtag that anybody reads."""


def with_hashtags_apart(words: Words, is_whole: Callable[[str], bool]) -> Words:
    """Return words with the hashtags among them cut at their capitals.

    Args:
        is_whole: whether a word is a name as it stands: #OpenAI.
    """
    pieces = {index: found for index, found in _hashtags(words) if not is_whole(words.words[index])}
    return words.cut(pieces) if pieces else words


def _hashtags(words: Words) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield the numbers of the hashtags that have several words, each with these."""
    for index, word in enumerate(words.words):
        if not word.isascii() or word.islower() or word.isupper() or len(word) > _MAX_WORD:
            continue
        if words.is_hashtag(index):
            found = _PIECE.findall(word)
            if len(found) > 1 and "".join(found) == word:
                yield index, found
