"""Whose agency somebody tells something: a minister of that country, which it leaves out."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.context.offices.home_press import SIZES_OF_NAMES, country_of_agency
from services.domain.watchlist.context.offices.sentence_place import end_of_sentence, names_no_other
from services.domain.watchlist.context.offices.title_in_text import TitleInText

_STATEMENTS = normal_forms("""
    تصريح تصريحات حديث مقابلة لقاء
    statement statements remarks interview
""")
_TOLD, _LINKS = "told", normal_forms("ل مع to with")
_TO, _AGENCY = "ل", normal_forms("وكالة")
_REACH = 6
"""Words from the statement to the agency's short name: في تصريح خاص لوكالة الأنباء (كونا)."""
_ENDS = frozenset(",،.؛")


def country_of_agency_told(title: TitleInText) -> str | None:
    """Return the country whose agency is told something by who has a title in a sentence.

    As in وقال وزير المالية في تصريح ل(كونا). None where the sentence names another country.
    """
    words = title.words
    for at in range(title.last + 1, end_of_sentence(words, title.last)):
        form = normalise(words.words[at])
        if form == _TOLD or form in _STATEMENTS:
            country = _told_after(words, at, is_led_to=form == _TOLD)
            if country is not None and names_no_other(words, title.first, country):
                return country
    return None


def _told_after(words: Words, statement: int, *, is_led_to: bool) -> str | None:
    """Return the country of the agency to which a statement is made, from its word on.

    Args:
        is_led_to: whether the agency may follow with no preposition, as after "told".
    """
    for at in range(statement + 1, min(statement + 1 + _REACH, len(words.words))):
        if not _ENDS.isdisjoint(words.gaps[at]):
            return None
        if is_led_to and (country := _agency_at(words, at)) is not None:
            return country
        word = words.words[at]
        for one in readings(word):
            if one.proclitics == _TO and (country := country_of_agency([one.form])) is not None:
                return country
            is_led_to = is_led_to or (one.proclitics == _TO and one.form in _AGENCY)
        is_led_to = is_led_to or normalise(word) in _LINKS
    return None


def _agency_at(words: Words, at: int) -> str | None:
    """Return the country whose agency begins with word `at`: MAP, but not to map."""
    if words.words[at].islower():
        return None
    found = (country_of_agency(words.words[at : at + size]) for size in SIZES_OF_NAMES)
    return next((country for country in found if country is not None), None)
