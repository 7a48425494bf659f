"""Whether an alert is what its article gives."""

from dataclasses import asdict
from typing import Annotated

from anyio import to_thread
from fastapi import APIRouter, Path, Response

from schemas.alert import Alert
from schemas.api_key import ApiKey
from schemas.enriched import Enriched
from schemas.record import Digest
from services.api.answers import EscapedJson
from services.api.article_length import require_short
from services.api.callers import Reader
from services.api.ownership import visible_alert
from services.api.parts import ApiParts, Parts
from services.api.past_bodies import AlertDifference, Verification, VerifyBody
from services.api.past_reading import find_article, require_true_spans
from services.api.problems import conflict
from services.api.repeated_names import StrictRoute
from services.api.wordings import ApiProblem
from services.domain.alerting.snapshot import narrow_snapshot
from services.domain.alerting.verifying import article_from_text, verify_within

router = APIRouter(prefix="/v1/alerts", tags=["alerts"], route_class=StrictRoute)

Id = Annotated[Digest, Path(alias="alert", description="The alert's id.")]


@router.post("/{alert}/verify", response_model=Verification)
async def verify(key: Reader, parts: Parts, alert_id: Id, body: VerifyBody) -> Response:
    """Recompute an alert from its article and tell every byte that differs; nothing is stored.

    The article is the one in the body, or else that of the enriched stream. Watchlist and
    subscription are those of now: where they have changed since the alert, `differences` names
    their versions too, and `rasid alerts verify` takes those of then.
    """
    return await to_thread.run_sync(_verify, key, parts, alert_id, body, limiter=parts.searching)


def _verify(key: ApiKey, parts: ApiParts, alert_id: str, body: VerifyBody) -> Response:
    alert = visible_alert(parts, key, alert_id)
    subscription = parts.catalogue.now().subscriptions.get(alert.data.subscription.id)
    if subscription is None:
        raise conflict(
            ApiProblem.SUBSCRIPTION_GONE.say(id=alert.data.subscription.id),
            "subscription-gone",
        )
    article = _article(parts, alert, body)
    snapshot = narrow_snapshot(parts.catalogue.snapshot(), subscription)
    found = verify_within(alert, article, snapshot)
    told = Verification(
        verified=not found,
        topics_recomputed=body.text is None,
        differences=tuple(AlertDifference.model_validate(asdict(one)) for one in found),
    )
    return EscapedJson(told)


def _article(parts: ApiParts, alert: Alert, body: VerifyBody) -> Enriched:
    if body.text is not None:
        require_short(parts, body.text)
        return article_from_text(alert, body.text)
    if body.enriched is not None:
        require_short(parts, body.enriched.article.text, "enriched/article/text")
        require_true_spans(body.enriched)
        return body.enriched
    return find_article(parts, alert.data.article.id)[1]
