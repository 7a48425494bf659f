"""The normal form under which two spellings of a word are the same word.

The foldings are those usual in Arabic information retrieval (Larkey, Ballesteros and Connell,
"Improving Stemming for Arabic Information Retrieval", SIGIR 2002, section 4: normalisation), with
the digits and the Persian and Urdu letter forms that Arabic text on the web mixes in.
"""

import re
import unicodedata
from collections.abc import Callable, Mapping
from functools import cache, lru_cache

from services.domain.text.spacing import INVISIBLE

_CACHED_WORDS = 65_536
_MAX_CACHED_LENGTH = 64

_LETTER_VARIANTS = str.maketrans({
    "ٱ": "ا", "ى": "ي", "ی": "ي", "ې": "ي", "ے": "ي", "ة": "ه", "ھ": "ه", "ہ": "ه", "ە": "ه",
    "ک": "ك", "ڪ": "ك", "ء": None,
    "ø": "o", "đ": "d", "ð": "d", "ł": "l", "ı": "i", "æ": "ae", "œ": "oe", "þ": "th",
})  # fmt: skip
_HAMZA_BEFORE_WAW = "ئو", "ؤو"
"""As Egypt and as others write it: شئون and شؤون."""
_DIGITS = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "0123456789" * 2)
_INVISIBLE = re.compile(f"[{INVISIBLE}]+")
_LENGTHENING = re.compile("[\u0640\u064b-\u0652\u0670]+")
_APOSTROPHES = re.compile("['’‘`ʼʻʿʾ´]+")
_PLAIN_ARABIC = re.compile("[\u0621-\u063a\u0641-\u064a]+")
"""Arabic letters that are folded one by one, whatever stands beside them."""


def normalise(word: str) -> str:
    """Return the normal form of one word: letters and digits only, empty where it has none.

    Compatibility forms, letter case, accents, harakat, tatweel, the hamza and madda of alef, waw
    and ya, alef maqsura, ta marbuta, Persian letter forms, Arabic digits and invisible characters
    make no difference. Offsets into the result mean nothing in the original.
    """
    if len(word) > _MAX_CACHED_LENGTH:
        return _normalise(word)
    return _normalise_cached(word)


def normal_forms(words: str) -> frozenset[str]:
    """Return the normal forms of words in a list, which blanks and line ends part."""
    return frozenset(normal_phrase(words))


def normal_phrase(words: str) -> tuple[str, ...]:
    """Return the normal forms of the words of a phrase, in order."""
    return tuple(map(normalise, words.split()))


def _normalise(word: str) -> str:
    if word.isascii():
        return _APOSTROPHES.sub("", word).lower() if "'" in word or "`" in word else word.lower()
    if is_plain_arabic(word):
        return word.replace(*_HAMZA_BEFORE_WAW).translate(_plain_folds())
    return _folded(word)


def is_plain_arabic(word: str) -> bool:
    """Whether a word has nothing but Arabic letters of the usual alphabet, hamzas among them."""
    return _PLAIN_ARABIC.fullmatch(word) is not None


@cache
def _plain_folds() -> Mapping[int, str]:
    """Return what each such letter becomes, found out by the folds themselves."""
    letters = (chr(code) for code in range(0x621, 0x64B))
    return {
        ord(letter): form
        for letter in letters
        if is_plain_arabic(letter) and (form := _folded(letter)) != letter
    }


def _folded(word: str) -> str:
    for _, fold in _FOLDS:
        word = fold(word)
    return word


_normalise_cached = lru_cache(_CACHED_WORDS)(_normalise)


def rewrites(word: str, other: str) -> tuple[str, ...]:
    """Return, in order, what has to be ignored for two spellings of one word to be equal."""
    steps = []
    for name, fold in _FOLDS:
        if word == other:
            break
        folded, other_folded = fold(word), fold(other)
        if (folded, other_folded) != (word, other):
            steps.append(name)
        word, other = folded, other_folded
    return tuple(steps)


def _without_marks(word: str) -> str:
    decomposed = unicodedata.normalize("NFKD", word.replace(*_HAMZA_BEFORE_WAW))
    return "".join(c for c in decomposed if unicodedata.category(c) not in ("Mn", "Me"))


_FOLDS: tuple[tuple[str, Callable[[str], str]], ...] = (
    ("invisible characters ignored", lambda word: _INVISIBLE.sub("", word)),
    ("harakat and tatweel ignored", lambda word: _LENGTHENING.sub("", word)),
    ("compatibility forms ignored", lambda word: unicodedata.normalize("NFKC", word)),
    ("letter case ignored", str.casefold),
    ("accents and hamza ignored", _without_marks),
    ("apostrophes ignored", lambda word: _APOSTROPHES.sub("", word)),
    (
        "letter variants ignored",
        lambda word: _LENGTHENING.sub("", word).translate(_LETTER_VARIANTS),
    ),
    ("script of digits ignored", lambda word: word.translate(_DIGITS)),
)
