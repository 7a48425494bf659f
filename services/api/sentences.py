"""Every sentence that answers tell by code, for whoever tells them in another language."""

from collections.abc import Iterator, Mapping
from string import Formatter

from schemas.field_wordings import FieldWording
from schemas.sentence import Framing, Wording
from services.api.wordings import ApiFieldProblem, ApiProblem
from services.domain.alerting.wordings import DropDetail, SilenceProblem, SubscriptionProblem
from services.domain.delivery.reasons import DeliveryMend, DeliveryNews, NotDelivered, NotTried
from services.domain.query.wordings import QueryMend, QueryOutline, QueryProblem, QueryWarning
from services.domain.watchlist.reasons import Why
from services.domain.watchlist.wordings import NearMissReason, WatchlistProblem, WatchlistWarning

KINDS: tuple[type[Wording], ...] = (
    Framing,
    ApiProblem,
    FieldWording,
    ApiFieldProblem,
    QueryProblem,
    QueryMend,
    QueryWarning,
    QueryOutline,
    SubscriptionProblem,
    SilenceProblem,
    DropDetail,
    WatchlistProblem,
    WatchlistWarning,
    NearMissReason,
    Why,
    NotDelivered,
    DeliveryMend,
    NotTried,
    DeliveryNews,
)


def all_sentences() -> Mapping[str, str]:
    """Return all sentences by code, each in English with `{name}` where a value stands."""
    return {one.code: "".join(_plain(one.template)) for kind in KINDS for one in kind}


def _plain(template: str) -> Iterator[str]:
    """Yield the parts of a template, places without their formats."""
    for text, name, _, _ in Formatter().parse(template):
        yield text
        if name:
            yield f"{{{name}}}"
