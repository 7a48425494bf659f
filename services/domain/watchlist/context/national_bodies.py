"""The nationality after the title of whoever is at a body that one state has: المركزي الأردني."""

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words

_ARTICLE, _FEMININE, _RELATIONAL = "ال", "ه", "ي"
_OF_STATE = normal_forms("""
    المركزي المركزية الفيدرالي الفيدرالية الفدرالي الفدرالية الاتحادي الاتحادية الوطني الوطنية
    القومي القومية
""")
"""Adjectives of what states have for all their parts."""


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
