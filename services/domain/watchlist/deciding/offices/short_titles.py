"""The title of an office cut short where the document has it in full: the chief of staff."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from services.domain.names.cities import LONGEST_CITY, country_of_city
from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.context.country_beside import country_beside
from services.domain.watchlist.context.country_words import (
    country_until,
    initials_before,
    word_before,
)
from services.domain.watchlist.context.document_countries import DocumentCountries
from services.domain.watchlist.context.names_after import holder_after, is_name
from services.domain.watchlist.context.office_owners import other_owner
from services.domain.watchlist.context.offices import TitleInText, why_not_meant
from services.domain.watchlist.context.title_ends import end_of_title, end_with_country
from services.domain.watchlist.deciding.acronyms.document_acronyms import Found
from services.domain.watchlist.deciding.cut_short import cut_short
from services.domain.watchlist.deciding.offices.title_cuts import (
    ENVOYS,
    KNOWN,
    WHICH_ENVOY,
    Title,
    cuts_of,
    is_inside,
)
from services.domain.watchlist.finding.candidate import Candidate

_ARTICLE, _THE = "ال", "the"
_FOR, _INSIDE, _FOR_WHAT = "ل", "ب", "for"
_IN = normal_forms("in في")
_QUALIFIES = normal_forms("العامة المشتركة")

_ENVOY_ENDS = tuple(head.removeprefix(_ARTICLE) for head in ENVOYS)

_Cuts = Mapping[int, Sequence[Title]]
"""By the first word of each title in full, what it may be cut short to."""


@dataclass(frozen=True, kw_only=True)
class _Full:
    """A title in full, and the words of the name that stands after it."""

    candidate: Candidate
    names: Sequence[str]


def short_titles_in(texts: Sequence[Words], kept: Sequence[Sequence[Candidate]]) -> Iterator[Found]:
    """Yield the titles cut short, outside of what counts, of offices that stood in full before.

    Whose a title is that stood last in full decides, be that tracked or not.

    Args:
        texts: of the document, in reading order.
        kept: what counts in each of them.
    """
    cuts = [_cuts_in(words, found) for words, found in zip(texts, kept, strict=True)]
    if not any(cuts):
        return
    sought = _Sought(cuts)
    document: DocumentCountries[TitleInText] = DocumentCountries(texts)
    before: dict[Title, _Full | None] = {}
    for number, words in enumerate(texts):
        for first, title, full in _cut_short_in(words, kept[number], cuts[number], sought, before):
            last = first + len(title) - 1
            yield Found(
                number=number,
                candidate=_candidate(words, first, title, full.candidate),
                reason=why_not_meant(words, first, last, None, document),
            )


def _cuts_in(words: Words, kept: Sequence[Candidate]) -> _Cuts:
    found = ((one.first, cuts_of(words, one)) for one in kept)
    return {first: titles for first, titles in found if titles}


class _Sought:
    """The titles cut short that a document may have, by how the first word of each ends."""

    def __init__(self, cuts: Iterable[_Cuts]) -> None:
        own = {title for found in cuts for titles in found.values() for title in titles}
        # Those that only these offices have say more than what many are called.
        further = sorted(own - set(KNOWN), key=len, reverse=True)
        self._titles = *further, *KNOWN
        self._heads = frozenset(title[0] for title in self._titles)
        self.ends = tuple(head.removeprefix(_ARTICLE) for head in self._heads)

    def title_at(self, words: Words, first: int) -> Title | None:
        """Return the title that begins with word `first` of a text."""
        if not normalise(words.words[first]).endswith(self.ends):
            return None
        forms = {reading.form for reading in readings(words.words[first])}
        if forms.isdisjoint(self._heads):
            return None
        for title in self._titles:
            rest = tuple(map(normalise, words.words[first + 1 : first + len(title)]))
            joined = all(words.joined(at) for at in range(first + 1, first + len(title)))
            if title[0] in forms and rest == title[1:] and joined:
                return title
        return None


def _cut_short_in(
    words: Words,
    kept: Sequence[Candidate],
    cuts: _Cuts,
    sought: _Sought,
    before: dict[Title, _Full | None],
) -> Iterator[tuple[int, Title, _Full]]:
    """Yield first word and title of each place, and what it is cut short from.

    Args:
        before: what each title was cut short from last, or None; brought up to date.
    """
    whole = {one.first: one for one in kept if one.first in cuts}
    taken = {at for one in kept for at in range(one.first, one.last + 1)}
    for first in range(len(words.words)):
        if first in whole:
            names = holder_after(words, first, whole[first].last)
            full = _Full(candidate=whole[first], names=names)
            before |= dict.fromkeys(cuts[first], full)
        if first in taken:
            continue
        before |= dict.fromkeys(_of_other_envoy(words, first), None)
        if (title := sought.title_at(words, first)) is None:
            continue
        last, full_before = first + len(title) - 1, before.get(title)
        if full_before is None or _is_anothers(words, first, last, full_before):
            before[title] = None
        elif _is_of_the_one_named(words, first, title, full_before):
            yield first, title, full_before


def _is_anothers(words: Words, first: int, last: int, full: _Full) -> bool:
    """Whether something beside the title gives it to another country, body or person."""
    if _is_sent_by_other(words, first, full):
        return True
    country = country_beside(words, first, last)
    if country is not None and country[0] != full.candidate.form.country:
        return True
    if country is None and _has_other_owner(words, first, last, full):
        return True
    names = holder_after(words, first, last)
    return is_name(names) and bool(full.names) and set(full.names).isdisjoint(names)


def _has_other_owner(words: Words, first: int, last: int, full: _Full) -> bool:
    """Whether a body or a city beside the title has it."""
    if other_owner(words, last, word_before(words, first)) is not None:
        return True
    link, what = (*words.words[last + 1 : last + 3], "", "")[:2]
    if link == _FOR_WHAT and what[:1].isupper():
        # The High Commissioner for Refugees; what somebody is thanked for is written small.
        return True
    return _belongs(words, last + 1) or _is_of_other_city(words, last + 1, full)


def _is_sent_by_other(words: Words, first: int, full: _Full) -> bool:
    """Whether another country than that of the office stands before a title: US Special Envoy."""
    if not words.words[first][0].isascii():
        return False
    if initials_before(words, first) is not None:
        return True
    before = word_before(words, first)
    found = None if before is None else country_until(words, before)
    return found is not None and found[0] != full.candidate.form.country


def _of_other_envoy(words: Words, first: int) -> Sequence[Title]:
    """Return what an Arabic envoy may be called who has his country inside of his title.

    After المبعوث الأميركي الخاص the special envoy alone may be he.
    """
    if not (normalise(words.words[first]).endswith(_ENVOY_ENDS) and _goes_on(words, first + 1)):
        return ()
    forms = {reading.form for reading in readings(words.words[first])}
    is_sent = not forms.isdisjoint(ENVOYS) and country_of(words.words[first + 1]) is not None
    return WHICH_ENVOY if is_sent else ()


def _is_of_other_city(words: Words, after: int, full: _Full) -> bool:
    """Whether an office of one city stands with another one: المدعي العام في الشارقة.

    Of any other office the city may be no more than where its holder is.
    """
    if not _goes_on(words, after) or (city := _city_from(words, after)) is None:
        return False
    tokens = full.candidate.form.tokens
    named = [country_of_city([token.capitalize()]) for token in tokens]
    return any(named) and city not in tokens


def _city_from(words: Words, index: int) -> str | None:
    """Return the first word of the city that words after a title say it is in."""
    if normalise(words.words[index]) in _IN:
        index += 1
        found = _goes_on(words, index) and country_of_city(
            words.words[index : index + LONGEST_CITY]
        )
        return normalise(words.words[index]) if found else None
    inside = [one for one in readings(words.words[index]) if one.proclitics == _INSIDE]
    return next((one.form for one in inside if country_of_city([one.form])), None)


def _belongs(words: Words, after: int) -> bool:
    """Whether the words after a title say whose it is: الأمين العام لحزب الله."""
    while _goes_on(words, after) and normalise(words.words[after]) in _QUALIFIES:
        after += 1
    return _goes_on(words, after) and any(
        _FOR in reading.proclitics for reading in readings(words.words[after])
    )


def _goes_on(words: Words, index: int) -> bool:
    return index < len(words.words) and words.adjacent(index)


def _is_of_the_one_named(words: Words, first: int, title: Title, full: _Full) -> bool:
    """Whether an English title has its article or the name of the holder, as a lone one has.

    Of whom the title in full does not call a special envoy, the special envoy is one of many.
    """
    last = first + len(title) - 1
    is_one_of_many = title in WHICH_ENVOY and not is_inside(title, full.candidate.form.tokens)
    if is_one_of_many and country_beside(words, first, last) is None:
        return False
    if not words.words[first][0].isascii() or set(full.names) & set(
        holder_after(words, first, last)
    ):
        return True
    before = word_before(words, first)
    if title in WHICH_ENVOY and end_of_title(words, last) > last:
        # No other is sent there, unless by whom the word before names: the U.N. special envoy for.
        beside = first - 1 if before is None else before
        return first == 0 or not words.words[beside][0].isupper() or _is_the(words, beside)
    return before is not None and _is_the(words, before)


def _is_the(words: Words, index: int) -> bool:
    return normalise(words.words[index]) == _THE


def _candidate(words: Words, first: int, title: Title, whole: Candidate) -> Candidate:
    last = first + len(title) - 1
    if whole.form.country is not None:
        last = end_with_country(words, last, whole.form.country)
    reading = next(one for one in readings(words.words[first]) if one.form == title[0])
    form = replace(whole.form, tokens=title)
    steps = "title cut short", "the title stands in full in the document"
    return cut_short(words, form, (first, last), reading, steps)
