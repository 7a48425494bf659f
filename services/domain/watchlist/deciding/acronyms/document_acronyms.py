"""Acronyms that count because the document names their body: IAEA beside its full name.

Nobody lists the acronyms of all bodies, and many mean several things. So one counts only where the
document itself says whose it is: in brackets beside a name of the body, or by the initials of a
name of a body that it names in full (Schwartz and Hearst, "A simple algorithm for identifying
abbreviation definitions in biomedical text", PSB 2003, on both).
"""

from collections.abc import Collection, Iterator, Sequence

from services.domain.text.gaps import PLUS, plus_after
from services.domain.watchlist.context.capitals import (
    has_no_small_letters,
    is_asked,
    is_line_in_capitals,
    is_ordinary,
    is_shouted,
)
from services.domain.watchlist.context.context_words import is_common_english
from services.domain.watchlist.context.given_beside import is_alone_in_brackets, is_quoted
from services.domain.watchlist.deciding.acronyms.acronym_owners import Owner, owners
from services.domain.watchlist.deciding.acronyms.acronym_places import Place, places_of
from services.domain.watchlist.deciding.acronyms.acronym_rivals import (
    Line,
    OwnWords,
    Rivals,
    is_given_to_own,
    is_one_of_many,
    own_words,
    owner_of_country,
    why_given_to_another,
)
from services.domain.watchlist.deciding.attribution import marked_ambiguous
from services.domain.watchlist.deciding.bodies.companies import subsidiary
from services.domain.watchlist.deciding.counted import Counted, Found
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.resolver import PROCLITIC_COST, set_aside
from services.domain.watchlist.forms.entity_forms import Form
from services.domain.watchlist.reasons import Why

_BEFORE_NUMBER = ("/", "-")
_ARTICLE = "THE"
"""In a line set in capitals, too, names of bodies have it, and those of people and verbs not."""


def acronyms_in(counted: Counted) -> Iterator[Found]:
    """Yield the acronyms of the bodies that a document names."""
    bodies = counted.latin_names
    full = [[one for one in found if one.form.entity in bodies] for found in counted.kept]
    if not any(full):
        return
    owned = owners(counted.texts, full, bodies)
    by_acronym: dict[str, list[Place]] = {}
    for number, words in enumerate(counted.texts):
        for place in places_of(number, words, owned):
            by_acronym.setdefault(place.acronym, []).append(place)
    if by_acronym:
        document = _Document(counted, full)
        for acronym, places in by_acronym.items():
            yield from document.decided(acronym, owned[acronym], places)


