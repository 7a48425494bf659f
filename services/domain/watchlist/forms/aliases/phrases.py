"""Names with phrases for which others stand: the UN Security Council, the Security Council."""

from collections.abc import Collection, Iterator, Sequence
from itertools import chain, combinations, product

from services.domain.watchlist.forms.aliases.alias_rules import Phrase, Phrases, alias_rules
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_Other = tuple[Tokens, str]
"""What another phrase is written as, and the step that says so."""


def with_synonyms(tokens: Tokens) -> Rewrites:
    """Yield a name with its phrases written otherwise."""
    return _with_other_phrases(tokens, alias_rules().phrases)


def with_title_synonyms(tokens: Tokens) -> Rewrites:
    """Yield the title of an office with the phrases of titles written otherwise."""
    return _with_other_phrases(tokens, alias_rules().titles)


def with_other_spelling(tokens: Tokens) -> Rewrites:
    """Yield a name with its words in other spellings: the Gulf Co-operation Council."""
    return _with_other_phrases(tokens, alias_rules().spellings)


def _with_other_phrases(tokens: Tokens, phrases: Phrases) -> Rewrites:
    """Yield the name with one phrase of it written otherwise, then with two, and so on."""
    if phrases.keys().isdisjoint(tokens):
        return
    slots = list(_slots(tokens, phrases))
    changeable = [number for number, (_, others) in enumerate(slots) if others]
    for count in range(1, len(changeable) + 1):
        for chosen in combinations(changeable, count):
            for others in product(*(slots[number][1] for number in chosen)):
                written = [phrase for phrase, _ in slots]
                for number, (other, _) in zip(chosen, others, strict=True):
                    written[number] = other
                yield tuple(chain.from_iterable(written)), tuple(step for _, step in others)


def _slots(tokens: Tokens, phrases: Phrases) -> Iterator[tuple[Tokens, Sequence[_Other]]]:
    """Yield the phrases of a name that the rules know, each with the others, and other words."""
    start = 0
    while start < len(tokens):
        phrase, others = _phrase_at(tokens, start, phrases)
        text = " ".join(phrase)
        yield (
            phrase,
            [(other.tokens, f"{other.text} written for {text}") for other in others],
        )
        start += len(phrase)


def _phrase_at(tokens: Tokens, start: int, phrases: Phrases) -> tuple[Tokens, Collection[Phrase]]:
    longest: Tokens = tokens[start : start + 1]
    others: dict[Tokens, Phrase] = {}
    for phrase, synonyms in phrases.get(tokens[start], ()):
        size = len(phrase.known)
        if size < len(longest) or tokens[start : start + size] != phrase.known:
            continue
        if synonyms.within and size == len(tokens):
            continue
        if size > len(longest):
            longest, others = phrase.known, {}
        others |= {other.tokens: other for other in synonyms.phrases if other is not phrase}
    others.pop(longest, None)
    return longest, others.values()
