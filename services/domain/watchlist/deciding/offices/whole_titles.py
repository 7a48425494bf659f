"""What the titles in full that a document has of an office say of one without its country."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from services.domain.text.words import Words
from services.domain.watchlist.context.offices.document_countries import DocumentCountries
from services.domain.watchlist.context.offices.names_after import holder_after, is_name
from services.domain.watchlist.context.offices.offices import TitleInText
from services.domain.watchlist.context.offices.sentence_place import names_no_other
from services.domain.watchlist.finding.candidate import Candidate

_ARTICLE = "ال"


@dataclass(frozen=True, kw_only=True, slots=True)
class WholeTitle:
    """A title as the watchlist has it in a document.

    Attributes:
        place: the number of the text, and the first word.
        names: the normal forms of a name after it.
        has_country: whether its country stands beside it or inside of it.
        latin: whether it stands in Latin letters.
    """

    place: tuple[int, int]
    names: Sequence[str]
    has_country: bool
    latin: bool


def has_other_holder(names: Sequence[str], whole: Sequence[WholeTitle]) -> bool:
    """Whether a name after a title is none of those that stand, in its script, after the whole."""
    if not is_name(names):
        return False
    holders = {name for one in whole for name in one.names if name.isascii() == names[0].isascii()}
    return bool(holders) and holders.isdisjoint(names)


def has_other_holder_elsewhere(
    words: Words,
    candidate: Candidate,
    names: Sequence[str],
    before: Iterator[WholeTitle],
    document: DocumentCountries[TitleInText],
) -> bool:
    """Whether another is named in a sentence that begins, or meets him, in another country.

    Args:
        names: what stands after the title.
        before: those before the candidate. Who is named first is the one at home, whether his
            country stands there or not.
    """
    said = document.said(words, candidate.first, candidate.last)
    if {said.place, said.host} <= {None, candidate.form.country}:
        return False
    # In Algeria given names have an article: السعيد.
    named = names[0].removeprefix(_ARTICLE), *names
    return has_other_holder(named, [one for one in islice(before, 1) if is_name(one.names)])


def is_held_before(
    words: Words,
    candidate: Candidate,
    before: Iterator[WholeTitle],
    document: DocumentCountries[TitleInText],
) -> bool:
    """Whether a text dated from there named who has it before, and now no other country."""
    first, last, country = candidate.first, candidate.last, candidate.form.country
    dateline = document.dateline_before(words, first)
    if dateline is None or dateline.country != country or first == last:
        return False
    names = holder_after(words, first, last)
    if is_name(names) or len(names) > 1 or not names_no_other(words, first, country):
        return False
    is_alone = document.countries_of_title(words, first, last) <= {country}
    return is_alone and any(is_name(one.names) for one in before)
