"""The name of a body, and the title of an office, with its words in another order."""

from collections.abc import Mapping

from services.domain.watchlist.forms.aliases.alias_rules import HOLE, Orders, alias_rules
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_OF_STATE = ("of", "state")


def with_other_order(tokens: Tokens) -> Rewrites:
    """Yield the name of a body in the other orders: the Committee on Sanctions."""
    return _in_other_order(tokens, alias_rules().orders)


def title_with_other_order(tokens: Tokens) -> Rewrites:
    """Yield the title of an office in the other orders: the UN's Secretary General.

    A state secretary is somebody else than the secretary of state.
    """
    if tokens[-len(_OF_STATE) :] != _OF_STATE:
        yield from _in_other_order(tokens, alias_rules().office_orders)


def _in_other_order(tokens: Tokens, orders: Orders) -> Rewrites:
    name = " ".join(tokens)
    for shapes in orders.of_words(tokens):
        matches = [match for shape in shapes if (match := shape.matches.fullmatch(name))]
        if not matches:
            continue
        # The side that explains most of the name: the least is left for {x}.
        parts = min(matches, key=lambda match: len(match[1])).groupdict()
        for shape in shapes:
            written = _filled(shape.form, parts)
            if written != name:
                yield tuple(written.split()), (f"words in the order of {shape.text}",)


def _filled(form: str, parts: Mapping[str, str]) -> str:
    return HOLE.sub(lambda hole: parts[hole[1]], form)
