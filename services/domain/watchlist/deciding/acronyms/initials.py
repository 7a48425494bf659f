"""Acronyms of a name: which letters may stand for it, and which mean something else."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files
from typing import NamedTuple

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_beginning, country_of
from services.domain.text.normalise import normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.context.capitals import is_never_initials
from services.domain.watchlist.context.context_words import is_common_english
from services.domain.watchlist.forms.aliases.spelt_acronyms import is_spoken

_CACHED_NAMES = 16_384
_LETTERS = range(2, 11)
"""Letters of an acronym."""
_FEW = 2
_TAKES_PART_AS = frozenset(
    {"absent", "associate", "chair", "chairman", "chairperson", "donor", "excused", "guest", "host",
     "invited", "lead", "member", "moderator", "observer", "online", "partner", "rapporteur",
     "secretariat", "sponsor", "virtual"}
)  # fmt: skip
"""What a list has in brackets beside a name, and may set in capitals: Arab League (OBSERVER)."""
_MIN_WORD = 4
"""Letters of an acronym that is read as a word."""
_NOBODY = "no"
_INTERNATIONAL = "International"
_NATIONS = ("united", "nations")
_TAILS, _OF = frozenset({"for", "of", "in"}), "of"
"""Begin what a name may leave out at its end, and its initials with it: for Refugees, of Kuwait."""
_REGIONS = frozenset({"african", "asian", "islamic"})
_APOSTROPHES = ("'", "’")
_ARTICLES = frozenset({"the", "a", "an", "la", "le", "les", "el"})
SMALL_WORDS = _ARTICLES | frozenset(
    {"of", "for", "and", "or", "in", "on", "to", "at", "by", "de", "des", "du", "et", "pour"}
)
"""Normal forms of words that lend an acronym no letter, or a small one: MFA, MOFA, MoFA."""


class _Part(NamedTuple):
    """A word of a name, its normal form, and whether a hyphen joins it to the word before."""

    word: str
    form: str
    joined: bool


@lru_cache(_CACHED_NAMES)
def initials(name: str) -> frozenset[str]:
    """Return the acronyms that the initials of a name in Latin letters make; none of one word.

    Small words lend none, or all of them, or all but articles lend one: MFA, MOFA and MoFA. So do
    the second parts of words with a hyphen: OEWGA and OWGA. An acronym in the name lends one letter
    or all: UNSC for UN Security Council. Two letters are those of two words, and two are capitals.
    The United Nations at the beginning may lend none where four letters are left: OCHA. Nor does
    what a body is for, or of, where three letters are left: UNRWA.
    """
    parts = list(_parts(name))
    own = _without_nations(parts)
    short = _initials(own, whole_words=False) if own else frozenset()
    found = _initials(parts, whole_words=not name.isupper()) | {
        acronym for acronym in short if len(acronym) >= _MIN_WORD
    }
    return found | _initials_before_tail(parts)


def _initials_before_tail(parts: Sequence[_Part]) -> frozenset[str]:
    """Return the initials of a name before its first for, of or in, three letters or more."""
    at = _tail(parts)
    found = _initials(parts[:at], whole_words=False) if at is not None else frozenset()
    return frozenset(acronym for acronym in found if len(acronym) > _FEW)


def _tail(parts: Sequence[_Part]) -> int | None:
    """Return where the first of these words stands by which a name may be cut; None for none."""
    return next((at for at, part in enumerate(parts) if part.word in _TAILS), None)


def _initials(parts: Sequence[_Part], *, whole_words: bool) -> frozenset[str]:
    found = {
        acronym
        for lending in _lending(parts)
        for whole in (False, True)[: 1 + whole_words]
        for acronym in _written(lending, whole=whole)
    }
    return _before_international(parts) | frozenset(
        acronym
        for acronym in found
        if len(acronym) in _LETTERS
        and sum(map(str.isupper, acronym)) >= _FEW
        and (len(acronym) > _FEW or len(parts) == _FEW)
    )


def _lending(parts: Sequence[_Part]) -> Collection[tuple[_Part, ...]]:
    """Return which words of a name may lend letters; of most names these are always all of them."""
    ways = {
        tuple(parts),
        tuple(part for part in parts if part.form not in _ARTICLES),
        tuple(part for part in parts if part.form not in SMALL_WORDS),
    }
    return ways | {tuple(part for part in way if not part.joined) for way in ways}


def _without_nations(parts: Sequence[_Part]) -> Sequence[_Part]:
    """Return the words of a name after the United Nations; none of other names."""
    forms = tuple(part.form for part in parts[: len(_NATIONS)])
    return parts[len(_NATIONS) :] if forms == _NATIONS else ()


def _before_international(parts: Sequence[_Part]) -> frozenset[str]:
    """Return the acronym that is a name but for its last word: CARE International."""
    words = [part.word for part in parts]
    if words[1:] != [_INTERNATIONAL] or not words[0].isupper() or len(words[0]) <= _FEW:
        return frozenset()
    return frozenset(words[:1])


def _parts(name: str) -> Iterator[_Part]:
    """Yield the words of a name, less the s of a possessive."""
    split = words_of_name(name)
    for word, gap in zip(split.words, split.gaps[:-1], strict=True):
        if not (gap in _APOSTROPHES and word.lower() == "s"):
            yield _Part(word, normalise(word), gap == "-")


def _written(parts: Sequence[_Part], *, whole: bool) -> Iterator[str]:
    """Yield the letters of these words, those of small words in capitals and in small letters.

    A region may lend two: AfDB, IsDB.
    """
    letters = [part.word if whole and part.word.isupper() else part.word[0] for part in parts]
    yield "".join(letters).upper()
    if len(letters) > _FEW and parts[0].form in _REGIONS:
        yield parts[0].word[:2].capitalize() + "".join(letters[1:]).upper()
    pairs = zip(letters, parts, strict=True)
    yield "".join(
        letter.lower() if part.form in SMALL_WORDS else letter.upper() for letter, part in pairs
    )


@lru_cache(_CACHED_NAMES)
def certain_initials(name: str) -> frozenset[str]:
    """Return those `initials` that may be taken for the name although nothing beside it says so."""
    parts = list(_parts(name))
    cut = frozenset() if _ends_in_owner(parts) else _initials_before_tail(parts)
    uncertain = cut - _initials(parts, whole_words=not name.isupper()) if cut else cut
    return frozenset(
        acronym
        for acronym in initials(name)
        if counts_by_initials(acronym, name)
        and not (acronym in uncertain and len(acronym) < _MIN_WORD)
    )


def _ends_in_owner(parts: Sequence[_Part]) -> bool:
    """Whether a name only ends in whose the body is, as every other of its kind does: of Oman."""
    at = _tail(parts)
    if at is None or parts[at].word != _OF:
        return False
    owner = [part for part in parts[at + 1 :] if part.form not in _ARTICLES]
    country = country_beginning([part.word for part in owner])
    is_country = country is not None and country[1] == len(owner)
    return is_country or tuple(part.form for part in owner) == _NATIONS


def counts_by_initials(acronym: str, name: str) -> bool:
    """Whether an acronym that nothing beside the name gives may be taken for that of `name`."""
    return not (
        country_of(acronym) is not None
        or is_never_initials(acronym)
        or _is_of_another(acronym, name)
    )


def is_acronym(word: str) -> bool:
    """Whether a word has the shape of an acronym: IAEA, G20, MoFA."""
    capitals = sum(map(str.isupper, word))
    return (
        word.isascii()
        and word.isalnum()
        and len(word) in _LETTERS
        and word[0].isupper()
        and (word[1:].isdigit() or (capitals > 1 and 2 * capitals >= len(word)))
    )


@lru_cache(_CACHED_NAMES)
def as_word(acronym: str) -> str | None:
    """Return an acronym as newspapers write it that read it as a word, Unesco; None for others.

    Not where that is a word of every day, somebody's name or a place.
    """
    word = acronym.capitalize()
    if not (acronym.isascii() and acronym.isalpha() and len(word) >= _MIN_WORD):
        return None
    if not is_spoken(word.lower()) or country_of(word) is not None or country_of_city((word,)):
        return None
    return word


def may_be_given(acronym: str, name: str) -> bool:
    """Whether letters in brackets beside `name` that are not its initials may be its acronym."""
    form = acronym.lower()
    if form in _TAKES_PART_AS or country_of_city((acronym.capitalize(),)) is not None:
        return False
    return counts_by_initials(acronym, name) and not is_common_english(form)


def has_letters_of(acronym: str, name: str) -> bool:
    """Whether a name in Latin letters begins with an acronym's first and has the others in order.

    As KUNA in Kuwait News Agency.
    """
    form = "".join(map(normalise, words_of_name(name).words))
    letters = iter(form)
    return form[:1] == acronym[0].lower() and all(letter in letters for letter in acronym.lower())


def _is_of_another(acronym: str, name: str) -> bool:
    form = " ".join(map(normalise, words_of_name(name).words))
    return any(acronym in taken and owner != form for owner, taken in _taken().items())


@cache
def _taken() -> Mapping[str, frozenset[str]]:
    """Return the acronyms that are taken, by the normal form of the name of the body, or "no"."""
    text = files(__package__).joinpath("taken_acronyms.txt").read_text(encoding="utf-8")
    taken: dict[str, set[str]] = defaultdict(set)
    for line in text.splitlines():
        first, _, rest = line.partition(" ")
        if first == _NOBODY:
            taken[_NOBODY].update(rest.split())
        elif first != "#":
            taken[rest].add(first)
    return {owner: frozenset(acronyms) for owner, acronyms in taken.items()}
