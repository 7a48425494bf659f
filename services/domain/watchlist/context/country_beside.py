"""The country beside the title of an office, and where the title ends with it."""

from services.domain.names.cities import LONGEST_CITY, country_of_city
from services.domain.names.countries import (
    LONGEST_COUNTRY,
    begins_no_country,
    country_beginning,
    country_ending,
    country_for_short,
)
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.entries import ends_entry
from services.domain.watchlist.context.envoys import SENT, TO, is_sent
from services.domain.watchlist.context.further_duties import (
    end_of_abroad,
    end_of_duties,
    end_of_fields,
)
from services.domain.watchlist.context.parliaments import country_of_parliament

_ARTICLE = "ال"
_MAX_PASSED = 4
_MAX_EXTENSION = 3
_MAX_HOLDER_WORDS = 6
OF = normal_forms("of the for in في دولة بدولة لدولة للرئيس")
"""Between a title and its country; of a president's adviser, the president as well."""
QUALIFIES_AFTER = normal_forms("الجديد الجديدة الحالي الحالية")
_AT_HOME = normal_forms("البلاد الدولة المملكة السلطنة")
"""Where an ambassador is sent to, as the news of that country says it: السفير الهندي لدى الدولة."""
QUALIFIES = normal_forms("new caretaker interim outgoing current incoming")
# The ministry has further duties: وزير الخارجية وشؤون المغتربين الأردني.
_EXTENDS = normal_forms("وشؤون والمغتربين والتعاون والهجرة والتجارة والشؤون والجالية")
_PEOPLE = "ين"
_APOSTROPHES = ("'", "’")
_INITIALS: dict[tuple[str, ...], str] = {("U", "S"): "america", ("U", "K"): "britain"}
_WHOSE = "whose"
_AND, _AND_MINISTER, _GOVERNMENT = "and", "ووزير", normal_forms("الوزراء الحكومة")
_JOINED = normal_forms("deputy vice first prime minister premier president")
"""Words of a title that one person has beside another: Prime Minister and Foreign Minister."""
_COMMA = ", "
_STOP, _STOP_AND_SPACE = ".", frozenset({".", ". "})


def word_before(words: Words, index: int) -> int | None:
    """Return the number of the word before `index`, the s of a possessive left out."""
    if not words.adjacent(index):
        return None
    return index - 2 if owned_by(words, index - 1) else index - 1


def word_before_both(words: Words, first: int) -> int | None:
    """Return the number of the word before two titles that "and" joins, None where it joins none.

    As in Kuwait's Prime Minister and Interior Minister, of which word `first` begins the second.
    """
    begin = first - 1
    if begin <= 0 or words.words[begin] != _AND or not words.adjacent(first):
        return None
    while words.adjacent(begin) and normalise(words.words[begin - 1]) in _JOINED:
        begin -= 1
    # Two of them have one country where they are written alike: not the president and Premier Roe.
    alike = words.words[first][0].isupper() is words.words[first - 2][0].isupper()
    return word_before(words, begin) if begin < first - 1 and alike else None


def owned_by(words: Words, index: int) -> bool:
    """Whether word `index` is no more than the s in Jordan's."""
    return 0 < index < len(words.words) and (
        words.words[index] in ("s", "S") and words.gaps[index] in _APOSTROPHES
    )


def is_adjacent(words: Words, index: int) -> bool:
    """Whether word `index` goes on right after the one before, in a hashtag too."""
    return index < len(words.words) and (words.adjacent(index) or words.gaps[index] == "_")


def country_beside(words: Words, first: int, last: int) -> tuple[str, int] | None:
    """Return the country that the title in words `first` to `last` is of, and its last word.

    In Arabic it follows the title: الرئيس الأمريكي والفرنسي ورئيسة الوزراء are three.
    """
    before = _may_stand_after_country(words, first, last)
    found = (_country_before(words, first) if before else None) or _country_after(words, last)
    return found or _country_of_premier(words, first)


def _country_of_premier(words: Words, first: int) -> tuple[str, int] | None:
    """Return the country of a prime minister who is this minister, too.

    As in رئيس الوزراء القطري ووزير الخارجية.
    """
    if not (words.words[first].startswith(_AND_MINISTER) and words.adjacent(first)):
        return None
    found = country_until(words, first - 1)
    at = first - 1 - found[1] if found is not None else -1
    is_premier = at >= 0 and words.adjacent(at + 1) and normalise(words.words[at]) in _GOVERNMENT
    return (found[0], first - 1) if found is not None and is_premier else None


def _may_stand_after_country(words: Words, first: int, last: int) -> bool:
    """Whether the country before a title is its country: Syria's UN envoy is not sent to Syria."""
    title = words.words[first : last + 1]
    sent = len(title) > 1 and title[0].isupper() and normalise(title[-1]) in SENT
    return title[0][0].isascii() and not sent


def _country_before(words: Words, first: int) -> tuple[str, int] | None:
    index = initials_before(words, first)
    if index is not None:
        return _INITIALS[words.words[index - 1], words.words[index]], index
    index = word_before(words, first)
    for _ in range(_MAX_PASSED):
        if index is None:
            break
        if (found := _named_until(words, index)) is not None:
            return found, index
        if words.words[index] == _WHOSE:
            return _country_of_whose(words, index)
        if normalise(words.words[index]) not in QUALIFIES:
            break
        index = word_before(words, index)
    index = word_before_both(words, first)
    country = None if index is None else country_until(words, index)
    return None if index is None or country is None else (country[0], index)


def _country_of_whose(words: Words, index: int) -> tuple[str, int] | None:
    """Return the country right before "whose": to Turkey, whose foreign minister spoke."""
    if index == 0 or not (words.adjacent(index) or words.gaps[index] == _COMMA):
        return None
    found = country_until(words, index - 1)
    return None if found is None else (found[0], index - 1)


