"""Parts of the name of a body that stand for it where the document has the whole: Kuwait Fund.

Which parts may, `short_forms.py` says; a Kuwait Fund that something else is said of is another one.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from itertools import chain

from services.domain.text.normalise import normalise
from services.domain.text.proclitics import Reading
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.context.country_words import (
    index_before,
)
from services.domain.watchlist.context.given_beside import is_quoted
from services.domain.watchlist.context.persons.given_names import is_proper
from services.domain.watchlist.deciding.acronyms.headed_initials import headed_initials
from services.domain.watchlist.deciding.bodies.alliances import (
    alliance_forms,
)
from services.domain.watchlist.deciding.bodies.central_banks_alone import (
    ALONE,
    bank_forms,
    goes_on_as_bank,
    is_bank_alone,
)
from services.domain.watchlist.deciding.bodies.common_nouns import why_common_noun
from services.domain.watchlist.deciding.bodies.companies import (
    airline_forms,
    bank_turned,
    company_forms,
    is_airline,
    is_bank_turned,
    is_company,
)
from services.domain.watchlist.deciding.bodies.emblem_names import (
    EMBLEMS,
    emblem_forms,
)
from services.domain.watchlist.deciding.bodies.going_on import goes_on
from services.domain.watchlist.deciding.bodies.groups_of_states import group_forms, is_group
from services.domain.watchlist.deciding.bodies.headless_names import headless_forms, is_headless
from services.domain.watchlist.deciding.bodies.movement_names import is_movement, movement_forms
from services.domain.watchlist.deciding.bodies.other_owners import OtherOwners, is_longer_alliance
from services.domain.watchlist.deciding.bodies.owners_beside import why_owned
from services.domain.watchlist.deciding.bodies.places import places_of
from services.domain.watchlist.deciding.bodies.short_forms import (
    CHAMBERS,
    Short,
    forms_of_name,
    has_head,
    is_purpose,
    may_have_reach,
    quoted_forms,
    short_forms,
)
from services.domain.watchlist.deciding.counted import Counted, Found
from services.domain.watchlist.deciding.cut_short import cut_short, part_of_name
from services.domain.watchlist.finding.candidate import Candidate, indices_of
from services.domain.watchlist.forms.aliases.party_kinds import other_kind
from services.domain.watchlist.forms.entity_forms import Form
from services.domain.watchlist.reasons import Why

_CACHED_NAMES = 16_384
_THE = "the"
_OF, _OWN = frozenset({"of"}), frozenset({"own"})
_OF_MOVEMENT = 2
"""Words: what it is, and the name."""

_Whole = Mapping[Short, Mapping[str, Candidate]]
"""A mention of each body, by id, under what may stand for its name."""

_MADE = (
    short_forms,
    quoted_forms,
    headless_forms,
    movement_forms,
    emblem_forms,
    alliance_forms,
    bank_forms,
    company_forms,
    bank_turned,
    airline_forms,
    headed_initials,
    group_forms,
)


def short_names_in(counted: Counted) -> Iterator[Found]:
    """Yield the parts of names, outside of names that count, of bodies named in full."""
    whole = _by_short_form(counted)
    if not whole:
        return
    others = OtherOwners(counted)
    for number, words in enumerate(counted.texts):
        taken = indices_of((*counted.kept[number], *chain(*counted.others[number : number + 1])))
        for first, reading, short in _standing(words, taken, whole):
            for entity, candidate in whole[short].items():
                if not _is_meant(words, first, short, candidate, counted):
                    continue
                rivals = ", ".join(sorted(whole[short].keys() - {entity}))
                reason: str | None = Why.NAME_OF_OTHERS_TOO.say(others=rivals) if rivals else None
                reason = reason or others.why_of_another(short, candidate.form.tokens)
                reason = reason or why_owned(words, first, candidate.form.tokens)
                if len(short) == 1:
                    reason = reason or why_common_noun(words, first)
                yield Found(
                    number=number,
                    candidate=_candidate(words, first, reading, short, candidate),
                    reason=reason,
                )


def _by_short_form(counted: Counted) -> _Whole:
    """Return a mention of each body, by id, under what may stand for its name."""
    whole: dict[Short, dict[str, Candidate]] = defaultdict(dict)
    for _, one in counted.whole_names:
        for listed in _as_listed(one):
            for short in _all_short_forms(listed.form.tokens):
                whole[short].setdefault(one.form.entity, listed)
    return whole


def _as_listed(one: Candidate) -> Iterator[Candidate]:
    """Yield a name that stands in full, and the one of the watchlist that a rule made it of.

    After حركة المقاومة الإسلامية its name is left of حركة حماس, too.
    """
    yield one
    tokens = forms_of_name(one.form.alias) if one.form.by_rule else one.form.tokens
    if tokens != one.form.tokens and len(tokens) == _OF_MOVEMENT:
        yield replace(one, form=replace(one.form, tokens=tokens))


@lru_cache(_CACHED_NAMES)
def _all_short_forms(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return what may stand for a name of these normal forms, by any rule."""
    return tuple(dict.fromkeys(chain.from_iterable(made(tokens) for made in _MADE)))


