"""What a word of a text rewrites of the part of a name that it fits."""

from collections.abc import Iterator

from services.domain.watchlist.finding.name_parts import Fit
from services.domain.watchlist.forms.step import Step


def fit_steps(fit: Fit) -> Iterator[str]:
    """Yield the steps from a word to a part of a name; none where they are the same."""
    yield from spelling_steps(fit)
    yield from article_steps(fit)


def spelling_steps(fit: Fit) -> Iterator[str]:
    """Yield how it spells the part; nothing where it has the same letters."""
    text, name = fit.reading.unit.form, fit.name.form
    if text != name:
        across = text.isascii() != name.isascii()
        yield f"{text} {'transliterated' if across else 'respelt'} as {name} ({fit.score:.2f})"


def article_steps(fit: Fit) -> Iterator[Step]:
    """Yield whether it adds or leaves out an article; nothing where it does neither."""
    if fit.reading.unit.article != fit.name.article:
        yield Step.ARTICLE_LEFT_OUT if fit.name.article else Step.ARTICLE_ADDED
