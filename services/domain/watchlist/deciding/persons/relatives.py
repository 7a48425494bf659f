"""Tells a person from a relative, by what makes the full name a part of a longer one."""

from services.domain.names.countries import country_of
from services.domain.names.lexicon import (
    ARABIC_TITLES,
    GIVEN_NAME_GROUPS,
    KINSHIP_WORDS,
    ORDINARY_WORDS,
)
from services.domain.names.parts import parts_of_name
from services.domain.names.similarity import is_of_arabic_origin
from services.domain.names.units import is_link
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import (
    ARABIC_GIVEN_NAMES,
    ENGLISH_TITLES,
    TITLES_BEFORE_GIVEN,
)
from services.domain.watchlist.context.persons.given_names import (
    groups_of_given_name,
    is_proper,
    past_article,
)
from services.domain.watchlist.deciding.persons.longer_names import why_another_name
from services.domain.watchlist.deciding.persons.small_words import ON, may_be_preposition
from services.domain.watchlist.deciding.persons.titles_before import before_titles
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

_ORDINALS = normal_forms("ثاني ثالث رابع خامس سادس سابع ثامن تاسع عاشر")
"""Families are called so with an article or آل alone: محمد صلاح ثاني لاعب is the second player."""
_LINE_BREAK = "\n"
"""In a list of names each has its line; only after a title one goes on from the line before."""
_LONGEST_GIVEN = 5
"""Letters of a given name that is sooner one than a particle and a shorter name: كريم, فراس."""

_BEFORE_GIVEN = normal_forms("""
    mr mrs ms miss sheikh shaikh sheikha shaikha prince princess
    السيد السيدة الشيخ الشيخة الأمير الأميرة
""")
"""Titles after which the whole name stands, with nothing between but other titles."""


def why_relative(words: Words, candidate: Candidate) -> str | None:
    """Return why a full name is that of a relative, None where it is not.

    بن حمد المشعان is a son of Hamad's; محمد حمد المشعان is a longer name. A name after a particle,
    as in رجب طيب أردوغان وهاكان فيدان, is a name of its own.
    """
    other = _why_without_article(words, candidate) or why_another_name(words, candidate)
    if other is not None:
        return other
    first = words.words[candidate.first]
    if candidate.has_prefix(words):
        form = normalise(first)
        if form not in ORDINARY_WORDS and form in GIVEN_NAME_GROUPS and len(form) <= _LONGEST_GIVEN:
            return Why.OWN_GIVEN_NAME.say(first=first)
        return None
    if (middle := _middle_name_before(words, candidate)) is not None:
        return Why.END_OF_LONGER.say(middle=middle)
    before, after_title = before_titles(words, candidate.first)
    if before is None:
        return None
    if normalise(before) in KINSHIP_WORDS:
        return Why.NAME_OF_RELATIVE.say(before=before)
    if not after_title and groups_of_given_name(before):
        return Why.GIVEN_BEFORE_LONGER.say(before=before)
    return None


def _why_without_article(words: Words, candidate: Candidate) -> str | None:
    """Return why a name without the article that its family has is none: on a كواري."""
    first = words.words[candidate.first]
    if first == ON and may_be_preposition(words, candidate):
        return Why.MAY_BE_PREPOSITION.say(first=first)
    if Step.ARTICLE_LEFT_OUT not in candidate.steps:
        return None
    if candidate.ends_in_father:
        return Why.FATHER_NOT_FAMILY.say()
    if normalise(last := words.words[candidate.last]) in _ORDINALS:
        return Why.ORDINARY_WORD.say(word=last)
    return Why.NO_NAME_BEFORE_NOUN.say(first=first) if first.endswith(ON) else None


def _middle_name_before(words: Words, candidate: Candidate) -> str | None:
    """Return the name before an Arab's with which a longer name begins, None where none does.

    By the article between them, as in Sabah Al-Ahmad Al-Sabah, or by the title before it, as in
    Sheikha Maryamu Rashed: one that no list of given names has, too.
    """
    first = candidate.first
    article = past_article(words, first)
    name = words.before(article)
    if name is None and article and words.gaps[article] == _LINE_BREAK:
        name = words.words[article - 1]
    if name is None or not is_of_arabic_origin(parts_of_name(candidate.form.alias)):
        return None
    on_line = words.adjacent(article)
    if on_line and article != first and words.words[article][0].isascii():
        return name if groups_of_given_name(name) or is_proper(name) else None
    is_titled = article == first and words.joined(first - 1)
    if not is_titled or normalise(words.words[first - 2]) not in _BEFORE_GIVEN:
        return None
    return name if _may_be_given(name) else None


def _may_be_given(word: str) -> bool:
    form = normalise(word)
    if not word[0].isascii():
        return form in ARABIC_GIVEN_NAMES and form not in ARABIC_TITLES
    is_title = form in ENGLISH_TITLES or form in TITLES_BEFORE_GIVEN or is_link(form)
    return is_proper(word) and not is_title and country_of(word) is None
