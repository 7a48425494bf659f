"""Turns whatever goes wrong into problem details."""

import logging
import re
from collections.abc import Mapping, Sequence
from functools import partial
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from pydantic import BaseModel
from starlette.exceptions import HTTPException
from starlette.routing import Match, Route

from schemas.errors import RecordError
from schemas.field_problems import sentence_of, without_consequences
from schemas.field_wordings import FieldWording
from schemas.misnamed import near_name
from schemas.sentence import Sentence
from schemas.told import told
from services.api.answers import ProblemJson
from services.api.metrics import ApiMetrics
from services.api.places import place_in_watchlist, place_of
from services.api.problems import FieldProblem, ProblemError, invalid
from services.api.wordings import ApiProblem
from services.domain.watchlist import WatchlistError
from services.platform.errors import DependencyUnavailableError, KafkaAccessError, where

log = logging.getLogger(__name__)

NOT_JSON = "not-json"
_JSON = re.compile(r"\s*application/(?:[\w.+-]+\+)?json\s*(?:;|$)", re.IGNORECASE)
"""Content types that are read as JSON; RFC 6839, section 3.1."""
_OF_THE_BODY = len(("body", "field"))
_RETRY = {"Retry-After": "5"}


def explain_failures(app: FastAPI, routes: Sequence[Route]) -> None:
    """Register what each kind of error becomes, where there are these routes."""
    app.add_exception_handler(ProblemError, _problem)
    app.add_exception_handler(HTTPException, partial(_http, routes))
    app.add_exception_handler(RequestValidationError, _invalid)
    app.add_exception_handler(WatchlistError, _watchlist)
    app.add_exception_handler(DependencyUnavailableError, _unavailable)
    app.add_exception_handler(KafkaAccessError, _unavailable)
    app.add_exception_handler(RecordError, _foreign)
    app.add_exception_handler(Exception, _fault)


def _problem(_: Request, error: Exception) -> ProblemJson:
    assert isinstance(error, ProblemError)  # noqa: S101 - for the type checker; so below
    return ProblemJson(error)


def _http(routes: Sequence[Route], request: Request, error: Exception) -> ProblemJson:
    assert isinstance(error, HTTPException)  # noqa: S101
    status = HTTPStatus(error.status_code)
    kind = NOT_JSON if status == HTTPStatus.BAD_REQUEST else None
    headers = dict(error.headers or {})
    if status == HTTPStatus.METHOD_NOT_ALLOWED:
        headers["Allow"] = ", ".join(_methods(routes, request))
    detail = {
        HTTPStatus.NOT_FOUND: ApiProblem.NOTHING_HERE.say(),
        HTTPStatus.BAD_REQUEST: ApiProblem.NOT_READ_AS_JSON.say(),
        HTTPStatus.METHOD_NOT_ALLOWED: ApiProblem.METHOD.say(method=request.method),
    }.get(status, error.detail)
    return ProblemJson(ProblemError(status, detail, kind, headers=headers))


def _methods(routes: Sequence[Route], request: Request) -> list[str]:
    """Return all methods that are for an address; the framework names those of one route."""
    here = (one for one in routes if one.matches(request.scope)[0] is not Match.NONE)
    methods = {method for one in here for method in one.methods or ()}
    return sorted(methods | {"HEAD"} if "GET" in methods else methods)


def _invalid(request: Request, error: Exception) -> ProblemJson:
    assert isinstance(error, RequestValidationError)  # noqa: S101
    problems: Sequence[Any] = without_consequences(error.errors())
    not_json = next((one for one in problems if one["type"] == "json_invalid"), None)
    if not_json is not None:
        return ProblemJson(_not_json(not_json))
    if any(_is_unread_json(request, one) for one in problems):
        return ProblemJson(_not_said_to_be_json())
    told = tuple(
        FieldProblem.of(place_of(one["loc"], error.body), _said(request, one)) for one in problems
    )
    return ProblemJson(invalid(told))


