"""The real enricher with a real engine that takes its time, so that a signal finds it at work."""

import os
import time
from collections.abc import Sequence

from schemas.article import Article
from schemas.enriched import Enriched
from services.enricher.__main__ import configuration, engines
from services.enricher.app import build
from services.enricher.handler import enrich
from services.platform.clock import SystemClock
from services.platform.service import run

SECONDS_PER_ARTICLE = 0.05


def enrich_slowly(articles: Sequence[Article]) -> list[Enriched]:
    """Enrich as ever, slowly."""
    time.sleep(SECONDS_PER_ARTICLE * len(articles))
    return enrich(articles, engines(configuration(os.environ)))


if __name__ == "__main__":
    run(build(configuration(os.environ), enrich_slowly, SystemClock()))
