"""Entities that the console shows, and what the API has of them."""

from typing import Any

from schemas.entity import Entity
from tests.api.conftest import COALITION, GCTF, Desk

MASHAAN = Entity(
    id="hamad-al-mashaan",
    type="official",
    names={"en": ("Hamad Al-Mashaan",), "ar": ("حمد المشعان",)},
    roles=({"en": "Assistant Minister", "ar": "مساعد الوزير"},),
)
ALL = (MASHAAN, GCTF, COALITION)


def stored(desk: Desk, entity: str) -> Any:
    """Return an entity as the API has it, or None."""
    answer = desk.mona.get(f"/v1/entities/{entity}")
    return answer.json() if answer.is_success else None


def change(desk: Desk, entity: Entity) -> None:
    """Have somebody else make an entity what is given."""
    seen = {"If-Match": "*"}
    answer = desk.ada.put(
        f"/v1/entities/{entity.id}", headers=seen, json=entity.model_dump(mode="json")
    )
    answer.raise_for_status()
