"""Where a title without its country is said, which may be the country that it is of."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
from services.domain.watchlist.context.country_words import index_before, owned_by
from services.domain.watchlist.context.offices.document_titles import TitleInDocument
from services.domain.watchlist.context.offices.envoys import SENT
from services.domain.watchlist.context.offices.sentence_place import begins_sentence, names_no_other
from services.domain.watchlist.context.offices.title_in_text import TitleInText

_COUNTRY = "country"
_OFFICE, _ARABIC_OFFICES = "office", normal_forms("مكتب ديوان")
_TRAVEL = SENT | normal_forms("""
    foreign external prime premier president king crown secretary state envoy representative
    خارجية وزراء حكومة رئيس ملك ولي أمين مبعوث ممثل مندوب
""")
"""Words of titles whose holders are met abroad, or named everywhere."""


def is_dated_from(title: TitleInDocument, country: str) -> bool:
    """Whether the dateline explains the title, or the document has it of that country alone."""
    dateline = title.dateline
    if dateline is None or dateline.country != country:
        return False
    if title.is_explained_by_dateline:
        others = {title.said.host, None if dateline.by_own_press else title.said.told}
        return others <= {None, country}
    if dateline.of_ministry and begins_sentence(title.words, title.first):
        return True  # On its own page those come first, and others with their country.
    if _is_named_at_home(title):
        return True
    if _is_of_the_country(title):
        return dateline.names_no_other(title.words, title.first, title.document.families)
    called = title.countries_called
    # Its own agency leaves the country out all through, but of a visitor tells it.
    at_home = dateline.at_home and not called
    at_home = at_home and names_no_other(title.words, title.first, country)
    return at_home or called == {country}


def _is_of_the_country(title: TitleInText) -> bool:
    """Whether a title is that of the country that a text is about: the country's minister."""
    index = index_before(title.words, title.first)
    return index is not None and title.words.words[index].lower() == _COUNTRY


def _is_named_at_home(title: TitleInDocument) -> bool:
    """Whether a text that is dated from a country names no other before who has a title.

    Of those who travel, or are known everywhere, it may leave out which country they are of.
    """
    dateline, families = title.dateline, title.document.families
    if dateline is None or title.is_one_word or not title.has_name:
        return False
    is_at_home = not any(reads_as(word, _TRAVEL) for word in title.written)
    return is_at_home and dateline.names_no_other(
        title.words, title.first, families, but_ambassadors=True
    )


def is_said_at_home(title: TitleInDocument, country: str) -> bool:
    """Whether the sentence begins in the country, or a city of it: وفي بيروت، قال وزير الداخلية.

    Whoever is named, or has the title of another country elsewhere, may be a visitor.
    """
    if title.said.side == country:
        return True
    if title.said.place != country or title.holder:
        return False
    return title.countries_called <= {country}


def is_office_elsewhere(title: TitleInDocument, country: str) -> bool:
    """Whether the sentence begins in another country, and is of where the title is at work.

    In Kyiv, the Prosecutor General's Office said: who has a title travels, and his office does not.
    On the side of another country he is one of that.
    """
    if title.said.side not in (None, country):
        return True
    return title.said.place not in (None, country) and _is_of_his_office(title)


def _is_of_his_office(title: TitleInText) -> bool:
    """Whether a title stands in the name of an office: the Prosecutor's Office, مكتب النائب."""
    words, first = title.words, title.first
    if words.words[first][0].isascii():
        at = title.last + 1 + owned_by(words, title.last + 1)
        return normalise("".join(words.words[at : at + 1])) == _OFFICE
    before = words.before(first)
    return before is not None and reads_as(before, _ARABIC_OFFICES)


def is_met_there(title: TitleInDocument, country: str) -> bool:
    """Whether a visitor to the country meets who has the title: he visited Rabat and met him."""
    return title.said.host == country and _may_be_of(title, country)


def is_told_to_own_agency(title: TitleInDocument, country: str) -> bool:
    """Whether who has the title tells something to the agency of the country."""
    return title.said.told == country and _may_be_of(title, country)


def _may_be_of(title: TitleInDocument, country: str) -> bool:
    """Whether nobody of another country is meant whom the document calls so elsewhere."""
    return title.countries_called <= {country} or bool(title.holder)
