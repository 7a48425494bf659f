"""`python -m services.enricher`: settings from the environment, then run."""

import argparse
import os
import sys
from functools import partial

from services.enricher.app import Configuration, build
from services.enricher.choice import UnknownEngineError
from services.enricher.handler import Engines, enrich, load_engines
from services.enricher.settings import EnricherSettings
from services.platform.clock import SystemClock
from services.platform.logs import configure_logging
from services.platform.service import run
from services.platform.settings import (
    GroupSettings,
    KafkaSettings,
    LogSettings,
    StreamSettings,
    WebSettings,
    from_environment,
)
from services.platform.start import require_kafka


def main() -> None:
    """Run one enricher until it is told to stop."""
    parser = argparse.ArgumentParser(prog="python -m services.enricher", description=__doc__)
    parser.add_argument("--check", action="store_true", help="load the engines, name them, end")
    check = parser.parse_args().check
    secrets = os.environ.get("RASID_SECRETS_DIR")
    configure_logging(from_environment(LogSettings, secrets), "enricher")
    configuration = read_configuration(secrets)
    engines = load(configuration)
    if check:
        sys.stdout.write(f"{engines.versions.mentions} {engines.versions.topics}\n")
        return
    require_kafka(configuration.kafka, patience_seconds=configuration.enricher.give_up_seconds)
    run(build(configuration, partial(enrich, engines=engines), SystemClock()))


def read_configuration(secrets: str | None) -> Configuration:
    """Return all settings, from the environment and a folder of secrets."""
    return Configuration(
        enricher=from_environment(EnricherSettings, secrets),
        groups=from_environment(GroupSettings, secrets),
        kafka=from_environment(KafkaSettings, secrets),
        streams=from_environment(StreamSettings, secrets),
        web=from_environment(WebSettings, secrets),
    )


def load(configuration: Configuration) -> Engines:
    """Return the engines that the settings name, or end with a sentence that lists them."""
    settings = configuration.enricher
    try:
        return load_engines(
            mention_engine=settings.mention_engine, topic_engine=settings.topic_engine
        )
    except UnknownEngineError as error:
        raise SystemExit(str(error)) from None


if __name__ == "__main__":
    main()
