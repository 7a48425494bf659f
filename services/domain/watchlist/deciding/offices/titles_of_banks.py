"""Who heads a central bank, by the one word of its name: محافظ المركزي, رئيس الفيدرالي."""

from collections.abc import Collection, Iterator, Sequence

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import BANKS
from services.domain.watchlist.context.offices.title_in_text import TitleForms, TitleInText
from services.domain.watchlist.deciding.bodies.central_banks_alone import (
    ALONE,
    bank_forms,
    district_bank,
    goes_on_as_bank,
    other_central_bank,
)
from services.domain.watchlist.deciding.bodies.later_ends import is_adjective

_ARTICLE = "ال"
_GOVERNORS = normal_forms("محافظ محافظة حاكم حاكمة والي رئيس رئيسة")
_RESERVE = BANKS | normal_forms("احتياطي")
_BOARD = tuple(map(normalise, ("مجلس", "الاحتياطي")))
_PAIR = 2


def titles_of_bank_alone(tokens: TitleForms) -> Iterator[TitleForms]:
    """Yield what the title of the governor of a central bank is cut short to; nothing of others."""
    head, *body = tokens
    if head in _GOVERNORS and body and _is_bank(tuple(body)):
        yield from ((head, *bank) for bank in bank_forms(tuple(body)))


def _is_bank(body: TitleForms) -> bool:
    """Whether a body is a bank with no more after its name, as what a board of directors is of."""
    begins = body[0].removeprefix(_ARTICLE) in _RESERVE or body[:_PAIR] == _BOARD
    return begins and is_adjective(body[-1])


def is_of_other_bank(title: TitleInText) -> bool:
    """Whether such a title goes on with whose bank it is: محافظ المركزي الأوروبي."""
    words, last = title.words, title.last
    if (normalise(words.words[last]),) not in ALONE:
        return False
    return district_bank(words, last, last) is not None or goes_on_as_bank(words, last)


def why_of_any_bank(
    texts: Sequence[Words],
    title: TitleForms,
    country: str | None,
    taken: Collection[tuple[int, int]],
) -> str | None:
    """Return why such a title may be that of another bank's governor; None where it may not be.

    Args:
        country: of the title in full that it may be cut short from.
        taken: places of the words of names that count.
    """
    return other_central_bank(texts, taken, country) if title[1:] in ALONE else None
