"""`python -m services.enricher`: settings from the environment, then run."""

import os
import sys
from functools import partial

from services.enricher.app import Configuration, build
from services.enricher.choice import UnknownEngineError
from services.enricher.handler import Engines, enrich, load_engines
from services.enricher.models.errors import ModelError
from services.enricher.models.loading import Models
from services.enricher.models.settings import ModelSettings
from services.enricher.settings import EnricherSettings
from services.platform.clock import SystemClock
from services.platform.kafka.faust_worker import end_at_once_until_run, run
from services.platform.logs import configure_logging
from services.platform.service_arguments import service_parser
from services.platform.settings import (
    GroupSettings,
    KafkaSettings,
    LogSettings,
    StreamSettings,
    TracingSettings,
    WebSettings,
    from_environment,
)
from services.platform.startup_checks import require_kafka
from services.platform.unknown_settings import log_unknown_settings


def main() -> None:
    """Run one enricher until it is told to stop."""
    parser = service_parser("enricher", "Finds names, roles and topics in articles.")
    parser.add_argument("--check", action="store_true", help="load the engines, name them, end")
    check = parser.parse_args().check
    end_at_once_until_run()
    secrets = os.environ.get("RASID_SECRETS_DIR")
    configure_logging(from_environment(LogSettings, secrets), "enricher")
    log_unknown_settings(os.environ)
    configuration = read_configuration(secrets)
    engines = load(configuration)
    if check:
        sys.stdout.write(f"{_described(engines)}\n")
        return
    require_kafka(
        configuration.kafka,
        configuration.web,
        patience_seconds=configuration.enricher.give_up_seconds,
    )
    run(build(configuration, partial(enrich, engines=engines), engines.versions, SystemClock()))


def read_configuration(secrets: str | None) -> Configuration:
    """Return all settings, from the environment and a folder of secrets."""
    return Configuration(
        enricher=from_environment(EnricherSettings, secrets),
        groups=from_environment(GroupSettings, secrets),
        kafka=from_environment(KafkaSettings, secrets),
        models=from_environment(ModelSettings, secrets),
        streams=from_environment(StreamSettings, secrets),
        tracing=from_environment(TracingSettings, secrets),
        web=from_environment(WebSettings, secrets),
    )


def load(configuration: Configuration) -> Engines:
    """Return the engines that the settings name, or end with a sentence that lists them."""
    settings = configuration.enricher
    try:
        return load_engines(
            mention_engine=settings.mention_engine,
            topic_engine=settings.topic_engine,
            models=Models(configuration.models),
        )
    except (UnknownEngineError, ModelError) as error:
        raise SystemExit(str(error)) from None


def _described(engines: Engines) -> str:
    """Say which engines there are, and which model each runs."""
    named = (
        (engines.versions.mentions, engines.mentions),
        (engines.versions.topics, engines.topics),
    )
    return ", ".join(
        f"{version} ({model})" if (model := getattr(engine, "model", None)) else version
        for version, engine in named
    )


if __name__ == "__main__":
    main()
