"""Articles that prove, one a minute, that an article still becomes an alert; nobody is shown them.

They are told by a header of their Kafka record, which no source of articles can set.
"""

from functools import cache

from schemas.article import Article, article_id
from schemas.enriched import Enriched
from schemas.entity import Entity
from schemas.record import Language
from services.domain.watchlist import Watchlist, compile_watchlist

SOURCE = "rasid-canary"
_BIRD = Entity(
    id="rasid-canary",
    type="organization",
    names={"en": ("Rasid Canary Observatory",), "ar": ("مرصد راصد الكناري",)},
)
_TEXTS: dict[Language, str] = {
    "en": "The Rasid Canary Observatory said that article {number} had arrived.",
    "ar": "قال مرصد راصد الكناري إن المقال {number} وصل.",
}
LANGUAGES: tuple[Language, ...] = tuple(_TEXTS)


def canary_article(language: Language, number: int) -> Article:
    """Return the canary of a language; each number gives another article."""
    text = _TEXTS[language].format(number=number)
    identity = article_id(source=SOURCE, text=text)
    return Article(
        id=identity, external_id=f"{language}-{number}", source=SOURCE, text=text, language=language
    )


def is_seen(enriched: Enriched) -> bool:
    """Say whether the enriched canary would raise an alert: its language and its name are found."""
    language, text = enriched.article.language, enriched.article.text
    return enriched.language == language and bool(_watchlist().match(text, None))


@cache
def _watchlist() -> Watchlist:
    return compile_watchlist([_BIRD])
