"""`python -m services.alerter`: settings from the environment, then run."""

import os

from services.alerter.app import Configuration, build
from services.alerter.settings import AlerterSettings, require_longer_memory_than_kafka
from services.platform.clock import SystemClock
from services.platform.kafka.faust_worker import end_at_once_until_run, run
from services.platform.logs import configure_logging
from services.platform.service_arguments import service_parser
from services.platform.settings import (
    GroupSettings,
    KafkaSettings,
    LogSettings,
    RedisSettings,
    StreamSettings,
    TracingSettings,
    WebSettings,
    from_environment,
)
from services.platform.startup_checks import require_kafka, require_redis
from services.platform.unknown_settings import log_unknown_settings


def main() -> None:
    """Run one alerter until it is told to stop."""
    service_parser(
        "alerter", "Matches articles with the watchlist and queries, and raises alerts."
    ).parse_args()
    end_at_once_until_run()
    secrets = os.environ.get("RASID_SECRETS_DIR")
    configure_logging(from_environment(LogSettings, secrets), "alerter")
    log_unknown_settings(os.environ)
    configuration = Configuration(
        alerter=from_environment(AlerterSettings, secrets),
        groups=from_environment(GroupSettings, secrets),
        kafka=from_environment(KafkaSettings, secrets),
        redis=from_environment(RedisSettings, secrets),
        streams=from_environment(StreamSettings, secrets),
        tracing=from_environment(TracingSettings, secrets),
        web=from_environment(WebSettings, secrets),
    )
    require_longer_memory_than_kafka(configuration.alerter, configuration.streams)
    require_kafka(
        configuration.kafka,
        configuration.web,
        patience_seconds=configuration.alerter.give_up_seconds,
    )
    require_redis(configuration.redis)
    run(build(configuration, SystemClock()))


if __name__ == "__main__":
    main()