def _not_json(problem: Mapping[str, Any]) -> ProblemError:
    place, why = problem["loc"][-1] + 1, problem["ctx"]["error"]
    detail = ApiProblem.NOT_JSON.say(character=place, error=str(why))
    return ProblemError(HTTPStatus.BAD_REQUEST, detail, NOT_JSON)


def _not_said_to_be_json() -> ProblemError:
    accepted = {"Accept": "application/json"}  # RFC 9110, section 12.5.1
    return ProblemError(
        HTTPStatus.UNSUPPORTED_MEDIA_TYPE, ApiProblem.NOT_SAID_JSON.say(), headers=accepted
    )


def _watchlist(_: Request, error: Exception) -> ProblemJson:
    assert isinstance(error, WatchlistError)  # noqa: S101
    return ProblemJson(watchlist_problem(error))


def watchlist_problem(error: WatchlistError, place: str = "") -> ProblemError:
    """Return the problem of entities that cannot be compiled.

    Args:
        place: of the entity in the body, where it is not the body itself.
    """
    found = tuple(
        FieldProblem(
            pointer=place_in_watchlist(f"{place}.{one.field}" if place else one.field),
            detail=str(one),
            **told(one.reason),
        )
        for one in error.problems
    )
    return ProblemError(HTTPStatus.UNPROCESSABLE_ENTITY, str(error), "watchlist", found)


def _unavailable(request: Request, error: Exception) -> ProblemJson:
    return unavailable(request.app.state.parts.metrics, error)


def unavailable(metrics: ApiMetrics, error: Exception) -> ProblemJson:
    """Return the answer where Redis or Kafka is away, and count it."""
    metrics.dependency_errors.count(error)
    log.warning("a dependency is away", extra={"action": "unavailable", "error": str(error)})
    # Not its own words: they name servers and settings that are not the caller's business.
    detail = ApiProblem.UNAVAILABLE.say()
    return ProblemJson(ProblemError(HTTPStatus.SERVICE_UNAVAILABLE, detail, headers=_RETRY))


def _foreign(_: Request, error: Exception) -> ProblemJson:
    assert isinstance(error, RecordError)  # noqa: S101
    said = {"action": "foreign", "reason": error.reason.value, "error": str(error)}
    log.error("not what Rasid wrote", extra=said)
    detail = ApiProblem.FOREIGN.say()
    return ProblemJson(ProblemError(HTTPStatus.INTERNAL_SERVER_ERROR, detail))


def _fault(_: Request, error: Exception) -> ProblemJson:
    log.error("a request failed", extra={"action": "fault", "where": where(error)})
    detail = ApiProblem.FAULT.say()
    return ProblemJson(ProblemError(HTTPStatus.INTERNAL_SERVER_ERROR, detail))


def _said(request: Request, problem: Any) -> Sentence:  # noqa: ANN401 - as pydantic has it
    near = None
    if problem["type"] == "extra_forbidden" and problem["loc"][0] == "body":
        near = near_name(str(problem["loc"][-1]), _fields_of_body(request, problem["loc"]))
    return FieldWording.NO_FIELD_NEAR.say(nearest=near) if near else sentence_of(problem)


def _fields_of_body(request: Request, location: Sequence[object]) -> tuple[str, ...]:
    """Return the fields that a body may have; none where a part of it is meant."""
    body = getattr(request.scope.get("route"), "body_field", None)
    kind = body.field_info.annotation if body and len(location) == _OF_THE_BODY else None
    if isinstance(kind, type) and issubclass(kind, BaseModel):
        return tuple(kind.model_fields)
    return ()


def _is_unread_json(request: Request, problem: Mapping[str, Any]) -> bool:
    """Say whether a body is refused only because nothing says that it is JSON."""
    of_the_whole = tuple(problem["loc"]) == ("body",) and isinstance(problem.get("input"), bytes)
    return of_the_whole and not _JSON.match(request.headers.get("Content-Type", ""))
