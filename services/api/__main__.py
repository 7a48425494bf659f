"""`python -m services.api`: settings from the environment, then run.

With `--openapi` it prints the OpenAPI document instead, and needs no settings and no server.
"""

import json
import os
import sys

from services.api.app import Configuration, build_app, openapi_document
from services.api.serving import AddressError, listening, make_server, serve
from services.api.settings import ApiSettings
from services.platform.clock import SystemClock
from services.platform.logs import configure_logging
from services.platform.metrics import new_registry
from services.platform.pages import PagesError, serve_pages
from services.platform.redis.client import PROMPT_SECONDS, connect, unreachable
from services.platform.service_arguments import service_parser
from services.platform.settings import (
    KafkaSettings,
    LogSettings,
    RedisSettings,
    StreamSettings,
    WebSettings,
    from_environment,
)
from services.platform.startup_checks import require_redis
from services.platform.terminal import command_line
from services.platform.unknown_settings import log_unknown_settings


def main() -> None:
    """Answer requests until told to stop; metrics and health are on a port of their own."""
    parser = service_parser("api", "Answers the HTTP API.")
    parser.add_argument("--openapi", action="store_true", help="print its document instead")
    if parser.parse_args().openapi:
        with command_line(sys.argv[1:]):
            json.dump(openapi_document(), sys.stdout, indent=2, ensure_ascii=False)
            sys.stdout.write("\n")
        return
    _serve()


def _serve() -> None:
    secrets = os.environ.get("RASID_SECRETS_DIR")
    configure_logging(from_environment(LogSettings, secrets), "api")
    log_unknown_settings(os.environ)
    configuration = Configuration(
        api=from_environment(ApiSettings, secrets),
        kafka=from_environment(KafkaSettings, secrets),
        redis=from_environment(RedisSettings, secrets),
        streams=from_environment(StreamSettings, secrets),
    )
    web = from_environment(WebSettings, secrets)
    require_redis(configuration.redis)
    registry = new_registry()
    client = connect(configuration.redis, answer_seconds=PROMPT_SECONDS)
    server = make_server(build_app(configuration, SystemClock(), registry))
    try:
        with (
            serve_pages(web.host, web.port, registry, {"redis": lambda: unreachable(client)}),
            listening(configuration.api.host, configuration.api.port) as bound,
        ):
            serve(server, bound)
    except (PagesError, AddressError) as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
