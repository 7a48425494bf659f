"""`python -m services.notifier`: settings from the environment, then run."""

import asyncio
import os
import sys

from services.notifier.app import Configuration, run
from services.notifier.settings import MailSettings, NotifierSettings
from services.platform.clock import SystemClock
from services.platform.logs import configure_logging
from services.platform.pages import PagesError
from services.platform.service_arguments import service_parser
from services.platform.settings import (
    LogSettings,
    RedisSettings,
    TracingSettings,
    WebSettings,
    from_environment,
)
from services.platform.startup_checks import require_redis
from services.platform.unknown_settings import log_unknown_settings


def main() -> None:
    """Run one notifier until it is told to stop."""
    service_parser("notifier", "Sends alerts to webhooks, e-mail and chats.").parse_args()
    secrets = os.environ.get("RASID_SECRETS_DIR")
    configure_logging(from_environment(LogSettings, secrets), "notifier")
    log_unknown_settings(os.environ)
    configuration = Configuration(
        notifier=from_environment(NotifierSettings, secrets),
        mail=from_environment(MailSettings, secrets),
        redis=from_environment(RedisSettings, secrets),
        tracing=from_environment(TracingSettings, secrets),
        web=from_environment(WebSettings, secrets),
    )
    require_redis(configuration.redis)
    try:
        asyncio.run(run(configuration, SystemClock()))
    except PagesError as error:
        sys.exit(str(error))


if __name__ == "__main__":
    main()
