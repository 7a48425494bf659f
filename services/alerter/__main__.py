"""`python -m services.alerter`: settings from the environment, then run."""

import os

from services.alerter.app import Configuration, build
from services.alerter.settings import AlerterSettings
from services.platform.clock import SystemClock
from services.platform.logs import configure_logging
from services.platform.service import run
from services.platform.settings import (
    GroupSettings,
    KafkaSettings,
    LogSettings,
    RedisSettings,
    StreamSettings,
    WebSettings,
    from_environment,
)
from services.platform.start import require_kafka, require_redis


def main() -> None:
    """Run one alerter until it is told to stop."""
    secrets = os.environ.get("RASID_SECRETS_DIR")
    configure_logging(from_environment(LogSettings, secrets), "alerter")
    configuration = Configuration(
        alerter=from_environment(AlerterSettings, secrets),
        groups=from_environment(GroupSettings, secrets),
        kafka=from_environment(KafkaSettings, secrets),
        redis=from_environment(RedisSettings, secrets),
        streams=from_environment(StreamSettings, secrets),
        web=from_environment(WebSettings, secrets),
    )
    require_kafka(configuration.kafka, patience_seconds=configuration.alerter.give_up_seconds)
    require_redis(configuration.redis)
    run(build(configuration, SystemClock()))


if __name__ == "__main__":
    main()
