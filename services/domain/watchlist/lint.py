"""What compiles but will disappoint: names that find too little, or too much."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from schemas.entity import Entity
from services.domain.names.lexicon import FUNCTION_WORDS, GIVEN_NAME_GROUPS
from services.domain.names.parts import parts_of_name
from services.domain.names.personal_name import is_suffix
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import split_words, words_of_name
from services.domain.watchlist.compiling import compile_watchlist
from services.domain.watchlist.context.context_words import COMMON_WORDS
from services.domain.watchlist.errors import Problem
from services.domain.watchlist.forms.entity_forms import is_personal
from services.domain.watchlist.forms.grammar import expand
from services.domain.watchlist.forms.listed import by_names_alone, names_alone
from services.domain.watchlist.matching import Watchlist
from services.domain.watchlist.self_test import compile_alone, finds
from services.domain.watchlist.wordings import WatchlistWarning

_LETTERS = {
    "en": WatchlistWarning.NO_ENGLISH_LETTERS,
    "ar": WatchlistWarning.NO_ARABIC_LETTERS,
}
_MISSING = {"en": WatchlistWarning.NO_ENGLISH, "ar": WatchlistWarning.NO_ARABIC}
_BESIDE_A_NAME = frozenset("()[]{};؛،")
_OFFICES = normal_forms("""
    وزير وزيرة رئيس رئيسة نائب نائبة وكيل وكيلة مدير مديرة سفير سفيرة مبعوث مبعوثة مندوب مندوبة
    محافظ متحدث متحدثة ناطق عضو
""")
"""Without the article they go on to say of what: وزير الخارجية, where الوزير ends with itself."""
_ARABIC_LETTERS = range(0x0600, 0x0780)


def find_warnings(
    entities: Sequence[Entity], watchlist: Watchlist | None = None
) -> tuple[Problem, ...]:
    """Return what a monitor should look at, ordered by entity and field.

    Args:
        watchlist: compiled from the entities, where it is there already.

    Raises:
        WatchlistError: the entities do not compile; lists every problem.
    """
    found = {warning for entity in entities for warning in _warnings(entity)}
    shared = set(_shared_names(entities))
    told = {(problem.entity, problem.field) for problem in shared}
    watchlist = watchlist or compile_watchlist(entities)
    is_one_alone = len(entities) == 1
    found |= {
        problem
        for entity in entities
        for problem in _wrong_finds(watchlist, entity, watchlist if is_one_alone else None)
        if (problem.entity, problem.field) not in told
    }
    return tuple(sorted(found | shared))


def _warnings(entity: Entity) -> Iterator[Problem]:
    yield from _other_scripts(entity)
    if not is_personal(entity):
        yield from _missing_languages(by_names_alone(entity))
    for field, name in _names(entity):
        if _is_common(name):
            said = WatchlistWarning.COMMON_WORD.say(name=name)
            yield Problem(entity=entity.id, field=field, reason=said)
        elif is_personal(entity):
            yield from _personal_warnings(entity, field, name)


def _is_common(name: str) -> bool:
    """Whether a name is one word of every day, its article and its particles left out."""
    words = words_of_name(name).words
    if len(words) == 2 and normalise(words[0]) == "the":
        words = words[1:]
    # An acronym counts in capitals only: WHO is not "who".
    if len(words) != 1 or name.isupper():
        return False
    forms = [reading.form for reading in readings(words[0])]
    return forms[0] in FUNCTION_WORDS or not COMMON_WORDS.isdisjoint(forms)


def _other_scripts(entity: Entity) -> Iterator[Problem]:
    for language, names in entity.names.items():
        for number, name in enumerate(names):
            if not _is_written_in(language, names_alone(entity, name)[0]):
                said, field = _LETTERS[language].say(name=name), f"names.{language}[{number}]"
                yield Problem(entity=entity.id, field=field, reason=said)


def _is_written_in(language: str, name: str) -> bool:
    arabic = any(ord(character) in _ARABIC_LETTERS for character in name)
    return language not in _LETTERS or arabic == (language == "ar")


def _personal_warnings(entity: Entity, field: str, name: str) -> Iterator[Problem]:
    plain = names_alone(entity, name)[0]
    if _has_more_than_a_name(plain):
        warning = WatchlistWarning.MORE_THAN_NAME
    elif len(parts_of_name(plain)) < 2:
        warning = WatchlistWarning.ONE_NAME
    elif entity.distinctive and normalise(words_of_name(plain).words[-1]) in GIVEN_NAME_GROUPS:
        warning = WatchlistWarning.NOT_DISTINCTIVE
    else:
        return
    yield Problem(entity=entity.id, field=field, reason=warning.say(name=name))


def _has_more_than_a_name(name: str) -> bool:
    """Whether a person's name, as far as it can be told, has more beside it.

    As وزير الخارجية سالم حمد has; Salem Hamad; Kuwait; Cairo. Davis, Jr. is a name.
    """
    _, comma, behind = name.partition(",")
    if comma and not all(map(is_suffix, map(normalise, split_words(behind).words))):
        return True
    first = map(normalise, words_of_name(name).words[:1])
    return not _BESIDE_A_NAME.isdisjoint(name) or not _OFFICES.isdisjoint(first)


def _missing_languages(entity: Entity) -> Iterator[Problem]:
    for code, warning in _MISSING.items():
        named = entity.names.get(code) or entity.patterns.get(code)  # type: ignore[call-overload]
        if not named:
            yield Problem(entity=entity.id, field="names", reason=warning.say())


def _names(entity: Entity) -> Iterator[tuple[str, str]]:
    for language, names in entity.names.items():
        for number, name in enumerate(names):
            yield f"names.{language}[{number}]", name
    for language, patterns in entity.patterns.items():
        for number, pattern in enumerate(patterns):
            for name in expand(pattern):
                yield f"patterns.{language}[{number}]", name


def _wrong_finds(
    watchlist: Watchlist, entity: Entity, alone: Watchlist | None
) -> Iterator[Problem]:
    """Yield the names that find nothing, or another entity as well, however that is written.

    Args:
        alone: compiled from this entity alone, where it is there already.
    """
    for language, names in entity.names.items():
        for number, name in enumerate(names):
            matches = watchlist.match(name)
            own = {(match.start, match.end) for match in matches if match.entity == entity.id}
            others = sorted(
                {m.entity for m in matches if m.entity != entity.id and (m.start, m.end) in own}
            )
            if others:
                said = WatchlistWarning.FOUND_AS_OTHERS.say(name=name, others=", ".join(others))
            elif own:
                continue
            else:
                # Once for all names of an entity: thousands would take as many times as long.
                alone = alone or compile_alone(entity)
                if finds(alone, entity, name):
                    continue
                said = WatchlistWarning.FINDS_NOTHING.say(name=name)
            yield Problem(entity=entity.id, field=f"names.{language}[{number}]", reason=said)


def _shared_names(entities: Iterable[Entity]) -> Iterator[Problem]:
    owners: dict[tuple[str, ...], dict[str, str]] = defaultdict(dict)
    for entity in entities:
        for field, name in _names(entity):
            words = tuple(normalise(word) for word in words_of_name(name).words)
            owners[words].setdefault(entity.id, field)
    for words, fields in owners.items():
        for entity_id, field in fields.items():
            others = ", ".join(sorted(fields.keys() - {entity_id}))
            if others:
                said = WatchlistWarning.STANDS_FOR_OTHERS.say(name=" ".join(words), others=others)
                yield Problem(entity=entity_id, field=field, reason=said)
