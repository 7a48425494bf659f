"""The country of a body that one state has: after المركزي, or of a national committee nowhere."""

from collections.abc import Set

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.offices.country_beside import country_beside
from services.domain.watchlist.context.offices.document_titles import TitleInDocument
from services.domain.watchlist.context.offices.title_in_text import TitleInText
from services.domain.watchlist.reasons import Why

_ARTICLE, _FEMININE, _RELATIONAL = "ال", "ه", "ي"
_OF_STATE = normal_forms("""
    المركزي المركزية الفيدرالي الفيدرالية الفدرالي الفدرالية الاتحادي الاتحادية الوطني الوطنية
    القومي القومية
""")
"""Adjectives of what states have for all their parts."""

_AUTHORITIES = normal_forms("هيئة الهيئة وزارة الوزارة مؤسسة المؤسسة مديرية المديرية مصلحة المصلحة")
"""What many states have for the same thing, by the same name."""
_ENGLISH_AUTHORITIES = frozenset({"authority", "directorate", "ministry"})


def end_with_nationality(words: Words, last: int) -> int:
    """Return the last word of an Arabic title with the nationality of its body after it.

    As in رئيس الاحتياطي الفيدرالي الأميركي. After any other title it may be its holder's.

    Returns:
        `last` where it is not there.
    """
    after = last + 1
    of_state = normalise(words.words[last])
    if of_state not in _OF_STATE or not words.adjacent(after):
        return last
    form = normalise(words.words[after])
    is_adjective = form.startswith(_ARTICLE) and form.removesuffix(_FEMININE).endswith(_RELATIONAL)
    agrees = form.endswith(_FEMININE) is of_state.endswith(_FEMININE)
    is_country = is_adjective and agrees and country_of(words.words[after]) is not None
    return after if is_country else last


def why_of_no_nation(body: TitleInDocument, country: str) -> str | None:
    """Return why a national body is not a country's; None if it is.

    Without a country beside it, it is of that which the article is dated from or names most.
    """
    beside = country_beside(body)
    if beside is not None:
        return None if beside[0] == country else Why.BODY_OF_OTHER_COUNTRY.say(country=beside[0])
    dateline = body.dateline
    if dateline is not None and dateline.at_home:
        return (
            None
            if dateline.country == country
            else Why.ARTICLE_OF_COUNTRY.say(country=dateline.country)
        )
    is_dated = dateline is not None and dateline.country == country
    if (is_dated and body.is_explained_by_dateline) or body.document.is_named_most(country):
        return None
    return Why.BODY_OF_COUNTRY_UNSAID.say(country=country)


def is_authority(body: TitleInText) -> bool:
    """Whether the name of a body in several words may be that of many states."""
    if body.is_one_word or not _ENGLISH_AUTHORITIES.isdisjoint(body.forms):
        return not body.is_one_word
    return reads_as(body.written[0], _AUTHORITIES)


def why_of_other_nation(body: TitleInText, own: Set[str]) -> str | None:
    """Return why an authority that Arabic names without its country is another's; None if not.

    As الهيئة العامة للاستثمار في السعودية, where the Latin name is that of Kuwait.

    Args:
        own: the countries in its Latin names.
    """
    if not own or any(country_of(word) is not None for word in body.written):
        return None
    beside = country_beside(body)
    if beside is None or beside[0] in own:
        return None
    return Why.BODY_OF_OTHER_COUNTRY.say(country=beside[0])


def end_with_own_nation(words: Words, last: int, country: str) -> int:
    """Return the last word of the Arabic name of a national body with its nationality after it."""
    after = last + 1
    if not words.adjacent(after) or not words.words[after].startswith(_ARTICLE):
        return last
    is_adjective = normalise(words.words[after]).removesuffix(_FEMININE).endswith(_RELATIONAL)
    return after if is_adjective and country_of(words.words[after]) == country else last
