"""What stands in the code of rules, of which tests put names and texts together."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

_DOMAIN = Path(__file__).parents[2] / "services/domain"
_WORD = re.compile(r"[\w'&+-]{1,30}")
_LONGEST_PHRASE = 60


def _constants() -> Iterator[str]:
    """Yield all text that stands in the code of rules, and in what they are made from."""
    for folder in ("watchlist", "text", "names"):
        for path in sorted((_DOMAIN / folder).rglob("*.py")):
            for node in ast.walk(ast.parse(path.read_text("utf-8"))):
                if isinstance(node, ast.Constant) and isinstance(node.value, str):
                    yield node.value
    yield (_DOMAIN / "watchlist/forms/aliases/alias_rules.txt").read_text("utf-8")


_CONSTANTS = tuple(_constants())
_LINES = {line.strip() for text in _CONSTANTS for line in text.splitlines()}
RULE_WORDS = sorted({word for text in _CONSTANTS for word in _WORD.findall(text)})
RULE_PHRASES = sorted(line for line in _LINES if 0 < len(line) <= _LONGEST_PHRASE)
