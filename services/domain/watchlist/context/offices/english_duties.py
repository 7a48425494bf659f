"""What else an English minister is for: Minister of Foreign Affairs, Trade and Lebanese Abroad."""

from services.domain.names.countries import country_of
from services.domain.text.words import Words
from services.domain.watchlist.context.role_titles import FIELDS

_MINISTER, _AND, _COMMA, _THE = "minister", "and", ", ", "the"
_LINKS = frozenset({"of", "for"})
_UNION = ("european", "union")
_LONGEST, _MOST = 5, 4
"""Words of what he is for by the title, and how much more that may be."""
_PEOPLE = frozenset({"expatriates", "emigrants", "nationals", "communities"})
_ABROAD, _PLURAL = "abroad", "s"
_FIELDS = (
    FIELDS
    | _PEOPLE
    | {"electricity", "emigration", "entrepreneurship", "immigration", "innovation", "irrigation",
       "logistics", "prevention", "research", "revenue", "revenues", "science", "supply"}
)  # fmt: skip
_HEADS = frozenset(
    {"affairs", "control", "cooperation", "development", "integration", "management", "planning",
     "protection", "reclamation", "reform", "resources", "security", "services", "technology",
     "welfare"}
)  # fmt: skip
"""After what it is about, in capitals whatever that is: Narcotics Control, Rural Development."""
ENGLISH_ADJECTIVES = frozenset(
    {"advanced", "african", "arab", "basic", "digital", "domestic", "economic", "emigrant",
     "european", "expatriate", "external", "foreign", "higher", "industrial", "internal",
     "international", "islamic", "local", "maritime", "national", "parliamentary", "political",
     "public", "regional", "religious", "renewable", "rural", "scientific", "secondary", "social",
     "technical", "urban", "vocational"}
)  # fmt: skip
"""Adjectives that make another field of one: the higher education minister."""


def end_of_english_fields(words: Words, last: int) -> int:
    """Return the last word of the fields that follow a minister's up to "and" and one more.

    Returns:
        `last` where there are none.
    """
    if not names_minister(words, last - 1):
        return last
    end = last
    for _ in range(_MOST):
        begin, is_last = _begin_of_field(words, end)
        found = end_of_field_from(words, begin) if begin is not None else None
        if found is None and begin is not None and not is_last:
            found = _end_of_union(words, begin)
        if found is None or not _are_alike(words, last, found):
            break
        if is_last:
            return found
        end = found
    return last


def minister_after_fields(words: Words, first: int, last: int) -> int | None:
    """Return the word for a minister who is for more than words `first` to `last`; None for none.

    As in Energy and Minerals Minister, and Economy, Trade and Industry Minister.
    """
    # Minister of Finance, Health and Trade Minister Jane Roe are two.
    if _lower(words, last) not in _FIELDS | _HEADS or words.before(first) in _LINKS:
        return None
    end, is_last = last, False
    for _ in range(_MOST):
        begin, is_last = _begin_of_field(words, end)
        found = _end_of_noun(words, begin) if begin is not None else None
        if found is None or not _are_alike(words, last, found):
            return None
        end = found
        if is_last:
            break
    is_title = is_last and words.adjacent(end + 1) and _lower(words, end + 1) == _MINISTER
    return end + 1 if is_title else None


def _begin_of_field(words: Words, last: int) -> tuple[int | None, bool]:
    """Return the first word of the next field, and whether "and" says that it is the last one."""
    index = last + 1
    with_comma = words.gaps[index] == _COMMA
    joined = (with_comma or words.adjacent(index)) and words.adjacent(index + 1)
    with_and = words.words[index : index + 1] == [_AND] and joined
    return (index + with_and if with_comma or with_and else None), with_and


def _are_alike(words: Words, one: int, other: int) -> bool:
    """Whether both words have a capital, or none.

    In small letters what follows "and" may be what he speaks of, so there all have to be small.
    """
    return words.words[one][0].isupper() is words.words[other][0].isupper()


def names_minister(words: Words, last: int) -> bool:
    """Whether word `last`, or one of those right before it, is the word for a minister."""
    begin = max(0, last + 1 - _LONGEST)
    return any(word.lower() == _MINISTER for word in words.words[begin : last + 1])


def end_of_field_from(words: Words, begin: int) -> int | None:
    """Return the last word of the field that begins with word `begin`; None where none does."""
    end = _end_of_people(words, begin) or _end_of_noun(words, begin)
    if end is None:
        return None
    # Minister of Finance and Trade Minister Jane Roe are two titles.
    is_title = words.adjacent(end + 1) and _lower(words, end + 1) == _MINISTER
    return None if is_title else end


def _end_of_noun(words: Words, begin: int) -> int | None:
    """Return the last word of a noun, with what describes it, that is known or has a known head."""
    word, follows = _lower(words, begin), _lower(words, begin + 1)
    has_head = words.adjacent(begin + 1) and follows in _HEADS
    if has_head and (word in ENGLISH_ADJECTIVES | _FIELDS or words.words[begin][0].isupper()):
        return begin + 1
    end = begin + (word in ENGLISH_ADJECTIVES and words.adjacent(begin + 1))
    if _lower(words, end) not in _FIELDS:
        return None
    return end + (words.adjacent(end + 1) and _lower(words, end + 1) in _HEADS)


def _end_of_union(words: Words, begin: int) -> int | None:
    """Return the last word of the union that a minister is for, too, before something else.

    As in Minister of Foreign Affairs, European Union and Cooperation.
    """
    begin += _lower(words, begin) == _THE and words.adjacent(begin + 1)
    found = _lower(words, begin), _lower(words, begin + 1)
    return begin + 1 if found == _UNION and words.adjacent(begin + 1) else None


def _end_of_people(words: Words, begin: int) -> int | None:
    """Return the last word for people of the country who live abroad: Egyptian Expatriates."""
    if not words.adjacent(begin + 1):
        return None
    word = words.words[begin]
    is_own = country_of(word) is not None or country_of(word.removesuffix(_PLURAL)) is not None
    follows = _lower(words, begin + 1)
    return begin + 1 if is_own and (follows in _PEOPLE or follows == _ABROAD) else None


def _lower(words: Words, index: int) -> str:
    return words.words[index].lower() if index < len(words.words) else ""
