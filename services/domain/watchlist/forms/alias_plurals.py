"""Names of bodies that are plurals, by what their people form."""

from collections.abc import Iterator

from services.domain.text.normalise import normalise

_NOMINATIVE, _OBLIQUE = "ون", "ين"
_MIN_LETTERS = 7
"""Of a plural with its article: الصين and الكون are none."""
_OF_A_PLACE = "ي"
_ARTICLE = "ال"
_ARABIC_HEADS = tuple(map(normalise, ("جماعة", "حركة", "ميليشيا", "مليشيا", "ميليشيات", "مليشيات")))
_ENGLISH_ENDS = ("rebels", "rebel", "movement", "group", "militia", "militias", "forces",
                 "fighters", "militants")  # fmt: skip
_MIN_STEM = 4

Tokens = tuple[str, ...]


def with_people_as_group(tokens: Tokens) -> Iterator[tuple[Tokens, tuple[str, ...]]]:
    """Yield what the people of a name of one word form: the Houthi movement, جماعة الحوثي."""
    if len(tokens) != 1:
        return
    (word,) = tokens
    step = ("the group of these people",)
    if word.isascii():
        if word.endswith("s") and len(word) > _MIN_STEM:
            for end in _ENGLISH_ENDS:
                yield (word[:-1], end), step
    elif _is_plural(word) and word[: -len(_OBLIQUE)].endswith(_OF_A_PLACE):
        for head in _ARABIC_HEADS:
            yield (head, word[: -len(_OBLIQUE)]), step
            yield (head, word[: -len(_OBLIQUE)] + _OBLIQUE), step


def _is_plural(word: str) -> bool:
    is_long = len(word) >= _MIN_LETTERS and word.startswith(_ARTICLE)
    return is_long and word.endswith((_NOMINATIVE, _OBLIQUE))
