"""How news may write the name of a body otherwise, worked out when a watchlist is compiled.

`alias_rules.txt` declares which phrases stand for each other (`phrases.py`), and which orders
of words are one name (`orders.py`). What no list can declare, each module beside
makes by rules of one kind, of countries, numbers, commas, endings and so on, and
`spelt_acronyms.py` of acronyms. Each variant says which rules made it.
"""

from collections.abc import Iterator, Sequence
from itertools import islice

from services.domain.names.countries import english_words_for
from services.domain.text.gaps import mark_in
from services.domain.text.normalise import normalise
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.context.offices.office_names import SPEAKERS
from services.domain.watchlist.forms.aliases.central_banks import (
    with_bank_of,
    with_bank_otherwise,
)
from services.domain.watchlist.forms.aliases.chiefs import (
    with_chief,
    with_head,
    without_reach_of_body,
)
from services.domain.watchlist.forms.aliases.concerned_countries import (
    with_concerned_country_otherwise,
)
from services.domain.watchlist.forms.aliases.countries import (
    title_with_country_spelt,
    with_country_otherwise,
)
from services.domain.watchlist.forms.aliases.delegates import with_sender_inside
from services.domain.watchlist.forms.aliases.departments import with_department_otherwise
from services.domain.watchlist.forms.aliases.endings import (
    with_bare_genitive,
    with_other_case,
    with_other_gender,
    with_other_ize,
    with_other_town,
)
from services.domain.watchlist.forms.aliases.envoys import (
    with_place_before,
    with_sender_otherwise,
)
from services.domain.watchlist.forms.aliases.lists import (
    with_alternative_otherwise,
    with_other_comma,
)
from services.domain.watchlist.forms.aliases.members import with_members, with_people_as_group
from services.domain.watchlist.forms.aliases.numbers import with_number_otherwise
from services.domain.watchlist.forms.aliases.of_un import with_nations_otherwise
from services.domain.watchlist.forms.aliases.orders import (
    title_with_other_order,
    with_other_order,
)
from services.domain.watchlist.forms.aliases.organs import with_union_otherwise
from services.domain.watchlist.forms.aliases.party_kinds import with_other_party_kind
from services.domain.watchlist.forms.aliases.phrases import (
    with_other_spelling,
    with_synonyms,
    with_title_synonyms,
)
from services.domain.watchlist.forms.aliases.prefixes import with_prefix_otherwise
from services.domain.watchlist.forms.aliases.purpose import with_concern_otherwise
from services.domain.watchlist.forms.aliases.quoted_words import with_and_apart
from services.domain.watchlist.forms.aliases.reach import with_reach_elsewhere
from services.domain.watchlist.forms.aliases.regions import with_region_otherwise
from services.domain.watchlist.forms.aliases.resolutions import with_resolution_otherwise
from services.domain.watchlist.forms.aliases.rewrite import Rewrite, Steps, Tokens
from services.domain.watchlist.forms.aliases.seals import with_seals, without_seals
from services.domain.watchlist.forms.aliases.spelt_acronyms import spelt_otherwise, with_full_stops
from services.domain.watchlist.forms.spelling import Spelling

MAX_VARIANTS = 1_000
"""Variants of one name; of more, those that change least are kept."""
_SEVERAL = 2
_INSIDE = "country written inside of the title"
_LINKS, _FOR, _THE, _MINISTER = frozenset({"of", "at"}), "for", "the", ("minister",)
_STATE = ("state",)
_PLACES = with_bank_of, with_place_before, with_sender_inside
"""What puts the country into a title of one kind."""
_INITIALS = 2
"""Letters of countries that have full stops, too: the U.S. State Department."""


def alias_variants(name: str) -> tuple[Spelling, ...]:
    """Return the other ways to write the name of a body, those that change least first."""
    split = words_of_name(name)
    tokens = tuple(map(normalise, split.words))
    marked = _with_marks(split, tokens)
    found = _variants(tokens, split.words, _BODY_REWRITES)
    if marked == tokens:
        return found
    return (*found, *_variants(marked, split.words, _BODY_REWRITES))[:MAX_VARIANTS]


def _with_marks(words: Words, tokens: Tokens) -> Tokens:
    """Return the tokens of a name with the marks between them across which it goes on."""
    found: list[str] = []
    for index, token in enumerate(tokens):
        mark = None if not index or words.joined(index) else mark_in(words.gaps[index])
        found += [token] if mark is None else [mark, token]
    return tuple(found)


