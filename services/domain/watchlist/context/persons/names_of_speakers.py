"""The given name of one who speaks, with a word between that no list has: قال صادق عاملي الموسوي.

Elsewhere two may be named so: استقبل نبيه بري الموسوي has a subject and an object.
"""

from services.domain.names.lexicon import ARABIC_TITLES, FUNCTION_WORDS
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import SAYING, is_known_word
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.context.persons.introductions import speaks
from services.domain.watchlist.context.persons.people import Person

_LETTERS = range(3, 9)
"""Of a name between given and family name."""
_ARTICLE = "ال"
_MAX_TITLE = 8
"""Words from the verb to the name, as of an office and what it is for."""
_THAT = normal_forms("إن أن بأن إنه أنه")
_ONLY_TELLS = normal_forms("قال قالت يقول تقول")
"""After these a noun is the one who speaks; others, as أكد دعم فلان, have an object."""
_ADVERB, _HIS = "ا", "ه"
"""Ends of words that are no given name, as مجددا and نظيره; a name as عكرمة has its dots."""


def given_of_speaker(words: Words, family: int, person: Person) -> str | None:
    """Return the given name two words before a family name, where one speaker has both.

    None where it is the person's, or where the word between may be none of a name.
    """
    between, given = words.before(family), words.before(family - 1)
    if between is None or given is None or not _may_be_name(between):
        return None
    groups = groups_of_given_name(given)
    if not groups or groups & person.given_groups or normalise(given) in person.given:
        return None
    return given if _is_speaker(words, family - 2) else None


def is_titled_speaker(words: Words, title: int) -> bool:
    """Whether its bearer follows a title, whose given name no list has: قال الشيخ جلمود حسن."""
    said, given, second = words.before(title), words.after(title), words.after(title + 1)
    if said is None or given is None or second is None or not reads_as(said, _ONLY_TELLS):
        return False
    if normalise(words.words[title]) not in ARABIC_TITLES or given.endswith((_ADVERB, _HIS)):
        return False
    return _may_be_name(given) and bool(groups_of_given_name(second))


def _may_be_name(word: str) -> bool:
    """Whether an Arabic word that no list has may be part of a name, and no place with its article.

    As الدولي, which follows what is named after somebody: مدير مطار الملك خالد الدولي.
    """
    form = normalise(word)
    if word[0].isascii() or len(form) not in _LETTERS or form.startswith(_ARTICLE):
        return False
    return not any(map(is_known_word, forms_of_word(word)))


def _is_speaker(words: Words, index: int) -> bool:
    """Whether nothing but a title stands between a verb of saying and the name in word `index`."""
    for at in range(index - 1, max(-1, index - _MAX_TITLE - 2), -1):
        if not words.adjacent(at + 1):
            return False
        if speaks(words.words[at]):
            return True
        form = normalise(words.words[at])
        if form in SAYING or form in _THAT or form in FUNCTION_WORDS:
            return False
    return False
