"""Tells Arabic text from English by its letters."""

import re
from typing import Literal

DetectedLanguage = Literal["ar", "en", "mixed"]

_ARABIC = re.compile("[\u0620-\u064a\u066e-\u06d3\u0750-\u077f\ufb50-\ufdff\ufe70-\ufefc]+")
_LATIN = re.compile("[A-Za-z\u00c0-\u024f]+")
_MIXED_FROM = 0.2
"""Share of letters in the lesser script that makes a text mixed; names in brackets do not."""


def detect_language(text: str) -> DetectedLanguage | None:
    """Return the language of `text`; None where it holds neither Arabic nor Latin letters.

    Letters decide, so every text in Arabic script counts as Arabic and in Latin script as English.
    """
    arabic = sum(map(len, _ARABIC.findall(text)))
    latin = sum(map(len, _LATIN.findall(text)))
    if not arabic + latin:
        return None
    if min(arabic, latin) >= _MIXED_FROM * (arabic + latin):
        return "mixed"
    return "ar" if arabic > latin else "en"
