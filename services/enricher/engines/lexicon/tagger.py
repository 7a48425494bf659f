"""Gives every word of a text its tag: what the lists and its shape say of it."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby, product
from typing import NamedTuple

from services.domain.text.normalise import normalise
from services.domain.text.proclitics import Reading, readings
from services.domain.text.words import Words
from services.enricher.cache import Cache
from services.enricher.engines.lexicon.alphabet import Alphabet, Features
from services.enricher.engines.lexicon.entries import Entry
from services.enricher.engines.lexicon.gaps import BREAK, gap_kind

_ARTICLE = "ال"
_LAM = "ل"

_NONE: Features = frozenset()
_UNKNOWN: Features = frozenset({"unknown"})
_INFLECTED: Features = frozenset({"unknown", "inflected"})
_INFLECTIONS = ("ين", "ون", "ات", "يه", "هم", "ها")
"""How plurals, feminine adjectives and words with a pronoun end, and few names do; most words
in ي that no list has are verbs."""
_LATIN = _LOWER, _CAPITAL, _UPPER, _INITIAL = tuple(
    frozenset({"latin", case}) for case in ("lower", "capital", "upper", "initial")
)
_OTHER: Features = frozenset({"other"})
_ARABIC = {
    (article, clitic): frozenset({"arabic", article, clitic})
    for article, clitic in product(
        ("definite", "indefinite"), ("bare", "conjoined", "preposed", "lam")
    )
}

PHRASE_START = "phrase_start"
PHRASE_PART = "phrase_part"
_INSIDE: Features = frozenset({PHRASE_PART})
MORE = "more"
"""What every word but the first of a listed phrase becomes."""


class Tag(NamedTuple):
    """One word: its character for the rules, and what is needed once a rule has found it."""

    code: str
    form: str
    """Normal form, proclitics set aside; the article stays."""
    offset: int
    """How many code points of the word its proclitics take."""
    shape: Features


@dataclass(frozen=True, kw_only=True, slots=True)
class TaggedText:
    """A text as the rules see it.

    `codes` alternates a character for a gap and one for a word: word `i` stands at `2 * i + 1`.
    """

    text: str
    words: Words
    tags: Sequence[Tag]
    codes: str

    def span(self, first: int, last: int) -> tuple[int, int]:
        """Return where words `first` to `last` stand in the text, without proclitics.

        The full stop of an abbreviation and a quotation mark that closes belong to them.
        """
        start = self.words.start(first) + self.tags[first].offset
        end = max(self.words.closed_end(first, last), self.words.stopped_end(first, last))
        return start, end


class Tagger:
    """Tags words by the lists given; remembers the words it has seen, within bounds."""

    def __init__(self, entries: Iterable[Entry]) -> None:
        forms, self._acronyms = _lists(entries)
        # Apart, because a word may begin in one script and go on in the other: وMinister.
        self._in_arabic = {form: kinds for form, kinds in forms.items() if _is_arabic(form)}
        self._in_latin = {form: kinds for form, kinds in forms.items() if not _is_arabic(form)}
        self.alphabet = Alphabet(self._kinds())
        self._tags = Cache(self._tag)
        self._gaps = Cache(gap_kind)

    def tag(self, text: str, words: Words) -> TaggedText:
        """Tag the words of `text`."""
        tags = list(map(self._tags.__getitem__, words.words))
        codes = [BREAK] * (2 * len(tags) + 1)
        codes[0::2] = map(self._gaps.__getitem__, words.gaps)
        codes[1::2] = [tag[0] for tag in tags]
        codes[0] = codes[-1] = BREAK
        return TaggedText(text=text, words=words, tags=tags, codes="".join(codes))

    def _tag(self, word: str) -> Tag:
        if _is_arabic(word):
            return self._arabic(word)
        form, shape = normalise(word), _latin_shape(word)
        features = self._in_latin.get(form, _NONE) | self._acronyms.get(word, _NONE)
        if shape is _OTHER or not features:
            features = _UNKNOWN
        return Tag(self.alphabet.code(features | shape), form, 0, shape)

    def _arabic(self, word: str) -> Tag:
        """Read the word with the fewest proclitics with which a list has it.

        As a word inside of a listed phrase only where it is nothing else: للأمم is ل and الأمم,
        though it stands so in الجمعية العامة للأمم المتحدة.
        """
        found = readings(word)
        inside = None
        for _, group in groupby(found, key=_proclitics):
            alike = list(group)
            features = _union(self._in_arabic.get(reading.form, _NONE) for reading in alike)
            if features:
                known = next(reading for reading in alike if reading.form in self._in_arabic)
                tag = self._arabic_tag(_without_homograph(features, word), known, found)
                if features != _INSIDE:
                    return tag
                inside = inside or tag
        if inside is not None:
            return inside
        unlisted = _unlisted(found)
        inflected = unlisted.form.endswith(_INFLECTIONS) or unlisted.form.startswith("ي")
        return self._arabic_tag(_INFLECTED if inflected else _UNKNOWN, unlisted, found)

    def _arabic_tag(self, features: Features, reading: Reading, found: Sequence[Reading]) -> Tag:
        if reading.article:
            reading = next((other for other in found if _with_article(other, reading)), reading)
        article = "definite" if reading.form.startswith(_ARTICLE) else "indefinite"
        shape = _ARABIC[article, _clitic(reading.proclitics)]
        return Tag(self.alphabet.code(features | shape), reading.form, reading.offset, shape)

    def _kinds(self) -> Iterator[Features]:
        """Yield every set of features that a word can come to have."""
        latin, arabic = {_UNKNOWN}, {_UNKNOWN, _INFLECTED}
        latin.update(self._in_latin.values())
        for word, features in self._acronyms.items():
            latin |= {features, features | self._in_latin.get(normalise(word), _NONE)}
        for form in self._in_arabic:
            for alike in _read_alike(form):
                features = _union(self._in_arabic.get(one, _NONE) for one in alike)
                arabic |= {features, *_parted(features)}
        alone = {frozenset({feature}) for feature in (MORE, *_NONE.union(*latin, *arabic))}
        yield from (a | b for a, b in product(latin | alone, _LATIN))
        yield from (a | b for a, b in product(arabic | alone, _ARABIC.values()))
        yield _UNKNOWN | _OTHER


def _lists(entries: Iterable[Entry]) -> tuple[dict[str, Features], dict[str, Features]]:
    """Return the features of each normal form, and of each acronym as it is written."""
    forms: dict[str, set[str]] = defaultdict(set)
    acronyms: dict[str, set[str]] = defaultdict(set)
    for entry in entries:
        if entry.acronym:
            acronyms[entry.acronym].add(entry.feature)
        elif len(entry.words) == 1:
            forms[entry.words[0]].add(entry.feature)
        else:
            forms[entry.words[0]].add(PHRASE_START)
            for word in entry.words[1:]:
                forms[word].add(PHRASE_PART)
    return {k: frozenset(v) for k, v in forms.items()}, {
        k: frozenset(v) for k, v in acronyms.items()
    }


def _latin_shape(word: str) -> Features:
    if not word[0].isupper():
        return _LOWER if word[0].isalpha() else _OTHER
    if len(word) == 1:
        return _INITIAL
    return _UPPER if word.isupper() else _CAPITAL


def _is_arabic(word: str) -> bool:
    return "\u0620" <= word[0] <= "\u06d3" or "\ufb50" <= word[0] <= "\ufefc"


def _proclitics(reading: Reading) -> str:
    return reading.proclitics


def _read_alike(form: str) -> Iterator[Sequence[str]]:
    """Yield every group of forms, `form` among them, that one word can have after one proclitic."""
    yield [form]
    yield [form, _ARTICLE + form]
    for beginning in ("", _LAM, _ARTICLE, _ARTICLE + _LAM):
        if form.startswith(beginning):
            rest = form.removeprefix(beginning)
            # After ل: للدي is ل with لدي, with دي or الدي, whose alef it swallows, or with اللدي.
            yield [rest, _LAM + rest, _ARTICLE + rest, _ARTICLE + _LAM + rest]


def _clitic(proclitics: str) -> str:
    if not proclitics:
        return "bare"
    if proclitics[-1] == _LAM:
        return "lam"
    return "preposed" if proclitics[-1] in "بك" else "conjoined"


def _with_article(reading: Reading, without: Reading) -> bool:
    return (
        reading.proclitics == without.proclitics
        and not reading.article
        and reading.form == _ARTICLE + without.form
    )


def _unlisted(found: Sequence[Reading]) -> Reading:
    """Read a word that no list has: proclitics are certain only before the article."""
    return next((reading for reading in found if reading.article), found[0])


def _without_homograph(features: Features, word: str) -> Features:
    # Normalising makes one word of على, on, and علي, Ali: the dots of the ya tell them apart.
    return features if len(features) < 2 else _part(features, word[-1] == "ى")


def _parted(features: Features) -> tuple[Features, Features]:
    return _part(features, undotted=True), _part(features, undotted=False)


def _part(features: Features, undotted: bool) -> Features:
    if not {"stop", "given_name"} <= features:
        return features
    return features - {"given_name" if undotted else "stop"}


def _union(sets: Iterable[Features]) -> Features:
    return _NONE.union(*sets)
