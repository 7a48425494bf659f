"""The generated documents say what the code says."""

import json
import tomllib
from typing import Any

import jsonschema
import pytest
import yaml

from deploy.generate import RECORDS, ROOT, generated
from schemas.cloudevents import CANARY, PUBLISHED, cloudevent_headers
from schemas.record import Record
from schemas.streams import streams
from tests.alert_examples import WHEN, example_alert, example_article, example_enriched


def schema_of(name: str) -> Any:
    return json.loads((ROOT / f"schemas/json/{name}.json").read_text(encoding="utf-8"))


def test_no_generated_file_has_drifted_from_the_code() -> None:
    stale = [path.name for path, text in generated().items() if path.read_text() != text]
    assert stale == []


@pytest.mark.parametrize("record", RECORDS)
def test_every_schema_is_a_valid_json_schema(record: type[Record]) -> None:
    jsonschema.Draft202012Validator.check_schema(record.model_json_schema())


@pytest.mark.parametrize(
    ("name", "record"),
    [
        ("article", example_article("hello")),
        ("enriched", example_enriched("hello")),
        ("alert", example_alert()),
    ],
)
def test_what_we_write_satisfies_the_schema_we_publish(name: str, record: Record) -> None:
    jsonschema.validate(json.loads(record.encode()), schema_of(name))


def test_the_schema_refuses_what_the_decoder_refuses() -> None:
    article = json.loads(example_article("hello").encode()) | {"text": 5}
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(article, schema_of("article"))


def test_every_reference_of_the_asyncapi_document_leads_somewhere() -> None:
    path = ROOT / "schemas/asyncapi.yaml"
    document = yaml.safe_load(path.read_text(encoding="utf-8"))
    references = _references(document)
    assert references
    for reference in references:
        file, _, pointer = reference.partition("#")
        if file:
            assert (path.parent / file).is_file(), reference
        else:
            _follow(document, pointer)


def test_the_asyncapi_document_names_every_stream() -> None:
    document = yaml.safe_load((ROOT / "schemas/asyncapi.yaml").read_text(encoding="utf-8"))
    addresses = {channel["address"] for channel in document["channels"].values()}
    assert addresses == {stream.name for stream in streams().all()}


def test_the_asyncapi_document_names_every_sender_and_every_header_of_an_article() -> None:
    document = yaml.safe_load((ROOT / "schemas/asyncapi.yaml").read_text(encoding="utf-8"))
    sending = {"producer_sends_articles", "api_sends_articles", "canary_sends_articles"}
    assert sending <= document["operations"].keys()
    headers = document["components"]["messages"]["Article"]["headers"]["properties"]
    sent = cloudevent_headers(event_type="", event_id="", source="", time=WHEN, traceparent="0")
    assert {CANARY, PUBLISHED, *dict(sent)} == set(headers)


def test_every_document_names_the_version_of_the_package() -> None:
    version = tomllib.loads((ROOT / "pyproject.toml").read_text())["project"]["version"]
    asyncapi = yaml.safe_load((ROOT / "schemas/asyncapi.yaml").read_text(encoding="utf-8"))
    openapi = json.loads((ROOT / "schemas/openapi.json").read_text(encoding="utf-8"))
    assert [asyncapi["info"]["version"], openapi["info"]["version"]] == [version, version]


def test_a_setting_added_to_the_code_stands_in_the_example() -> None:
    text = (ROOT / "deploy/env.example").read_text(encoding="utf-8")
    assert "# RASID_KAFKA_BOOTSTRAP=127.0.0.1:9092\n" in text
    assert "# RASID_STREAM_MAX_ARTICLE_BYTES=1048576\n" in text


def _references(node: Any) -> list[str]:
    if isinstance(node, dict):
        here = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
        return here + [found for value in node.values() for found in _references(value)]
    if isinstance(node, list):
        return [found for value in node for found in _references(value)]
    return []


def _follow(document: Any, pointer: str) -> None:
    for part in pointer.strip("/").split("/"):
        document = document[part]
