"""Arabic names without the word for what the body is: العفو الدولية, الصحة العالمية.

That word is still seen in the adjective of reach, which agrees with it: in العفو الدولية it does
not with العفو, so that nothing else is meant. الصحة العالمية may be the health of the world, and
التعاون الإسلامي is sooner cooperation, unless it speaks, or has members or envoys.
"""

import re
from collections.abc import Sequence, Set
from functools import lru_cache

from services.domain.names.lexicon import FUNCTION_WORDS
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word, is_definite, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import SAYING, SPEAKING
from services.domain.watchlist.deciding.bodies.short_forms import Short
from services.domain.watchlist.forms.aliases.reach import (
    is_reach,
    is_reach_of,
    with_reach_elsewhere,
)

_CACHED_NAMES = 16_384
_ARTICLE = "ال"
_NO_NOUNS = (SAYING | FUNCTION_WORDS) - normal_forms("يوم عام شهر سنة")
BODY_NOUNS = normal_forms("""
    منظمة وكالة محكمة مفوضية رابطة هيئة لجنة صندوق برنامج مجلس اتحاد منتدى
""")
"""Arabic words for what a body is."""
_ENVOYS = normal_forms("ممثل ممثلة مندوب مندوبة")
_SHE_SAYS = normal_forms("""
    تقول تؤكد تعلن توضح تذكر تشدد تشير تصرح تنفي تحذر تكشف تعتبر تعرب تتوقع تدعو تطالب تجدد تتهم
    تشيد تدين تندد تستنكر ترحب ترفض تنتقد تدق قالت أكدت أعلنت أوضحت ذكرت شددت أشارت صرحت نفت حذرت
    كشفت اعتبرت أعربت توقعت دعت طالبت جددت اتهمت أشادت أدانت نددت استنكرت رحبت رفضت انتقدت
""")
"""What an organisation does, and neither health nor cooperation."""
_SHE_DOES = normal_forms("""
    تقف تعمل تسعى تعقد تجتمع تلتزم تواصل تتابع تستضيف تنظم تطلق تناقش تبحث تراقب ترسل تدعم تساند
    تستعد تنوي تعتزم تحتفل تحيي وقفت عقدت اجتمعت التزمت واصلت تابعت استضافت نظمت أطلقت ناقشت بحثت
    أرسلت دعمت ساندت اعتزمت أحيت أرجأت أجلت
""")
"""What it does as well, and after a noun of the other gender nothing else: التعاون الإسلامي تقف."""
_SHE_ACTS = normal_forms("رحبت دعت طالبت نددت أشادت أدانت استنكرت")
"""Before it, of those that are done to nothing that it may be."""
_GIVEN = normal_forms("بعثة وفد بيان اعتماد مقر")
"""What a body gives, sends or has."""
_CHIEFS, _GENERAL = normal_forms("أمين أمينة مدير مديرة"), normal_forms("عام عامة")
_COLON, _QUOTES = ":", " «»\"“”'"
_MEMBERS, _IN, _PAIR = normal_forms("عضو أعضاء"), "في", 2
_RELATIONAL = ("ي", "يه")
_FEMININE = "ه"
_AS_FEMININE = re.compile(f".+(?:{_FEMININE}|ات|ين|ون)|ا..ا.|..و.|..ا..+", re.DOTALL)
"""Nouns of feminine endings, and of the commonest shapes of plurals: both have such adjectives."""
_SHARED = re.compile("ت.ا..", re.DOTALL)
"""The shape of nouns of action and of plurals alike: تعاون, تجارب."""
_EITHER = 3
"""Letters of nouns that may be a singular or a plural: يوم, فرق."""
_LEAST = 3


