"""Watchlists that tests of `rasid watch` import, and what is tracked after it."""

from pathlib import Path

from schemas.entity import Entity
from tests.cli.conftest import Invoke

SEEDS = Path(__file__).parents[2] / "seeds" / "watchlist.yaml"
FORUM = "entities:\n  - {id: forum, type: organization, names: {en: [GCTF]}}\n"
DESK = "entities:\n  - {id: desk, type: working_group, parent: forum, names: {en: [Rapid Desk]}}\n"


def written(folder: Path, text: str) -> str:
    """Write a watchlist file and return its path."""
    path = folder / "watchlist.yaml"
    path.write_text(text, encoding="utf-8")
    return str(path)


def tracked(watch_command: Invoke) -> dict[str, Entity]:
    """Return what is tracked, by id."""
    lines = watch_command("list", "--json").stdout.splitlines()
    return {entity.id: entity for entity in (Entity.decode(line.encode()) for line in lines)}
