"""Wires the API: Redis and Kafka behind, HTTP before."""

import threading
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass
from functools import cache
from importlib import metadata
from typing import Any

import redis
from anyio import CapacityLimiter
from fastapi import APIRouter, FastAPI, Response
from fastapi.routing import APIRoute
from prometheus_client import CollectorRegistry
from starlette.routing import Route

from schemas.streams import streams
from services.api.answers import EscapedJson
from services.api.catalogue import Catalogue
from services.api.console.pages import add_console, console_paths
from services.api.failures import explain_failures
from services.api.live_readers import Readers
from services.api.metrics import ApiMetrics
from services.api.middleware import BoundedBody, HeadAsGet, KeyBeforeBody, Observed, SafeHeaders
from services.api.openapi import DESCRIPTION, complete_document
from services.api.pace import make_pace
from services.api.parts import ApiParts
from services.api.preparing import prepare_beside
from services.api.routes import (
    alerts,
    articles,
    delivery_tests,
    drops,
    entities,
    live,
    me,
    notices,
    past,
    silences,
    subscriptions,
    topics,
    trying,
    undelivered,
    verifying,
)
from services.api.settings import ApiSettings
from services.platform.clock import Clock
from services.platform.kafka.enriched_log import EnrichedLog
from services.platform.kafka.submissions import Submissions
from services.platform.redis.alert_feed import RedisAlertFeed
from services.platform.redis.client import PROMPT_SECONDS, connect, connect_async
from services.platform.redis.keys import Keys
from services.platform.redis.records import RedisRecords
from services.platform.redis.watch import RedisWatchStore
from services.platform.settings import KafkaSettings, RedisSettings, StreamSettings

_DOCUMENT = "/v1/openapi.json"
_SUBMITTED_AT_ONCE = 20
"""How many may wait for Kafka at the same time: where it does not answer, each does for ten s."""
_SEARCHED_AT_ONCE = 2
"""How many articles may be explained or verified at the same time; others wait."""
_READINGS_AT_ONCE = 2
"""How many previews and explanations may read the enriched stream at the same time, and how many
silences may be weighed."""
_TESTS_AT_ONCE = 4
"""How many may wait for a notifier at the same time: each holds one of forty threads."""
ROUTERS: tuple[APIRouter, ...] = (
    entities.router,
    trying.router,
    subscriptions.router,
    alerts.router,
    live.router,
    drops.router,
    silences.router,
    past.router,
    articles.router,
    undelivered.router,
    delivery_tests.router,
    verifying.router,
    notices.router,
    me.router,
    topics.router,
)


@dataclass(frozen=True, kw_only=True)
class Configuration:
    """All settings of one API process that routes need."""

    api: ApiSettings
    kafka: KafkaSettings
    redis: RedisSettings
    streams: StreamSettings


def build_app(configuration: Configuration, clock: Clock, registry: CollectorRegistry) -> FastAPI:
    """Return the application; nothing is connected yet."""
    metrics, settings = ApiMetrics(registry, _paths()), configuration.api
    client = connect(configuration.redis, answer_seconds=PROMPT_SECONDS)
    pace_keys = Keys(configuration.redis.prefix).pace()
    app = _bare_app(_living)
    app.state.parts = _parts(configuration, clock, metrics, client)
    app.state.pace = make_pace(
        client, configuration.redis.url, pace_keys, settings.requests_per_minute, clock, metrics
    )
    app.state.readers = Readers(settings.live_readers, metrics)
    explain_failures(
        app, [*routes_of_all(), *(one for one in app.routes if isinstance(one, Route))]
    )
    # The last is the outermost.
    app.add_middleware(HeadAsGet)
    app.add_middleware(BoundedBody, settings.max_body_bytes, settings.body_seconds, metrics)
    app.add_middleware(KeyBeforeBody, app.state.parts)
    app.add_middleware(SafeHeaders)
    app.add_middleware(Observed, metrics)
    return app


def _paths() -> list[str]:
    return [_DOCUMENT, *console_paths(), *(one.path for one in routes_of_all())]


def _parts(
    configuration: Configuration, clock: Clock, metrics: ApiMetrics, client: redis.Redis
) -> ApiParts:
    keys, names = Keys(configuration.redis.prefix), streams(configuration.streams.prefix)
    return ApiParts(
        settings=configuration.api,
        clock=clock,
        metrics=metrics,
        client=client,
        keys=keys,
        catalogue=Catalogue(RedisWatchStore(client, keys), RedisRecords(client, keys)),
        feed=RedisAlertFeed(
            # Each reader keeps one busy.
            connect_async(configuration.redis, connections=configuration.api.live_readers + 20),
            keys,
        ),
        past=EnrichedLog(configuration.kafka, names.enriched.name),
        submissions=Submissions(configuration.kafka, names.articles, clock),
        max_article_bytes=configuration.streams.max_article_bytes,
        submitting=CapacityLimiter(_SUBMITTED_AT_ONCE),
        searching=CapacityLimiter(_SEARCHED_AT_ONCE),
        readings=threading.BoundedSemaphore(_READINGS_AT_ONCE),
        weighing=threading.BoundedSemaphore(_READINGS_AT_ONCE),
        testing=threading.BoundedSemaphore(_TESTS_AT_ONCE),
    )


def openapi_document() -> dict[str, Any]:
    """Return the OpenAPI document; needs no server and no settings."""
    return complete_document(_bare_app(), routes_of_all())


def routes_of_all() -> list[APIRoute]:
    """Return every route that needs a key."""
    return [one for router in ROUTERS for one in router.routes if isinstance(one, APIRoute)]


@asynccontextmanager
async def _living(app: FastAPI) -> AsyncIterator[None]:
    """Begin to read what is tracked, and close what was opened, at the end."""
    parts: ApiParts = app.state.parts
    prepare_beside(parts.catalogue)
    yield
    await parts.feed.close()
    parts.submissions.close()
    parts.client.close()


def _bare_app(
    lifespan: Callable[[FastAPI], AbstractAsyncContextManager[None]] | None = None,
) -> FastAPI:
    app = FastAPI(
        lifespan=lifespan,
        title="Rasid",
        version=metadata.version("rasid"),
        description=DESCRIPTION,
        license_info={"name": "Apache License 2.0", "identifier": "Apache-2.0"},
        openapi_url=None,
        # It would lead to whatever host the request names.
        redirect_slashes=False,
        default_response_class=EscapedJson,
    )
    for router in ROUTERS:
        app.include_router(router)
    app.get(_DOCUMENT, include_in_schema=False)(_document)
    add_console(app)
    return app


def _document() -> Response:
    return Response(_document_json(), media_type=EscapedJson.media_type)


@cache
def _document_json() -> bytes:
    # Nobody needs a key for it: to build it each time would let anybody keep the processor busy.
    return bytes(EscapedJson(openapi_document()).body)
