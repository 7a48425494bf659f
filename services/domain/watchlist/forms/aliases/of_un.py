"""Names of the bodies of the United Nations, with those inside, at the end, or not named at all."""

from collections.abc import Iterator

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.watchlist.forms.aliases.purpose import as_purpose, without_purpose
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_ARTICLE, _FEMININE = "ال", "ه"
_NATIONS = tuple(map(normalise, ("الأمم", "المتحدة")))
_OF_NATIONS = tuple(map(normalise, ("للأمم", "المتحدة")))
_BELONGING, _CONCERNED, _UN_S = map(normalise, ("التابع", "المعني", "الأممي"))
_WITH = "ب"
_COMMITTEES = normal_forms("لجنة فريق")
_TELLING = normal_forms("لجنة مكتب")
_TELLING_WORDS = 3
"""Of what such a body is for: with them nobody else's is meant, as in لجنة حقوق الإنسان."""
_STEP = ("written as a body of the United Nations",)
_IN_ORDER = normal_forms("العمل المعنية الخاصة")
"""After لجنة these are of `alias_rules.txt`, and no purpose."""
_ENGLISH_NATIONS = (("united", "nations"), ("un",), ("UN",))
_ENGLISH_TELLING = frozenset({"office", "conference"})
_ENGLISH_END = ("of", "the", "united", "nations")
_LINKS = frozenset({"for", "on"})


def with_nations_otherwise(tokens: Tokens) -> Rewrites:
    """Yield a body's name with the United Nations in other places, or without them."""
    for variant in _english(tokens) if tokens[0].isascii() else _arabic(tokens):
        if variant != tokens:
            yield variant, _STEP


def _english(tokens: Tokens) -> Iterator[Tokens]:
    for nations in _ENGLISH_NATIONS:
        rest = tokens[len(nations) :]
        if tokens[: len(nations)] == nations and rest:
            yield (*nations, "s", *rest)
            # The Office of Legal Affairs is anybody's.
            is_own = rest[0] in _ENGLISH_TELLING and len(rest) > _TELLING_WORDS
            if is_own and rest[1] in _LINKS:
                yield rest
    own = tokens[: -len(_ENGLISH_END)]
    if tokens[-len(_ENGLISH_END) :] == _ENGLISH_END and len(own) > _TELLING_WORDS:
        yield own


def _arabic(tokens: Tokens) -> Iterator[Tokens]:
    head, rest = tokens[0], tokens[1:]
    own = tokens[: -len(_OF_NATIONS)]
    is_theirs = tokens[len(own) :] == _OF_NATIONS and len(own) >= _TELLING_WORDS
    if is_theirs and not own[-1].startswith(_BELONGING):
        yield own  # منظمة الأغذية والزراعة is nobody else's.
    if rest[: len(_NATIONS)] == _NATIONS:
        own = rest[len(_NATIONS) :]
        purpose = _purpose(own)
        if own:
            yield (_ARTICLE + head, _agreeing(_UN_S, head), *own)
        if own and all(word.startswith(_ARTICLE) for word in own):
            yield (_ARTICLE + head, *own, *_OF_NATIONS)  # البرنامج الإنمائي للأمم المتحدة
    elif rest[-len(_OF_NATIONS) :] == _OF_NATIONS and rest[-3:-2] == (_agreeing(_BELONGING, head),):
        purpose = rest[: -len(_OF_NATIONS) - 1]
    else:
        purpose = rest if _may_be_theirs(head, rest) and _may_be_of_all(rest) else None
    if purpose:
        yield from _of_nations(head, purpose)


def _may_be_theirs(head: str, rest: Tokens) -> bool:
    """Whether a body is called one of the United Nations: of offices, what is for much."""
    return head in _COMMITTEES or (head in _TELLING and len(rest) >= _TELLING_WORDS)


def _may_be_of_all(rest: Tokens) -> bool:
    return len(rest) > 1 and rest[0] not in _IN_ORDER and not any(map(country_of, rest))


def _purpose(words: Tokens) -> Tokens | None:
    if len(words) > 1 and words[0].removesuffix(_FEMININE) == _CONCERNED:
        return (words[1].removeprefix(_WITH), *words[2:])
    return without_purpose(words)


def _of_nations(head: str, purpose: Tokens) -> Iterator[Tokens]:
    yield (head, *_NATIONS, *as_purpose(purpose))
    concerned = _agreeing(_CONCERNED, head), _WITH + purpose[0], *purpose[1:]
    yield (head, *_NATIONS, *concerned)
    if head in _TELLING and len(purpose) >= _TELLING_WORDS:
        # Whose it is, التابع للأمم المتحدة, may follow and is no part of the name.
        yield (head, *purpose)
        yield (_ARTICLE + head, *concerned)
    else:
        yield (head, *purpose, _agreeing(_BELONGING, head), *_OF_NATIONS)


def _agreeing(adjective: str, head: str) -> str:
    return adjective + _FEMININE if head.endswith(_FEMININE) else adjective
