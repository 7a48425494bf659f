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

_MAX_WORDS = 32
_MAX_WORD_LENGTH = 64


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
        Problem(entity=entity, field="id", reason=f"stands for {count} entities")
        for entity, count in counts.items()
        if count > 1
    ]
    for entity in entities:
        problems.extend(_problems_of(entity))
    problems.extend(find_parent_problems(entities, elsewhere))
    return tuple(sorted(set(problems)))


def _problems_of(entity: Entity) -> Iterator[Problem]:
    if not any(entity.names.values()) and not any(entity.patterns.values()):
        yield Problem(entity=entity.id, field="names", reason="it has no name to be found by")
    for language, names in entity.names.items():
        for number, name in enumerate(names):
            field = f"names.{language}[{number}]"
            problems = tuple(_name_problems(entity.id, field, name, name))
            yield from problems
            if not problems and is_personal(entity) and not parts_of_name(name):
                reason = f"{name[:80]!r} is only the word before a name"
                yield Problem(entity=entity.id, field=field, reason=reason)
    for language, patterns in entity.patterns.items():
        for number, pattern in enumerate(patterns):
            yield from _pattern_problems(entity.id, f"patterns.{language}[{number}]", pattern)


def _pattern_problems(entity: str, field: str, pattern: str) -> Iterator[Problem]:
    try:
        variants = expand(pattern)
    except PatternError as error:
        yield Problem(entity=entity, field=field, reason=f"in {pattern!r}, {error}")
        return
    for variant in variants:
        yield from _name_problems(entity, field, pattern, variant)


def _name_problems(entity: str, field: str, written: str, name: str) -> Iterator[Problem]:
    words = words_of_name(name).words
    reason = None
    if not name.strip():
        reason = "is empty" if name == written else "may be empty: not everything can be left out"
    elif not any(character.isalpha() for word in words for character in normalise(word)):
        reason = "has no letters"
    elif len(words) > _MAX_WORDS:
        reason = f"has {len(words)} words, the limit is {_MAX_WORDS}"
    elif max(map(len, words)) > _MAX_WORD_LENGTH:
        reason = f"has a word of more than {_MAX_WORD_LENGTH} characters"
    if reason is not None:
        yield Problem(entity=entity, field=field, reason=f"{written[:80]!r} {reason}")


def find_parent_problems(
    entities: Sequence[Entity], elsewhere: Collection[str] = ()
) -> Iterator[Problem]:
    """Yield what is wrong with the bodies that entities belong to; arguments as above."""
    parents = {entity.id: entity.parent for entity in entities}
    for entity in entities:
        if entity.parent is None:
            continue
        if entity.parent not in parents and entity.parent not in elsewhere:
            reason = f"{entity.parent} is not in the watchlist"
        elif _is_own_ancestor(entity.id, parents):
            reason = f"{entity.parent} belongs, in the end, to {entity.id} itself"
        else:
            continue
        yield Problem(entity=entity.id, field="parent", reason=reason)


def _is_own_ancestor(entity: str, parents: dict[str, str | None]) -> bool:
    seen: set[str] = set()
    current = parents.get(entity)
    while current is not None and current not in seen:
        if current == entity:
            return True
        seen.add(current)
        current = parents.get(current)
    return False
