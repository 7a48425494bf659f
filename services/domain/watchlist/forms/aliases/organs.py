"""Organs of unions, with the union in other places: the Military Committee of NATO, NATO's.

The union may be no part of the name and stand beside it: المجلس التنفيذي التابع للاتحاد الأفريقي.
"""

from collections.abc import Iterator, Sequence

from services.domain.text.normalise import normal_forms, normalise
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens
from services.domain.watchlist.forms.step import Step

BELONGING = normal_forms("التابع التابعة")
"""Normal forms of the words between an organ and what it belongs to."""
ITS_OWN = normal_forms("له لها")
_POSSESSIVE, _OF, _THE = "s", "of", "the"
_FOR, _IN = "ل", normalise("في")
_FEMININE = "ه"
_LEAST = 2
"""Words of an organ without its union: the Commission and المجلس are anybody's."""
_HEADS = frozenset({
    "assembly", "board", "commission", "committee", "council", "court", "force", "panel",
    "parliament", "secretariat",
})  # fmt: skip
_ARABIC_HEADS = normal_forms("""
    مجلس المجلس لجنة اللجنة مفوضية المفوضية محكمة المحكمة هيئة الهيئة جمعية الجمعية أمانة الأمانة
    قوة القوة
""")


def _phrases(*phrases: str) -> Sequence[Tokens]:
    return tuple(
        tuple(word if word.isupper() else normalise(word) for word in phrase.split())
        for phrase in phrases
    )


_NATIONS = _phrases("united nations", "UN")
"""Whose organs `alias_rules.txt` and `of_un.py` write with either before them."""
_UNIONS = (
    _phrases("african union", "AU"),
    _phrases("european union", "EU"),
    _phrases("arab league", "league of arab states"),
    _phrases("gulf cooperation council", "GCC"),
    _phrases("security council", "UN security council"),
    _phrases("nato", "north atlantic treaty organization"),
    _phrases("organisation of islamic cooperation", "organization of islamic cooperation", "OIC"),
    _NATIONS,
)
_ARABIC_UNIONS = (
    _phrases("الاتحاد الأفريقي"),
    _phrases("الاتحاد الأوروبي"),
    _phrases("جامعة الدول العربية", "الجامعة العربية"),
    _phrases(
        "مجلس التعاون", "مجلس التعاون الخليجي", "مجلس التعاون لدول الخليج",
        "مجلس التعاون لدول الخليج العربية",
    ),
    _phrases("حلف شمال الأطلسي", "الناتو", "حلف الناتو"),
    _phrases("منظمة التعاون الإسلامي"),
)  # fmt: skip
_EDGES = frozenset(
    edge
    for unions in _UNIONS
    for union in unions
    for word in (union[0], union[-1])
    for edge in (word, word.lower())
)
"""With one of these begins or ends whatever has the name of a union at one end, as few names do."""
_ADJECTIVES = normal_forms("الأفريقي الأوروبي العربي الخليجي الأطلسي")
_ELSEWHERE = ("union written in another place",)
_BESIDE = (str(Step.OWNER_BESIDE),)


def _of(union: Tokens) -> Tokens:
    """Return a union with the ل of whose something is written onto it: للاتحاد."""
    return (_FOR + union[0].removeprefix("ا"), *union[1:])


_ARABIC_UNIONS_OF = tuple(
    (union, _of(union), unions) for unions in _ARABIC_UNIONS for union in unions
)


_ARABIC_ENDS = frozenset(union[-1] for _, union, _ in _ARABIC_UNIONS_OF)


def with_union_otherwise(tokens: Tokens) -> Rewrites:
    """Yield the name of an organ with its union in other places, and with it beside the name."""
    found = _english(tokens) if tokens[0].isascii() else _arabic(tokens)
    for variant, step in found:
        if variant != tokens:
            yield variant, step


def union_of(tokens: Tokens) -> tuple[Tokens, Sequence[Tokens]] | None:
    """Return the words of an organ without its union, and the names of that; None for no organ."""
    if tokens[0].isascii():
        return _english_union(tokens)
    if len(tokens) <= _LEAST or tokens[0] not in _ARABIC_HEADS:
        return None
    return _arabic_union(tokens) or _union_of_adjective(tokens)


def _arabic_union(tokens: Tokens) -> tuple[Tokens, Sequence[Tokens]] | None:
    if tokens[-1] not in _ARABIC_ENDS:
        return None
    for union, of_union, unions in _ARABIC_UNIONS_OF:
        organ = tokens[: -len(union)]
        if len(organ) >= _LEAST and tokens[len(organ) :] == of_union:
            return organ, unions
    return None


def _union_of_adjective(tokens: Tokens) -> tuple[Tokens, Sequence[Tokens]] | None:
    adjective = tokens[-1].removesuffix(_FEMININE)
    if adjective not in _ADJECTIVES or tokens[-1].endswith(_FEMININE) is not _is_feminine(tokens):
        return None
    for unions in _ARABIC_UNIONS:
        if adjective in _adjectives_of(unions):
            return tokens[:-1], unions
    return None


def _is_feminine(tokens: Tokens) -> bool:
    return tokens[0].endswith(_FEMININE)


def _adjectives_of(unions: Sequence[Tokens]) -> Iterator[str]:
    yield from (word.removesuffix(_FEMININE) for union in unions for word in union)


def _english_union(tokens: Tokens) -> tuple[Tokens, Sequence[Tokens]] | None:
    if _EDGES.isdisjoint((tokens[0], tokens[-1])) or _HEADS.isdisjoint(tokens):
        return None
    for unions in _UNIONS:
        for union in unions:
            small = tuple(map(str.lower, union))
            organ = tokens[len(union) :]
            if organ and tokens[: len(union)] in (union, small):
                return (organ, unions) if organ[0] != _POSSESSIVE else None
            organ = tokens[: -len(union)]
            if tokens[len(organ) :] in (union, small):
                organ = organ[:-1] if organ[-1:] == (_THE,) else organ
                return (organ[:-1], unions) if organ[-1:] == (_OF,) and len(organ) > 1 else None
    return None


def _english(tokens: Tokens) -> Iterator[tuple[Tokens, Tokens]]:
    found = _english_union(tokens)
    if found is None:
        return
    organ, unions = found
    for union in unions:
        if unions is not _NATIONS or tokens[: len(organ)] == organ:
            yield (*union, *organ), _ELSEWHERE
        yield (*organ, _OF, *union), _ELSEWHERE
        yield (*organ, _OF, _THE, *union), _ELSEWHERE
        if len(organ) >= _LEAST:
            yield (*union, _POSSESSIVE, *organ), _BESIDE


def _arabic(tokens: Tokens) -> Iterator[tuple[Tokens, Tokens]]:
    found = union_of(tokens)
    if found is None:
        return
    organ, unions = found
    ending = _FEMININE if _is_feminine(organ) else ""
    belonging = normalise("التابع") + ending
    for own in sorted(ITS_OWN):
        yield (*organ, belonging, own), _BESIDE
    for union in unions:
        yield (*organ, *_of(union)), _ELSEWHERE
        yield (*organ, _IN, *union), _ELSEWHERE
        yield (*organ, "ب" + union[0], *union[1:]), _ELSEWHERE
        yield (*organ, belonging, *_of(union)), _BESIDE
