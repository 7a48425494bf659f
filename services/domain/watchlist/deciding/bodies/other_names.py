"""Another name that a document itself gives a body beside its name: («الميكانيزم»).

Which words may be one, `other_name_words.py` says. It counts there and elsewhere in the document.
"""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence, Set
from dataclasses import replace

from services.domain.names.lexicon import FUNCTION_WORDS
from services.domain.text.gaps import plus_after
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import (
    Reading,
    forms_of_word,
    forms_without_article,
    reads_as,
)
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import SAYING, SPEAKING
from services.domain.watchlist.context.given_beside import (
    GivenSpan,
    given_span,
    given_word,
    is_quoted,
    lead_before,
)
from services.domain.watchlist.context.offices.home_press import is_press
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.deciding.bodies.going_on import goes_on
from services.domain.watchlist.deciding.bodies.headless_names import BODY_NOUNS
from services.domain.watchlist.deciding.bodies.other_name_words import (
    is_other_name,
    may_be_speaker,
    speaks_name,
)
from services.domain.watchlist.deciding.bodies.owners_beside import why_owned
from services.domain.watchlist.deciding.bodies.places import places_of
from services.domain.watchlist.deciding.bodies.short_forms import Short
from services.domain.watchlist.deciding.counted import Counted, Found, Place
from services.domain.watchlist.deciding.cut_short import cut_short
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.reasons import Why

_ANDS = frozenset("وف")
_SAYS = frozenset(
    {"added", "announced", "confirmed", "denied", "noted", "said", "says", "stated", "stressed",
     "warned"}
)  # fmt: skip
_BETWEEN = frozenset({" ", " (", ") ", ' "', '" ', " «"})
"""Gaps between a verb of saying and who says something."""
_MOST = 32
"""Names that one document may give; a text made to be slow would give one in every line."""
# خروج بريطانيا من الاتحاد الأوروبي («بريكست»).
_OUT_OF = normal_forms("من مغادرة ترك")
_OWNED_BY = normal_forms("تابع تابعة التابع التابعة")
"""Before ل and a body, whose thing is meant: مكتب الإحصاء التابع للاتحاد («يوروستات»)."""
_LONGEST_NAME = 6
"""Words of a body's name that one in quotation marks follows."""
_GIVEN = ("name that the document gives beside the name",)

_Owners = Mapping[str, Candidate]
"""By id of a body a mention of its name."""


def other_names_in(counted: Counted) -> Iterator[Found]:
    """Yield the other names of bodies, outside of names that count."""
    owners = _owners(counted)
    for number, words in enumerate(counted.texts) if owners else ():
        yield from _standing(number, words, owners, counted.taken)


def _owners(counted: Counted) -> Mapping[Short, _Owners]:
    """Return whose the other names are, by their normal forms."""
    owners: dict[Short, dict[str, Candidate]] = defaultdict(dict)
    uses = _Uses(counted.texts)
    for number, one in counted.whole_names:
        if one.first == one.last:
            continue
        names = counted.latin_names[one.form.entity]
        short = _given(counted.texts[number], one, names, uses)
        if short is not None and (short in owners or len(owners) < _MOST):
            owners[short][one.form.entity] = one
    return owners


def _given(words: Words, whole: Candidate, names: Sequence[str], uses: "_Uses") -> Short | None:
    """Return the other name that a text gives beside a mention; None where it gives none."""
    beside = given_span(words, whole.last)
    span = beside or _quoted(words, whole.last)
    before = forms_of_word(words.before(whole.first) or "")
    if span is None or not _OWNED_BY.isdisjoint(before):
        return None
    short = tuple(map(normalise, words.words[span.first : span.last + 1]))
    if beside is not None and is_other_name(words, beside, whole.form.tokens, names):
        if speaks_name(short, names):
            return short
        if span.certain:
            return short if _OUT_OF.isdisjoint(before) else None
        may_be = short[0].isascii() or (span.inside and _begins(words, whole))
        if may_be and uses.again(short):
            return short
    may_speak = (span.inside or _is_again_next(words, span)) and not span.certain
    may_speak = may_speak and may_be_speaker(words, span, whole.form.tokens)
    return short if may_speak and uses.speaks(short) else None


def _is_again_next(words: Words, span: GivenSpan) -> bool:
    """Whether brackets end a sentence with whose subject the next begins: (Tamkeen). Tamkeen said.

    A paper may be cited so.
    """
    word = words.words[span.last]
    is_same = span.first == span.last and words.words[span.last + 1 :][:1] == [word]
    return is_same and "\n" not in words.gaps[span.last + 1] and not is_press(word)


def _quoted(words: Words, last: int) -> GivenSpan | None:
    """Return the Arabic word in quotation marks alone after word `last`: صندوق العمل «تمكين»."""
    index = given_word(words, last)
    return None if index is None else GivenSpan(first=index, last=index, certain=False)


def _begins(words: Words, whole: Candidate) -> bool:
    """Whether nothing stands before a name with which it may be one longer name."""
    particle = words.words[whole.first][: words.letters_before(whole.first, whole.start)]
    before = normalise(words.before(whole.first) or "")
    return particle in _ANDS if particle else not before or before in SAYING


