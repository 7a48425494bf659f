"""The title of an office cut short where the document has it in full: the chief of staff."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from services.domain.text.normalise import normalise
from services.domain.text.proclitics import forms_of_word, readings
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import index_before
from services.domain.watchlist.context.offices.beside_titles import why_changed
from services.domain.watchlist.context.offices.country_beside import country_beside
from services.domain.watchlist.context.offices.names_after import holder_after
from services.domain.watchlist.context.offices.other_offices import word_that_changes
from services.domain.watchlist.context.offices.title_ends import end_of_title, end_with_country
from services.domain.watchlist.context.offices.title_in_text import TitleForms, TitleInText
from services.domain.watchlist.deciding.counted import Counted, Found
from services.domain.watchlist.deciding.cut_short import cut_short
from services.domain.watchlist.deciding.offices.delegate_cuts import WHICH_DELEGATE, is_delegate
from services.domain.watchlist.deciding.offices.title_cuts import (
    KNOWN,
    WHICH_ENVOY,
    country_inside,
    cuts_of,
    is_inside,
)
from services.domain.watchlist.deciding.offices.title_owners import (
    FullTitle,
    is_anothers,
    titles_of_other_envoy,
)
from services.domain.watchlist.deciding.offices.titles_of_banks import why_of_any_bank
from services.domain.watchlist.deciding.offices.titles_of_places import OtherPlaces
from services.domain.watchlist.finding.candidate import Candidate, indices_of

_ARTICLE, _THE = "ال", "the"
_OF_EACH_COUNTRY = frozenset({*WHICH_ENVOY, *WHICH_DELEGATE})

_Cuts = Mapping[int, Sequence[TitleForms]]
"""By the first word of each title in full, what it may be cut short to."""


def short_titles_in(counted: Counted) -> Iterator[Found]:
    """Yield the titles cut short, outside of what counts, of offices that stood in full before.

    Whose a title is that stood last in full decides, be that tracked or not.
    """
    texts, kept = counted.texts, counted.kept
    cuts = [_cuts_in(words, found) for words, found in zip(texts, kept, strict=True)]
    if not any(cuts):
        return
    sought = _Sought(cuts)
    before: dict[TitleForms, FullTitle | None] = {}
    places = OtherPlaces(texts)
    for number, words in enumerate(texts):
        for short, full in _cut_short_in(words, kept[number], cuts[number], sought, before):
            reason = why_changed(short)
            reason = reason or places.why_of_another(short.tokens, full.candidate.form.tokens)
            reason = reason or why_of_any_bank(texts, short.tokens, full.country, counted.taken)
            yield Found(number=number, candidate=_candidate(short, full), reason=reason)


def _cuts_in(words: Words, kept: Sequence[Candidate]) -> _Cuts:
    found = ((one.first, cuts_of(words, one)) for one in kept)
    return {first: titles for first, titles in found if titles}


@dataclass(frozen=True, eq=False, slots=True)
class _ShortTitle(TitleInText):
    """A title cut short where it stands in a text.

    Attributes:
        tokens: what a title in full is cut short to, without the particles that it has here.
    """

    tokens: TitleForms


class _Sought:
    """The titles cut short that a document may have, by how the first word of each ends."""

    def __init__(self, cuts: Iterable[_Cuts]) -> None:
        own = {title for found in cuts for titles in found.values() for title in titles}
        # Of those that begin alike the longest counts, and so one that goes on as no office's does.
        longer = {title for title in KNOWN if any(map(own.__contains__, _begins_of(title)))}
        self._titles = sorted(own | longer, key=len, reverse=True)
        self._heads = frozenset(title[0] for title in self._titles)
        self._has_envoys = not own.isdisjoint(_OF_EACH_COUNTRY)
        self.ends = tuple(head.removeprefix(_ARTICLE) for head in self._heads)

    def title_at(self, words: Words, first: int) -> _ShortTitle | None:
        """Return the title that begins with word `first` of a text."""
        if not normalise(words.words[first]).endswith(self.ends):
            return None
        forms = forms_of_word(words.words[first])
        if forms.isdisjoint(self._heads):
            return None
        for title in self._titles:
            others = range(first + 1, first + len(title))
            rest = tuple(map(normalise, words.words[others.start : others.stop]))
            if title[0] in forms and rest == title[1:] and all(map(words.joined, others)):
                return _ShortTitle(words, first, others.stop - 1, title)
        return None

    def others_at(self, words: Words, first: int) -> Sequence[TitleForms]:
        """Return the titles that another may have of whom word `first` of a text tells."""
        return titles_of_other_envoy(words, first) if self._has_envoys else ()


def _begins_of(title: TitleForms) -> Iterator[TitleForms]:
    return (title[:size] for size in range(1, len(title)))


def _cut_short_in(
    words: Words,
    kept: Sequence[Candidate],
    cuts: _Cuts,
    sought: _Sought,
    before: dict[TitleForms, FullTitle | None],
) -> Iterator[tuple[_ShortTitle, FullTitle]]:
    """Yield each place, and what it is cut short from.

    Args:
        before: what each title was cut short from last, or None; brought up to date.
    """
    whole = {one.first: one for one in kept if one.first in cuts}
    taken = indices_of(kept)
    for first in range(len(words.words)):
        if first in whole:
            before |= _said_in_full(words, whole[first], cuts[first], before)
        if first in taken:
            continue
        begin = sought.title_at(words, first)
        full = None if begin is None else before.get(begin.tokens)
        if begin is None or full is None:
            before |= dict.fromkeys(sought.others_at(words, first), None)
            continue
        short = _gone_on(begin, full.candidate.form.tokens)
        if not is_anothers(short, full):
            if _is_of_the_one_named(short, full):
                yield short, full
        # Of a deputy it says nothing of whose the title is.
        elif word_that_changes(short) is None:
            before[begin.tokens] = None


def _gone_on(short: _ShortTitle, whole: TitleForms) -> _ShortTitle:
    """Return a title with all of the whole one that stands there: what follows that says whose."""
    rest = range(short.last + 1, short.first + len(whole))
    goes_on = short.tokens == whole[: len(short.tokens)] and all(map(short.words.joined, rest))
    forms = tuple(map(normalise, short.words.words[rest.start : rest.stop]))
    if goes_on and forms == whole[len(short.tokens) :]:
        return replace(short, last=rest.stop - 1, tokens=whole)
    return short


def _said_in_full(
    words: Words,
    whole: Candidate,
    titles: Iterable[TitleForms],
    before: Mapping[TitleForms, FullTitle | None],
) -> Mapping[TitleForms, FullTitle]:
    """Return what the titles are cut short from after a title in full, unless that is known.

    Who was named with the title before still has it where nobody is named now.
    """
    names = holder_after(TitleInText(words, whole.first, whole.last))
    full = FullTitle(candidate=whole, names=names, country=country_inside(words, whole))
    found = {title: _joined(before.get(title), full) for title in titles}
    return {title: one for title, one in found.items() if one is not None}


def _joined(before: FullTitle | None, full: FullTitle) -> FullTitle | None:
    """Return a title in full with what one before it says; None where that says more."""
    if before is None or before.candidate.form.entity != full.candidate.form.entity:
        return full
    if len(before.candidate.form.tokens) > len(full.candidate.form.tokens):
        return None
    return replace(full, names=full.names or before.names)


def _is_of_the_one_named(short: _ShortTitle, full: FullTitle) -> bool:
    """Whether an English title has its article or the name of the holder, as a lone one has.

    Of whom the title in full does not call a special envoy, the special envoy is one of many.
    """
    words, first, title = short.words, short.first, short.tokens
    is_one_of_many = title in WHICH_ENVOY and not is_inside(title, full.candidate.form.tokens)
    has_country = is_one_of_many or is_delegate(title)
    has_country = has_country and country_beside(short) is not None
    if has_country and not is_one_of_many:
        return True
    if is_one_of_many and not has_country:
        return False
    if not words.words[first][0].isascii() or set(full.names) & set(holder_after(short)):
        return True
    before = index_before(words, first)
    if title in WHICH_ENVOY and end_of_title(words, short.last) > short.last:
        # No other is sent there, unless by whom the word before names: the U.N. special envoy for.
        beside = first - 1 if before is None else before
        return first == 0 or not words.words[beside][0].isupper() or _is_the(words, beside)
    return before is not None and _is_the(words, before)


def _is_the(words: Words, index: int) -> bool:
    return normalise(words.words[index]) == _THE


def _candidate(short: _ShortTitle, full: FullTitle) -> Candidate:
    words, first, last = short.words, short.first, short.last
    if full.country is not None:
        last = end_with_country(words, last, full.country)
    reading = next(one for one in readings(words.words[first]) if one.form == short.tokens[0])
    form = replace(full.candidate.form, tokens=short.tokens)
    steps = "title cut short", "the title stands in full in the document"
    return cut_short(words, form, (first, last), reading, steps)
