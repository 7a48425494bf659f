"""The runbook as a dashboard, so that whoever looks at a panel has at hand what to do."""

import re
from collections.abc import Mapping
from functools import cache
from pathlib import Path

from grafana_foundation_sdk.builders import text
from grafana_foundation_sdk.models.text import TextMode

from deploy.dashboards.frame import encode, new_dashboard

RUNBOOK = Path(__file__).resolve().parents[1] / "runbook.md"
UID = "rasid-runbook"
_WIDTH, _HEIGHT = 12, 10


@cache
def sections() -> Mapping[str, str]:
    """Return the sections of the runbook, Markdown, by their anchors."""
    found = {}
    for part in re.split(r"^(?=## )", RUNBOOK.read_text(encoding="utf-8"), flags=re.MULTILINE)[1:]:
        title = part.splitlines()[0].removeprefix("## ")
        found[title.lower().replace(" ", "-")] = part
    return found


def section_address(anchor: str) -> str:
    """Return where Grafana shows a section.

    Raises:
        ValueError: the runbook has no such section.
    """
    return f"/d/{UID}?viewPanel=panel-{1 + list(sections()).index(anchor)}"


def runbook_json() -> str:
    """Return the dashboard that holds the runbook."""
    board = new_dashboard(UID, "Rasid · Runbook", "What each signal means, and what to do.")
    for number, (anchor, content) in enumerate(sections().items(), start=1):
        title, _, body = content.partition("\n")
        board.with_panel(
            text.Panel()
            .id(number)
            .title(title.removeprefix("## "))
            .description(f"deploy/runbook.md#{anchor}")
            .mode(TextMode.MARKDOWN)
            .content(body.strip())
            .span(_WIDTH)
            .height(_HEIGHT)
        )
    return encode(board)
