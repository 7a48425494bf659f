"""A body without the adjective that ends its name: الاتحاد الوطني, حزب العمال, مجلس السيادة.

Nor by the noun it begins with: التقدمي الاشتراكي. Only where no other is known by what is left.
"""

from collections.abc import Iterator, Sequence

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.watchlist.deciding.bodies.short_forms import Short
from services.domain.watchlist.forms.aliases.reach import is_reach, is_reach_of

_ARTICLE = "ال"
_PAIR, _LEAST = 2, 3
_PARTIES = normal_forms("جبهة حركة تيار حزب تجمع ائتلاف مؤتمر اتحاد كتلة")
_UNION = normalise("اتحاد")
_COUNCILS = normal_forms("مجلس صندوق هيئة قوى")
_COUNCIL, _FORCES = normalise("مجلس"), normalise("قوى")
_ADJECTIVES = ("ي", "يه")
_OTHER_ADJECTIVES = normal_forms("العام العامة الحر الحرة المشترك المشتركة الأعلى العليا")
OF_STATES = normal_forms("الوطني الوطنية القومي القومية العام العامة الأعلى العليا")
_OTHERS = normal_forms("""
    الأمن الوزراء النواب الشيوخ الشورى الأمة العموم اللوردات الدولة الأعيان النقد التعاون الإدارة
""")
"""Of which there is a council or fund of its own: مجلس الأمن القومي is not مجلس الأمن."""
_OF_EACH_COUNTRY = normal_forms("القضاء الأعمال الإفتاء العائلة الأسرة السلم")
"""Of which countries have councils, too, so that the region of one tells which it is."""


def is_adjective(word: str) -> bool:
    """Whether an Arabic word with its article is an adjective by its letters."""
    is_one = word.startswith(_ARTICLE) and word.endswith(_ADJECTIVES)
    return is_one or word in _OTHER_ADJECTIVES


def without_last_adjective(tokens: Short) -> Iterator[Short]:
    """Yield an Arabic party, council, fund or forces less the adjective at the end of the name."""
    if len(tokens) < _LEAST or not all(word.startswith(_ARTICLE) for word in tokens[1:]):
        return
    head, *own = tokens
    if not is_adjective(own[-1]) or country_of(own[-1]) is not None:
        return
    if _may_lose_adjective(head.removeprefix(_ARTICLE), own):
        yield tokens[:-1]
    is_named = head.startswith(_ARTICLE) and len(tokens) == _LEAST and is_adjective(own[0])
    if is_named and head.removeprefix(_ARTICLE) in _PARTIES:
        yield tokens[1:]


def _may_lose_adjective(head: str, own: Sequence[str]) -> bool:
    if head in _PARTIES:
        return head != _UNION or not is_reach(own[-1])
    if head not in _COUNCILS or own[-2] in OF_STATES:
        return False
    if head == _FORCES:
        return True
    if is_reach(own[-1]):
        is_council = head == _COUNCIL and len(own) == _PAIR and is_reach_of(head, own[-1])
        return is_council and own[-2] not in _OTHERS | _OF_EACH_COUNTRY
    return own[-2] not in _OTHERS
