"""Offices: whether a text means the tracked one, and to whom it gives it."""

from dataclasses import dataclass

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import BANKS
from services.domain.watchlist.context.country_words import (
    country_from,
    country_until,
    index_before,
    neighbour_meant,
)
from services.domain.watchlist.context.offices.country_beside import country_beside
from services.domain.watchlist.context.offices.document_countries import DocumentCountries
from services.domain.watchlist.context.offices.envoys import is_ambassador, is_sent
from services.domain.watchlist.context.offices.indefinite_titles import word_that_makes_anyones
from services.domain.watchlist.context.offices.main_things import main_thing_before
from services.domain.watchlist.context.offices.names_after import holder_after, is_name
from services.domain.watchlist.context.offices.office_owners import body_of_country, other_owner
from services.domain.watchlist.context.offices.other_offices import word_that_changes
from services.domain.watchlist.context.offices.title_places import (
    is_dated_from,
    is_met_there,
    is_office_elsewhere,
    is_said_at_home,
    is_told_to_own_agency,
)

_AND, _ARTICLE = "و", "ال"
_OF = "of"
_CENTRAL = normalise("المركزي")
_CALLED_SO = "diplomat"
"""The top diplomat is whom the text calls so, and not everywhere the minister."""
_CONTINENTS = normal_forms("أوروبا آسيا أفريقيا أمريكا")
"""Need no article to be certain ones: مساعد وزير الخارجية لشؤون أوروبا."""
_ALONE_SOMETHING_ELSE = normal_forms("premier أمير الأمير")
"""Titles that, without a country beside them, are as often a prince or a premier event."""
_OF_ONE_COUNTRY = {
    tuple(map(normalise, title.split())): country
    for title, country in (
        ("Secretary of the Treasury", "america"),
        ("Treasury Secretary", "america"),
        ("Chancellor of the Exchequer", "britain"),
        ("Taoiseach", "ireland"),
        ("المرشد الأعلى", "iran"),
    )
}
"""Titles that nobody has in another country."""
_OF_AMERICAN_TREASURY = tuple(
    tuple(title.split())
    for title in (
        "under secretary of the treasury",
        "undersecretary of the treasury",
        "treasury under secretary",
        "treasury undersecretary",
    )
)
"""Titles begin so that the treasury of no other country has."""
_ONE_IN_EACH = tuple(
    tuple(map(normalise, title.split()))
    for title in (
        "Humanitarian Coordinator",
        "Resident Coordinator",
        "منسق الشؤون الإنسانية",
        "منسقة الشؤون الإنسانية",
    )
)
"""Titles of somebody in each of many countries, and of one for them all."""
_SAY_WHERE = is_dated_from, is_said_at_home, is_met_there


@dataclass(frozen=True, kw_only=True, slots=True)
class TitleInText:
    """What stands beside a title in a text, whosever office it may be.

    Attributes:
        changed: why it is another office, or a former one; None where it is neither.
        country: the country beside it.
        neighbour: another that may be meant by the word for it.
        other: what is no country and has the office.
    """

    changed: str | None
    country: str | None
    neighbour: str | None
    other: str | None


def why_not_meant(
    words: Words,
    first: int,
    last: int,
    country: str | None,
    document: DocumentCountries[TitleInText],
    *,
    in_full: bool = False,
) -> str | None:
    """Return why the title in words `first` to `last` is not the office of that country.

    None where it is. The country beside the title decides; where there is none, whom the document
    calls so elsewhere, and else the country that the document names most or is dated from.

    Args:
        in_full: whether the document has the office by a longer title, and so may mean that.
    """
    title = document.remembered(words, first, last, _title_in_text)
    if title.changed is not None or country is None:
        return title.changed
    beside = _country_meant(title, words, first, last, document)
    if beside is not None and beside != country:
        return f"it is the office of {beside}"
    if title.other is not None:
        return f"it is an office of {title.other}"
    if beside is not None:
        return None
    if _only_country(tuple(map(normalise, words.words[first : last + 1]))) == country:
        return None
    if _needs_country(words.words[last], first == last) or _is_one_in_each(words, first, last):
        return "no country stands beside it"
    return _why_not_in_document(words, first, last, country, document, in_full=in_full)


def _only_country(title: tuple[str, ...]) -> str | None:
    """Return the one country that has somebody of a title; None where others may."""
    if any(title[: len(begin)] == begin for begin in _OF_AMERICAN_TREASURY):
        return "america"
    return _OF_ONE_COUNTRY.get(title)


def _country_meant(
    title: TitleInText,
    words: Words,
    first: int,
    last: int,
    document: DocumentCountries[TitleInText],
) -> str | None:
    """Return the country beside a title: الكوري is of the North where a text is about that one."""
    country, neighbour = title.country, title.neighbour
    if country is None or neighbour is None:
        return country
    called = document.countries_of_title(words, first, last)
    if country in called:
        return country
    is_other = neighbour in called or document.names_more(neighbour, country)
    return neighbour if is_other else country


