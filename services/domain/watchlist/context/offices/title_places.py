"""Where a title without its country is said, which may be the country that it is of."""

from typing import TypeVar

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import index_before, owned_by
from services.domain.watchlist.context.offices.document_countries import DocumentCountries
from services.domain.watchlist.context.offices.envoys import SENT
from services.domain.watchlist.context.offices.names_after import holder_after, is_name
from services.domain.watchlist.context.offices.sentence_place import begins_sentence, names_no_other

_COUNTRY = "country"
_OFFICE, _ARABIC_OFFICES = "office", normal_forms("مكتب ديوان")
_TRAVEL = SENT | normal_forms("""
    foreign external prime premier president king crown secretary state envoy representative
    خارجية وزراء حكومة رئيس ملك ولي أمين مبعوث ممثل مندوب
""")
"""Words of titles whose holders are met abroad, or named everywhere."""

_Read = TypeVar("_Read")


def is_dated_from(
    words: Words, first: int, last: int, country: str, document: DocumentCountries[_Read]
) -> bool:
    """Whether the dateline explains the title, or the document has it of that country alone."""
    dateline = document.dateline_before(words, first)
    if dateline is None or dateline.country != country:
        return False
    if dateline.explains(words, first, document.families):
        said = document.said(words, first, last)
        others = {said.host, None if dateline.by_own_press else said.told}
        return others <= {None, country}
    if dateline.of_ministry and begins_sentence(words, first):
        return True  # On its own page those come first, and others with their country.
    if _is_named_at_home(words, first, last, document):
        return True
    if _is_of_the_country(words, first):
        return dateline.names_no_other(words, first, document.families)
    called = document.countries_of_title(words, first, last)
    # Its own agency leaves the country out all through, but of a visitor tells it.
    at_home = dateline.at_home and not called and names_no_other(words, first, country)
    return at_home or called == {country}


def _is_of_the_country(words: Words, first: int) -> bool:
    """Whether a title is that of the country that a text is about: the country's minister."""
    index = index_before(words, first)
    return index is not None and words.words[index].lower() == _COUNTRY


def _is_named_at_home(
    words: Words, first: int, last: int, document: DocumentCountries[_Read]
) -> bool:
    """Whether a text that is dated from a country names no other before who has a title.

    Of those who travel, or are known everywhere, it may leave out which country they are of.
    """
    dateline = document.dateline_before(words, first)
    if dateline is None or first == last or not is_name(holder_after(words, first, last)):
        return False
    title = words.words[first : last + 1]
    is_at_home = not any(reads_as(word, _TRAVEL) for word in title)
    return is_at_home and dateline.names_no_other(words, first, document.families)


def is_said_at_home(
    words: Words, first: int, last: int, country: str, document: DocumentCountries[_Read]
) -> bool:
    """Whether the sentence begins in the country, or a city of it: وفي بيروت، قال وزير الداخلية.

    Whoever is named, or has the title of another country elsewhere, may be a visitor.
    """
    said = document.said(words, first, last)
    if said.side == country:
        return True
    if said.place != country or holder_after(words, first, last):
        return False
    return document.countries_of_title(words, first, last) <= {country}


def is_office_elsewhere(
    words: Words, first: int, last: int, country: str, document: DocumentCountries[_Read]
) -> bool:
    """Whether the sentence begins in another country, and is of where the title is at work.

    In Kyiv, the Prosecutor General's Office said: who has a title travels, and his office does not.
    On the side of another country he is one of that.
    """
    said = document.said(words, first, last)
    if said.side not in (None, country):
        return True
    return said.place not in (None, country) and _is_of_his_office(words, first, last)


def _is_of_his_office(words: Words, first: int, last: int) -> bool:
    """Whether a title stands in the name of an office: the Prosecutor's Office, مكتب النائب."""
    if words.words[first][0].isascii():
        at = last + 1 + owned_by(words, last + 1)
        return normalise("".join(words.words[at : at + 1])) == _OFFICE
    before = words.before(first)
    return before is not None and reads_as(before, _ARABIC_OFFICES)


def is_met_there(
    words: Words, first: int, last: int, country: str, document: DocumentCountries[_Read]
) -> bool:
    """Whether a visitor to the country meets who has the title: he visited Rabat and met him."""
    said = document.said(words, first, last)
    return said.host == country and _may_be_of(words, first, last, country, document)


def is_told_to_own_agency(
    words: Words, first: int, last: int, country: str, document: DocumentCountries[_Read]
) -> bool:
    """Whether who has the title tells something to the agency of the country."""
    said = document.said(words, first, last)
    return said.told == country and _may_be_of(words, first, last, country, document)


def _may_be_of(
    words: Words, first: int, last: int, country: str, document: DocumentCountries[_Read]
) -> bool:
    """Whether nobody of another country is meant whom the document calls so elsewhere."""
    called = document.countries_of_title(words, first, last)
    return called <= {country} or bool(holder_after(words, first, last))
