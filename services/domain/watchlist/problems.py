"""What keeps entities from being compiled."""

from collections import Counter
from collections.abc import Collection, Iterator, Sequence

from schemas.entity import Entity
from services.domain.names.parts import parts_of_name
from services.domain.text.normalise import normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.errors import Problem
from services.domain.watchlist.forms.entity_forms import is_personal
from services.domain.watchlist.forms.grammar import PatternError, expand
from services.domain.watchlist.wordings import WatchlistProblem

_MAX_WORDS = 32
_MAX_WORD_LENGTH = 64
_SHOWN = 80
"""So many characters of a name are told."""


def find_problems(
    entities: Sequence[Entity], *, elsewhere: Collection[str] = ()
) -> tuple[Problem, ...]:
    """Return everything that keeps entities from being compiled, ordered by entity and field.

    Args:
        entities: all of them, or some.
        elsewhere: ids of the others, so that a parent among them is known.
    """
    counts = Counter(entity.id for entity in entities)
    problems = [
        Problem(entity=entity, field="id", reason=WatchlistProblem.SAME_ID.say(count=count))
        for entity, count in counts.items()
        if count > 1
    ]
    for entity in entities:
        problems.extend(_problems_of(entity))
    problems.extend(find_parent_problems(entities, elsewhere))
    return tuple(sorted(set(problems)))


def _problems_of(entity: Entity) -> Iterator[Problem]:
    if not any(entity.names.values()) and not any(entity.patterns.values()):
        nameless = WatchlistProblem.NO_NAME.say()
        yield Problem(entity=entity.id, field="names", reason=nameless)
    for language, names in entity.names.items():
        for number, name in enumerate(names):
            field = f"names.{language}[{number}]"
            problems = tuple(_name_problems(entity.id, field, name, name))
            yield from problems
            if not problems and is_personal(entity) and not parts_of_name(name):
                said = WatchlistProblem.TITLE_ALONE.say(name=name[:_SHOWN])
                yield Problem(entity=entity.id, field=field, reason=said)
    for language, patterns in entity.patterns.items():
        for number, pattern in enumerate(patterns):
            yield from _pattern_problems(entity.id, f"patterns.{language}[{number}]", pattern)


def _pattern_problems(entity: str, field: str, pattern: str) -> Iterator[Problem]:
    try:
        variants = expand(pattern)
    except PatternError as error:
        yield Problem(entity=entity, field=field, reason=error.sentence)
        return
    for variant in variants:
        yield from _name_problems(entity, field, pattern, variant)


def _name_problems(entity: str, field: str, written: str, name: str) -> Iterator[Problem]:
    words, shown = words_of_name(name).words, written[:_SHOWN]
    said = None
    if not name.strip():
        empty = WatchlistProblem.EMPTY if name == written else WatchlistProblem.MAY_BE_EMPTY
        said = empty.say(name=shown)
    elif not any(character.isalpha() for word in words for character in normalise(word)):
        said = WatchlistProblem.NO_LETTERS.say(name=shown)
    elif len(words) > _MAX_WORDS:
        said = WatchlistProblem.MANY_WORDS.say(name=shown, count=len(words), limit=_MAX_WORDS)
    elif max(map(len, words)) > _MAX_WORD_LENGTH:
        said = WatchlistProblem.LONG_WORD.say(name=shown, count=_MAX_WORD_LENGTH)
    if said is not None:
        yield Problem(entity=entity, field=field, reason=said)


def find_parent_problems(
    entities: Sequence[Entity], elsewhere: Collection[str] = ()
) -> Iterator[Problem]:
    """Yield what is wrong with the bodies that entities belong to; arguments as above."""
    parents = {entity.id: entity.parent for entity in entities}
    for entity in entities:
        if entity.parent is None:
            continue
        if entity.parent not in parents and entity.parent not in elsewhere:
            said = WatchlistProblem.UNKNOWN_PARENT.say(parent=entity.parent)
        elif _is_own_ancestor(entity.id, parents):
            said = WatchlistProblem.OWN_ANCESTOR.say(parent=entity.parent, entity=entity.id)
        else:
            continue
        yield Problem(entity=entity.id, field="parent", reason=said)


def _is_own_ancestor(entity: str, parents: dict[str, str | None]) -> bool:
    seen: set[str] = set()
    current = parents.get(entity)
    while current is not None and current not in seen:
        if current == entity:
            return True
        seen.add(current)
        current = parents.get(current)
    return False
