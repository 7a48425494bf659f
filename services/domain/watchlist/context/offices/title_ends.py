"""Where the title of an office ends, with its country and all else that it is for."""

from services.domain.names.cities import LONGEST_CITY, country_of_city
from services.domain.names.countries import (
    country_for_short,
)
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import (
    city_until,
    country_from,
    is_adjacent,
    named_until,
    neighbour_meant,
)
from services.domain.watchlist.context.entries import ends_entry
from services.domain.watchlist.context.offices.envoys import TO, is_ambassador, is_sent
from services.domain.watchlist.context.offices.further_duties import (
    end_before_people,
    end_of_abroad,
    end_of_duties,
    end_of_more,
    is_of_minister,
    names_people_abroad,
)
from services.domain.watchlist.context.offices.ministers_of_state import end_of_all_fields
from services.domain.watchlist.context.offices.parliaments import country_of_parliament
from services.domain.watchlist.context.offices.title_in_text import TitleInText

_INSIDE = "ب"
_MAX_PASSED = 4
_LONGEST_SENDER = 3
"""Words of the country that sends an ambassador: سفير المملكة العربية السعودية."""
OF = normal_forms("of the for in في دولة بدولة لدولة للرئيس")
"""Between a title and its country; of a president's adviser, the president as well."""
QUALIFIES_AFTER = normal_forms("الجديد الجديدة الحالي الحالية")
_AFTER_SENT = TO | normal_forms("الخاص الخاصة الشخصي الشخصية المعتمد المعتمدة")
"""Between an envoy or ambassador and the country that he is sent to."""
_AT_HOME = normal_forms("البلاد الدولة المملكة السلطنة")
"""Where an ambassador is sent to, as the news of that country says it: السفير الهندي لدى الدولة."""
_PEOPLE = "ين"
_COMMA = ", "


def end_of_title(words: Words, last: int) -> int:
    """Return the last word of a title with its country: Foreign Minister of Jordan."""
    within = country_from(words, last)
    # رئيس الجمهورية is the title, and الجمهورية العربية السورية the country.
    if within is not None and within[1] > 1:
        return last + within[1] - 1
    last += country_of_parliament(words, last + 1) is not None
    end = _after_extension(words, last)
    passed = _passed_after(words, last)
    for index in range(end + 1, end + 1 + _MAX_PASSED):
        if not is_adjacent(words, index):
            break
        # An ambassador to Washington is one to America, who left Washington is not.
        at = _end_of_country(words, index, sent=passed >= TO and index > end + 1)
        if at is not None:
            return end if index == end + 1 and _begins_name(words, index, at) else at
        if passed >= TO and normalise(words.words[index]) in _AT_HOME:
            return index
        if passed >= TO and (city := city_with_particle(words, index)):
            title = TitleInText(words, max(0, last - _LONGEST_SENDER), last)
            return index + city[1] - 1 if is_ambassador(title) else end
        if normalise(words.words[index]) not in passed:
            break
    return _end_in_list(words, end) if words.gaps[end + 1] == _COMMA else end


def end_with_country(words: Words, last: int, country: str) -> int:
    """Return the last word of a title with this country after it; `last` where it is not there."""
    end = end_of_title(words, last)
    if end == last:
        return last
    if normalise(words.words[end]) in _AT_HOME:
        return end
    named = country in (country_at_end(words, end), neighbour_meant(words, end))
    return _with_abroad(words, end) if named else last


def country_at_end(words: Words, end: int) -> str | None:
    """Return the country that the end of a title with its country names."""
    city = city_until(words, end) or city_with_particle(words, end)
    return named_until(words, end) or (city and city[0]) or country_of_parliament(words, end)


def city_with_particle(words: Words, index: int) -> tuple[str, int] | None:
    """Return the country of the city after ب in word `index`, and its number of words: بالقاهرة."""
    if not words.words[index].startswith(_INSIDE):
        return None
    inside = (one.form for one in readings(words.words[index]) if one.proclitics == _INSIDE)
    rest = words.words[index + 1 : index + LONGEST_CITY]
    found = (country_of_city((form, *rest)) for form in inside)
    return next(filter(None, found), None)


def _end_of_country(words: Words, index: int, *, sent: bool) -> int | None:
    """Return the last word of the country from word `index` on, or of a city one is sent to."""
    found = country_from(words, index)
    if found is None and sent:
        found = country_of_city(words.words[index : index + LONGEST_CITY])
    if found is not None:
        return index + found[1] - 1
    return None if country_for_short(words.words[index]) is None else index


def _begins_name(words: Words, index: int, last: int) -> bool:
    """Whether an English country right after a title is a given name: Minister Israel Katz."""
    after = last + 1
    is_name = index == last and words.words[index][0].isascii() and is_adjacent(words, after)
    return is_name and words.words[after][0].isupper()


def _end_in_list(words: Words, last: int) -> int:
    """Return the last word of the country after a comma with which an entry of a list ends.

    As in "Minister of Health, Jordan;"; in running text another country follows.
    """
    found = country_from(words, last + 1)
    end = last if found is None else last + found[1]
    return end if ends_entry(words, end) else last


def _passed_after(words: Words, last: int) -> frozenset[str]:
    return OF | QUALIFIES_AFTER | (_AFTER_SENT if is_sent(words, last) else frozenset())


def _with_abroad(words: Words, last: int) -> int:
    """Return the last word of those abroad, whom a minister is for too: والتونسيين بالخارج."""
    end = end_of_abroad(words, last) if words.words[last].endswith(_PEOPLE) else last
    return end_of_more(words, end) if end > last else last


def _after_extension(words: Words, last: int) -> int:
    """Return the last word of what a minister is for, too: وزير الخارجية وشؤون المغتربين."""
    end, fields = end_of_duties(words, last), end_of_all_fields(words, last)
    if end > last or fields == last:
        return end
    people = end_before_people(words, fields)
    # The adjective of a country after them may be no more than theirs.
    is_own = people > fields or is_of_minister(words, last, fields + 1)
    is_own = is_own or names_people_abroad(words, fields + 1)
    return people if is_own or country_from(words, fields + 1) is None else last
