"""The Grafana dashboards, as code; `python -m deploy.generate` writes their JSON."""

from collections.abc import Mapping

from deploy.dashboards import alerts, delivery, language, pipeline
from deploy.dashboards.board import Board
from deploy.dashboards.runbook import UID, runbook_json

BOARDS: tuple[Board, ...] = (pipeline.BOARD, language.BOARD, alerts.BOARD, delivery.BOARD)


def dashboards() -> Mapping[str, str]:
    """Return every dashboard's JSON by the name of its file."""
    made = {f"{board.uid}.json": board.json() for board in BOARDS}
    return made | {f"{UID}.json": runbook_json()}
