"""What a document goes on to call a body by once it has given the name: المجلس النرويجي.

That is nobody's where the document has it as the beginning of another name as well.
"""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from services.domain.names.countries import country_of
from services.domain.text.gaps import mark_in
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import Reading, is_definite
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import DAYS_AND_MONTHS
from services.domain.watchlist.context.country_words import (
    index_before,
    initials_before,
)
from services.domain.watchlist.context.persons.given_names import is_proper
from services.domain.watchlist.deciding.bodies.going_on import goes_on
from services.domain.watchlist.deciding.bodies.last_words import may_be_last_words
from services.domain.watchlist.deciding.bodies.later_ends import is_adjective
from services.domain.watchlist.deciding.bodies.later_forms import GROUPS, later_forms
from services.domain.watchlist.deciding.bodies.later_heads import ENGLISH_HEADS
from services.domain.watchlist.deciding.bodies.of_places import (
    another_place,
    without_name_of_place,
)
from services.domain.watchlist.deciding.bodies.owners_beside import (
    end_with_nationality_of,
    why_owned,
)
from services.domain.watchlist.deciding.bodies.places import places_of
from services.domain.watchlist.deciding.bodies.regional_bodies import (
    is_of_country,
    part_of_country_beside,
)
from services.domain.watchlist.deciding.bodies.short_forms import Short, is_purpose, left_out
from services.domain.watchlist.deciding.counted import Counted, Found, Place
from services.domain.watchlist.deciding.cut_short import cut_short, part_of_name
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.aliases.reach import is_reach
from services.domain.watchlist.reasons import Why

_ARTICLE, _FEMININE = "ال", ("ه", "ات")
_THE, _ON, _SMALL = "the", "on", frozenset({"of", "and", "the", "for", "on", "in"})
_MAKES_ANOTHER = frozenset({"national", "supreme", "high"})
_INDEFINITE = frozenset({"a", "an", "another"})
_LEAST, _REACH = 3, 2
_BEGIN: Place = (0, 0)
"""Of a document."""

_Named = Mapping[Short, Mapping[str, tuple[Place, Candidate]]]
_Longer = Mapping[Short, tuple[Place, str]]
"""Of other bodies whose names go on: from where on they may be meant, and the word that follows."""


@dataclass(frozen=True, kw_only=True, slots=True)
class _Standing:
    """Where such words stand: in text `number`, from word `first` to `last`."""

    number: int
    first: int
    last: int
    reading: Reading
    short: Short


def later_names_in(counted: Counted) -> Iterator[Found]:
    """Yield what stands for names of bodies after these, outside of names that count."""
    named = _named(counted)
    if not named:
        return
    texts, taken = counted.texts, counted.taken
    standing = [
        replace(one, last=end_with_nationality_of(words, one.last, names))
        for number, words in enumerate(texts)
        for one in _standing(number, words, named.keys())
        for names in ([counted.latin_names.get(owner, ()) for owner in named[one.short]],)
    ]
    others = [
        one
        for one in standing
        if _is_longer(texts[one.number], one)
        and taken.get((one.number, one.first), frozenset()).isdisjoint(named[one.short])
    ]
    longer = {**_first_of_each(texts, others), **_of_other_places(texts, standing, named)}
    for one in standing:
        words = texts[one.number]
        is_free = all((one.number, at) not in taken for at in range(one.first, one.last + 1))
        if is_free and not _goes_on(words, one) and _may_be_meant(words, one):
            yield from _found(words, one, named, longer)


def _of_other_places(
    texts: Sequence[Words], standing: Iterable[_Standing], named: _Named
) -> _Longer:
    """Return those that the document has for another such place, too, with the name of that."""
    owners = {
        one.short: candidate for one in standing for _, candidate in named[one.short].values()
    }
    found = {
        short: another_place(texts, short, candidate.form.tokens)
        for short, candidate in owners.items()
        if short in without_name_of_place(candidate.form.tokens)
    }
    return {short: (_BEGIN, name) for short, name in found.items() if name is not None}


def _found(words: Words, one: _Standing, named: _Named, longer: _Longer) -> Iterator[Found]:
    """Yield what stands there for each body that was named before."""
    reason = _why_of_another(one, named, longer)
    for place, candidate in named[one.short].values():
        tokens = candidate.form.tokens
        is_written = may_be_last_words(words, one.first, one.short, tokens)
        if place < (one.number, one.first) and is_written:
            short = _candidate(words, one, candidate)
            here = reason or _why_of_part(words, one, tokens) or why_owned(words, one.first, tokens)
            yield Found(number=one.number, candidate=short, reason=here)


def _why_of_part(words: Words, one: _Standing, tokens: Short) -> str | None:
    """Return why a name less that it is a whole country's is of a part of it; None if it is not."""
    if not any(is_of_country(token) for token in tokens if token not in one.short):
        return None
    part = part_of_country_beside(words, one.first, one.last)
    return part and Why.BODY_OF_PART.say(part=part)


def _named(counted: Counted) -> _Named:
    """Return the first mention of each body, by id, under what may stand for its name after it."""
    named: dict[Short, dict[str, tuple[Place, Candidate]]] = defaultdict(dict)
    for number, one in counted.whole_names:
        for short in later_forms(one.form.tokens):
            named[short].setdefault(one.form.entity, ((number, one.first), one))
    return named


def _why_of_another(one: _Standing, named: _Named, longer: _Longer) -> str | None:
    since, word = longer.get(one.short, (None, ""))
    if since is not None and since <= (one.number, one.first):
        return Why.LONGER_NAME_TOO.say(word=word)
    owners = named[one.short]
    return Why.ANY_OF_SEVERAL.say(others=", ".join(sorted(owners))) if len(owners) > 1 else None


