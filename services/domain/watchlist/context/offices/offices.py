"""Offices: whether a text means the tracked one, and to whom it gives it."""

from services.domain.text.normalise import normal_forms, normal_phrase, normalise
from services.domain.watchlist.context.context_words import BANKS
from services.domain.watchlist.context.country_words import country_from
from services.domain.watchlist.context.offices.document_titles import TitleInDocument
from services.domain.watchlist.context.offices.envoys import is_ambassador, is_sent
from services.domain.watchlist.context.offices.holder_origins import is_name_of_elsewhere
from services.domain.watchlist.context.offices.seats import is_of_general_assembly
from services.domain.watchlist.context.offices.title_in_text import TitleForms, TitleInText
from services.domain.watchlist.context.offices.title_places import (
    is_dated_from,
    is_met_there,
    is_office_elsewhere,
    is_said_at_home,
    is_told_to_own_agency,
)
from services.domain.watchlist.context.offices.visitors import visited_country
from services.domain.watchlist.reasons import Why

_AND, _ARTICLE = "و", "ال"
_CENTRAL = normalise("المركزي")
_CALLED_SO = "diplomat"
"""The top diplomat is whom the text calls so, and not everywhere the minister."""
_CONTINENTS = normal_forms("أوروبا آسيا أفريقيا أمريكا")
"""Need no article to be certain ones: مساعد وزير الخارجية لشؤون أوروبا."""
_ALONE_SOMETHING_ELSE = normal_forms("premier أمير الأمير")
"""Titles that, without a country beside them, are as often a prince or a premier event."""
_OF_ONE_COUNTRY = {
    normal_phrase("Secretary of the Treasury"): "america",
    normal_phrase("Treasury Secretary"): "america",
    normal_phrase("Chancellor of the Exchequer"): "britain",
    normal_phrase("Taoiseach"): "ireland",
    normal_phrase("المرشد الأعلى"): "iran",
}
"""Titles that nobody has in another country."""
_NOT_OF_COUNTRY = {
    normal_phrase("رئيس الجمهورية"): ("america", "emirates"),
    normal_phrase("رئيس البرلمان"): ("america",),
    normal_phrase("Speaker of Parliament"): ("america",),
    normal_phrase("Speaker of the Parliament"): ("america",),
}
"""Titles that nobody has in these, other than with the country beside them."""
_OF_AMERICAN_TREASURY = tuple(
    map(
        normal_phrase,
        (
            "under secretary of the treasury",
            "undersecretary of the treasury",
            "treasury under secretary",
            "treasury undersecretary",
        ),
    )
)
"""Titles begin so that the treasury of no other country has."""
_ONE_IN_EACH = tuple(
    map(
        normal_phrase,
        (
            "Humanitarian Coordinator",
            "Resident Coordinator",
            "منسق الشؤون الإنسانية",
            "منسقة الشؤون الإنسانية",
        ),
    )
)
"""Titles of somebody in each of many countries, and of one for them all."""
_SAY_WHERE = is_dated_from, is_said_at_home, is_met_there


def why_not_meant(
    title: TitleInDocument, country: str | None, *, in_full: bool = False
) -> str | None:
    """Return why a title is not the office of that country.

    None where it is. The country beside the title decides; where there is none, whom the document
    calls so elsewhere, and else the country that the document names most or is dated from.

    Args:
        in_full: whether the document has the office by a longer title, and so may mean that.
    """
    if title.beside.changed is not None or country is None:
        return title.beside.changed
    beside = _country_meant(title)
    if beside is not None and beside != country:
        return Why.OFFICE_OF_OTHER.say(other=beside)
    if title.beside.other is not None:
        return Why.OFFICE_OF_OTHER_BODY.say(other=title.beside.other)
    if beside is not None or _only_country(title.forms) == country:
        return None
    if country in _countries_without(title):
        return Why.OFFICE_OF_COUNTRY_UNSAID.say(country=country)
    if _needs_country(title.written[-1], title.is_one_word) or _is_one_in_each(title):
        return Why.OFFICE_WITHOUT_COUNTRY.say()
    return _why_not_in_document(title, country, in_full=in_full)


