"""Whether something else in a document has an acronym: American University (AU), والإسباني CAF."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import accumulate
from sys import maxsize

from services.domain.names.countries import country_of
from services.domain.text.gaps import adjoins
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import forms_of_word, is_definite
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.context.given_beside import (
    before_brackets,
    is_alone_in_brackets,
    lead_before,
)
from services.domain.watchlist.context.offices.sentence_place import end_of_sentence
from services.domain.watchlist.deciding.acronyms.bodies_in_capitals import (
    BodiesInCapitals,
    Place,
    body_before_lead,
)
from services.domain.watchlist.deciding.acronyms.initials import SMALL_WORDS, initials
from services.domain.watchlist.deciding.bodies.headless_names import BODY_NOUNS
from services.domain.watchlist.deciding.bodies.other_bodies import countries_of_names
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.reasons import Why

_LINE_END = "\n"
_SUCH = "such"
_AFTER_NOUN = frozenset(
    {"and", "at", "from", "had", "has", "in", "is", "of", "on", "or", "that", "to", "was", "which",
     "who", "with"}
)  # fmt: skip
"""Before any other word the acronym may only say whose that is: one such UN mission."""
_REACH = 3
"""Words before brackets whose acronym may be in them."""
_STEM = 4
"""Letters by which two words are likely one in two spellings."""
_LANGUAGES = frozenset(
    {"arabic", "english", "french", "german", "italian", "portuguese", "spanish"}
)

_NOWHERE: Place = (maxsize, 0)
"""After all words of all texts."""

Line = tuple[int, int]
"""Number of the text in its document, and of one of its lines."""


@dataclass(frozen=True, kw_only=True)
class OwnWords:
    """What one document has of a body, or of several that may own one acronym.

    Attributes:
        places: number of the text and of the word, for each word of its mentions.
        forms: normal forms of the words of its names.
    """

    places: Collection[tuple[int, int]]
    forms: Collection[str]


def own_words(
    full: Sequence[Sequence[Candidate]], latin_names: Mapping[str, Sequence[str]]
) -> OwnWords:
    """Gather what a document has of the bodies that these names in Latin letters are of, by id."""
    mentions = [
        (number, candidate)
        for number, candidates in enumerate(full)
        for candidate in candidates
        if candidate.form.entity in latin_names
    ]
    known = {name for names in latin_names.values() for name in names}
    known |= {candidate.form.alias for _, candidate in mentions}
    return OwnWords(
        places={(number, index) for number, candidate in mentions for index in candidate.indices},
        forms=frozenset(normalise(word) for name in known for word in words_of_name(name).words),
    )


class Rivals:
    """What else in one document may have an acronym of a tracked body."""

    def __init__(self, texts: Sequence[Words]) -> None:
        self._texts = texts
        self._bodies = BodiesInCapitals(texts)
        self._lines: dict[int, Sequence[int]] = {}

    def why_of_another(
        self, acronym: str, places: Iterable[tuple[int, int]], own: OwnWords
    ) -> str | None:
        """Return why an acronym may be that of something not tracked; None where it is not.

        Args:
            acronym: as the document has it.
            places: number of the text and of the word, wherever it stands.
            own: of the tracked bodies that may own it.
        """
        for number, first, last in self._rivals(acronym, places, own):
            name = " ".join(self._texts[number].words[first : last + 1])
            return Why.ACRONYM_MAY_BE.say(acronym=acronym, name=name)
        return None

    def lines_of(
        self, acronym: str, places: Iterable[tuple[int, int]], own: OwnWords
    ) -> Collection[Line]:
        """Return the lines that name a body, and nothing else that may have its acronym.

        As the items of a digest do. Arguments as above.
        """
        rivals = self._rivals(acronym, places, own)
        others = {self.line(number, first) for number, first, _ in rivals}
        return {self.line(*place) for place in own.places} - others

    def why_led_to(self, number: int, index: int, own: OwnWords) -> str | None:
        """Return why "also known as" gives an acronym to another body; None where it does not."""
        words = self._texts[number]
        body = body_before_lead(words, index)
        if body is None or _is_own(number, words, *body, own):
            return None
        return Why.ACRONYM_GIVEN_HERE.say(body=" ".join(words.words[body[0] : body[1] + 1]))

    def introduced(self, acronym: str, own: OwnWords) -> Sequence[tuple[Place, Place, str]]:
        """Return from where on, and until where, an acronym is another body's, and why.

        The document names that with these initials: as far as it names the tracked one in turn,
        and no further than in one sentence where it has named the tracked one before.
        """
        return [
            (
                (number, first),
                self._end_of_other(number, first, own),
                Why.ACRONYM_IS_OTHER.say(
                    acronym=acronym, name=" ".join(self._texts[number].words[first : last + 1])
                ),
            )
            for number, first, last in self._bodies.of_acronym(acronym)
            if not _is_own(number, self._texts[number], first, last, own)
        ]

    def _end_of_other(self, number: int, first: int, own: OwnWords) -> Place:
        """Return where an acronym is no more that of another body, named from this word on."""
        until = min((at for at in own.places if at > (number, first)), default=_NOWHERE)
        if min(own.places) > (number, first):
            return until
        return min(until, (number, end_of_sentence(self._texts[number], first)))

    def line(self, number: int, index: int) -> Line:
        """Return the line of a text that a word stands in."""
        if number not in self._lines:
            ends = (gap.count(_LINE_END) for gap in self._texts[number].gaps)
            self._lines[number] = list(accumulate(ends))
        return number, self._lines[number][index]

    def _rivals(
        self, acronym: str, places: Iterable[tuple[int, int]], own: OwnWords
    ) -> Iterator[tuple[int, int, int]]:
        """Yield text, first and last word of the names of others that may have the acronym."""
        for number, index in places:
            words = self._texts[number]
            span = _translated_name(words, index) or latin_name_beside(words, index, acronym)
            if span is not None and not _is_own(number, words, *span, own):
                yield number, *span


def is_given_to_own(
    texts: Sequence[Words], places: Iterable[tuple[int, int]], own: OwnWords
) -> bool:
    """Whether one of these places of an acronym is in brackets right after a tracked body."""
    return any((at, one - 1) in own.places and texts[at].gaps[one] == " (" for at, one in places)


def why_given_to_another(words: Words, number: int, index: int, own: OwnWords) -> str | None:
    """Return why an acronym in brackets is that of the Arabic words before it; None if it is not.

    As التقطير الومضي (MSF), where the document gives it to the body beside its name. Words for what
    a body is, and those of its names, may stand for it: المنظمة (MSF).

    Args:
        number: of the text.
        index: of the acronym in it.
        own: of the tracked bodies that may own it.
    """
    if not is_alone_in_brackets(words, index) or (number, index - 1) in own.places:
        return None
    first = index - 1
    while first > index - _REACH and words.adjacent(first):
        first -= 1
    before = words.words[first:index]
    forms = {form for word in before for form in forms_of_word(word)}
    is_own = not (forms.isdisjoint(own.forms) and forms.isdisjoint(BODY_NOUNS))
    if is_own or before[-1][0].isascii():
        return None
    return Why.ACRONYM_GIVEN_HERE.say(body=" ".join(before))


def _is_own(number: int, words: Words, first: int, last: int, own: OwnWords) -> bool:
    """Whether words are the body, or its name spelt in another way."""
    if any((number, index) in own.places for index in range(first, last + 1)):
        return True
    forms = map(normalise, words.words[first : last + 1])
    return all(_is_like(form, own.forms) for form in forms if form not in SMALL_WORDS)


def _is_like(form: str, own: Collection[str]) -> bool:
    """Whether a word begins as one of these, or is part of it: Organisation, South East."""
    return any(form[:_STEM] == one[:_STEM] or form in one for one in own)


def latin_name_beside(words: Words, index: int, acronym: str) -> tuple[int, int] | None:
    """Return first and last word of a name with these initials that word `index` is given beside.

    It stands in brackets, or after "or" and the like; a small word may follow the name, as in the
    Polar Marine Fund project, or PMF.
    """
    for end in _ends_of_names(words, index):
        first = _latin_name(words, end, acronym)
        if first is not None:
            return first, end - 1
    return None


def _ends_of_names(words: Words, index: int) -> Iterator[int]:
    """Yield the words after what may be the name that word `index` is given beside."""
    beside, lead = before_brackets(words, index, index), lead_before(words, index)
    end = lead.first if lead is not None else None if beside is None else beside + 1
    if end:
        yield end
        if words.words[end - 1].islower():
            yield end - 1


def _latin_name(words: Words, index: int, acronym: str) -> int | None:
    """Return where words before word `index` begin whose initials are the acronym."""
    for first in range(index - 1, max(-1, index - 2 * len(acronym) - 2), -1):
        name = " ".join(words.words[first:index])
        if words.words[first][0].isupper() and acronym in initials(name):
            return first
        if not words.adjacent(first):
            break
    return None


def _translated_name(words: Words, index: int) -> tuple[int, int] | None:
    """Return first and last word of a name that an acronym of another language follows.

    As in Doctors Without Borders, MSF in French.
    """
    link, language = (*words.words[index + 1 : index + 3], "", "")[:2]
    # In French hands it is where it was.
    is_given = link == "in" and normalise(language) in _LANGUAGES
    if not is_given or adjoins(words.gaps[index + 3]) or words.gaps[index] != ", ":
        return None
    first = index - 1
    while words.adjacent(first) and words.words[first - 1][0].isupper():
        first -= 1
    return (first, index - 1) if words.words[first][0].isupper() else None


def is_one_of_many(words: Words, index: int) -> bool:
    """Whether word `index` is a kind of thing and no name: one such PMC was hired."""
    after = words.after(index)
    return words.before(index) == _SUCH and (after is None or after in _AFTER_NOUN)


def owner_of_country(words: Words, index: int, names: Iterable[str]) -> str | None:
    """Return the Arabic word for somebody of a country right before the acronym; None for none.

    Args:
        names: of the body, in Latin letters: with a country in them it is that of its own.
    """
    before = words.before(index)
    if before is None or before[0].isascii() or not is_definite(before):
        return None
    country = country_of(before)
    return None if country is None or country in countries_of_names(names) else before
