"""Compiles entities into a watchlist."""

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Sequence

from schemas.entity import Entity
from schemas.identity import digest
from services.domain.text.normalise import normalise
from services.domain.text.words import split_words
from services.domain.watchlist.errors import Problem, WatchlistError
from services.domain.watchlist.forms import forms_of, is_personal
from services.domain.watchlist.grammar import PatternError, expand
from services.domain.watchlist.matching import Watchlist
from services.domain.watchlist.name_forms import name_forms_of
from services.domain.watchlist.name_index import NameIndex
from services.domain.watchlist.people import person_of
from services.domain.watchlist.trie import Trie

_MAX_WORDS = 32
_MAX_WORD_LENGTH = 64


def compile_watchlist(entities: Iterable[Entity]) -> Watchlist:
    """Compile entities into a watchlist; their order makes no difference.

    Raises:
        WatchlistError: something is wrong with them; lists every problem.
    """
    ordered = sorted(entities, key=lambda entity: (entity.id, _canonical(entity)))
    problems = find_problems(ordered)
    if problems:
        raise WatchlistError(problems)
    return Watchlist(
        trie=Trie(form for entity in ordered for form in dict.fromkeys(forms_of(entity))),
        names=NameIndex(form for entity in ordered for form in name_forms_of(entity)),
        people={entity.id: person_of(entity) for entity in ordered if is_personal(entity)},
        version=digest("watchlist", *map(_canonical, ordered)),
        entity_count=len(ordered),
    )


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
    problems.extend(_parent_problems(entities, elsewhere))
    return tuple(sorted(set(problems)))


def _canonical(entity: Entity) -> str:
    return json.dumps(entity.model_dump(mode="json"), sort_keys=True, ensure_ascii=False)


def _problems_of(entity: Entity) -> Iterator[Problem]:
    if not any(entity.names.values()) and not any(entity.patterns.values()):
        yield Problem(entity=entity.id, field="names", reason="it has no name to be found by")
    for language, names in entity.names.items():
        for number, name in enumerate(names):
            yield from _name_problems(entity.id, f"names.{language}[{number}]", name, name)
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
    words = split_words(name).words
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


def _parent_problems(entities: Sequence[Entity], elsewhere: Collection[str]) -> Iterator[Problem]:
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
