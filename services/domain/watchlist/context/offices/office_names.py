"""The names of offices in two parts: the title, and the country whose office it is."""

from collections.abc import Iterator
from dataclasses import dataclass

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.context.country_words import country_from, owned_by
from services.domain.watchlist.context.offices.envoys import TO
from services.domain.watchlist.context.offices.title_ends import OF

_LINKS = OF | TO
_OF, _FOR, _THE, _POSSESSIVE = "of", "for", "the", "s"
_ARTICLE, _PURPOSE = "ال", "ل"
_PRESIDENTS, _REPUBLIC = normal_forms("رئيس رئيسة"), normalise("جمهورية")
"""Of رئيس جمهورية العراق the republic is part of the title, of وزير جمهورية العراق it is not."""
_OF_STATE, _SERVE_STATE = (_OF, "state"), frozenset({"secretary", "minister"})
"""Of Secretary of State of Oman the state is part of the title."""
SPEAKERS = frozenset({"spokesman", "spokeswoman", "spokesperson"})
_ONE_IN_A_COUNTRY = frozenset(
    {"army", "assembly", "cabinet", "government", "military", "navy", "parliament", "police",
     "senate"}
)  # fmt: skip
"""Of these alone it is clear which one is meant; of a Kuwaiti fund it is not."""


@dataclass(frozen=True, kw_only=True)
class OfficeName:
    """The name of an office in two parts: the title, and the country if it names one."""

    title: str
    country: str | None


def parse_office_name(name: str) -> OfficeName:
    """Part the country from the title: Deputy Foreign Minister of Kuwait."""
    split = words_of_name(name)
    named = list(countries_in(split))
    if not named or sum(size for _, _, size in named) == len(split.words):
        return OfficeName(title=name, country=None)
    country, at, size = named[-1]
    first, last = 0, len(split.words) - 1
    if at == 0:
        first = size + (size < last and owned_by(split, size))
    elif at + size - 1 == last:
        last = at - 1
        while last > 0 and normalise(split.words[last]) in _LINKS:
            last -= 1
        of_republic = normalise(split.words[at]) == _REPUBLIC
        if of_republic and normalise(split.words[last]) in _PRESIDENTS:
            last = at
    else:
        return OfficeName(title=name, country=None)
    return OfficeName(title=name[split.start(first) : split.end(last)], country=country)


def with_country_inside(name: str) -> OfficeName | None:
    """Part the country from a title that has it inside: Head of the Omani Navy.

    None where none, or more than one, stands after "of", or of somebody who speaks after "for"; in
    Arabic where it is no adjective before what the office is for.
    """
    if (parted := parted_at_country(name)) is None:
        return None
    before, country, rest = parted
    if rest and not rest[0].isascii():
        return _without_adjective(name, parted)
    if before[-1:] == [_THE]:
        before.pop()
    if rest[:1] == [_POSSESSIVE]:
        rest = rest[1:]
    speaks = before[-1:] == [_FOR] and not SPEAKERS.isdisjoint(map(normalise, before[-2:-1]))
    if not rest or rest[0] in TO or not (speaks or before[-1:] == [_OF]):
        return None
    if len(rest) == 1 and normalise(rest[0]) not in _ONE_IN_A_COUNTRY:
        return None
    return OfficeName(title=" ".join((*before, _THE, *rest)), country=country)


def _without_adjective(name: str, parted: tuple[list[str], str, list[str]]) -> OfficeName | None:
    """Part the country from مساعد وزير الخارجية الكويتي لشؤون حقوق الإنسان."""
    before, country, rest = parted
    adjective = words_of_name(name).words[len(before)]
    is_inside = bool(before) and normalise(adjective).startswith(_ARTICLE)
    if not is_inside or not (normalise(rest[0]).startswith(_PURPOSE) or normalise(rest[0]) in TO):
        return None
    return OfficeName(title=" ".join((*before, *rest)), country=country)


def parted_at_country(name: str) -> tuple[list[str], str, list[str]] | None:
    """Return the words before the country in a name, that country, and the words after it.

    None where the name has none, or more than one.
    """
    words = words_of_name(name)
    named = list(countries_in(words))
    if len(named) != 1:
        return None
    country, at, size = named[0]
    return list(words.words[:at]), country, list(words.words[at + size :])


def countries_in(words: Words) -> Iterator[tuple[str, int, int]]:
    """Yield each country that a name has, its first word, and of how many words it is."""
    index = 0
    while index < len(words.words):
        found = None if _is_of_title(words, index) else country_from(words, index)
        if found is not None:
            yield found[0], index, found[1]
        index += 1 if found is None else found[1]


def _is_of_title(words: Words, index: int) -> bool:
    """Whether word `index` is no kind of state, but that of a secretary or minister of state."""
    head, *rest = map(normalise, words.words[max(0, index - 2) : index + 1] or ("",))
    return tuple(rest) == _OF_STATE and head in _SERVE_STATE
