"""Finds persons again who were named in full elsewhere in the article."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from operator import attrgetter

from schemas.enriched import MentionType
from services.enricher.engines.lexicon.alphabet import Alphabet
from services.enricher.engines.lexicon.rules import Candidate
from services.enricher.engines.lexicon.tagger import TaggedText

_SCORE = 0.8
_PERSONS = ("person", "official")

Found = tuple[TaggedText, Sequence[Candidate]]
Names = dict[tuple[str, ...], MentionType]


class LaterMentions:
    """Adds later mentions by surname, and gives all mentions of one person one type."""

    def __init__(self, alphabet: Alphabet) -> None:
        # أمين is a name and a secretary: it counts where nothing goes on with it or somebody
        # named so speaks.
        self._no_name = alphabet.compile(
            "<lower|more|particle|name_particle>"
            "|<role_head|stop|everyday|purpose>(?<!<speech_verb> .) (?!<speech_verb>)"
        )

    def add(self, fields: Sequence[Found]) -> list[list[Candidate]]:
        """Return the candidates of each field, with those that were found by surname alone."""
        later = names = _names_of_persons(fields, unread=True)
        if not later:
            return [list(candidates) for _, candidates in fields]
        if any(one.is_unread for _, candidates in fields for one in candidates):
            # What a model has read is not judged by names that it might have ruled out.
            names = _names_of_persons(fields, unread=False)
        found = []
        for tagged, candidates in fields:
            read = [one for one in candidates if not one.is_unread]
            unread = candidates[len(read) :]
            end = unread[0].first if unread else len(tagged.tags)
            again = self._again(tagged, candidates, names, later, end)
            every = [*_retyped(tagged, read, names), *_retyped(tagged, unread, later), *again]
            found.append(sorted(every, key=attrgetter("first")))
        return found

    def _again(
        self,
        tagged: TaggedText,
        candidates: Iterable[Candidate],
        names: Names,
        later: Names,
        end: int,
    ) -> Iterator[Candidate]:
        taken = {index for one in candidates for index in range(one.first, one.last + 1)}
        surnames, later_ones = _surnames(names), _surnames(later)
        again = [index for index, tag in enumerate(tagged.tags) if tag.form in later_ones]
        for index in again:
            if index not in taken and not self._no_name.match(tagged.codes, 2 * index + 1):
                surname = tagged.tags[index].form
                known = later_ones if index >= end else surnames
                if type_ := known.get(surname):
                    yield Candidate(first=index, last=index, type=type_, score=_SCORE)


def _surnames(names: Names) -> dict[str, MentionType]:
    return {name[0]: type_ for name, type_ in names.items() if len(name) == 1}


def _names_of_persons(fields: Iterable[Found], *, unread: bool) -> Names:
    """Return every full name and every surname, with its type; official outranks person.

    Args:
        unread: count those in what a model has not read, too.
    """
    names: Names = {}
    for tagged, candidates in fields:
        for one in candidates:
            if one.type in _PERSONS and one.length > 1 and (unread or not one.is_unread):
                full_name = _forms(tagged, one)
                for name in (full_name, full_name[-1:]):
                    if names.get(name) != "official":
                        names[name] = one.type
    return names


def _retyped(
    tagged: TaggedText, candidates: Iterable[Candidate], names: Names
) -> Iterator[Candidate]:
    for one in candidates:
        known = names.get(_forms(tagged, one)) if one.type == "person" else None
        yield replace(one, type=known) if known == "official" else one


def _forms(tagged: TaggedText, one: Candidate) -> tuple[str, ...]:
    return tuple(tag.form for tag in tagged.tags[one.first : one.last + 1])
