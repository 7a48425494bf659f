"""Whether an acronym of the watchlist means something else in a text: BA.5, GNA, ECB president."""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cached_property
from sys import maxsize

from services.domain.names.countries import country_of
from services.domain.names.official_states import official_names
from services.domain.text.normalise import normalise
from services.domain.text.words import Words, split_words, words_of_name
from services.domain.watchlist.deciding.acronyms.acronym_rivals import latin_name_beside
from services.domain.watchlist.deciding.acronyms.bodies_in_capitals import (
    BodiesInCapitals,
    Place,
    body_before_lead,
)
from services.domain.watchlist.deciding.acronyms.initials import SMALL_WORDS, is_acronym
from services.domain.watchlist.deciding.bodies.short_forms import Short
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.finding.scan import ScannedText
from services.domain.watchlist.forms.entity_forms import Form
from services.domain.watchlist.reasons import Why

_STOP = "."
_INITIALS = frozenset({"uae", "uk", "us", "usa"})
_STEM = 4
"""Letters by which two words are likely one in two spellings: Organisation, Organization."""

_Content = frozenset[str]
_BEFORE, _END = (-1, 0), (maxsize, 0)
"""Places before and after all of a document."""


class ListedAcronyms:
    """What the texts of one document say acronyms are short for; looked up once for each."""

    def __init__(self, scanned: Sequence[ScannedText]) -> None:
        self._scanned = scanned
        self._texts = tuple(text.words for text in scanned)
        self._spelt: dict[str, Mapping[_Content, str]] = {}
        self._others: dict[tuple[str, str], tuple[Place, Place, str | None]] = {}
        self._bodies = BodiesInCapitals(self._texts)

    def why_not_of(self, words: Words, candidate: Candidate, names: Sequence[str]) -> str | None:
        """Return why a candidate is no acronym of a body; None where it may be.

        Args:
            names: of the body, in Latin letters.
        """
        first, last = candidate.first, candidate.last
        word = words.words[first]
        if first < last:
            return _why_no_initials(words, first, last)
        if word.islower() and word.upper() in names:
            return Why.ACRONYM_SMALL_LETTERS.say(word=word)
        if not is_acronym(word):
            return None
        after = words.words[first + 1 : first + 2]
        if after and words.gaps[first + 1] == _STOP and after[0][0].isdigit():
            return Why.ACRONYM_BEFORE_NUMBER.say(acronym=word)
        return self.why_of_another(word, names) or self._why_introduced(words, candidate, names)

    def why_of_another(self, acronym: str, names: Iterable[str]) -> str | None:
        """Return why the document has an acronym for another name; None where it has it for none.

        Args:
            names: of the body, in Latin letters.
        """
        own = _contents(names)
        if not own:
            return None
        if acronym not in self._spelt:
            self._spelt[acronym] = {_content(name): name for name in self._names(acronym)}
        others = self._spelt[acronym]
        if not others or any(_is_one_of(other, own) for other in others):
            return None
        return Why.ACRONYM_IS_OTHER.say(acronym=acronym, name=next(iter(others.values())))

    def _why_introduced(
        self, words: Words, candidate: Candidate, names: Sequence[str]
    ) -> str | None:
        """Return why the document has introduced another body by an acronym; None if it has not.

        By "also known as" right before it; or it names a body with these initials, and the one
        tracked nowhere or only later.
        """
        first, own = candidate.first, _contents(names)
        if not own:
            return None
        if (lead := body_before_lead(words, first)) is not None:
            name = " ".join(words.words[lead[0] : lead[1] + 1])
            return (
                None if _is_one_of(_content(name), own) else Why.ACRONYM_GIVEN_HERE.say(body=name)
            )
        key = words.words[first], candidate.form.entity
        if key not in self._others:
            self._others[key] = self._other_body(*key, own)
        since, until, why = self._others[key]
        place = next(at for at, text in enumerate(self._texts) if text is words), first
        return why if since < place < until else None

    def _other_body(
        self, acronym: str, entity: str, own: Sequence[_Content]
    ) -> tuple[Place, Place, str | None]:
        """Return from where on, and until where, an acronym is another body's, and why."""
        bodies = {
            (number, first): " ".join(self._texts[number].words[first : last + 1])
            for number, first, last in self._bodies.of_acronym(acronym)
        }
        others = {at: name for at, name in bodies.items() if not _is_one_of(_content(name), own)}
        if not others:
            return _END, _END, None
        since = min(others)
        named = [*self._named[entity], *(bodies.keys() - others)]
        why = Why.ACRONYM_IS_OTHER.say(acronym=acronym, name=others[since])
        return (since, min(named), why) if named else (_BEFORE, _END, why)

    @cached_property
    def _named(self) -> Mapping[str, Sequence[Place]]:
        """Where the document has each body by a name of several words."""
        named: dict[str, list[Place]] = defaultdict(list)
        for number, text in enumerate(self._scanned):
            for one in text.full_names:
                if one.form.is_whole_name and one.first < one.last:
                    named[one.form.entity].append((number, one.first))
        return named

    def why_title_not_of(self, form: Form) -> str | None:
        """Return why the initials in the title of an office are not its body's; None if they are.

        None as well where a title has none: the ECB president. The body has to stand in full in the
        document, and no other one may have these initials in brackets.
        """
        if form.initials is None:
            return None
        initials, body = form.initials
        names = _with_country_otherwise(tuple(map(normalise, split_words(body).words)))
        if not any(_has(words, name) for words in self._texts for name in names):
            return Why.ACRONYM_UNSAID.say(initials=initials, body=body)
        return self.why_of_another(initials, (body, *map(" ".join, names)))

    def _names(self, acronym: str) -> Iterator[str]:
        """Yield the names whose initials the acronym is that is given beside them."""
        for words in self._texts:
            for index, word in enumerate(words.words):
                span = latin_name_beside(words, index, acronym) if word == acronym else None
                if span is not None:
                    yield " ".join(words.words[span[0] : span[1] + 1])


