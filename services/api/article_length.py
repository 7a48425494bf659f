"""How long an article may be."""

from services.api.parts import ApiParts
from services.api.problems import unacceptable
from services.api.wordings import ApiFieldProblem


def require_short(parts: ApiParts, text: str, place: str = "text") -> None:
    """Return if an article with this text could ever come through Rasid.

    Args:
        place: of the text in the body.

    Raises:
        ProblemError: it is too long.
    """
    refuse_above(parts.max_article_bytes, len(text.encode()), place, ApiFieldProblem.TOO_LONG)


def refuse_above(limit: int, size: int, place: str, what: ApiFieldProblem) -> None:
    """Return unless `size` bytes are more than the limit.

    Args:
        what: is told of what was counted.

    Raises:
        ProblemError: they are.
    """
    if size > limit:
        said = what.say(size=size, limit=limit)
        raise unacceptable([(place, said)], f"the text {said}")
