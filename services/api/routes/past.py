"""What a subscription would have raised, and why an article raised an alert or did not."""

import time
from datetime import datetime, timedelta

from anyio import to_thread
from fastapi import APIRouter, Response

from schemas.api_key import ApiKey
from schemas.enriched import Enriched
from schemas.subscription import Subscription
from services.api.answers import EscapedJson
from services.api.article_length import require_short
from services.api.callers import Reader
from services.api.ownership import readable
from services.api.parts import ApiParts, Parts
from services.api.past_bodies import ExplainBody, ExplainedArticle, PreviewBody, PreviewReport
from services.api.past_reading import Reading, one_of_few, require_true_spans
from services.api.problems import unacceptable
from services.api.repeated_names import StrictRoute
from services.api.wordings import ApiFieldProblem, ApiProblem
from services.domain.alerting.backtest import BacktestReport, backtest
from services.domain.alerting.explaining import earliest_trace, explain
from services.domain.alerting.saving import review_subscription
from services.domain.alerting.snapshot import narrow_snapshot

router = APIRouter(prefix="/v1", tags=["preview and explain"], route_class=StrictRoute)

_EXAMPLES = 10
_FIRST_YEAR = 2000


@router.post("/preview", response_model=PreviewReport)
def preview(key: Reader, parts: Parts, body: PreviewBody) -> Response:
    """Run a subscription, stored or not, over articles of the past; nothing is sent or stored.

    The ids are those that a live run gives. It begins with an empty memory: a cooldown, a rate
    limit or an acknowledgement from before the range holds nothing back here, so the first alerts
    may be more than a live run raised. Where the articles are more than one request may read,
    `complete` is false and the report is of some of them.
    """
    asked = Subscription.model_validate(body.subscription.model_dump())
    listing = parts.catalogue.now()
    review = review_subscription(asked, listing.entities)
    if review.problems:
        raise unacceptable((f"subscription/{name}", why) for name, why in review.problems)
    until = body.until or parts.clock.now()
    if until.year < _FIRST_YEAR:
        raise unacceptable([("until", ApiFieldProblem.TOO_EARLY.say())], "nothing to read")
    snapshot = narrow_snapshot(parts.catalogue.snapshot(), asked)
    reading = Reading(parts, time.monotonic)
    with one_of_few(parts.readings, ApiProblem.READING):
        articles = reading.articles(until - timedelta(hours=body.hours), until)
        report = backtest(articles, snapshot)
    return EscapedJson(_report(report, complete=reading.complete))


@router.post("/explain", response_model=ExplainedArticle)
async def explain_article(key: Reader, parts: Parts, body: ExplainBody) -> Response:
    """Say why an article raised an alert for a subscription, or why not.

    `raised` and `held_back` are what happened; `would_raise`, `would_hold_back` and `failing` are
    what the article means to the subscription as both are now, whatever was raised before. Where
    more was raised and held back since the article came than one request may read, `complete` is
    false, and something may be missing in the first two.
    """
    return await to_thread.run_sync(_explain, key, parts, body, limiter=parts.searching)


def _explain(key: ApiKey, parts: ApiParts, body: ExplainBody) -> Response:
    subscription = readable(parts, key, body.subscription).record
    snapshot = parts.catalogue.snapshot()
    reading = Reading(parts, time.monotonic)
    with one_of_few(parts.readings, ApiProblem.READING):
        at, enriched, since = _article(parts, body, reading)
        raised, held_back = reading.happened(subscription.id, enriched.article.id, since)
    now = explain(enriched, snapshot, subscription, at=at)
    told = ExplainedArticle(
        article=enriched.article.id,
        complete=reading.complete,
        raised=raised,
        held_back=held_back,
        would_raise=now.alerts,
        would_hold_back=now.drops,
        reason=now.reason,
        failing=now.failing,
    )
    return EscapedJson(told)


def _report(found: BacktestReport, *, complete: bool) -> PreviewReport:
    return PreviewReport(
        complete=complete,
        articles=found.articles,
        alerts=len(found.alerts),
        alerts_per_day={str(day): count for day, count in sorted(found.alerts_per_day.items())},
        drops_by_reason=found.drops_by_reason,
        alert_ids=tuple(alert.id for alert in found.alerts),
        examples=tuple(reversed(found.alerts[-_EXAMPLES:])),
    )


def _article(
    parts: ApiParts, body: ExplainBody, reading: Reading
) -> tuple[datetime, Enriched, datetime | None]:
    if body.enriched is not None:
        require_short(parts, body.enriched.article.text, "enriched/article/text")
        require_true_spans(body.enriched)
        return parts.clock.now(), body.enriched, None
    at, enriched = reading.find(body.article or "")
    return at, enriched, earliest_trace(at)
