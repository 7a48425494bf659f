"""Marks of web pages that some texts keep: Research &amp; Development, <b>Jane Roe</b>, <br>.

And the links of Markdown: [Jane Roe](https://example.org/jane-roe).
"""

import html
import re

_ENDING_LINES = (
    "article|blockquote|br|dd|div|dl|dt|figcaption|figure|footer|h[1-6]|header|hr|li|ol|p|section"
    "|table|tbody|td|th|thead|tr|ul"
)
_OTHERS = "a|abbr|b|cite|code|del|em|font|i|img|ins|mark|q|s|small|span|strong|sub|sup|u"
_ATTRIBUTES = r"(?:\s+[a-z-]{1,30}\s*=[^<>]{0,300})?\s*/?"
_MARKUP = re.compile(
    r"&(?:[a-z]{2,8}|#x?[0-9a-f]{2,5});"
    rf"|</?(?:(?P<line>{_ENDING_LINES})|{_OTHERS}){_ATTRIBUTES}>",
    re.IGNORECASE,
)
_LINK = re.compile(
    r"!?\[(?P<label>[^\[\]]{1,300})\]"
    r"\((?:https?://|mailto:|/|#)(?:[^\s()]|\([^\s()]{0,100}\)){0,2000}(?:\s\"[^\"\n]{0,200}\")?\)"
)
"""A text with where it leads to, which may have one pair of brackets inside of another."""
NOTHING = "\u200b"
"""Has no width and ends no word."""


def without_markup(text: str) -> str:
    """Return a text of the same length with what its entities stand for, and without its tags.

    A line ends where a tag of a paragraph or of an entry of a list stands. A link is its text.
    """
    if "](" in text:
        text = _LINK.sub(_label, text)
    return _MARKUP.sub(_plain, text) if "&" in text or "<" in text else text


def _plain(mark: re.Match[str]) -> str:
    written = mark[0]
    if written.startswith("&"):
        plain = html.unescape(written)
        return plain.ljust(len(written), NOTHING) if len(plain) == 1 else written
    return ("\n" if mark["line"] else "").ljust(len(written), NOTHING)


def _label(link: re.Match[str]) -> str:
    begin = link.start("label") - link.start()
    return (NOTHING * begin + link["label"]).ljust(len(link[0]), NOTHING)
