"""Words that no list has where a given name stands: المحامي ضيدان, the economist Line."""

from collections.abc import Set

from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word
from services.domain.watchlist.context.context_words import (
    CALLED,
    KIN,
    LATIN_TITLES,
    SPEAKING,
    TITLES_OF_WOMEN,
    is_common_english,
    is_known_word,
)

_ARTICLE = "ال"
CALLINGS = normal_forms("""
    activist actor analyst architect artist author blogger columnist economist editor engineer
    historian journalist lawyer novelist poet professor publisher researcher scholar singer
    student surgeon teacher writer
""")
"""In small letters, before a whole name."""
_PLURALS = ("و", "ون", "ين", "ات")
"""Ends of Arabic words for several people: محامو نتنياهو are his lawyers."""
_PRESENT, _OF_HER, _PLURAL, _WOMAN = "ي", "ت", "ات", "ه"
"""Begins verbs in the present; ends those of which a woman is the subject, and what else does."""
_OWNERS = ("ه", "ها", "هم", "هما", "نا")
_BEGIN_OTHERS = "يتنسابلكوف"
_TITLE_OF_WOMAN = "ة"
_VERBS_IN_HEADLINES = ("ي", "ت", "سي", "ست")
_LETTERS = range(3, 8)


def is_unknown_given_name(word: str, before: str | None, *, is_said: bool) -> bool:
    """Whether an Arabic word that no list has stands where a given name does.

    That is after a relative, a title or a verb of saying: شقيقته نائلة, المحامي ضيدان, أكد تمام.

    Args:
        before: the word before it.
        is_said: whether a verb of saying stands before that, so that no other verb may follow.
    """
    form = normalise(word)
    if before is None or word[0].isascii() or len(form) not in _LETTERS:
        return False
    forms = forms_of_word(word)
    if any(map(is_known_word, forms)) or forms & TITLES_OF_WOMEN or _is_owned(form):
        return False
    introduced = forms_of_word(before)
    if introduced & (KIN | SPEAKING):
        return not form.endswith(_PLURALS)
    # After a title a verb may stand as well, or a noun after a particle; this leaves most out.
    # What a woman did ends in ت: الدكتورة هلا.
    least = _LETTERS.start if before.endswith(_TITLE_OF_WOMAN) else len("زار") + 1
    if not introduced & (ARABIC_TITLES | CALLED) or len(form) < least:
        return False
    if is_said and before.startswith(_ARTICLE):
        return not form.startswith((_PRESENT, _ARTICLE))
    may_be_verb = form.endswith(_OF_HER) and not _is_title_of_man(before)
    return form[0] not in _BEGIN_OTHERS and not may_be_verb and not form.endswith(_PLURAL)


def is_called(word: str, before: str | None, own: Set[str]) -> bool:
    """Whether an English word of every day is a given name by its capital and what stands before.

    Args:
        word: before a family name.
        own: normal forms of the given names of the person who is looked for.
    """
    form = normalise(word)
    is_written = word[0].isascii() and word[0].isupper() and not word.isupper()
    is_other = is_common_english(form) and form not in own | LATIN_TITLES
    return before in CALLINGS and is_written and is_other


def is_child_on_no_list(word: str, before: str | None) -> bool:
    """Whether an Arabic word that no list has stands between a title and بن: الشيخ سحيم بن حمد.

    There hardly any verb may stand, but in a headline, in the present or the future.
    """
    form = normalise(word)
    if before is None or len(form) not in _LETTERS or form.startswith(_VERBS_IN_HEADLINES):
        return False
    if word[0].isascii() or any(map(is_known_word, forms_of_word(word))):
        return False
    return not forms_of_word(before).isdisjoint(ARABIC_TITLES | CALLED | KIN)


def _is_owned(form: str) -> bool:
    """Whether a word is one of every day with whose it is: وزير خارجيته, his foreign minister."""
    return any(
        is_known_word(stem) or is_known_word(stem.removesuffix(_OF_HER) + _WOMAN)
        for owner in _OWNERS
        if (stem := form.removesuffix(owner)) != form
    )


def _is_title_of_man(word: str) -> bool:
    """Whether an Arabic word is a man's title with its article, with which no verb has تاء."""
    form = normalise(word)
    return form.startswith(_ARTICLE) and not form.endswith(_WOMAN)
