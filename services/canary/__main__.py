"""`python -m services.canary`: settings from the environment, then run."""

import os
import sys

from services.canary.app import Configuration, run
from services.canary.settings import CanarySettings
from services.platform.clock import SystemClock
from services.platform.logs import configure_logging
from services.platform.pages import PagesError
from services.platform.service_arguments import service_parser
from services.platform.settings import (
    KafkaSettings,
    LogSettings,
    RedisSettings,
    StreamSettings,
    WebSettings,
    from_environment,
)
from services.platform.unknown_settings import log_unknown_settings


def main() -> None:
    """Let canaries fly until told to stop."""
    service_parser(
        "canary", "Sends test articles and watches whether they come through."
    ).parse_args()
    secrets = os.environ.get("RASID_SECRETS_DIR")
    configure_logging(from_environment(LogSettings, secrets), "canary")
    log_unknown_settings(os.environ)
    configuration = Configuration(
        canary=from_environment(CanarySettings, secrets),
        kafka=from_environment(KafkaSettings, secrets),
        redis=from_environment(RedisSettings, secrets),
        streams=from_environment(StreamSettings, secrets),
        web=from_environment(WebSettings, secrets),
    )
    try:
        run(configuration, SystemClock())
    except PagesError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