def _with_country_otherwise(name: Short) -> Sequence[Short]:
    """Return a name as it is, and with the whole name of the country whose initials end it."""
    *rest, last = name
    country = country_of(last.upper())
    if country is None or last not in _INITIALS:
        return (name,)
    return (name, *((*rest, *whole) for whole in official_names(country)[0]))


def _has(words: Words, name: tuple[str, ...]) -> bool:
    """Whether a text has a name, whose words are given in their normal forms."""
    return any(
        normalise(word) == name[0]
        and tuple(map(normalise, words.words[index : index + len(name)])) == name
        for index, word in enumerate(words.words)
    )


def _why_no_initials(words: Words, first: int, last: int) -> str | None:
    """Return why single letters are not those of one acronym: a U.S. firm is not the AU."""
    if any(len(word) > 1 or word.isdigit() for word in words.words[first : last + 1]):
        return None
    if not all(gap.startswith(_STOP) for gap in words.gaps[first + 1 : last + 1]):
        return Why.ACRONYM_WITHOUT_STOPS.say()
    following = words.words[last + 1 : last + 2]
    goes_on = words.gaps[last + 1] == _STOP and len(following) == 1 and len(following[0]) == 1
    return Why.ACRONYM_GOES_ON.say(word=following[0]) if goes_on else None


def _contents(names: Iterable[str]) -> Sequence[_Content]:
    """Return the words of each name that is no acronym itself."""
    return [_content(name) for name in names if len(words_of_name(name).words) > 1]


def _is_one_of(name: _Content, own: Iterable[_Content]) -> bool:
    return any(_are_alike(name, one) for one in own)


def _content(name: str) -> _Content:
    forms = map(normalise, words_of_name(name).words)
    return frozenset(form[:_STEM] for form in forms if form not in SMALL_WORDS)


def _are_alike(name: _Content, own: _Content) -> bool:
    """Whether most words of two names are alike; translations of one name differ by a word."""
    return 2 * len(name & own) > len(name)
