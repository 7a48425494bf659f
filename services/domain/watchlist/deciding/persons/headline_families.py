"""Family names that are nouns where they do what only people do: سلام يستقبل وفدا."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.deciding.persons.plain_families import ABSTRACT
from services.domain.watchlist.finding.candidate import Candidate

_ARTICLE, _AND, _DUAL = "ال", "و", "ان"
_ACTS = normal_forms("""
    يستقبل يلتقي يزور يبحث يناقش يترأس يرأس يتوجه يصل يغادر يتفقد يهنئ يعزي يوقع يفتتح يطلع يتسلم
    يتلقى يستعجل يتمسك يتعهد يؤكد يعلن ينفي يحذر يشيد يدين يندد يستنكر يرد يعرب يكشف يصرح يوضح
    يشدد يطالب يرفض يجدد ينتقد يتهم يرحب يستنجد يستدعي يشارك يجري يقترح يهاتف يودع يكرم يعين يقيل
""")
"""Verbs of the present for what people in office do, and no peace or right."""
_PARALLEL = 6
"""Words before the second of two in a headline that may hold the verb of the first."""


def acts_in_headline(words: Words, candidate: Candidate) -> bool:
    """Whether a noun for what nobody can touch does what only somebody of that name can.

    At the beginning of a line or sentence, where Arabic prose has its verb, or as the second of
    two: عون يتمسك بالحوار وسلام يستعجل الحل, عون وسلام يبحثان الوضع.
    """
    verb = words.after(candidate.last)
    if verb is None:
        return False
    form, noun = normalise(verb), normalise(candidate.first_word(words))
    act = form.removesuffix(_DUAL)
    if act not in _ACTS or noun.removeprefix(_ARTICLE) not in ABSTRACT:
        return False
    if not candidate.has_prefix(words):
        return form == act and words.before(candidate.first) is None
    if not words.words[candidate.first].startswith(_AND):
        return False
    return form != act or _acts_before(words, candidate.first)


def _acts_before(words: Words, first: int) -> bool:
    """Whether such a verb stands before word `first`, nothing but words between."""
    for at in range(first, max(0, first - _PARALLEL), -1):
        if not words.adjacent(at):
            return False
        if normalise(words.words[at - 1]) in _ACTS:
            return True
    return False
