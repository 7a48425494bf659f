"""Names with phrases for which others stand: the UN Security Council, the Security Council."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import combinations, product

from services.domain.watchlist.forms.alias_rewrite import Rewrites, Tokens
from services.domain.watchlist.forms.alias_rules import Phrase, Synonyms, alias_rules


def with_synonyms(tokens: Tokens) -> Rewrites:
    """Yield a name with its phrases written otherwise."""
    return _with_other_phrases(tokens, alias_rules().classes)


def with_title_synonyms(tokens: Tokens) -> Rewrites:
    """Yield the title of an office with the phrases of titles written otherwise."""
    return _with_other_phrases(tokens, alias_rules().titles)


def _with_other_phrases(tokens: Tokens, classes: Mapping[str, Sequence[Synonyms]]) -> Rewrites:
    """Yield the name with one phrase of it written otherwise, then with two, and so on."""
    slots = list(_slots(tokens, classes))
    changeable = [number for number, (_, others) in enumerate(slots) if others]
    for count in range(1, len(changeable) + 1):
        for chosen in combinations(changeable, count):
            for others in product(*(slots[number][1] for number in chosen)):
                replaced = dict(zip(chosen, others, strict=True))
                yield (
                    tuple(
                        token
                        for number, (phrase, _) in enumerate(slots)
                        for token in (replaced[number].tokens if number in replaced else phrase)
                    ),
                    tuple(
                        f"{other.text} written for {' '.join(slots[number][0])}"
                        for number, other in replaced.items()
                    ),
                )


def _slots(
    tokens: Tokens, classes: Mapping[str, Sequence[Synonyms]]
) -> Iterator[tuple[Tokens, Sequence[Phrase]]]:
    """Yield the phrases of a name that the rules know, each with the others, and other words."""
    start = 0
    while start < len(tokens):
        phrase, others = _phrase_at(tokens, start, classes)
        yield phrase, others
        start += len(phrase)


def _phrase_at(
    tokens: Tokens, start: int, classes: Mapping[str, Sequence[Synonyms]]
) -> tuple[Tokens, Sequence[Phrase]]:
    longest: Tokens = tokens[start : start + 1]
    others: dict[Tokens, Phrase] = {}
    for one in classes.get(tokens[start], ()):
        for phrase in one.phrases:
            known = tuple(map(str.lower, phrase.tokens))
            size = len(known)
            if size < len(longest) or tokens[start : start + size] != known:
                continue
            if one.within and size == len(tokens):
                continue
            if size > len(longest):
                longest, others = known, {}
            others |= {other.tokens: other for other in one.phrases if other is not phrase}
    others.pop(longest, None)
    return longest, tuple(others.values())
