"""The article of family names, which news adds and leaves out: Otaibi, Al-Otaibi, Alotaibi."""

from collections.abc import Sequence

from services.domain.names.lexicon import ARABIC_TITLES, GIVEN_NAME_GROUPS, ORDINARY_GROUPS
from services.domain.watchlist.forms.spelling import Spelling
from services.domain.watchlist.forms.step import Step

_ARTICLE_COST = 0.03
_ARTICLE = "ال"
_MIN_STEM_LETTERS = 3


def with_latin_article(stem: str, *, optional: bool) -> Sequence[Spelling]:
    """Return the ways to write a word after an article of its own, without it where `optional`."""
    written = [
        Spelling(tokens=("al", stem)),
        Spelling(tokens=("al" + stem,)),
        Spelling(tokens=("el" + stem,)),
    ]
    optional = optional and not _is_given_only(stem)
    return (*written, *_without_article(stem)) if optional else written


def family_article(token: str) -> Sequence[Spelling]:
    """Return a family name of one word with the article that it has not, or without its own."""
    if token.startswith(_ARTICLE):
        stem = token[len(_ARTICLE) :]
        # In its own script it is left out of names alone: طيب is Tayeb or "good", never الطيب.
        # وزير is a minister before what for, and الوزير a family.
        if stem in GIVEN_NAME_GROUPS or stem in ARABIC_TITLES or len(stem) < _MIN_STEM_LETTERS:
            return ()
        return _without_article(stem)
    # Hamad Ali and Hamad Al-Ali are two families; Mansour Otaibi and Mansour Al-Otaibi are one.
    if token in GIVEN_NAME_GROUPS or not token.isalpha():
        return ()
    step = (Step.ARTICLE_ADDED,)
    if token.isascii():
        return tuple(
            Spelling(tokens=tokens, cost=_ARTICLE_COST, steps=step)
            for tokens in (("al", token), ("al" + token,))
        )
    return (Spelling(tokens=(_ARTICLE + token,), cost=_ARTICLE_COST, steps=step),)


def _without_article(stem: str) -> Sequence[Spelling]:
    return (Spelling(tokens=(stem,), cost=_ARTICLE_COST, steps=(Step.ARTICLE_LEFT_OUT,)),)


def _is_given_only(stem: str) -> bool:
    """Whether a name without its article is a given name, and so a father's: محمد, not المحمد."""
    return bool(GIVEN_NAME_GROUPS.get(stem, frozenset()) - ORDINARY_GROUPS)