def _is_meant(words: Words, first: int, short: Short, whole: Candidate, counted: Counted) -> bool:
    """Whether what is written as part of a name in word `first` on is that name there."""
    tokens, latin_names = whole.form.tokens, counted.latin_names[whole.form.entity]
    names = counted.in_other_script(whole)
    return (
        short in short_forms(tokens)
        or (short in quoted_forms(tokens) and is_quoted(words, first))
        or short in emblem_forms(tokens)
        or short in alliance_forms(tokens)
        or (short in bank_forms(tokens) and is_bank_alone(words, first, short))
        or (short in company_forms(tokens) and is_company(words, first, tokens, names))
        or (short in bank_turned(tokens) and is_bank_turned(short, names))
        or (short in group_forms(tokens) and is_group(words, first))
        or (short in airline_forms(tokens) and is_airline(words, first))
        or (short in headed_initials(tokens) and words.words[first].isupper())
        or (short in headless_forms(tokens) and is_headless(words, first, tokens))
        or (short in movement_forms(tokens) and is_movement(words, first, tokens, latin_names))
    )


def _standing(words: Words, taken: set[int], whole: _Whole) -> Iterator[tuple[int, Reading, Short]]:
    """Yield where the longest of these beginnings stand, and how their first word is read."""

    def stands(first: int, reading: Reading, short: Short) -> bool:
        if len(short) == 1 and reading.article:
            return False
        is_said_on = _is_proper(short, whole) and _may_be_said_on(words, first + 1, short)
        return _stands(words, first, short, taken, is_said_on=is_said_on)

    return places_of(words, whole, stands)


def _is_proper(short: Short, whole: _Whole) -> bool:
    """Whether one word is all that is left of an Arabic name without what it is: حماس."""
    is_word = len(short) == 1 and not short[0].isascii()
    return is_word and any(short in short_forms(one.form.tokens) for one in whole[short].values())


def _may_be_said_on(words: Words, after: int, short: Short) -> bool:
    """Whether the sentence goes on behind a name of one word: أدانت حماس لإطلاقها صواريخ.

    Such a name has no purpose in it, and that of a parliament nothing at all.
    """
    is_last = after == len(words.words)
    return not is_last and (short[0] in CHAMBERS or is_purpose(words.words[after]))


def _stands(words: Words, first: int, short: Short, taken: set[int], *, is_said_on: bool) -> bool:
    last = first + len(short) - 1
    if last >= len(words.words) or not taken.isdisjoint(range(first, last + 1)):
        return False
    for index in range(first + 1, last + 1):
        if not words.joined(index) or normalise(words.words[index]) != short[index - first]:
            return False
    latin = words.words[first][0].isascii()
    if latin and not all(word[0].isupper() for word in words.words[first : last + 1]):
        return False
    if short in ALONE:
        return not goes_on_as_bank(words, last)
    # A force without this word is whole, and the sentence goes on: نفت الدعم السريع الأنباء.
    has_more = latin or len(short) == 1 or has_head(short) or may_have_reach(short)
    is_cut = (has_more or short in EMBLEMS) and not is_said_on and goes_on(words, last + 1)
    is_cut = is_cut or is_longer_alliance(words, last + 1, short)
    return not (is_cut or (latin and _is_inside(words, first)))


def _is_inside(words: Words, first: int) -> bool:
    """Whether a name is the end of a longer one: European Central Bank, Library of Congress.

    Or of another body: the coalition's own Small Group.
    """
    if words.before(first) in _OWN:
        return True
    if words.before(first) in _OF and words.adjacent(first - 2):
        return words.words[first - 2][0].isupper()
    before = index_before(words, first)
    return before is not None and is_proper(words.words[before])


def _candidate(
    words: Words, first: int, reading: Reading, short: Short, whole: Candidate
) -> Candidate:
    is_initials = short in headed_initials(whole.form.tokens)
    left_out = f"{_left_out(short, whole.form)} left out"
    if len(short) == len(whole.form.tokens) and other_kind(short[0]) != short[0]:
        left_out = f"{short[0]} for {whole.form.tokens[0]}"
    first_step = f"initials of the name before {short[-1]}" if is_initials else left_out
    steps = first_step, "the name stands in full in the document"
    span = first, first + len(short) - 1
    return cut_short(words, part_of_name(whole.form, short), span, reading, steps)


def _left_out(short: Short, form: Form) -> str:
    """Return the rest of a name, as the watchlist spells it where the form is that name."""
    # With other vowels it is none of them; such a name is its last word.
    begin = form.tokens.index(short[0]) if short[0] in form.tokens else len(form.tokens) - 1
    rest = form.tokens[:begin] + form.tokens[begin + len(short) :]
    spelt = {normalise(word): word for word in words_of_name(form.alias).words}
    return " ".join(spelt.get(token, token) for token in rest if token != _THE)
