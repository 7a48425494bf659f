"""The real enricher with its real engines and some patience, so that a signal finds it at work."""

import time
from collections.abc import Sequence

from schemas.article import Article
from schemas.enriched import Enriched
from services.enricher.__main__ import load, read_configuration
from services.enricher.app import build
from services.enricher.handler import enrich
from services.platform.clock import SystemClock
from services.platform.kafka.faust_worker import run

SECONDS_PER_ARTICLE = 0.05


def main() -> None:
    """Run until told to stop."""
    configuration = read_configuration(None)
    engines = load(configuration)

    def enrich_slowly(articles: Sequence[Article]) -> list[Enriched]:
        time.sleep(SECONDS_PER_ARTICLE * len(articles))
        return enrich(articles, engines)

    run(build(configuration, enrich_slowly, engines.versions, SystemClock()))


if __name__ == "__main__":
    main()
