"""Articles that come over HTTP."""

from fastapi import APIRouter, Response

from schemas.api_key import ApiKey
from schemas.article import Article, article_id
from services.api.answers import EscapedJson
from services.api.bodies import ArticleBody, SubmittedArticle
from services.api.callers import Editor
from services.api.once import OnceOnly
from services.api.parts import ApiParts, Parts
from services.api.problems import unacceptable

router = APIRouter(prefix="/v1/articles", tags=["articles"])


@router.post("", status_code=202, response_model=SubmittedArticle)
def submit(key: Editor, parts: Parts, once: OnceOnly, body: ArticleBody) -> Response:
    """Take an article in; it is safe in Kafka when this answers, and enriched soon after.

    Its id is a hash of its URL, or of source and text: the same article sent again is the same one,
    and raises nothing twice.
    """
    return once.run(key.name, lambda: _submit(parts, key, body), harmless=True)


def _submit(parts: ApiParts, key: ApiKey, body: ArticleBody) -> Response:
    source = body.source or f"api.{key.name}"
    if (size := len(body.text.encode())) > (limit := parts.max_article_bytes):
        said = f"is {size:,} bytes long, the limit is {limit:,}"
        raise unacceptable([("text", said)], f"the text {said}")
    try:
        identity = article_id(source=source, text=body.text, url=body.url)
    except ValueError as error:
        raise unacceptable([("url", str(error))], "the URL is none") from error
    article = Article(
        id=identity,
        external_id=body.external_id or identity,
        source=source,
        text=body.text,
        title=body.title,
        url=body.url,
        language=body.language,
        published_at=body.published_at,
    )
    parts.submissions.send(article)
    return EscapedJson(SubmittedArticle(id=identity), 202)
