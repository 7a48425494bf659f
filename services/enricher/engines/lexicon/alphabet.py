"""One character for every kind of word, and rules written over kinds of words."""

import re
from collections import defaultdict
from collections.abc import Iterable

_FIRST_CODE = 0xE000
_LAST_CODE = 0xF8FF
"""The private use area of Unicode's first plane, which `re` looks up fastest."""

_PLACEHOLDER = re.compile(r"(?<!\?P)<([a-z_&|!]+)>")  # not the name of a group

Features = frozenset[str]


class Alphabet:
    """Gives every set of features its own character."""

    def __init__(self, kinds: Iterable[Features]) -> None:
        # Sorted, so that the same lists give the same characters in every process.
        ordered = sorted(set(kinds), key=sorted)
        if len(ordered) > _LAST_CODE - _FIRST_CODE + 1:
            raise ValueError(f"{len(ordered):,} kinds of words, there is room for 6,400")
        self._codes = {kind: chr(_FIRST_CODE + n) for n, kind in enumerate(ordered)}
        # By feature: a rule names a few of hundreds, and a reader compiles thousands of places.
        self._by_feature: dict[str, set[str]] = defaultdict(set)
        for kind, code in self._codes.items():
            for feature in kind:
                self._by_feature[feature].add(code)

    def code(self, features: Features) -> str:
        """Return the character for words with exactly these features."""
        return self._codes[features]

    def compile(self, rule: str) -> re.Pattern[str]:
        """Compile a rule: a regular expression in which `<...>` stands for one word.

        `<a&b!c|d>` is a word that has the features a and b and not c, or has d. Between two words
        stands one character for the gap, see `services.enricher.engines.lexicon.gaps`.

        Raises:
            ValueError: the rule names a feature that no word can have.
        """
        return re.compile(_PLACEHOLDER.sub(lambda found: _one_of(self.codes(found[1])), rule))

    def codes(self, expression: str) -> str:
        """Return the characters for all words that `expression` describes, see `compile`."""
        unknown = set(re.findall(r"\w+", expression)) - self._by_feature.keys()
        if unknown:
            raise ValueError(f"no word has the feature {', '.join(sorted(unknown))}")
        found = set[str]().union(*map(self._having, expression.split("|")))
        return "".join(sorted(found))

    def _having(self, term: str) -> set[str]:
        """Return the characters for words with every feature before the first `!`, none after."""
        wanted, *banned = term.split("!")
        features = [self._by_feature[feature] for feature in wanted.split("&") if feature]
        found = set.intersection(*features) if features else set(self._codes.values())
        return found.difference(*(self._by_feature[feature] for feature in banned))


def _one_of(codes: str) -> str:
    return f"[{codes}]" if codes else "(?!)"
