"""Arabic as the training sets fold it, and back.

The FANE sets write no hamza on alef and no alef maqsura; the news that the model will read does.
Words are given their usual spelling back as unlabelled news has it, so that both are learnt.
"""

from collections import Counter, defaultdict
from collections.abc import Mapping

_FOLD = str.maketrans("أإآٱى", "ااااي")
_LEAST_SHARE = 0.6
"""Of a word's spellings the usual one must be at least this frequent."""


def fold(word: str) -> str:
    """Return the word without hamza on alef and without alef maqsura."""
    return word.translate(_FOLD)


def usual_spellings(counts: Mapping[str, int]) -> dict[str, str]:
    """Return, by folded word, the spelling that most of its occurrences have.

    Args:
        counts: how often each word occurs in text that is not folded.
    """
    by_folded: dict[str, Counter[str]] = defaultdict(Counter)
    for word, count in counts.items():
        by_folded[fold(word)][word] += count
    usual = {}
    for folded, spellings in by_folded.items():
        word, count = spellings.most_common(1)[0]
        if word != folded and count >= _LEAST_SHARE * spellings.total():
            usual[folded] = word
    return usual
