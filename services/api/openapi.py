"""The OpenAPI 3.1 document, from the routes."""

from typing import Any

from fastapi import FastAPI
from fastapi.routing import APIRoute

from schemas.told import Mend
from services.api.callers import Requires
from services.api.examples import EXAMPLES
from services.api.problems import MEDIA_TYPE, FieldProblem, Problem
from services.api.sentences import all_sentences

_REFERENCE = "#/components/schemas/{model}"
DESCRIPTION = """\
Rasid watches a stream of Arabic and English news for the people and bodies that you track.

Send a key of `rasid api key add NAME --role ROLE` as `Authorization: Bearer KEY`. A reader sees
what is theirs, shared with them, or the installation's own; an editor also changes what is theirs;
an admin may do everything. `x-required-role` says for each operation which role it needs.

Errors are problem details (RFC 9457). Changes need `If-Match` with the ETag of what was read.
Creations take an `Idempotency-Key`. HEAD works wherever GET does. All offsets are Unicode code
points into the original text. Text in answers comes from the news: show it as text, never as
markup. English sentences come with a `code` and `values`, and `x-sentences` has them all by code.
"""


def required_role(route: APIRoute) -> str | None:
    """Return the role that a route asks for, or None where it asks for no key."""
    calls = [one.call for one in route.dependant.dependencies]
    return next((call.role for call in calls if isinstance(call, Requires)), None)


def complete_document(app: FastAPI, routes: list[APIRoute]) -> dict[str, Any]:
    """Return the document with roles, problems and examples."""
    document = FastAPI.openapi(app)
    schemas = document["components"]["schemas"]
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    for model in (Mend, FieldProblem, Problem):
        schemas[model.__name__] = model.model_json_schema(ref_template=_REFERENCE)
        schemas[model.__name__].pop("$defs", None)
    document["x-sentences"] = all_sentences()
    for name, example in EXAMPLES.items():
        schemas[name]["examples"] = [example]
    for route in routes:
        for method in route.methods or ():
            _complete(document["paths"][route.path][method.lower()], required_role(route))
    return document


def _complete(operation: dict[str, Any], role: str | None) -> None:
    answers = operation["responses"]
    answers.pop("422", None)
    if role is None:
        return
    operation["x-required-role"] = role
    content = {MEDIA_TYPE: {"schema": {"$ref": _REFERENCE.format(model="Problem")}}}
    answers["4XX"] = {"description": "The request was refused.", "content": content}
    answers["5XX"] = {"description": "Rasid could not answer; try again.", "content": content}
