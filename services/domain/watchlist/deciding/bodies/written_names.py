"""Names as the watchlist itself cuts them, with what belongs to them after that in a text."""

from collections import defaultdict
from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.aliases.reach import INTERNATIONAL, is_reach, is_reach_of

_ARTICLE = "ال"
_BELONGING = normalise("التابع")
_HEADS = normal_forms("مجموعة منظمة هيئة وكالة محكمة لجنة رابطة")
"""Not مجلس, of which every country has some: in مجلس الأمن الدولي the word only says which."""


def as_written(words: Words, candidates: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield all but what a rule made of a name where the watchlist itself says how it is cut.

    A name that the watchlist has takes in what a rule knows to go on with it, as حركة الشباب does
    المجاهدين. Not that it belongs to the United Nations, which is said of it and no part of it.
    """
    written: dict[str, set[int]] = defaultdict(set)
    begun: dict[tuple[str, int], Candidate] = {}
    for candidate in candidates:
        if not (candidate.form.by_rule or candidate.form.personal):
            written[candidate.form.entity].update(candidate.indices)
            place = candidate.form.entity, candidate.first
            begun[place] = max(candidate, begun.get(place, candidate), key=_last)
    longer = _longer(words, candidates, begun)
    for candidate in candidates:
        entity, first = candidate.form.entity, candidate.first
        if candidate.form.by_rule:
            own = written[entity]
            if own.isdisjoint(candidate.indices) or _is_fuller(candidate, own):
                yield candidate
        elif candidate is begun.get((entity, first)):
            whole = longer.get((entity, first))
            yield _with_reach(words, candidate) if whole is None else _with_tail(candidate, whole)
        else:
            yield candidate


def _is_fuller(candidate: Candidate, own: Collection[int]) -> bool:
    """Whether a title that a rule made begins before the one listed: National Defence Minister."""
    is_title = candidate.form.evidence == "office"
    return is_title and candidate.last in own and candidate.first not in own


def _last(candidate: Candidate) -> int:
    return candidate.last


def _longer(
    words: Words,
    candidates: Sequence[Candidate],
    begun: Mapping[tuple[str, int], Candidate],
) -> Mapping[tuple[str, int], Candidate]:
    """Return what rules know to go on after the names that the watchlist has, the longest each."""
    found: dict[tuple[str, int], Candidate] = {}
    for candidate in candidates:
        place = candidate.form.entity, candidate.first
        if not candidate.form.by_rule or place not in begun:
            continue
        own = begun[place]
        goes_on = candidate.last > own.last and candidate.start == own.start
        if goes_on and not _is_said_of_it(words.words[own.last + 1]):
            found[place] = max(candidate, found.get(place, candidate), key=_last)
    return found


def _is_said_of_it(word: str) -> bool:
    form = normalise(word)
    return is_reach(form) or form.startswith(_BELONGING)


def _with_tail(candidate: Candidate, longer: Candidate) -> Candidate:
    """Return a name as far as a longer one goes that a rule made of it."""
    further = (step for step in longer.form.steps if step not in candidate.steps)
    steps = (*candidate.steps, *further)
    return replace(candidate, last=longer.last, end=longer.end, steps=steps)


def _with_reach(words: Words, candidate: Candidate) -> Candidate:
    """Return an Arabic body with "international" after its name: مجموعة العمل المالي الدولية."""
    after, tokens = candidate.last + 1, candidate.form.tokens
    if len(tokens) < 2 or tokens[0].removeprefix(_ARTICLE) not in _HEADS or is_reach(tokens[-1]):
        return candidate
    if not words.adjacent(after):
        return candidate
    form = normalise(words.words[after])
    if form not in INTERNATIONAL or not is_reach_of(tokens[0], form):
        return candidate
    whole = replace(candidate, last=after, end=words.end(after))
    return whole.with_step(f"{words.words[after]} after the name in the text")