def title_variants(title: str) -> tuple[Spelling, ...]:
    """Return the other ways to write the title of an office: FM for Foreign Minister."""
    words = words_of_name(title).words
    return _variants(tuple(map(normalise, words)), words, _TITLE_REWRITES)


def titles_with_country(
    title: str, country: str, variants: Sequence[Spelling] = ()
) -> Iterator[Spelling]:
    """Yield a title with its country inside: the governor of Kuwait's central bank.

    Args:
        country: its English name, as `country_of` gives it.
        variants: of the title; they have it inside, too.
    """
    named = english_words_for(country)
    dotted = (tuple(word[0]) for word in named if len(word[0]) == _INITIALS)
    inside = (
        *((*noun, "s") for noun in named[:1]),
        *((_THE, *word) for word in (*named, *dotted)),
    )
    itself = Spelling(tokens=tuple(map(normalise, words_of_name(title).words)))
    for whole in (itself, *variants):
        for inside_of in _PLACES:
            for tokens in inside_of(whole.tokens, country):
                yield Spelling(tokens=tokens, steps=(*whole.steps, _INSIDE))
        # What several rules made has it before or after.
        for before, after in _parted(whole.tokens) if len(whole.steps) < _SEVERAL else ():
            for words in inside:
                tokens = (*before, *words, *after)
                yield Spelling(tokens=tokens, steps=(*whole.steps, _INSIDE))


def _parted(tokens: Tokens) -> Iterator[tuple[Tokens, Tokens]]:
    """Yield a title up to each "of" or "at", and after it without its article."""
    for at, token in enumerate(tokens, 1):
        rest = tokens[at + (tokens[at : at + 1] == (_THE,)) :]
        # Nobody is the minister of Kuwait's culture, or the secretary of its state.
        before = tokens[at - 2 : at - 1]
        links = _LINKS if SPEAKERS.isdisjoint(before) else _LINKS | {_FOR}
        if token in links and rest not in ((), _STATE) and before != _MINISTER:
            yield tokens[:at], rest


def _variants(
    tokens: Tokens, words: Sequence[str], rewrites: Sequence[Rewrite]
) -> tuple[Spelling, ...]:
    found = _rewritten(tokens, rewrites)
    dotted = with_full_stops(found, words)
    spelt = spelt_otherwise(words[0]) if len(words) == 1 else ()
    dotted |= {variant: (step,) for variant, step in spelt}
    del found[tokens]
    every = islice((found | dotted).items(), MAX_VARIANTS)
    return tuple(Spelling(tokens=variant, steps=steps) for variant, steps in every)


def _rewritten(tokens: Tokens, rewrites: Sequence[Rewrite]) -> dict[Tokens, Steps]:
    """Return the name, and what the rewrites make of it and of each other's results."""
    found: dict[Tokens, Steps] = {tokens: ()}
    for rewrite in rewrites:
        for old, steps in tuple(found.items()):
            for new, step in islice(rewrite(old), MAX_VARIANTS - len(found)):
                if new not in found:
                    found[new] = steps + step
    return found


_BODY_REWRITES = (
    with_other_ize,
    with_bank_otherwise,
    with_other_comma,
    with_reach_elsewhere,
    with_other_order,
    with_alternative_otherwise,
    with_department_otherwise,
    with_country_otherwise,
    with_concerned_country_otherwise,
    with_synonyms,
    with_other_spelling,
    with_people_as_group,
    with_members,
    with_other_party_kind,
    with_other_case,
    with_other_town,
    with_nations_otherwise,
    with_concern_otherwise,
    with_number_otherwise,
    with_prefix_otherwise,
    with_and_apart,
    with_union_otherwise,
    with_resolution_otherwise,
)
# In order again: the body of لجامعة الدول العربية is only seen apart from its ل.
_TITLE_REWRITES = (
    without_seals,
    title_with_country_spelt,
    with_other_gender,
    with_bank_otherwise,
    with_sender_otherwise,
    with_region_otherwise,
    with_department_otherwise,
    with_seals,
    title_with_other_order,
    with_title_synonyms,
    with_synonyms,
    with_other_spelling,
    title_with_other_order,
    with_other_gender,
    with_bare_genitive,
    with_chief,
    with_head,
    without_reach_of_body,
)
