"""The country in the name of a body, as noun or adjective, before or after the rest."""

from collections.abc import Iterator, Sequence
from itertools import product

from services.domain.names.countries import country_of, spellings_of_country
from services.domain.names.kinds_of_state import BEGIN_KINDS
from services.domain.names.official_states import official_names, without_link
from services.domain.text.normalise import normal_forms, normalise
from services.domain.watchlist.forms.aliases.purpose import as_purpose
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_ARTICLE = "ال"
_STEP = "country written otherwise"
# Only of these is it one body however the country is written; the Bank of America is no American
# bank.
_ENGLISH_HEADS = frozenset(
    {"ministry", "government", "army", "parliament", "police", "embassy", "cabinet", "navy",
     "military", "assembly", "forces", "guard", "central", "supreme"}
)  # fmt: skip
_ARABIC_HEADS = normal_forms(
    "وزارة الجيش جيش حكومة الحكومة برلمان البرلمان سفارة السفارة شرطة الشرطة مجلس بورصة البورصة"
)
_MOVEMENTS = normal_forms("حركة جماعة تنظيم حزب")
"""Their adjective may agree with this word or with one after it: حركة الجهاد الإسلامي الفلسطيني."""
_MINISTRY = normalise("وزارة")
_IN, _WITH, _FOR = "في", "ب", "ل"
"""Before the country of a ministry, apart and written onto it."""
_LONG_NAMES = {
    "saudi": ("saudi", "arabia"),
    "america": ("united", "states"),
    "britain": ("united", "kingdom"),
    "emirates": ("united", "arab", "emirates"),
}
"""Countries whose name, after "of", is more than one word."""
_ENDINGS = ("ي", "يه")
_MASCULINE = frozenset({"جيش", "برلمان", "مجلس"})


def with_country_otherwise(tokens: Tokens) -> Rewrites:
    """Yield the name of a body with its country in the other ways; nothing where it has none."""
    if len(tokens) < 2:
        return
    found = _arabic(tokens) if not tokens[0].isascii() else _english(tokens)
    for variant in dict.fromkeys(found):
        if variant != tokens:
            yield variant, (_STEP,)


def title_with_country_spelt(tokens: Tokens) -> Rewrites:
    """Yield an Arabic title with a country in it that is spelt in two ways: السفير الأمريكي."""
    if not tokens[0].isascii():
        for variant in _spelt_otherwise(tokens):
            if variant != tokens:
                yield variant, (_STEP,)


def _english(tokens: Tokens) -> Iterator[Tokens]:
    is_one = not _ENGLISH_HEADS.isdisjoint(tokens)
    country, rest = _english_parts(tokens)
    # Of what begins with its country it is only how that is written.
    begins = tokens[-len(rest) :] == rest and len(rest) > 1
    if country is None or not rest or not (is_one or begins):
        return
    noun, *others = spellings_of_country(country)[0]
    for word in (noun, *others):
        yield (word, *rest)
    yield (noun, "s", *rest)
    if not is_one:
        return
    names = (_LONG_NAMES.get(noun, (noun,)), *((word,) for word in others[1:]))
    for name in (*names, *official_names(country)[0]):
        yield (*rest, "of", *name)
        yield (*rest, "of", "the", *name)


def _english_parts(tokens: Tokens) -> tuple[str | None, Tokens]:
    first, last = (country_of(tokens[index].capitalize()) for index in (0, -1))
    if first is not None:
        return first, tokens[2:] if tokens[1] == "s" else tokens[1:]
    if last is None:
        return None, ()
    return last, without_link(tokens[:-1])


def _arabic(tokens: Tokens) -> Iterator[Tokens]:
    yield from _spelt_otherwise(tokens)
    country = country_of(tokens[-1])
    if country is None or tokens[0] not in _ARABIC_HEADS | _MOVEMENTS:
        return
    rest = tokens[:-1]
    while len(rest) > 1 and (rest[-1] == _IN or _is_kind(rest[-1])):
        rest = rest[:-1]
    if tokens[0] in _MOVEMENTS:
        yield from _movements(rest, spellings_of_country(country)[1])
        return
    yield from _arabic_with(rest, country)


def _arabic_with(rest: Tokens, country: str) -> Iterator[Tokens]:
    """Yield an Arabic name, whose other words are given, with its country in each way."""
    definite, construct = _definite(rest), _construct(rest)
    stems = spellings_of_country(country)[1]
    ending = "ي" if rest[0].removeprefix(_ARTICLE) in _MASCULINE else "يه"
    for stem in stems:
        yield (*definite, _ARTICLE + stem + ending)
        if definite[0] == _MINISTRY and len(definite) > 1:
            yield (*definite[1:], _ARTICLE + stem + ending)
    for noun, prefix in product(stems, ("", _ARTICLE)):
        yield (*construct, prefix + noun)
        yield (*definite, _IN, prefix + noun)
        yield (*definite, _WITH + prefix + noun)
    for official in official_names(country)[1]:
        yield (*construct, *official)
        yield (*definite, *official)
        yield (*definite, _IN, *official)
        yield (*definite, _WITH + official[0], *official[1:])
        yield (*definite, *as_purpose(official))


def _is_kind(token: str) -> bool:
    """Whether a word before a country says what kind of state it is: جمهورية, بدولة."""
    return not BEGIN_KINDS.isdisjoint((token, token.removeprefix(_WITH), token.removeprefix(_FOR)))


def _movements(rest: Tokens, stems: Sequence[str]) -> Iterator[Tokens]:
    if len(rest) < 2 or not rest[-1].startswith(_ARTICLE):
        return
    for stem in stems:
        yield (*rest, "في", stem)
        yield (*rest, "في", _ARTICLE + stem)
        for ending in _ENDINGS:
            yield (*rest, _ARTICLE + stem + ending)


def _spelt_otherwise(tokens: Tokens) -> Iterator[Tokens]:
    """Yield any name with a country that is spelt in two ways: الأمريكي, الأميركي."""
    for at, token in enumerate(tokens):
        country = country_of(token)
        stems = spellings_of_country(country)[1] if country is not None else ()
        own = max((stem for stem in stems if stem in token), key=len, default="")
        for stem in stems:
            if own and len(stem) == len(own):
                yield (*tokens[:at], token.replace(own, stem), *tokens[at + 1 :])


def _definite(rest: Tokens) -> Tokens:
    """Return the words before the country as they stand before an adjective: وزارة الخارجية."""
    last = rest[-1]
    return (*rest[:-1], last if last.startswith(_ARTICLE) else _ARTICLE + last)


def _construct(rest: Tokens) -> Tokens:
    """Return them as they stand before a noun: وزارة خارجية."""
    return (*rest[:-1], rest[-1].removeprefix(_ARTICLE))