class _Document:
    """Decides on the places of acronyms in one document."""

    def __init__(self, counted: Counted, full: Sequence[Sequence[Candidate]]) -> None:
        self._texts = counted.texts
        self._rivals = Rivals(counted.texts)
        self._full = full
        self._latin_names = counted.latin_names
        self._named = counted.taken

    def decided(
        self, acronym: str, claims: Sequence[Owner], places: Sequence[Place]
    ) -> Iterator[Found]:
        """Yield the places of one acronym for all that may own it, marked where these are many."""
        own = own_words(self._full, {one.entity: self._latin_names[one.entity] for one in claims})
        indices = [(place.number, place.index) for place in places]
        elsewhere, lines = self._why_elsewhere(acronym, indices, own)
        introduced = self._rivals.introduced(acronym, own)
        is_own = is_given_to_own(self._texts, indices, own)
        attested = any(claim.given for claim in claims) or not all(map(self._in_capitals, places))
        attested = attested or has_no_small_letters(self._texts)
        foreign: str | None = None
        for place in places:
            foreign = self._foreign_owner(place, claims, foreign)
            named = self._named.get((place.number, place.index), frozenset())
            if named & {claim.entity for claim in claims} or self._glosses(place, claims):
                continue
            another = None if lines and self._line(place) in lines else elsewhere
            reason = another or foreign or self._why_longer(place, claims)
            reason = reason or self._why_not_here(place, attested=attested)
            at = place.number, place.index
            reason = reason or next((why for one, end, why in introduced if one < at < end), None)
            reason = reason or self._rivals.why_led_to(place.number, place.index, own)
            if is_own and reason is None:
                words = self._texts[place.number]
                reason = why_given_to_another(words, place.number, place.index, own)
            if named:
                reason = Why.ACRONYM_OF_OTHERS.say(acronym=acronym, others=", ".join(sorted(named)))
            found = {claim.entity: self._candidate(place, claim) for claim in claims}
            marked = marked_ambiguous(found, "acronym") if len(found) > 1 else found.values()
            for candidate in marked:
                yield Found(number=place.number, candidate=candidate, reason=reason)

    def _foreign_owner(
        self, place: Place, claims: Sequence[Owner], before: str | None
    ) -> str | None:
        """Return why somebody of a country has the acronym here: والإسباني CAF; None for nobody.

        He has it as far as a place beside a name of its body.

        Args:
            before: what it was at the place before.
        """
        words, index = self._texts[place.number], place.index
        if is_alone_in_brackets(words, index):
            return None
        owner = owner_of_country(words, index, self._names(claims))
        return (
            before if owner is None else Why.ACRONYM_IS_OTHER.say(acronym=place.acronym, name=owner)
        )

    def _glosses(self, place: Place, claims: Sequence[Owner]) -> bool:
        """Whether a word in quotation marks stands right after a name of its body.

        The two name the body once, as the labels of the seeds have it: مجموعة العمل المالي «فاتف».
        """
        before = self._named.get((place.number, place.index - 1), frozenset())
        words = self._texts[place.number]
        is_one = not before.isdisjoint(claim.entity for claim in claims)
        return is_one and is_quoted(words, place.index)

    def _why_elsewhere(
        self, acronym: str, indices: Sequence[tuple[int, int]], own: OwnWords
    ) -> tuple[str | None, Collection[Line]]:
        """Return why an acronym may be another's, and the lines in which it is not all the same."""
        reason = self._rivals.why_of_another(acronym, indices, own)
        if reason is None:
            return None, ()
        return reason, self._rivals.lines_of(acronym, indices, own)

    def _line(self, place: Place) -> Line:
        return self._rivals.line(place.number, place.index)

    def _in_capitals(self, place: Place) -> bool:
        return is_line_in_capitals(self._texts[place.number], place.index)

    def _why_longer(self, place: Place, claims: Sequence[Owner]) -> str | None:
        """Return why an acronym is only the beginning of another name; None where it is not."""
        words, index = self._texts[place.number], place.index
        if plus_after(words.gaps[index + 1]):
            return Why.ACRONYM_WITH_PLUS.say(
                word=words.words[index], plus=PLUS, other=words.words[index]
            )
        unit = subsidiary(words, index, index, self._names(claims))
        return unit and Why.BODY_ANOTHER_BESIDE.say(another=unit)

    def _names(self, claims: Sequence[Owner]) -> Sequence[str]:
        return [name for claim in claims for name in self._latin_names[claim.entity]]

    def _why_not_here(self, place: Place, *, attested: bool) -> str | None:
        words, index, acronym = self._texts[place.number], place.index, place.acronym
        if is_alone_in_brackets(words, index):
            return None
        gap, after = words.gaps[index + 1], words.words[index + 1 : index + 2]
        if gap.startswith("$") or (gap in _BEFORE_NUMBER and after and after[0][0].isdigit()):
            return Why.ACRONYM_BEFORE_NUMBER.say(acronym=acronym)
        if is_one_of_many(words, index):
            return Why.ACRONYM_ONE_OF_MANY.say(word=words.words[index - 1])
        if is_ordinary(acronym) and (is_shouted(words, index) or is_asked(words, index)):
            return Why.ACRONYM_ORDINARY_WORD.say(acronym=acronym)
        if not self._in_capitals(place):
            return None
        if is_common_english(acronym.lower()):
            return Why.ACRONYM_IN_CAPITALS_LINE.say(acronym=acronym)
        is_thing = words.before(index) == _ARTICLE
        return None if attested or is_thing else Why.ACRONYM_ONLY_IN_CAPITALS.say(acronym=acronym)

    def _candidate(self, place: Place, owner: Owner) -> Candidate:
        words = self._texts[place.number]
        form = Form(
            entity=owner.entity, alias=owner.alias, evidence="acronym", tokens=(place.acronym,)
        )
        return Candidate(
            form=form,
            first=place.index,
            last=place.index,
            start=words.start(place.index, place.offset),
            end=words.end(place.index),
            cost=owner.cost + PROCLITIC_COST * len(place.particles),
            steps=(*set_aside(place.particles), *owner.steps),
        )
