"""Names of groups by their members, and the other way round: Houthi movement, الحوثيون."""

from services.domain.text.normalise import normalise
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_PLURALS = ("ون", "ين")
_MIN_LETTERS = 6
"""Of the name of a member with its article."""
_OF_A_PLACE = "ي"
_ARTICLE = "ال"
_GROUPS = tuple(map(normalise, ("جماعة", "حركة", "ميليشيا", "مليشيا", "ميليشيات", "مليشيات")))
_ENGLISH_ENDS = ("rebels", "rebel", "movement", "group", "militia", "militias", "forces",
                 "fighters", "militants")  # fmt: skip
_MIN_STEM = 4
_GROUP_AND_NAME = 2


def with_people_as_group(tokens: Tokens) -> Rewrites:
    """Yield what the people of a name of one word form: the Houthi movement, جماعة الحوثي."""
    if len(tokens) != 1:
        return
    (word,) = tokens
    step = ("the group of these people",)
    if word.isascii():
        if word.endswith("s") and len(word) > _MIN_STEM:
            for end in _ENGLISH_ENDS:
                yield (word[:-1], end), step
    elif word.endswith(_PLURALS) and _is_member(member := word[: -len(_PLURALS[0])]):
        for group in _GROUPS:
            yield (group, member), step
            yield (group, member + _PLURALS[1]), step


def with_members(tokens: Tokens) -> Rewrites:
    """Yield the members of a group that is named after somebody: الحوثيون for جماعة الحوثي."""
    if len(tokens) == _GROUP_AND_NAME and tokens[0] in _GROUPS and _is_member(tokens[1]):
        for ending in _PLURALS:
            yield (tokens[1] + ending,), ("members of the group",)


def _is_member(word: str) -> bool:
    return word.startswith(_ARTICLE) and word.endswith(_OF_A_PLACE) and len(word) >= _MIN_LETTERS
