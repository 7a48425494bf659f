"""What the title of whom a country sends to a body may be cut short to: المندوب الدائم.

With the country or without it, but always without the body: مندوب الكويت, the Permanent
Representative. Another delegate between them is another country's, or is sent to another body.
"""

from collections.abc import Sequence
from functools import lru_cache

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normal_phrase, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.context.offices.envoys import TO
from services.domain.watchlist.context.offices.title_in_text import TitleForms
from services.domain.watchlist.forms.aliases.delegates import with_sender_before

_CACHED = 1024
_ARTICLE, _PERMANENT, _STATE = "ال", "permanent", normalise("دولة")
_ARABIC_PERMANENT = normal_forms("الدائم الدائمة")
_ARABIC_DELEGATES = normal_forms("مندوب مندوبة")
_DELEGATE_ENDS = tuple(_ARABIC_DELEGATES)
_DELEGATES = frozenset({"representative", "delegate"})

WHICH_DELEGATE: tuple[TitleForms, ...] = tuple(
    map(normal_phrase, ("المندوب الدائم", "المندوبة الدائمة", "Permanent Representative",
                        "Permanent Delegate"))
)  # fmt: skip
"""What each of many delegates is called."""


def is_delegate(title: TitleForms) -> bool:
    """Whether a title, whole or cut short, is that of a permanent delegate."""
    head = title[0].removeprefix(_ARTICLE)
    which = title[1] if title[0] == _PERMANENT and title[1:] else None
    return head in _ARABIC_DELEGATES or which in _DELEGATES


@lru_cache(_CACHED)
def cuts_of_delegate(tokens: TitleForms, country: str | None) -> Sequence[TitleForms]:
    """Return what the whole title of a delegate may be cut short to; of another's nothing.

    Args:
        tokens: normal forms of the title.
        country: whose delegate it is.
    """
    if TO.isdisjoint(tokens):
        return ()
    if tokens[0].isascii():
        return tuple(title for title in WHICH_DELEGATE if _has(tokens, title))
    which = next((token for token in tokens if token in _ARABIC_PERMANENT), None)
    if which is None or not is_delegate(tokens):
        return ()
    head = _ARTICLE + tokens[0].removeprefix(_ARTICLE)
    own: list[TitleForms] = [(head, which)]
    if country is not None:
        own += with_sender_before((head,), country)
        own += with_sender_before((head, which), country)
    return tuple(dict.fromkeys(own))


def _has(tokens: TitleForms, title: TitleForms) -> bool:
    size = len(title)
    return any(tokens[at : at + size] == title for at in range(len(tokens) - size + 1))


def is_of_other_delegate(words: Words, first: int) -> bool:
    """Whether an Arabic delegate with his country inside of his title begins with word `first`."""
    after = words.after(first)
    if after is None or not normalise(words.words[first]).endswith(_DELEGATE_ENDS):
        return False
    forms = {one.form.removeprefix(_ARTICLE) for one in readings(words.words[first])}
    return not forms.isdisjoint(_ARABIC_DELEGATES) and _names_country(after)


def _names_country(word: str) -> bool:
    return normalise(word) == _STATE or country_of(word) is not None
