"""Articles and tracked entities for tests of queries."""

from collections.abc import Sequence

from schemas.alert import article_digest
from schemas.enriched import Enriched, Topic
from schemas.entity import Entity
from services.domain.query import QueriedArticle, ThresholdView
from services.domain.watchlist import compile_watchlist
from tests.alert_examples import example_enriched
from tests.domain.watchlists import FORUM, HAMAD, OTAIBI, entity

OFFICE = entity("minister", "office", en=["Foreign Minister of Kuwait"], ar=["وزير خارجية الكويت"])
ENTITIES: dict[str, Entity] = {one.id: one for one in (HAMAD, OTAIBI, FORUM, OFFICE)}
WATCHLIST = compile_watchlist(ENTITIES.values())


def enriched(
    text: str,
    *,
    title: str | None = None,
    language: str = "en",
    topics: Sequence[str] = (),
    source: str = "test",
) -> Enriched:
    """Return an article as the enricher hands it on."""
    plain = example_enriched(text, title)
    return plain.model_copy(
        update={
            "article": plain.article.model_copy(
                update={"source": source, "id": article_digest(title, text)}
            ),
            "language": language,
            "topics": tuple(Topic(code=code, label=code, score=0.9) for code in topics),
        }
    )


def view(text: str, **fields: object) -> ThresholdView:
    """Return an article as queries see it, every mention counted."""
    article = enriched(text, **fields)  # type: ignore[arg-type]
    matches = WATCHLIST.match(article.article.text, article.article.title)
    return QueriedArticle(article, matches, ENTITIES).at()
