"""Writes what is derived from the code, or checks that it is up to date.

JSON Schemas of every record, the AsyncAPI document of the streams, the OpenAPI document of the
API, the list of settings, and the words that the console shares with the notifier.
"""

import argparse
import json
import sys
from collections.abc import Mapping
from pathlib import Path

import yaml
from pydantic.alias_generators import to_snake

from deploy.asyncapi import asyncapi_document
from deploy.console_words import console_words
from deploy.dashboards import dashboards
from deploy.env_example import env_example, setting_names
from schemas.alert import Alert
from schemas.alert_state import AlertState
from schemas.article import Article
from schemas.dead_letter import DeadLetter
from schemas.delivery import Notice, UndeliveredAlerts
from schemas.drop import Drop
from schemas.enriched import Enriched
from schemas.entity import Entity
from schemas.record import Record
from schemas.silence import Silence
from schemas.subscription import Subscription
from services.api.app import openapi_document
from services.platform.unknown_settings import NAMES_FILE

ROOT = Path(__file__).resolve().parents[1]
RECORDS: tuple[type[Record], ...] = (
    Article, Enriched, Entity, Subscription, Alert, AlertState, Silence, Drop, DeadLetter,
    UndeliveredAlerts, Notice,
)  # fmt: skip
_JSON_SCHEMA = "https://json-schema.org/draft/2020-12/schema"


def generated() -> Mapping[Path, str]:
    """Return every generated file and what it should hold."""
    files = {_schema_path(record): _schema(record) for record in RECORDS}
    document = asyncapi_document(RECORDS)
    files[ROOT / "schemas/asyncapi.yaml"] = yaml.safe_dump(
        document, sort_keys=False, allow_unicode=True, width=100
    )
    api = json.dumps(openapi_document(), indent=2, ensure_ascii=False)
    files[ROOT / "schemas/openapi.json"] = api + "\n"
    files[ROOT / "deploy/env.example"] = env_example()
    files[ROOT / "services/platform" / NAMES_FILE] = setting_names()
    for name, text in console_words().items():
        files[ROOT / "services/api/console/static/words" / name] = text
    for name, text in dashboards().items():
        files[ROOT / "deploy/grafana/dashboards" / name] = text
    return files


def main() -> int:
    """Write the files, or with `--check` name those that differ; return the exit status."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--check", action="store_true", help="write nothing; fail when one differs")
    check = parser.parse_args().check
    stale = [
        path
        for path, text in generated().items()
        if not path.exists() or path.read_text(encoding="utf-8") != text
    ]
    for path in stale:
        name = path.relative_to(ROOT)
        if check:
            sys.stderr.write(f"{name} is not what the code says: run `make generate`\n")
        else:
            path.parent.mkdir(exist_ok=True)
            path.write_text(generated()[path], encoding="utf-8")
            sys.stderr.write(f"{name} written\n")
    return 1 if check and stale else 0


def _schema_path(record: type[Record]) -> Path:
    return ROOT / f"schemas/json/{to_snake(record.__name__)}.json"


def _schema(record: type[Record]) -> str:
    # As read: what has a default may be left out.
    schema = {"$schema": _JSON_SCHEMA, **record.model_json_schema(mode="validation")}
    return json.dumps(schema, indent=2, ensure_ascii=False) + "\n"


if __name__ == "__main__":
    sys.exit(main())
