"""Text from the news for chats, whose programs would take some of it for orders."""

import re

from services.domain.delivery.wording import Wording

_LINK = re.compile(r"https?://[^\s\u2068\u2069]+", re.IGNORECASE)
_ORDER = re.compile(r"[@<](?=\S)|\](?=[(\[])")
"""How a mention (`@everyone`, `<!channel>`) and a link under other words, `[words](address)`,
begin or go on."""
_WORD_JOINER = "\u2060"
_ESCAPED = {"@": "%40", "<": "%3C", "]": "%5D"}


def defuse(wording: Wording) -> Wording:
    """Return a message that calls nobody and hides no address, in whatever chat it is shown.

    It looks as before: what is put in has no width and no meaning (Unicode Standard, 23.2). Links
    still lead where they led (RFC 3986, section 2.1).
    """
    return Wording(
        title=_defused(wording.title), paragraphs=tuple(map(_defused, wording.paragraphs))
    )


def _defused(text: str) -> str:
    parts, end = [], 0
    for link in _LINK.finditer(text):
        parts += [_broken_up(text[end : link.start()]), _percent_encoded(link[0])]
        end = link.end()
    return "".join([*parts, _broken_up(text[end:])])


def _broken_up(text: str) -> str:
    return _ORDER.sub(lambda found: found[0] + _WORD_JOINER, text)


def _percent_encoded(link: str) -> str:
    return _ORDER.sub(lambda found: _ESCAPED[found[0]], link)
