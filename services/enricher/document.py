"""What an engine reads of an article."""

from dataclasses import dataclass
from functools import cached_property

from schemas.article import Article
from schemas.enriched import TextField
from services.domain.text.words import Words, split_words


@dataclass(frozen=True, kw_only=True)
class Document:
    """The words of one article, cut once for all engines."""

    text: str
    title: str | None = None

    @classmethod
    def of(cls, article: Article) -> "Document":
        """Return what the engines read of `article`."""
        return cls(text=article.text, title=article.title)

    @cached_property
    def text_words(self) -> Words:
        """The words of the text."""
        return split_words(self.text)

    @cached_property
    def title_words(self) -> Words:
        """The words of the title; none where there is no title."""
        return split_words(self.title or "")

    def field(self, field: TextField) -> tuple[str, Words]:
        """Return the title or the text, and its words."""
        if field == "title":
            return self.title or "", self.title_words
        return self.text, self.text_words