@lru_cache(_CACHED_NAMES)
def headless_forms(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return what is left of a name of such a body without its first word; nothing of others."""
    tokens = _with_reach_at_the_end(tokens)
    if len(tokens) < _LEAST or tokens[0].removeprefix(_ARTICLE) not in BODY_NOUNS:
        return ()
    is_own = is_reach_of(tokens[0], tokens[-1]) or _has_adjectives_alone(tokens)
    is_noun_s = is_reach(tokens[-1]) and may_have(tokens[-2], tokens[-1])
    return (tokens[1:],) if is_own or is_noun_s else ()


def _has_adjectives_alone(tokens: tuple[str, ...]) -> bool:
    """Whether a name is what the body is and two adjectives: المجلس الانتقالي الجنوبي."""
    return all(word.startswith(_ARTICLE) for word in tokens) and all(
        word.endswith(_RELATIONAL) for word in tokens[1:]
    )


def is_headless(words: Words, first: int, tokens: tuple[str, ...]) -> bool:
    """Whether words from `first` on, which `tokens` are without the first, name the body.

    Args:
        words: of a document that has the whole name.
    """
    before = words.before(first) or ""
    tokens = _with_reach_at_the_end(tokens)
    *rest, reach = tokens[1:]
    if tokens[0].startswith(_ARTICLE) and all(word.endswith(_RELATIONAL) for word in rest):
        # المحاكم الجنائية الدولية are courts.
        return not is_definite(before)
    forms = forms_of_word(before)
    if may_have(rest[-1], reach):
        is_spoken_of = not forms.isdisjoint(SPEAKING | _ENVOYS | _SHE_ACTS | _GIVEN)
        is_spoken_of = is_spoken_of or _has_members(words, first) or _has_chief(words, first)
        verbs = _SHE_SAYS if reach.endswith(_FEMININE) else _SHE_SAYS | _SHE_DOES
        return is_spoken_of or _speaks(words, first, first + len(tokens) - _PAIR, verbs)
    # In معايير العمل الدولية the standards are international.
    begins = not before or normalise(words.words[first]) != tokens[1]
    return begins or not forms.isdisjoint(_NO_NOUNS) or not may_have(normalise(before), reach)


def _with_reach_at_the_end(tokens: tuple[str, ...]) -> tuple[str, ...]:
    """Return a name of which العفو الدولية is the end: المنظمة الدولية للعفو has it apart."""
    if not tokens[0].startswith(_ARTICLE):
        return tokens
    return next((elsewhere for elsewhere, _ in with_reach_elsewhere(tokens)), tokens)


def _has_members(words: Words, first: int) -> bool:
    """Whether words from `first` on are what somebody is a member of: الأعضاء في."""
    if not all(map(words.adjacent, (first - 1, first))):
        return False
    member, link = map(normalise, words.words[first - _PAIR : first])
    return link == _IN and member.removeprefix(_ARTICLE) in _MEMBERS


def _has_chief(words: Words, first: int) -> bool:
    """Whether words from `first` on have a secretary-general: أمين عام التعاون الإسلامي."""
    if not all(map(words.adjacent, (first - 1, first))):
        return False
    chief, general = words.words[first - _PAIR : first]
    return normalise(general) in _GENERAL and reads_as(chief, _CHIEFS)


def _speaks(words: Words, first: int, last: int, verbs: Set[str]) -> bool:
    """Whether words are what speaks after them: الصحة العالمية تحذر, الصحة العالمية: الوضع خطير.

    With a colon only at the head of a line, and not after the article's own quotation marks.

    Args:
        verbs: of which only the body can be the subject.
    """
    after = last + 1
    if after >= len(words.words):
        return False
    gap = words.gaps[after]
    if _COLON in gap:
        return first == 0 or "\n" in words.gaps[first]
    return not gap.strip(_QUOTES) and normalise(words.words[after]) in verbs


def may_have(noun: str, adjective: str) -> bool:
    """Whether a noun is of the gender of an adjective; both are normal forms."""
    stem = noun.removeprefix(_ARTICLE)
    if len(noun) <= _EITHER or _SHARED.fullmatch(stem) is not None:
        return True
    return (_AS_FEMININE.fullmatch(stem) is not None) is adjective.endswith(_FEMININE)
