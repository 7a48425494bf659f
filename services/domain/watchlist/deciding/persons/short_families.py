"""Short family names, where an article names somebody again: وقال كو, اللورد كو.

In a text at large two letters are anything, as in تيفاني آند كو; after a verb of saying or a title
stands a name. So does the second word of a name in oğlu, with which Arabic news often goes on: وقال
أوغلو of جاويش أوغلو.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping

from services.domain.names.family_first import family_comes_first
from services.domain.names.lexicon import ARABIC_TITLES, FUNCTION_WORDS
from services.domain.names.units import Unit
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import ENGLISH_TITLES, TITLES_BEFORE_GIVEN
from services.domain.watchlist.context.persons.introductions import introduces
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.family_candidate import family_candidate
from services.domain.watchlist.finding.name_parts import TextUnit

_LETTERS, _SON = 2, "اوغلو"
_LENGTHS = _LETTERS, len(_SON)
_PRONOUNS = normal_forms("لي له لك بي به بك")
"""To me, by him: after a verb of saying they are no name."""
_TITLES = TITLES_BEFORE_GIVEN | ENGLISH_TITLES


def _short_family(words: Words, full: Candidate) -> str | None:
    """Return the family name of a full name, as the text writes it, if it is short."""
    if not full.form.personal or full.first == full.last or family_comes_first(full.form.alias):
        return None
    form = normalise(words.words[full.last])
    if form == _SON:
        return form if full.last - full.first > 1 else None
    return form if len(form) == _LETTERS and form not in FUNCTION_WORDS else None


def short_families(named: Iterable[tuple[Words, Candidate]]) -> Mapping[str, Candidate]:
    """Return the short family names of the full names of a document that are one person's each."""
    found: dict[str, dict[str, Candidate]] = defaultdict(dict)
    for words, full in named:
        if (form := _short_family(words, full)) is not None:
            found[form][full.form.entity] = full
    return {form: next(iter(own.values())) for form, own in found.items() if len(own) == 1}


def short_families_again(words: Words, families: Mapping[str, Candidate]) -> Iterator[Candidate]:
    """Yield where these family names stand again, right after a title or a verb of saying."""
    for index, word in enumerate(words.words):
        if len(word) not in _LENGTHS or (full := families.get(normalise(word))) is None:
            continue
        before = words.before(index)
        if before is not None and _may_name(before, word):
            reading = TextUnit(unit=Unit(normalise(word)))
            yield family_candidate(words, full, index, index, reading)


def _may_name(before: str, word: str) -> bool:
    if word[0].isascii():
        return word[0].isupper() and before[0].isupper() and normalise(before) in _TITLES
    if normalise(word) in _PRONOUNS:
        return reads_as(before, ARABIC_TITLES)
    return introduces(before)
