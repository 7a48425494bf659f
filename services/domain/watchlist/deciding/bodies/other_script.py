"""Bodies that a document in both scripts names in one of them, and calls by short names in both."""

from collections.abc import Iterator
from dataclasses import replace

from services.domain.text.words import Words
from services.domain.watchlist.deciding.bodies.central_banks_alone import bank_forms
from services.domain.watchlist.deciding.bodies.companies import company_forms, is_group
from services.domain.watchlist.deciding.bodies.short_forms import forms_of_name
from services.domain.watchlist.deciding.counted import Counted
from services.domain.watchlist.finding.candidate import Candidate

_LEAST = 3


def with_other_script(counted: Counted) -> Counted:
    """Return what counts, and the bodies among that once more by their names in the other script.

    Nothing is added where the texts have no words in it.
    """
    whole = [
        (number, one)
        for number, one in counted.whole_names
        if one.first < one.last and counted.in_other_script(one)
    ]
    scripts = {one.form.tokens[0].isascii() for _, one in whole}
    if not any(
        _has_words(words, latin=not script) for script in scripts for words in counted.texts
    ):
        return counted
    kept = [[*found] for found in counted.kept]
    for number, one in whole:
        kept[number] += _in_other_script(one, counted)
    return counted.with_kept(kept)


def _has_words(words: Words, *, latin: bool) -> bool:
    return any(word[0].isascii() is latin and word[0].isalpha() for word in words.different)


def _in_other_script(one: Candidate, counted: Counted) -> Iterator[Candidate]:
    form = one.form
    for name in counted.in_other_script(one):
        # What is left of two words is one, which may be anything, unless it is the Fed.
        if len(tokens := forms_of_name(name)) >= _LEAST or _is_told_by_one_word(tokens):
            yield replace(one, form=replace(form, alias=name, tokens=tokens))


def _is_told_by_one_word(tokens: tuple[str, ...]) -> bool:
    return bool(bank_forms(tokens) or (company_forms(tokens) and not is_group(tokens)))
