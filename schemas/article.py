"""An article as it came from its source."""

from typing import Annotated, Literal
from urllib.parse import urlsplit

from pydantic import AwareDatetime, StringConstraints
from w3lib.url import canonicalize_url, url_query_cleaner

from schemas.identity import digest
from schemas.record import Digest, Language, Line, Record, Text

_TRACKING_PARAMETERS = ("fbclid", "gclid", "utm_campaign", "utm_content", "utm_medium",
                        "utm_source", "utm_term")  # fmt: skip

_DEFAULT_PORTS = {"http": "80", "https": "443"}

WebUrl = Annotated[Line, StringConstraints(pattern=r"^https?://[^\s/]+")]


class Article(Record):
    """One article; the key of its stream is `id`.

    All offsets anywhere in the system are Unicode code points into `text` (or `title`, where a span
    says so), exactly as they stand here.
    """

    version: Literal[1] = 1
    id: Digest
    external_id: Line
    """The source's own id; for a file, its stem."""
    source: Line
    text: Annotated[Text, StringConstraints(min_length=1)]
    title: Line | None = None
    url: WebUrl | None = None
    language: Language | None = None
    """As the source declares it; None where it does not."""
    published_at: AwareDatetime | None = None


def article_id(*, source: str, text: str, url: str | None = None) -> str:
    """Return the id under which the same article is always known.

    A hash of the canonical URL (case, default port, query order, fragment and tracking parameters
    put aside), or of source and text where there is no URL.

    Raises:
        ValueError: `url` is not a URL, or a part holds a lone surrogate.
    """
    if url is None:
        return digest("text", source, text)
    return digest("url", _canonical(url))


def _canonical(url: str) -> str:
    parts = urlsplit(url)
    host, _, port = parts.netloc.rpartition(":")
    if host and port == _DEFAULT_PORTS.get(parts.scheme):
        url = parts._replace(netloc=host).geturl()
    return str(canonicalize_url(url_query_cleaner(url, _TRACKING_PARAMETERS, remove=True)))