def initials_before(words: Words, first: int) -> int | None:
    """Return the last initial of U.S. or U.K. before word `first`."""
    at = first - 1
    is_country = at > 0 and country_of_initials(words, at - 1) is not None
    return at if is_country and words.gaps[first] in _STOP_AND_SPACE else None


def country_of_initials(words: Words, index: int) -> str | None:
    """Return the country that word `index` and the next are the initials of: U.S."""
    pair = tuple(words.words[index : index + 2])
    return _INITIALS.get(pair) if len(pair) == 2 and words.gaps[index + 1] == _STOP else None


def _country_after(words: Words, last: int) -> tuple[str, int] | None:
    own = country_of_parliament(words, last)
    if own is not None:
        return own, last
    end = end_of_title(words, last)
    if end == last:
        return _country_of_holder(words, end + 1)
    country = _country_at_end(words, end)
    return None if country is None else (country, end)


def _country_at_end(words: Words, end: int) -> str | None:
    """Return the country that the end of a title with its country names."""
    city = _city_until(words, end)
    return _named_until(words, end) or (city and city[0]) or country_of_parliament(words, end)


def _named_until(words: Words, index: int) -> str | None:
    """Return the country that ends with word `index`, or that it is short for: Korean."""
    found = country_until(words, index) or country_for_short(words.words[index])
    return None if found is None else found[0]


def neighbour_meant(words: Words, index: int) -> str | None:
    """Return which other country a word beside a title may mean: the Korean one of the North."""
    found = country_for_short(words.words[index])
    return found[1] if found is not None and country_until(words, index) is None else None


def _city_until(words: Words, index: int) -> tuple[str, int] | None:
    """Return the country of the city that ends with word `index`, and of how many words it is."""
    for begin in (index - 1, index):
        found = country_of_city(words.words[begin : index + 1]) if begin >= 0 else None
        if found is not None and begin + found[1] == index + 1:
            return found
    return None


def country_until(words: Words, index: int) -> tuple[str, int] | None:
    """Return the country whose name ends with word `index`, and of how many words it is."""
    begin = index
    while begin > max(0, index + 1 - LONGEST_COUNTRY) and is_adjacent(words, begin):
        begin -= 1
    return country_ending(words.words[begin : index + 1])


def country_from(words: Words, index: int) -> tuple[str, int] | None:
    """Return the country whose name begins with word `index`, and of how many words it is."""
    if index >= len(words.words) or begins_no_country(words.words[index]):
        return None
    end = index + 1
    while end < min(len(words.words), index + LONGEST_COUNTRY) and is_adjacent(words, end):
        end += 1
    return country_beginning(words.words[index:end])


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
            return at
        if passed >= TO and normalise(words.words[index]) in _AT_HOME:
            return index
        if normalise(words.words[index]) not in passed:
            break
    return _end_in_list(words, end) if words.gaps[end + 1] == _COMMA else end


def _end_of_country(words: Words, index: int, *, sent: bool) -> int | None:
    """Return the last word of the country from word `index` on, or of a city one is sent to."""
    found = country_from(words, index)
    if found is None and sent:
        found = country_of_city(words.words[index : index + LONGEST_CITY])
    if found is not None:
        return index + found[1] - 1
    return None if country_for_short(words.words[index]) is None else index


def _end_in_list(words: Words, last: int) -> int:
    """Return the last word of the country after a comma with which an entry of a list ends.

    As in "Minister of Health, Jordan;"; in running text another country follows.
    """
    found = country_from(words, last + 1) if last + 1 < len(words.words) else None
    end = last if found is None else last + found[1]
    return end if ends_entry(words, end) else last


def _passed_after(words: Words, last: int) -> frozenset[str]:
    return OF | QUALIFIES_AFTER | (TO if is_sent(words, last) else frozenset())


def end_with_country(words: Words, last: int, country: str) -> int:
    """Return the last word of a title with this country after it; `last` where it is not there."""
    end = end_of_title(words, last)
    if end == last:
        return last
    if normalise(words.words[end]) in _AT_HOME:
        return end
    named = country in (_country_at_end(words, end), neighbour_meant(words, end))
    return _with_abroad(words, end) if named else last


def _with_abroad(words: Words, last: int) -> int:
    """Return the last word of those abroad, whom a minister is for too: والتونسيين بالخارج."""
    return end_of_abroad(words, last) if words.words[last].endswith(_PEOPLE) else last


def _after_extension(words: Words, last: int) -> int:
    index = last + 1
    if not (is_adjacent(words, index) and normalise(words.words[index]) in _EXTENDS):
        end, fields = end_of_duties(words, last), end_of_fields(words, last)
        if end > last or fields == last:
            return end
        # The adjective of a country after them may be no more than theirs.
        return fields if country_from(words, fields + 1) is None else last
    while (
        is_adjacent(words, index + 1)
        and index - last < _MAX_EXTENSION
        and normalise(words.words[index + 1]).startswith(_ARTICLE)
        and normalise(words.words[index + 1]) not in TO
        and country_from(words, index + 1) is None
    ):
        index += 1
    return max(index, end_of_fields(words, last))


def _country_of_holder(words: Words, index: int) -> tuple[str, int] | None:
    """Return the country after a name after a title: Foreign Minister Hakan Fidan of Turkey."""
    for at in range(index, index + _MAX_HOLDER_WORDS):
        if not is_adjacent(words, at):
            return None
        if words.words[at] == "of" and at > index and is_adjacent(words, at + 1):
            at += words.words[at + 1] == "the"
            found = country_from(words, at + 1)
            return None if found is None else (found[0], at + found[1])
        if not words.words[at][0].isupper():
            return None
    return None
