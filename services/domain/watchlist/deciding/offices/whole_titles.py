"""What the titles in full that a document has of an office say of one without its country."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice

from services.domain.watchlist.context.offices.document_titles import TitleInDocument
from services.domain.watchlist.context.offices.names_after import is_name
from services.domain.watchlist.context.offices.sentence_place import names_no_other

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
    title: TitleInDocument, country: str, before: Iterator[WholeTitle]
) -> bool:
    """Whether another is named in a sentence that begins, or meets him, in another country.

    Args:
        country: that of the office.
        before: those before the title. Who is named first is the one at home, whether his
            country stands there or not.
    """
    if not title.holder or {title.said.place, title.said.host} <= {None, country}:
        return False
    # In Algeria given names have an article: السعيد.
    named = title.holder[0].removeprefix(_ARTICLE), *title.holder
    return has_other_holder(named, [one for one in islice(before, 1) if is_name(one.names)])


def is_held_before(
    title: TitleInDocument, country: str | None, before: Iterator[WholeTitle]
) -> bool:
    """Whether a text dated from there named who has it before, and now no other country."""
    dateline = title.dateline
    if dateline is None or dateline.country != country or title.is_one_word:
        return False
    if title.has_name or len(title.holder) > 1:
        return False
    if not names_no_other(title.words, title.first, dateline.country):
        return False
    is_alone = title.countries_called <= {country}
    return is_alone and any(is_name(one.names) for one in before)