def _first_of_each(texts: Sequence[Words], others: Sequence[_Standing]) -> _Longer:
    """Return of other bodies from where on they may be meant, and with what their names go on.

    What "a separate mission on Iran" introduces is not meant before it; nor is the other of two
    that say of what country or region they are, once the first has been named.
    """
    found: dict[Short, tuple[Place, str]] = {}
    for one in others:
        words = texts[one.number]
        is_introduced = _is_indefinite(words, one.first) or _says_where(one.short)
        since = (one.number, one.first) if is_introduced else _BEGIN
        claim = since, words.words[one.last + 1]
        found[one.short] = min(claim, found.get(one.short, claim))
    return found


def _says_where(short: Short) -> bool:
    """Whether words have the Arabic adjective of a country, a region or the world."""
    return any(is_reach(word) or country_of(word) is not None for word in short)


def _is_indefinite(words: Words, first: int) -> bool:
    """Whether "a" stands before an English name in small letters, at most one word between."""
    if not words.words[first].islower():
        return False
    return any(
        words.words[at].lower() in _INDEFINITE and words.adjacent(at + 1)
        for at in range(max(0, first - _REACH), first)
    )


def _standing(number: int, words: Words, shorts: Collection[Short]) -> Iterator[_Standing]:
    """Yield where the longest of these words stand, and how their first one is read."""

    def stands(first: int, _: Reading, short: Short) -> bool:
        return _end(words, first, short) is not None

    until = -1
    for first, reading, short in places_of(words, shorts, stands):
        last = _end(words, first, short)
        if last is not None and first > until:
            until = last
            yield _Standing(number=number, first=first, last=last, reading=reading, short=short)


def _end(words: Words, first: int, short: Short) -> int | None:
    """Return the last word of these from word `first` on; None where others stand there."""
    last, mark = first, None
    for token in short[1:]:
        if not token[0].isalnum():
            mark = token
            continue
        last += 1
        if last >= len(words.words) or normalise(words.words[last]) != token:
            return None
        if not (words.joined(last) if mark is None else mark_in(words.gaps[last]) == mark):
            return None
        mark = None
    return last


def _goes_on(words: Words, one: _Standing) -> bool:
    """Whether what follows says more of the body; in English also what it is on.

    Not of one that ends in its number, after which nothing tells it from others.
    """
    index = one.last + 1
    if one.short[-1].isdigit():
        return False
    if goes_on(words, index):
        return not _is_object(words.words[index], one.short)
    pair = words.words[index : index + 2]
    if len(pair) < len(("on", "Yemen")) or pair[0] != _ON or not words.adjacent(index):
        return False
    return not (pair[1][0].isdigit() or normalise(pair[1]) in DAYS_AND_MONTHS)


def _is_object(word: str, short: Short) -> bool:
    """Whether an Arabic word can be no adjective of these, and so what the body does something to.

    As in واتهمت الجبهة الشعبية الجيش, where the two are of different genders.
    """
    form = normalise(word)
    if not (form.startswith(_ARTICLE) and short[-1].startswith(_ARTICLE)) or is_adjective(form):
        return False
    is_feminine = form.endswith(_FEMININE)
    return all(one.endswith(_FEMININE) is not is_feminine for one in short)


def _is_longer(words: Words, one: _Standing) -> bool:
    """Whether what follows makes it the name of another body.

    After an Arabic verb the body and what it does something to may stand beside each other.
    """
    if not _goes_on(words, one):
        return False
    word = words.words[one.last + 1]
    return word[0].isascii() or is_purpose(word) or is_adjective(normalise(word))


def _may_be_meant(words: Words, one: _Standing) -> bool:
    """Whether words are written as names are, and are not what is left of a longer one."""
    written = words.words[one.first : one.last + 1]
    before = index_before(words, one.first)
    if written[-1][0].isascii() and written[-1][0].isalpha():
        if all(map(str.islower, written)):
            is_the = before is not None and words.words[before].lower() == _THE
            heads = GROUPS | ENGLISH_HEADS
            return is_the and not heads.isdisjoint((one.short[0], one.short[-1]))
        is_inside = before is not None and _belongs(words.words[before])
        is_inside = is_inside or initials_before(words, one.first) is not None
        is_written = one.short[0].isdigit() or _has_capitals(written, one.short)
        return is_written and not is_inside
    before_it = words.before(one.first)
    # الوكالة الدولية للهجرة has the adjective, and is another body; so is القمة الرباعية.
    return not (before_it and _begins_as_adjective(one) and is_definite(before_it))


def _begins_as_adjective(one: _Standing) -> bool:
    first = one.short[0]
    return is_reach(first) or (is_adjective(first) and not one.reading.proclitics)


def _belongs(before: str) -> bool:
    """Whether the word before a name is one more of it: the National Transitional Council."""
    is_other = normalise(before) in _MAKES_ANOTHER or country_of(before) is not None
    return is_proper(before) or (before[0].isupper() and is_other)


def _has_capitals(written: Sequence[str], short: Short) -> bool:
    """Whether words have the capitals of a name; its head at the end may have none."""
    named = written[:-1] if len(written) >= _LEAST and short[-1] in ENGLISH_HEADS else written
    return all(word[0].isupper() or word in _SMALL for word in named)


def _candidate(words: Words, one: _Standing, whole: Candidate) -> Candidate:
    steps = f"{left_out(one.short, whole.form)} left out", "the name stands in full before it"
    form = part_of_name(whole.form, one.short)
    return cut_short(words, form, (one.first, one.last), one.reading, steps)
