"""What a watchlist finds in an archive: under which words, how often, and by which evidence."""

from collections import Counter
from collections.abc import Iterable, Iterator

from services.domain.text.display import isolate
from services.domain.watchlist import Match


class MatchSummary:
    """Counts the mentions of each entity, by what the documents call it."""

    def __init__(self, entities: Iterable[str]) -> None:
        """Begin with the ids of all tracked entities: what is never found is told as well."""
        self._surfaces: dict[str, Counter[tuple[str, str]]] = {one: Counter() for one in entities}
        self._documents: Counter[str] = Counter()

    def add(self, matches: Iterable[Match]) -> None:
        """Count what was found in one document."""
        found = list(matches)
        for match in found:
            self._surfaces[match.entity][match.surface, match.evidence] += 1
        self._documents.update({match.entity for match in found})

    def lines(self) -> Iterator[str]:
        """Yield the entities in order, each with its words, those found most often first.

        The rarest are the ones to look at: of what is wrong most is found once.
        """
        for entity, surfaces in self._surfaces.items():
            mentions, documents = surfaces.total(), self._documents[entity]
            yield f"{entity}  {_counted(mentions, 'mention')} in {_counted(documents, 'document')}"
            for (surface, evidence), count in surfaces.most_common():
                yield f"  {count:>7,}  {isolate(surface)}  {evidence}"


def _counted(number: int, noun: str) -> str:
    return f"{number:,} {noun}{'' if number == 1 else 's'}"
