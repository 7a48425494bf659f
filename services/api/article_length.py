"""How long an article may be."""

from services.api.parts import ApiParts
from services.api.problems import unacceptable


def require_short(parts: ApiParts, text: str, place: str = "text") -> None:
    """Return if an article with this text could ever come through Rasid.

    Args:
        place: of the text in the body.

    Raises:
        ProblemError: it is too long.
    """
    refuse_above(parts.max_article_bytes, len(text.encode()), place)


def refuse_above(limit: int, size: int, place: str, what: str = "") -> None:
    """Return unless `size` bytes are more than the limit.

    Args:
        what: counted, where it is not the text as it is.

    Raises:
        ProblemError: they are.
    """
    if size > limit:
        said = f"is {size:,} bytes long{what}, the limit is {limit:,}"
        raise unacceptable([(place, said)], f"the text {said}")