class _Uses:
    """Which names a document has again, of the first so many that are asked about."""

    def __init__(self, texts: Sequence[Words]) -> None:
        self._texts = texts
        self._known: dict[Short, bool] = {}
        self._speaking: dict[Short, bool] = {}

    def again(self, short: Short) -> bool:
        """Whether the document has a name more than once, and never as that of a person."""
        if short not in self._known and len(self._known) < _MOST:
            self._known[short] = self._is_used(short)
        return self._known.get(short, False)

    def speaks(self, short: Short) -> bool:
        """Whether the document has a name again, as that of whoever says something."""
        if short not in self._speaking and len(self._speaking) < _MOST:
            places = [(words, at) for words in self._texts for at, *_ in _places(words, {short})]
            says = any(_says_something(words, at) for words, at in places)
            self._speaking[short] = says and self._is_used(short)
        return self._speaking.get(short, False)

    def _is_used(self, short: Short) -> bool:
        places = [(words, first) for words in self._texts for first, *_ in _places(words, {short})]
        is_person = any(
            words.adjacent(first) and groups_of_given_name(words.words[first - 1])
            for words, first in places
        )
        return len(places) > 1 and not is_person


def _says_something(words: Words, index: int) -> bool:
    """Whether a verb of saying stands beside a word: Tamkeen said, وقالت (تمكين)."""
    if words.words[index][0].isascii():
        after = words.words[index + 1 : index + 2]
        return bool(after) and after[0] in _SAYS and words.gaps[index + 1] in _BETWEEN
    is_near = index > 0 and words.gaps[index] in _BETWEEN
    return is_near and reads_as(words.words[index - 1], SPEAKING)


def _standing(
    number: int, words: Words, owners: Mapping[Short, _Owners], taken: Mapping[Place, Set[str]]
) -> Iterator[Found]:
    until = -1
    for first, reading, short in _places(words, owners.keys()):
        last = first + len(short) - 1
        if first <= until or any((number, index) in taken for index in range(first, last + 1)):
            continue
        if plus_after(words.gaps[last + 1]):
            continue
        until = last
        if not words.words[first][0].isascii() and goes_on(words, last + 1):
            continue
        given = _why_given_again(number, words, first, owners[short], taken)
        among = ", ".join(sorted(owners[short])) if len(owners[short]) > 1 else ""
        for whole in owners[short].values():
            form = replace(whole.form, evidence="acronym", tokens=short)
            candidate = cut_short(words, form, (first, last), reading, _GIVEN)
            reason = Why.ANY_OF_SEVERAL.say(others=among) if among else given
            yield Found(number=number, candidate=candidate, reason=reason)


def _why_given_again(
    number: int, words: Words, first: int, owners: _Owners, taken: Mapping[Place, Set[str]]
) -> str | None:
    """Return why a name is another's by what stands before it; None if it is not.

    As "also called", an owner, or another body's name: the document has given it beside that of
    its own, and introduces nobody twice.
    """
    for whole in owners.values():
        if (owned := why_owned(words, first, whole.form.tokens)) is not None:
            return owned
        if _is_beside_another(words, first, whole.form.tokens):
            return Why.GIVEN_TO_SOMEBODY_ELSE.say()
    lead = lead_before(words, first)
    if lead is None or not lead.certain:
        return None
    if not taken.get((number, lead.first - 1), frozenset()).isdisjoint(owners):
        return None
    return Why.GIVEN_TO_SOMEBODY_ELSE.say()


def _is_beside_another(words: Words, first: int, tokens: Short) -> bool:
    """Whether an Arabic word is in quotation marks after another body's name: هيئة كذا «تمكين».

    Args:
        tokens: normal forms of the name of its own.
    """
    if words.words[first][0].isascii() or not is_quoted(words, first):
        return False
    own = {form for token in tokens for form in forms_of_word(token)}
    is_other = False
    for at in range(first - 1, max(-1, first - _LONGEST_NAME - 1), -1):
        word = words.words[at]
        is_other = is_other or own.isdisjoint(forms_of_word(word))
        if not BODY_NOUNS.isdisjoint(forms_without_article(word)):
            return is_other
        if not words.adjacent(at) or normalise(word) in FUNCTION_WORDS:
            return False
    return False


def _places(words: Words, shorts: Collection[Short]) -> Iterator[tuple[int, Reading, Short]]:
    """Yield where the longest of these names stand, written as names are, and how they begin."""

    def stands(first: int, reading: Reading, short: Short) -> bool:
        return not reading.article and _stands(words, first, short)

    return places_of(words, shorts, stands)


def _stands(words: Words, first: int, short: Short) -> bool:
    written = words.words[first : first + len(short)]
    if tuple(map(normalise, written[1:])) != short[1:]:
        return False
    if not all(map(words.joined, range(first + 1, first + len(short)))):
        return False
    return not written[-1][0].isascii() or all(word[0].isupper() for word in written)
