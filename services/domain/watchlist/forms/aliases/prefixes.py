"""Prefixes that English writes onto a word, or before it with a hyphen: Inter-Parliamentary."""

from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_PREFIXES = ("inter", "non", "anti", "counter", "multi")
_MIN_LETTERS = 6
"""Of the word after a prefix: intergovernmental, but not interest."""
_ONE_WORD = frozenset({"international"})
_STEP = ("prefix with a hyphen or without",)


def with_prefix_otherwise(tokens: Tokens) -> Rewrites:
    """Yield a name with each of its prefixes written apart, or onto the word after it."""
    for at, token in enumerate(tokens):
        if not token.startswith(_PREFIXES) or token in _ONE_WORD:
            continue
        before, after = tokens[:at], tokens[at + 1 :]
        if token in _PREFIXES:
            if after and len(after[0]) >= _MIN_LETTERS:
                yield (*before, token + after[0], *after[1:]), _STEP
            continue
        prefix = next(filter(token.startswith, _PREFIXES))
        rest = token.removeprefix(prefix)
        if len(rest) >= _MIN_LETTERS:
            yield (*before, prefix, rest, *after), _STEP
