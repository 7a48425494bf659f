"""Bodies that a document in both scripts names in one of them, and calls by short names in both."""

from collections.abc import Iterator
from dataclasses import replace
from functools import lru_cache

from services.domain.text.normalise import normalise
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.deciding.bodies.central_banks_alone import bank_forms
from services.domain.watchlist.deciding.counted import Counted, Names
from services.domain.watchlist.finding.candidate import Candidate

_CACHED_NAMES = 16_384
_LEAST = 3


def with_other_script(counted: Counted, arabic: Names) -> Counted:
    """Return what counts, and the bodies among that once more by their names in the other script.

    Nothing is added where the texts have no words in it.

    Args:
        arabic: names of the bodies that have some in both scripts.
    """
    whole = [(number, one) for number, one in counted.whole_names if one.first < one.last]
    scripts = {one.form.tokens[0].isascii() for _, one in whole}
    if not any(
        _has_words(words, latin=not script) for script in scripts for words in counted.texts
    ):
        return counted
    kept = [[*found] for found in counted.kept]
    for number, one in whole:
        kept[number] += _in_other_script(one, counted.latin_names, arabic)
    return counted.with_kept(kept)


def _has_words(words: Words, *, latin: bool) -> bool:
    return any(word[0].isascii() is latin and word[0].isalpha() for word in words.different)


def _in_other_script(one: Candidate, latin: Names, arabic: Names) -> Iterator[Candidate]:
    form = one.form
    names = arabic if form.tokens[0].isascii() else latin
    for name in names.get(form.entity, ()):
        # What is left of two words is one, which may be anything, if it is not the Fed.
        if len(tokens := _tokens(name)) >= _LEAST or bank_forms(tokens):
            yield replace(one, form=replace(form, alias=name, tokens=tokens))


@lru_cache(_CACHED_NAMES)
def _tokens(name: str) -> tuple[str, ...]:
    return tuple(map(normalise, words_of_name(name).words))
