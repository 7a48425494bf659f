"""Articles that come over HTTP."""

from functools import partial

from anyio import to_thread
from fastapi import APIRouter, Response

from schemas.api_key import ApiKey
from schemas.article import Article, article_id
from services.api.answers import EscapedJson
from services.api.article_length import refuse_above, require_short
from services.api.bodies import ArticleBody, SubmittedArticle
from services.api.callers import Editor
from services.api.once import OnceOnly
from services.api.parts import ApiParts, Parts
from services.api.problems import unacceptable
from services.api.repeated_names import StrictRoute
from services.api.wordings import ApiFieldProblem

router = APIRouter(prefix="/v1/articles", tags=["articles"], route_class=StrictRoute)


@router.post("", status_code=202, response_model=SubmittedArticle)
async def submit(key: Editor, parts: Parts, once: OnceOnly, body: ArticleBody) -> Response:
    """Take an article in; it is safe in Kafka when this answers, and enriched soon after.

    Its id is a hash of its URL, or of source and text: the same article sent again is the same one,
    and raises nothing twice.
    """
    work = partial(once.run, key.name, lambda: _submit(parts, key, body), harmless=True)
    # In threads of their own: while Kafka is away, all that others ask for would wait with these.
    return await to_thread.run_sync(work, limiter=parts.submitting)


def _submit(parts: ApiParts, key: ApiKey, body: ArticleBody) -> Response:
    require_short(parts, body.text)
    article = _article(key, body)
    refuse_above(
        parts.submissions.most_bytes, len(article.encode()), "text", ApiFieldProblem.RECORD_TOO_LONG
    )
    parts.submissions.send(article)
    return EscapedJson(SubmittedArticle(id=article.id), 202)


def _article(key: ApiKey, body: ArticleBody) -> Article:
    source = body.source or f"api.{key.name}"
    try:
        identity = article_id(source=source, text=body.text, url=body.url)
    except ValueError as error:
        raise unacceptable([("url", ApiFieldProblem.NO_URL.say(error=str(error)))]) from error
    return Article(
        id=identity,
        external_id=body.external_id or identity,
        source=source,
        text=body.text,
        title=body.title,
        url=body.url,
        language=body.language,
        published_at=body.published_at,
    )