def _title_in_text(words: Words, first: int, last: int) -> TitleInText:
    found = country_beside(words, first, last)
    return TitleInText(
        changed=_why_changed(words, first, last),
        country=found and found[0],
        neighbour=found and neighbour_meant(words, found[1]),
        other=body_of_country(words, found[1])
        if found is not None
        else other_owner(words, last, index_before(words, first)),
    )


def _why_changed(words: Words, first: int, last: int) -> str | None:
    beside = word_that_changes(words, first, last)
    if beside is not None:
        return f"{beside} beside it makes it another office, or a former one"
    if (word := word_that_makes_anyones(words, first, last)) is not None:
        return f"{word} beside it makes it anyone's"
    if first == last and (thing := main_thing_before(words, first)) is not None:
        return f"it says that {thing} is the main one"
    longer = country_until(words, first)
    if longer is not None and longer[1] > 1:
        # The Korean ambassador inside of the North Korean one.
        return f"{words.words[first]} is the end of {longer[0]}"
    # The head of the United Nations Development Programme has an office of his own.
    body = body_of_country(words, last) if _OF in words.words[first:last] else None
    return body and f"it is an office of the {body}"


def _why_not_in_document(
    words: Words,
    first: int,
    last: int,
    country: str,
    document: DocumentCountries[TitleInText],
    *,
    in_full: bool,
) -> str | None:
    if is_office_elsewhere(words, first, last, country, document):
        return "the sentence begins in another country"
    held = document.of_holder(words, first, last)
    if held:
        return None if country in held else f"the holder has it in {', '.join(sorted(held))}"
    if document.calls_former(words, first, last):
        return "the document names whoever follows as a former one"
    if document.has_other_holder(words, first, last, country):
        return "the document names somebody else who has it"
    if _is_called_before(words, first, last, country, document):
        return None
    named_most = document.is_named_most(country, _sender(words, first, last))
    place = words, first, last, country, document
    named_most = named_most and not (_is_clipped(words, last) or _is_of_another_home(*place))
    if in_full or named_most or any(says(*place) for says in _SAY_WHERE):
        return None
    if is_told_to_own_agency(*place) and not _is_of_another_home(*place):
        return None
    return f"the text does not say that it is the office of {country}"


def _is_called_before(
    words: Words, first: int, last: int, country: str, document: DocumentCountries[TitleInText]
) -> bool:
    """Whether the text goes on with the title of an office that it has named with its country.

    Not of the president, whose title alone is everywhere that of the one at home, and in no text
    of the agency of another country.
    """
    dateline = document.dateline_before(words, first)
    if last == first or (dateline and dateline.at_home and dateline.country != country):
        return False
    if is_name(holder_after(words, first, last)) or _is_clipped(words, last):
        return False
    return document.called_before(country, words, first, last)


def _is_of_another_home(
    words: Words, first: int, last: int, country: str, document: DocumentCountries[TitleInText]
) -> bool:
    """Whether the text is of another country, whose own title it is.

    Its own press leaves the country out where it has named none before; an ambassador may be sent
    to where a text is dated from.
    """
    dateline = document.dateline_before(words, first)
    if dateline is None or dateline.country == country:
        return False
    if dateline.by_own_press and dateline.explains(words, first, document.families):
        return True
    return dateline.country != _sender(words, first, last) and is_ambassador(words, first, last)


def _sender(words: Words, first: int, last: int) -> str | None:
    """Return the country in the title of who is sent to another one: السفير الأمريكي."""
    if not is_sent(words, last):
        return None
    found = (country_from(words, at) for at in range(first, last + 1))
    return next((one[0] for one in found if one is not None), None)


def _is_clipped(words: Words, last: int) -> bool:
    """Whether a title has the adjective of a bank alone, as one's own press says it: المركزي."""
    is_central = normalise(words.words[last]) == _CENTRAL
    return is_central and normalise(words.words[last - 1]).removeprefix(_ARTICLE) not in BANKS


def _is_one_in_each(words: Words, first: int, last: int) -> bool:
    """Whether a title says nothing without the country that it is for: منسقة الشؤون الإنسانية."""
    head, *rest = map(normalise, words.words[first : last + 1])
    return any(head.endswith(one[0]) and tuple(rest) == one[1:] for one in _ONE_IN_EACH)


def _needs_country(last: str, alone: bool) -> bool:
    """Whether a title says nothing without its country: وزير خارجية, FM."""
    if alone and normalise(last) in _ALONE_SOMETHING_ELSE:
        return True
    if last[0].isascii():
        return (alone and last.isupper()) or normalise(last) == _CALLED_SO
    form = normalise(last)
    if form in _CONTINENTS:
        return False
    # The last of several: وزير الطاقة والمياه. Alone والي is a governor.
    return not (form if alone else form.removeprefix(_AND)).startswith(_ARTICLE)
