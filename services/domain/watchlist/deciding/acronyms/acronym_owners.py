"""Which tracked bodies a document lets own which acronyms."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import chain

from services.domain.names.countries import country_of
from services.domain.names.lexicon import FUNCTION_WORDS
from services.domain.text.normalise import normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import SAYING, is_known_word
from services.domain.watchlist.context.given_beside import (
    before_brackets,
    given_word,
    is_alone_in_brackets,
    is_dateline,
)
from services.domain.watchlist.deciding.acronyms.arabic_acronyms import (
    arabic_acronym,
    is_called_by,
    is_initials_of,
)
from services.domain.watchlist.deciding.acronyms.initials import (
    SMALL_WORDS,
    certain_initials,
    has_letters_of,
    initials,
    is_acronym,
    may_be_given,
)
from services.domain.watchlist.deciding.acronyms.short_spoken import short_forms_in
from services.domain.watchlist.deciding.acronyms.spoken_acronyms import spoken_forms
from services.domain.watchlist.deciding.acronyms.stretched_initials import stretched_initials
from services.domain.watchlist.deciding.counted import Names
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.aliases.other_full_names import other_full_names
from services.domain.watchlist.forms.aliases.spoken_spellings import spoken_acronyms

_ARTICLE = "ال"
_MEMBERS = frozenset({"members", "states", "work"})
"""What is of a body and may have an acronym of its own."""
_MANY = 4
"""Letters of which it is no accident that a name has them in order: UNRWA."""
# The order matters, the distance is not measured.
_GIVEN_COST = 0.05
_INITIALS_COST = 0.1


@dataclass(frozen=True, kw_only=True, slots=True)
class Owner:
    """Why a body may own an acronym in a document.

    Attributes:
        entity: its id.
        alias: the name of the watchlist behind it.
        given: whether the document gives it beside a name of the body.
    """

    entity: str
    alias: str
    given: bool

    @property
    def cost(self) -> float:
        """How much less certain this is than the name."""
        return _GIVEN_COST if self.given else _INITIALS_COST

    @property
    def steps(self) -> tuple[str, ...]:
        """What makes the acronym the name."""
        if self.given:
            return ("acronym that the document gives beside the name",)
        return ("initials of the name", "the name stands in full in the document")


def owners(
    texts: Sequence[Words], full: Sequence[Sequence[Candidate]], latin_names: Names
) -> Mapping[str, Sequence[Owner]]:
    """Return who may own the acronyms: of each body one reason, the better one.

    What stands in brackets beside a name decides against what only has the initials of another.

    Args:
        texts: of the document.
        full: the names of bodies that count in each of them.
        latin_names: of all tracked bodies.
    """
    found: dict[str, dict[str, Owner]] = defaultdict(dict)
    for acronym, owner in chain(
        _by_initials(texts, full, latin_names), _by_arabic_initials(texts, full)
    ):
        found[acronym][owner.entity] = owner
    for words, candidates in zip(texts, full, strict=True):
        for candidate in candidates:
            entity, alias = candidate.form.entity, candidate.form.alias
            for acronym in _given(words, candidate, latin_names[entity]):
                found[acronym][entity] = Owner(entity=entity, alias=alias, given=True)
    return {acronym: _best(claims.values()) for acronym, claims in found.items()}


def _best(claims: Iterable[Owner]) -> Sequence[Owner]:
    claims = tuple(claims)
    return tuple(claim for claim in claims if claim.given) or claims


def _by_initials(
    texts: Sequence[Words], full: Sequence[Sequence[Candidate]], latin_names: Names
) -> Iterator[tuple[str, Owner]]:
    """Yield the initials of the names of bodies that the document has a longer name of.

    These also as Arabic speaks them. And those of bodies that it has by such a word.
    """
    named = {one.form.entity for found in full for one in found if one.first < one.last}
    for entity in named:
        for name in latin_names[entity]:
            owner = Owner(entity=entity, alias=name, given=False)
            yield from ((acronym, owner) for acronym in _initials_of(texts, name))
    for entity, word in _by_one_arabic_word(full):
        for name in latin_names[entity] if entity not in named else ():
            for acronym in certain_initials(name):
                if any(spoken_forms(word, (acronym,))):
                    yield acronym, Owner(entity=entity, alias=name, given=False)


def _initials_of(texts: Sequence[Words], name: str) -> Iterator[str]:
    """Yield the initials of a name, and of the other names that news uses those of."""
    yield from stretched_initials(name)
    for other in other_full_names(name):
        yield from certain_initials(other)
    for acronym in certain_initials(name):
        yield acronym
        yield from _spoken(texts, acronym)


def _spoken(texts: Sequence[Words], acronym: str) -> Iterator[str]:
    """Yield an acronym as Arabic speaks it; one of three letters where it is used as a name.

    A longer one is no word of every day: القومي is not QOME.
    """
    forms = spoken_acronyms(acronym)
    if len(acronym) >= _MANY:
        yield from (form for form in forms if not _is_known(form))
    else:
        yield from chain.from_iterable(short_forms_in(texts, form) for form in forms)


def _is_known(form: str) -> bool:
    bare = form.removeprefix(_ARTICLE)
    return is_known_word(bare) or is_known_word(_ARTICLE + bare)


def _by_arabic_initials(
    texts: Sequence[Words], full: Sequence[Sequence[Candidate]]
) -> Iterator[tuple[str, Owner]]:
    """Yield the initials of the Arabic names of bodies that the document has, where it has them."""
    for form in {one.form for found in full for one in found}:
        acronym = arabic_acronym(form.tokens)
        if acronym is not None and is_called_by(texts, acronym, form.tokens[0]):
            yield acronym, Owner(entity=form.entity, alias=form.alias, given=False)


def _by_one_arabic_word(full: Sequence[Sequence[Candidate]]) -> Iterator[tuple[str, str]]:
    """Yield the bodies that the document has one Arabic word of, as اليونيسف, each with that."""
    for found in full:
        for one in found:
            word = one.form.tokens[0] if one.first == one.last else ""
            if word and not word.isascii():
                yield one.form.entity, word


def _given(words: Words, candidate: Candidate, names: Sequence[str]) -> Iterator[str]:
    """Yield the acronyms beside one mention: Name (ACR), Name, or ACR, and ACR (Name)."""
    after = given_word(words, candidate.last)
    before = before_brackets(words, candidate.first, candidate.last)
    if after is None and before is None:
        return
    written = words.words[candidate.first : candidate.last + 1]
    known = {*names, " ".join(written)} if written[0].isascii() else set(names)
    if after is not None and _is_given_after(words, candidate, after, known):
        yield words.words[after]
    if after is not None and not words.words[after][0].isascii():
        yield from spoken_forms(words.words[after], names)
        if is_initials_of(form := normalise(words.words[after]), map(normalise, written)):
            yield form
    elif after is not None and _is_of(acronym := words.words[after].upper(), known):
        yield acronym
    if before is not None and _is_given_before(words.words[before], known):
        yield words.words[before]


def _is_given_after(words: Words, candidate: Candidate, index: int, names: Collection[str]) -> bool:
    acronym = words.words[index]
    if _is_of(acronym, names):
        return True
    if not _is_plausible(acronym, names) or is_dateline(words, index):
        return False
    in_order = len(acronym) >= _MANY and any(has_letters_of(acronym, name) for name in names)
    if not is_alone_in_brackets(words, index):
        # What stands after "or" may be another body.
        return in_order
    if in_order and (
        not words.words[candidate.first][0].isascii() or _is_after_of(words, candidate)
    ):
        return True
    is_part = not in_order and (_is_of_part(acronym, names) or _is_of_owned(words, candidate))
    return not (is_part or _ends_longer_name(words, candidate))


def _is_of_owned(words: Words, candidate: Candidate) -> bool:
    """Whether brackets after a name are of those who are in the body: its five members (P5)."""
    at = candidate.first
    while words.adjacent(at) and normalise(words.words[at - 1]) in SMALL_WORDS:
        at -= 1
    return at < candidate.first and normalise(words.before(at) or "") in _MEMBERS


def _is_of_part(acronym: str, names: Iterable[str]) -> bool:
    """Whether an acronym goes on from the initials of a body, as that of a part: UNHCR, AUC."""
    return any(acronym.startswith(tuple(initials(name))) for name in names)


def _is_given_before(acronym: str, names: Collection[str]) -> bool:
    """Whether a word before a name in brackets is its acronym; sooner it is what the name says.

    As in JCPOA (International Atomic Energy Agency), which is only a source.
    """
    in_order = not names or any(has_letters_of(acronym, name) for name in names)
    return _is_of(acronym, names) or (in_order and _is_plausible(acronym, names))


def _is_of(acronym: str, names: Iterable[str]) -> bool:
    return country_of(acronym) is None and any(acronym in initials(name) for name in names)


def _is_plausible(acronym: str, names: Iterable[str]) -> bool:
    """Whether a word has the shape of an acronym and is not known to mean something else."""
    names = tuple(names) or ("",)
    return is_acronym(acronym) and any(may_be_given(acronym, name) for name in names)


def _ends_longer_name(words: Words, candidate: Candidate) -> bool:
    """Whether a name may be only the end of that of another body, which the brackets shorten.

    As in Food and Agriculture Organization of the United Nations (FAO).
    """
    first = candidate.first
    if candidate.has_prefix(words):
        # و begins a sentence, or joins two bodies that have one thing in brackets; ل is "of":
        # منظمة الأغذية والزراعة للأمم المتحدة
        particle = words.words[first][: words.letters_before(first, candidate.start)]
        return particle not in ("و", "ف") or words.adjacent(first)
    before = words.before(first)
    if before is None:
        return False
    if not words.words[first][0].isascii():
        form = normalise(before)
        return form not in SAYING and form not in FUNCTION_WORDS
    return _is_of_capitals(words, first)


def _is_after_of(words: Words, candidate: Candidate) -> bool:
    """Whether a name ends a longer one of which its own acronym can be no part.

    As in the Assembly of the International Renewable Energy Agency (IRENA).
    """
    return normalise(words.before(candidate.first) or "") in SMALL_WORDS


def _is_of_capitals(words: Words, first: int) -> bool:
    if all(map(str.isupper, words.words[first : first + 2])):
        return True
    at = first - 1
    while words.adjacent(at) and normalise(words.words[at]) in SMALL_WORDS:
        at -= 1
    before = words.words[at]
    return before[0].isupper() and normalise(before) not in SMALL_WORDS