def _only_country(forms: TitleForms) -> str | None:
    """Return the one country that has somebody of a title; None where others may."""
    if any(forms[: len(begin)] == begin for begin in _OF_AMERICAN_TREASURY):
        return "america"
    return _OF_ONE_COUNTRY.get(forms)


def _countries_without(title: TitleInText) -> tuple[str, ...]:
    """Return the countries that have nobody of a title."""
    head, *rest = title.forms
    found = (
        of
        for one, of in _NOT_OF_COUNTRY.items()
        if one[1:] == tuple(rest) and head.endswith(one[0])
    )
    return next(found, ())


def _country_meant(title: TitleInDocument) -> str | None:
    """Return the country beside a title: الكوري is of the North where a text is about that one."""
    country, neighbour = title.beside.country, title.beside.neighbour
    if country is None or neighbour is None or country in title.countries_called:
        return country
    is_other = neighbour in title.countries_called
    return neighbour if is_other or title.document.names_more(neighbour, country) else country


def _why_not_in_document(title: TitleInDocument, country: str, *, in_full: bool) -> str | None:
    if (elsewhere := _why_elsewhere(title, country)) is not None:
        return elsewhere
    held = title.countries_of_holder
    if held:
        return (
            None
            if country in held
            else Why.OFFICE_HELD_ELSEWHERE.say(countries=", ".join(sorted(held)))
        )
    if title.is_of_former:
        return Why.OFFICE_FORMER_HOLDER.say()
    if title.has_other_holder(country):
        return Why.OFFICE_OTHER_HOLDER.say()
    if _is_called_before(title, country):
        return None
    named_most = title.document.is_named_most(country, _sender(title))
    named_most = named_most and not (_is_clipped(title) or _is_of_another_home(title, country))
    if in_full or named_most or any(says(title, country) for says in _SAY_WHERE):
        return None
    if is_told_to_own_agency(title, country) and not _is_of_another_home(title, country):
        return None
    return Why.OFFICE_OF_COUNTRY_UNSAID.say(country=country)


def _why_elsewhere(title: TitleInDocument, country: str) -> str | None:
    if is_office_elsewhere(title, country):
        return Why.SENTENCE_ELSEWHERE.say()
    if visited_country(title) == country:
        return Why.VISITS_COUNTRY.say(country=country)
    if is_of_general_assembly(title):
        return Why.SENTENCE_OF_GENERAL_ASSEMBLY.say()
    for names in (title.holder, () if title.has_name else title.holder_before):
        if is_name_of_elsewhere(title, names, country):
            return Why.NAME_OF_ELSEWHERE.say(name=names[0])
    return None


def _is_called_before(title: TitleInDocument, country: str) -> bool:
    """Whether the text goes on with the title of an office that it has named with its country.

    Not of the president, whose title alone is everywhere that of the one at home, and in no text
    of the agency of another country.
    """
    if title.is_one_word or title.is_from_agency_outside(country):
        return False
    return not (title.has_name or _is_clipped(title)) and title.is_called_before(country)


def _is_of_another_home(title: TitleInDocument, country: str) -> bool:
    """Whether the text is of another country, whose own title it is.

    Its own press leaves the country out where it has named none before; an ambassador may be sent
    to where a text is dated from.
    """
    dateline = title.dateline
    if dateline is None or dateline.country == country:
        return False
    if dateline.by_own_press and title.is_explained_by_dateline:
        return True
    return dateline.country != _sender(title) and is_ambassador(title)


def _sender(title: TitleInText) -> str | None:
    """Return the country in the title of who is sent to another one: السفير الأمريكي."""
    if not is_sent(title.words, title.last):
        return None
    found = (country_from(title.words, at) for at in range(title.first, title.last + 1))
    return next((one[0] for one in found if one is not None), None)


def _is_clipped(title: TitleInText) -> bool:
    """Whether a title has the adjective of a bank alone, as one's own press says it: المركزي."""
    words, last = title.words, title.last
    is_central = normalise(words.words[last]) == _CENTRAL
    return is_central and normalise(words.words[last - 1]).removeprefix(_ARTICLE) not in BANKS


def _is_one_in_each(title: TitleInText) -> bool:
    """Whether a title says nothing without the country that it is for: منسقة الشؤون الإنسانية."""
    head, *rest = title.forms
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
