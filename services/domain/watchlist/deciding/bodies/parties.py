"""Tells a party or a front from those whose longer names end or begin as its own.

The Liberal Democratic Party and الحزب الديمقراطي المسيحي are no Democratic Party, and
الجبهة الوطنية للتحرير is no National Front.
"""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word
from services.domain.text.words import Words

_ARTICLE, _FEMININE = "ال", "ه"
_ENGLISH_KINDS = frozenset({"party", "front", "movement"})
_BELIEFS = frozenset(
    {"christian", "constitutional", "islamic", "liberal", "progressive", "social"}
)  # fmt: skip
_BELIEVERS = ("ist", "ista")
"""Ends of words for what people believe: Socialist, Sandinista."""
_KINDS = normal_forms("حزب جبهة حركة")
_RARE_BELIEFS = normal_forms("المسيحي الشيوعي")
"""What no paper says of a party whose name has not got it."""
_ARABIC_BELIEFS = _RARE_BELIEFS | normal_forms("""
    الاشتراكي الليبرالي التقدمي الدستوري الاجتماعي الكردي الكردستاني
""")
"""What goes on with a name of adjectives: الحزب الديمقراطي الكردي, but حزب الشعوب is Kurdish."""
_FRONTS, _PURPOSES = normal_forms("جبهة"), normal_forms("للتحرير للإنقاذ")


def other_party_before(words: Words, first: int, last: int) -> str | None:
    """Return the word before a party's English name that makes it another one's; None for none."""
    before = words.before(first)
    if before is None or not (before[0].isupper() and words.words[first][0].isupper()):
        return None
    form = normalise(before)
    is_belief = form in _BELIEFS or form.endswith(_BELIEVERS)
    return before if is_belief and normalise(words.words[last]) in _ENGLISH_KINDS else None


def is_other_party(words: Words, first: int, last: int) -> bool:
    """Whether the word after a party's Arabic name makes it another one's."""
    following = normalise(words.after(last) or "")
    heads = forms_of_word(words.words[first])
    stems = {head.removeprefix(_ARTICLE) for head in heads}
    if _KINDS.isdisjoint(stems) or not words.words[last].startswith(_ARTICLE):
        return False
    if following in _PURPOSES:
        return not _FRONTS.isdisjoint(stems)
    is_definite = any(head.startswith(_ARTICLE) for head in heads)
    beliefs = _ARABIC_BELIEFS if is_definite else _RARE_BELIEFS
    agrees = any(head.endswith(_FEMININE) is following.endswith(_FEMININE) for head in heads)
    return agrees and following.removesuffix(_FEMININE) in beliefs
