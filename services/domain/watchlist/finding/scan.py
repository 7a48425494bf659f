"""Finds every place in one text where a form of the watchlist stands."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from itertools import compress, count

from schemas.alert import EvidenceClass
from services.domain.text.gaps import PLUS, plus_after
from services.domain.text.hashtags import with_hashtags_apart
from services.domain.text.words import Words, split_words
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.family_in_front import families_in_front
from services.domain.watchlist.finding.layer import Layer
from services.domain.watchlist.finding.name_scan import NameScanner
from services.domain.watchlist.finding.name_sighting import NameSighting
from services.domain.watchlist.finding.named_again import LayerParts, NamedAgain
from services.domain.watchlist.finding.two_of_a_kind import names_of_two
from services.domain.watchlist.finding.walk import Sighting, Walker
from services.domain.watchlist.forms.entity_forms import SURNAME_COST, Form

_CACHED_FORMS = 4096
_IN_UNDOTTED, _IN_DOTTED = "فى", "في"
"""How a text without dots writes its commonest word, and how others do."""
_HASH = "#"
_ON, _ALI = "على", "علي"


@dataclass(frozen=True, kw_only=True, slots=True)
class _ScannedLayer:
    """What one layer of the watchlist finds in a text, and how it reads the words."""

    full_names: Sequence[Candidate]
    family_names: Sequence[Sighting]
    alone: Sequence[Sighting]
    of_roles: Sequence[Sighting]
    distinctive: Sequence[Candidate]
    near_roles: Sequence[Candidate]
    parts: LayerParts


@dataclass(frozen=True, kw_only=True, slots=True)
class ScannedText:
    """The words of a text and what stands in it, in no particular order.

    Most family names in a text are those of people who are not named in full, so they become
    candidates only when asked for: of 100,000 persons dozens have one family name.
    """

    words: Words
    full_names: Sequence[Candidate]
    named_again: NamedAgain
    _family_names: Sequence[Sighting]
    _alone: Sequence[Sighting]
    _of_roles: Sequence[Sighting]
    _distinctive: Sequence[Candidate]
    _near_roles: Sequence[Candidate]

    @property
    def has_persons_alone(self) -> bool:
        """Whether any family name stands there that may count without the full name."""
        return bool(self._alone or self._of_roles or self._distinctive or self._near_roles)

    def beside_roles(self, has_role: Callable[[str, int, int], bool]) -> list[Candidate]:
        """Return the family names of entities whose role stands beside them."""
        exact = (
            _candidate(self.words, seen)
            for seen in self._of_roles
            if has_role(seen[0].entity, seen[1], seen[2])
        )
        otherwise = (
            near for near in self._near_roles if has_role(near.form.entity, near.first, near.last)
        )
        step = "role of the person named beside"
        return [candidate.with_step(step) for candidate in (*exact, *otherwise)]

    def family_names(self, entities: Collection[str]) -> list[Candidate]:
        """Return the family names of these entities, and those that are enough alone."""
        exact = [seen for seen in self._family_names if seen[0].entity in entities]
        alone = [seen for seen in self._alone if seen[0].entity not in entities]
        return [*(_candidate(self.words, seen) for seen in (*exact, *alone)), *self._distinctive]


def scan(
    text: str, layers: Sequence[Layer], *, hidden: frozenset[str] = frozenset()
) -> ScannedText:
    """Find all names in `text`, overlapping ones included, in time linear in its length.

    Args:
        layers: of the watchlist.
        hidden: ids of the entities that the first layer has, but the watchlist not, or not so.
    """
    words = split_words(text)
    if _HASH in text:
        words = with_hashtags_apart(words, lambda word: _begins_name(word, layers))
    written = _with_dots(text, words)
    found = [_scan_layer(words, written, layer) for layer in layers]
    if hidden:
        found[0] = _without(found[0], hidden)
    return ScannedText(
        words=words,
        full_names=[one for layer in found for one in layer.full_names],
        named_again=NamedAgain(words, [layer.parts for layer in found]),
        _family_names=[one for layer in found for one in layer.family_names],
        _alone=[one for layer in found for one in layer.alone],
        _of_roles=[one for layer in found for one in layer.of_roles],
        _distinctive=[one for layer in found for one in layer.distinctive],
        _near_roles=[one for layer in found for one in layer.near_roles],
    )


def _begins_name(word: str, layers: Sequence[Layer]) -> bool:
    """Whether a word as it stands begins a name of the watchlist."""
    resolutions = (layer.resolver[word] for layer in layers)
    return any(found is not None and found.starts for found in resolutions)


def _without(found: _ScannedLayer, hidden: frozenset[str]) -> _ScannedLayer:
    return replace(
        found,
        full_names=[one for one in found.full_names if one.form.entity not in hidden],
        family_names=[one for one in found.family_names if one[0].entity not in hidden],
        alone=[one for one in found.alone if one[0].entity not in hidden],
        of_roles=[one for one in found.of_roles if one[0].entity not in hidden],
        distinctive=[one for one in found.distinctive if one.form.entity not in hidden],
        near_roles=[one for one in found.near_roles if one.form.entity not in hidden],
    )


def _scan_layer(words: Words, written: Sequence[str], layer: Layer) -> _ScannedLayer:
    """Return what a layer finds in `words`, which in its names are `written`."""
    resolver = layer.resolver
    resolutions = list(map(resolver.__getitem__, written))
    # Most words are nothing to the watchlist, and Python passes over these at the speed of C.
    known = list(zip(compress(count(), resolutions), filter(None, resolutions), strict=False))
    walker = Walker(layer.trie, words, known)
    seen: list[Sighting] = []
    for number, found in known:
        for begin, node in found.starts:
            walker.walk(number, begin, node, seen)
    kinds = {number: found.kind for number, found in known if found.kind is not None}
    as_listed = {
        (form.entity, first, last) for form, first, last, _ in seen if form.evidence != "surname"
    }
    names = NameScanner(layer.names, resolver.name_words, words, kinds, as_listed)
    in_front = families_in_front(words, layer.names, resolver, names)
    families = [one for one in seen if one[0].evidence == "surname"]
    by_parts = [_candidate_by_parts(words, one) for one in (*names.all_sightings(), *in_front)]
    return _ScannedLayer(
        full_names=[
            *(_candidate(words, one) for one in seen if one[0].evidence != "surname"),
            *(names_of_two(words, layer.trie, resolver) if layer.latin_names else ()),
            *(one for one in by_parts if one.form.evidence != "surname"),
        ],
        family_names=families,
        alone=[one for one in families if one[0].entity in layer.distinctive],
        of_roles=[one for one in families if one[0].entity in layer.with_roles],
        distinctive=[one for one in by_parts if one.form.evidence == "surname"],
        near_roles=[_candidate_by_parts(words, one) for one in layer.role_names.sightings(words)],
        parts=LayerParts(names, resolver.name_words),
    )


def _with_dots(text: str, words: Words) -> Sequence[str]:
    """Return the words of a text, with its dots for علي in one that has no ي at the end of a word.

    There it is written as the preposition is, which is no part of a name.
    """
    # Looking in a text is much faster than in its words.
    if _IN_UNDOTTED not in text and not words.has_marks:
        return words.words
    if _IN_UNDOTTED not in words.words or _IN_DOTTED in words.words:
        return words.words
    return [_ALI if word == _ON else word for word in words.words]


def _candidate_by_parts(words: Words, sighting: NameSighting) -> Candidate:
    surname_cost = SURNAME_COST if sighting.evidence == "surname" else 0.0
    return Candidate(
        form=_form_by_parts(sighting.form.entity, sighting.form.alias, sighting.evidence),
        first=sighting.first,
        last=sighting.last,
        start=words.start(sighting.first, sighting.offset),
        end=words.closed_end(sighting.first, sighting.last),
        cost=sighting.cost + surname_cost,
        steps=sighting.steps,
        family=sighting.family,
        child_of=sighting.child_of,
        fits=sighting.fits,
    )


@lru_cache(_CACHED_FORMS)
def _form_by_parts(entity: str, alias: str, evidence: EvidenceClass) -> Form:
    return Form(entity=entity, alias=alias, evidence=evidence, tokens=(), personal=True)


def _candidate(words: Words, sighting: Sighting) -> Candidate:
    form, first, last, begin = sighting
    plus = plus_after(words.gaps[last + 1]) if form.tokens[-1] == PLUS else 0
    return Candidate(
        form=form,
        first=first,
        last=last,
        start=words.start(first, begin.offset),
        end=words.closed_end(first, last) + plus,
        cost=begin.cost + form.cost,
        steps=begin.steps + form.steps,
    )
