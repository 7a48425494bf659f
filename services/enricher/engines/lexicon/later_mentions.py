"""Finds persons again who were named in full elsewhere in the article."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from schemas.enriched import MentionType
from services.enricher.engines.lexicon.alphabet import Alphabet
from services.enricher.engines.lexicon.rules import Candidate
from services.enricher.engines.lexicon.tagger import TaggedText

_SCORE = 0.8
_PERSONS = ("person", "official")

Found = tuple[TaggedText, Sequence[Candidate]]
Surnames = Mapping[str, MentionType]


class LaterMentions:
    """Adds later mentions by surname, and gives all mentions of one person one type."""

    def __init__(self, alphabet: Alphabet) -> None:
        # أمين is a name and a secretary: such a word counts only where no word goes on with it.
        self._unsure = alphabet.compile("<role_head|stop|everyday|purpose> ")
        self._not_a_name = alphabet.compile("<lower|more>")
        self._spoken = alphabet.compile("<speech_verb>[ ]$")

    def add(self, fields: Sequence[Found]) -> list[list[Candidate]]:
        """Return the candidates of each field, with those that were found by surname alone."""
        surnames = _surnames(fields)
        if not surnames:
            return [list(candidates) for _, candidates in fields]
        return [
            sorted(
                [
                    *_retyped(tagged, candidates, surnames),
                    *self._again(tagged, candidates, surnames),
                ],
                key=lambda one: one.first,
            )
            for tagged, candidates in fields
        ]

    def _again(
        self, tagged: TaggedText, candidates: Iterable[Candidate], surnames: Surnames
    ) -> Iterator[Candidate]:
        taken = {index for one in candidates for index in range(one.first, one.last + 1)}
        for index, tag in enumerate(tagged.tags):
            if tag.form in surnames and index not in taken and self._may_be(tagged.codes, index):
                yield Candidate(first=index, last=index, type=surnames[tag.form], score=_SCORE)

    def _may_be(self, codes: str, index: int) -> bool:
        at = 2 * index + 1
        if self._not_a_name.match(codes, at):
            return False
        return not self._unsure.match(codes, at)


def _surnames(fields: Iterable[Found]) -> dict[str, MentionType]:
    """Return the last word of every full name, with the type; an official outranks a person."""
    found: dict[str, MentionType] = {}
    for tagged, candidates in fields:
        for one in candidates:
            if one.type in _PERSONS and one.length > 1:
                surname = tagged.tags[one.last].form
                if found.get(surname) != "official":
                    found[surname] = one.type
    return found


def _retyped(
    tagged: TaggedText, candidates: Iterable[Candidate], surnames: Surnames
) -> Iterator[Candidate]:
    officials = {
        _forms(tagged, one) for one in candidates if one.type == "official" and one.length > 1
    }
    for one in candidates:
        again = one.type == "person" and (
            _forms(tagged, one) in officials
            or (one.length == 1 and surnames.get(tagged.tags[one.last].form) == "official")
        )
        yield replace(one, type="official") if again else one


def _forms(tagged: TaggedText, one: Candidate) -> tuple[str, ...]:
    return tuple(tag.form for tag in tagged.tags[one.first : one.last + 1])
