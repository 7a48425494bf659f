"""What compiles but will disappoint: names that find too little, or too much."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from schemas.entity import Entity
from services.domain.names.lexicon import FUNCTION_WORDS, GIVEN_NAME_GROUPS
from services.domain.names.units import parts_of_name
from services.domain.text.normalise import normalise
from services.domain.text.words import joins, split_words
from services.domain.watchlist.errors import Problem
from services.domain.watchlist.forms import is_personal
from services.domain.watchlist.grammar import expand

_LANGUAGES = {"en": "English", "ar": "Arabic"}
# Words that news uses in many senses; as a whole name they find everything. Ours, by hand.
_COMMON = """
    group coalition forum council committee ministry government party army police court bank
    minister president state union front movement force security justice hope victory future
    المجموعة مجموعة التحالف تحالف المنتدى منتدى المجلس مجلس اللجنة لجنة الوزارة وزارة الحكومة
    حكومة الحزب حزب الجيش جيش الشرطة المحكمة محكمة البنك الوزير وزير الرئيس رئيس الدولة دولة
    الاتحاد اتحاد الجبهة جبهة الحركة حركة الأمن أمن العدل النصر نصر الأمل أمل الشباب شباب المستقبل
    القاعدة قاعدة الثورة الإصلاح النور العمل الخيري الماضي مساعد نائب
"""
_COMMON_WORDS = frozenset(map(normalise, _COMMON.split()))


def find_warnings(entities: Sequence[Entity]) -> tuple[Problem, ...]:
    """Return what a monitor should look at, ordered by entity and field."""
    found = [warning for entity in entities for warning in _warnings(entity)]
    return tuple(sorted({*found, *_shared_names(entities)}))


def _warnings(entity: Entity) -> Iterator[Problem]:
    if not is_personal(entity):
        yield from _missing_languages(entity)
    for field, name in _names(entity):
        words = [normalise(word) for word in split_words(name).words]
        if len(words) == 1 and words[0] in _COMMON_WORDS | FUNCTION_WORDS and not name.isupper():
            reason = f"{name!r} is a common word: everything that uses it will match"
            yield Problem(entity=entity.id, field=field, reason=reason)
        elif is_personal(entity):
            yield from _personal_warnings(entity, field, name)
        if not all(map(joins, split_words(name).gaps[1:-1])):
            reason = f"{name!r} holds a mark at which a name ends in a text: no text can have it"
            yield Problem(entity=entity.id, field=field, reason=reason)


def _personal_warnings(entity: Entity, field: str, name: str) -> Iterator[Problem]:
    parts = parts_of_name(name)
    if len(parts) < 2:
        reason = f"{name!r} is one name: it is found in its own script and spelling only"
        yield Problem(entity=entity.id, field=field, reason=reason)
    elif entity.distinctive and normalise(split_words(name).words[-1]) in GIVEN_NAME_GROUPS:
        reason = f"the last word of {name!r} is a given name of many: it is not distinctive"
        yield Problem(entity=entity.id, field=field, reason=reason)


def _missing_languages(entity: Entity) -> Iterator[Problem]:
    for code, language in _LANGUAGES.items():
        named = entity.names.get(code) or entity.patterns.get(code)  # type: ignore[call-overload]
        if not named:
            reason = f"there is no {language} one: {language} texts will not be matched"
            yield Problem(entity=entity.id, field="names", reason=reason)


def _names(entity: Entity) -> Iterator[tuple[str, str]]:
    for language, names in entity.names.items():
        for number, name in enumerate(names):
            yield f"names.{language}[{number}]", name
    for language, patterns in entity.patterns.items():
        for number, pattern in enumerate(patterns):
            for name in expand(pattern):
                yield f"patterns.{language}[{number}]", name


def _shared_names(entities: Iterable[Entity]) -> Iterator[Problem]:
    owners: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for entity in entities:
        for field, name in _names(entity):
            words = tuple(normalise(word) for word in split_words(name).words)
            owners[words].setdefault(entity.id, field)
    for words, fields in owners.items():
        for entity_id, field in fields.items():
            others = ", ".join(sorted(fields.keys() - {entity_id}))
            if others:
                reason = f"{' '.join(words)!r} stands for {others} as well: both will match"
                yield Problem(entity=entity_id, field=field, reason=reason)
