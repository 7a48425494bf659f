"""What stands for a name or a title that the document has in full, and is shorter."""

from services.domain.text.proclitics import Reading
from services.domain.text.words import Words
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.resolver import PROCLITIC_COST, set_aside
from services.domain.watchlist.forms.entity_forms import Form

_SHORT_COST = 0.1


def part_of_name(whole: Form, tokens: tuple[str, ...]) -> Form:
    """Return the form of these tokens, which are a part of a body's whole name."""
    return Form(
        entity=whole.entity, alias=whole.alias, evidence="pattern", tokens=tokens, cost=whole.cost
    )


def cut_short(
    words: Words, form: Form, span: tuple[int, int], reading: Reading, steps: tuple[str, ...]
) -> Candidate:
    """Return the candidate of a form that is cut short.

    Args:
        form: with the cost of the one in full.
        span: its first and last word.
        reading: of the first word.
        steps: what was cut, and why it counts.
    """
    first, last = span
    return Candidate(
        form=form,
        first=first,
        last=last,
        start=words.start(first, reading.offset),
        end=words.closed_end(first, last),
        cost=form.cost + _SHORT_COST + PROCLITIC_COST * len(reading.proclitics),
        steps=(*set_aside(reading.proclitics), *steps),
    )
