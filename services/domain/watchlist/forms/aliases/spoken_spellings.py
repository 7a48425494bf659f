"""How Arabic spells an acronym that it speaks as a word: يونيسف, اليونيسيف for UNICEF."""

from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from itertools import islice, product

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_of
from services.domain.names.lexicon import GIVEN_NAME_GROUPS
from services.domain.names.similarity import similarity
from services.domain.text.normalise import normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.context.context_words import (
    is_common_english,
    is_known_word,
)
from services.domain.watchlist.forms.aliases.spelt_acronyms import is_spoken
from services.domain.watchlist.forms.aliases.spoken_letters import (
    ARABIC_VOWELS,
    LATIN_VOWELS,
    speaks,
)

_CACHED = 4096
_ARTICLE = "ال"
_OF_NATIONS = ("UN",)
_YA = "ي"
_SOFTENS = frozenset("eiy")
_FIRST = {"u": ("يو", "او"), "o": ("او",)}
_LONG_FIRST = {"i": "اي", "e": "اي"}
_LETTERS = {
    "a": ("ا",), "e": ("", "ي"), "i": ("ي", ""), "o": ("و",), "u": ("و",), "y": ("ي",),
    "b": ("ب",), "c": ("ك",), "d": ("د",), "f": ("ف",), "g": ("غ",), "h": ("ه",), "j": ("ج",),
    "k": ("ك",), "l": ("ل",), "m": ("م",), "n": ("ن",), "p": ("ب",), "q": ("ق",), "r": ("ر",),
    "s": ("س",), "t": ("ت",), "v": ("ف",), "w": ("و",), "x": ("كس",), "z": ("ز",),
}  # fmt: skip
_PAIRS = {"ch": ("تش",), "sh": ("ش",), "ow": ("و",)}
_MAX_SPELLINGS = 32
_CERTAIN = 5
"""Letters from which a spelling with ي, or without it, is no word of Arabic by accident."""
_SHORTEST = 4
"""Letters of an acronym that is spoken, and of what Arabic writes for it."""
# As in `spoken_acronyms.py`.
_MIN_SPOKEN = 0.75


def spoken_spellings(name: str, names: Sequence[str]) -> Iterator[str]:
    """Yield the normal forms in Arabic of a name that is an acronym spoken as a word.

    With an article, too, as in الناتو, but where the body's own names in one Arabic word have none.
    Nothing for other names, and no word that Arabic has as well: AMAN is not أمان. After UN of a
    word that is no English one of every day, only with it: UN-Habitat is الهابيتات, and هابيتات may
    begin the name of another body.

    Args:
        name: the acronym in capitals, or a word in Arabic that speaks a name in Latin letters.
        names: all of the body.
    """
    words = words_of_name(name).words
    if _is_named_by_nations(words):
        yield from (_ARTICLE + form for form in spoken_acronyms(words[-1].upper()))
    if len(words) != 1:
        return
    found = _of_latin(words[0]) if name.isascii() else _of_arabic(normalise(words[0]), names)
    articles = ("", _ARTICLE) if _may_have_article(names) else ("",)
    for form in islice(dict.fromkeys(found), _MAX_SPELLINGS):
        if len(form) >= _SHORTEST and not _is_other_word(form):
            yield from (article + form for article in articles)


@lru_cache(_CACHED)
def spoken_acronyms(acronym: str) -> Sequence[str]:
    """Return the normal forms in Arabic of an acronym in capitals that is spoken as a word.

    Of one of three letters with the article, without which such a word is too often another one.
    """
    least, article = (_SHORTEST, "") if len(acronym) >= _SHORTEST else (len("CAF"), _ARTICLE)
    found = dict.fromkeys(_of_latin(acronym, least))
    return tuple(
        article + form
        for form in islice(found, _MAX_SPELLINGS)
        if len(form) >= least and not (_is_other_word(form) or _is_other_word(article + form))
    )


def _is_named_by_nations(words: Sequence[str]) -> bool:
    """Whether the name of a body of the United Nations is one proper word after UN."""
    if len(words) != len(_OF_NATIONS) + 1 or tuple(words[:-1]) != _OF_NATIONS:
        return False
    word = words[-1]
    return word[0].isupper() and word[1:].islower() and not is_common_english(word.lower())


def _may_have_article(names: Iterable[str]) -> bool:
    """Whether a body has no name in one Arabic word, or has one with the article."""
    words = [words_of_name(name).words for name in names if not name.isascii()]
    alone = [normalise(own[0]) for own in words if len(own) == 1]
    return not alone or any(form.startswith(_ARTICLE) for form in alone)


def _of_latin(acronym: str, least: int = _SHORTEST) -> Iterator[str]:
    form = acronym.lower()
    if not (acronym.isascii() and acronym.isalpha() and acronym.isupper() and len(form) >= least):
        return
    # UNRWA is spoken with a vowel for its W.
    if not is_spoken(form.replace("w", "u")):
        return
    options = list(_options(form))
    yield from ("".join(chosen) for chosen in islice(product(*options), _MAX_SPELLINGS))


def _options(form: str) -> Iterator[Sequence[str]]:
    at = 0
    while at < len(form):
        letter, pair = form[at], form[at : at + 2]
        if pair in _PAIRS:
            yield _PAIRS[pair]
            at += 1
        elif at == 0 and letter in _FIRST:
            yield _FIRST[letter]
        elif at == 0 and letter in _LONG_FIRST:
            # Interpol is إنتربول, but ISIS is no أسس, "foundations".
            is_short = LATIN_VOWELS.isdisjoint(form[1:3])
            yield (_LONG_FIRST[letter], "ا") if is_short else (_LONG_FIRST[letter],)
        elif letter == "c" and pair[1:] in _SOFTENS:
            yield ("س",)
        else:
            yield _LETTERS[letter]
        at += 1


def _of_arabic(form: str, names: Iterable[str]) -> Iterator[str]:
    """Yield a word without its article, and with ي between two consonants or without it there."""
    stem = form.removeprefix(_ARTICLE)
    if not _is_spoken_of(stem, names):
        return
    yield stem
    for at in range(1, len(stem) if len(stem) >= _CERTAIN else 0):
        before, here, after = stem[at - 1], stem[at], stem[at + 1 : at + 2]
        if ARABIC_VOWELS.isdisjoint((before, here)):
            yield stem[:at] + _YA + stem[at:]
        if here == _YA and after and ARABIC_VOWELS.isdisjoint((before, after)):
            yield stem[:at] + stem[at + 1 :]


def _is_spoken_of(form: str, names: Iterable[str]) -> bool:
    """Whether a word speaks one of the names in Latin letters, or the one word that it is."""
    return any(
        similarity(form, name.lower()) >= _MIN_SPOKEN if name.isalpha() else speaks(form, name)
        for name in names
        if name.isascii()
    )


def _is_other_word(form: str) -> bool:
    is_place = country_of(form) is not None or country_of_city((form,)) is not None
    return is_place or is_known_word(form) or form in GIVEN_NAME_GROUPS
