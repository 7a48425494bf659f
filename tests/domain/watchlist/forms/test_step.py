"""Rules ask for steps by their names; people read texts."""

import ast
from collections.abc import Iterator
from pathlib import Path

from services.domain import watchlist
from services.domain.watchlist.forms.step import Step
from tests.domain.watchlists import entity
from tests.domain.watchlists import watchlist as compiled

_STEPS = Path(watchlist.__file__).parent / "forms" / "step.py"


def _texts(path: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Constant) and isinstance(node.value, str):
            yield node.value


def test_the_text_of_a_step_that_rules_ask_for_is_written_in_one_place() -> None:
    texts = set(Step)
    elsewhere = [path for path in _STEPS.parents[1].rglob("*.py") if path != _STEPS]
    assert len(elsewhere) > 50
    assert [path for path in elsewhere if not texts.isdisjoint(_texts(path))] == []


def test_a_match_tells_its_steps_in_plain_texts() -> None:
    person = entity("p", "person", en=["Samir Al-Haddadi"])
    (match,) = compiled(person).match("Samir Haddadi spoke.")
    assert match.steps == ("article left out in the text",)
    assert {type(step) for step in match.steps} == {str}
