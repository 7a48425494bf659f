"""Arabic bodies with an adjective of reach: منظمة التجارة العالمية, المنظمة العالمية للتجارة.

It is the head's adjective and agrees with it: منظمة التعاون الإسلامي is of Islamic cooperation.
"""

from services.domain.text.normalise import normal_forms
from services.domain.watchlist.forms.aliases.purpose import as_purpose, without_purpose
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_ARTICLE = "ال"
_FEMININE = "ه"
_LEAST = 3
"""Words of such a name: its head, its adjective, what it is for."""
_ADJECTIVES = normal_forms("عالمي دولي عربي إسلامي أفريقي آسيوي أوروبي خليجي أممي إقليمي")
INTERNATIONAL = normal_forms("الدولي الدولية العالمي العالمية")
_STEP = ("adjective of reach in the other place",)


def with_reach_elsewhere(tokens: Tokens) -> Rewrites:
    """Yield the name with its adjective of reach after the head for one at its end, or back."""
    if len(tokens) < _LEAST:
        return
    head, second, last = tokens[0], tokens[1], tokens[-1]
    if head.startswith(_ARTICLE):
        purpose = without_purpose(tokens[2:]) if is_reach_of(head, second) else None
        if purpose is not None:
            yield (head.removeprefix(_ARTICLE), *purpose, second), _STEP
    elif is_reach_of(head, last):
        yield (_ARTICLE + head, last, *as_purpose(tokens[1:-1])), _STEP


def is_reach_of(head: str, word: str) -> bool:
    """Whether a word is an adjective of reach with its article, and in the gender of the head."""
    return is_reach(word) and word.endswith(_FEMININE) is head.endswith(_FEMININE)


def is_reach(word: str) -> bool:
    """Whether a word is an adjective of reach with its article: الدولية, العربي."""
    stem = word.removeprefix(_ARTICLE)
    return stem != word and stem.removesuffix(_FEMININE) in _ADJECTIVES
