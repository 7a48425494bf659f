"""Whether an acronym of the watchlist means something else in a text: BA.5, GNA, ECB president."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from services.domain.names.countries import country_of
from services.domain.names.official_states import official_names
from services.domain.text.normalise import normalise
from services.domain.text.words import Words, split_words, words_of_name
from services.domain.watchlist.deciding.acronyms.acronym_rivals import latin_name_beside
from services.domain.watchlist.deciding.acronyms.initials import SMALL_WORDS, is_acronym
from services.domain.watchlist.deciding.bodies.short_forms import Short
from services.domain.watchlist.forms.entity_forms import Form

_STOP = "."
_INITIALS = frozenset({"uae", "uk", "us", "usa"})
_STEM = 4
"""Letters by which two words are likely one in two spellings: Organisation, Organization."""


class ListedAcronyms:
    """What the texts of one document say acronyms are short for; looked up once for each."""

    def __init__(self, texts: Iterable[Words]) -> None:
        self._texts = tuple(texts)
        self._spelt: dict[str, Mapping[frozenset[str], str]] = {}

    def why_not_of(self, words: Words, first: int, last: int, names: Sequence[str]) -> str | None:
        """Return why words `first` to `last` are no acronym of a body; None where they may be.

        Args:
            names: of the body, in Latin letters.
        """
        word = words.words[first]
        if first < last:
            return _why_no_initials(words, first, last)
        if word.islower() and word.upper() in names:
            return f"{word} in small letters is no acronym"
        if not is_acronym(word):
            return None
        after = words.words[first + 1 : first + 2]
        if after and words.gaps[first + 1] == _STOP and after[0][0].isdigit():
            return f"{word} stands before a number here"
        return self.why_of_another(word, names)

    def why_of_another(self, acronym: str, names: Iterable[str]) -> str | None:
        """Return why the document has an acronym for another name; None where it has it for none.

        Args:
            names: of the body, in Latin letters.
        """
        own = [_content(name) for name in names if len(words_of_name(name).words) > 1]
        if not own:
            return None
        if acronym not in self._spelt:
            self._spelt[acronym] = {_content(name): name for name in self._names(acronym)}
        others = self._spelt[acronym]
        if not others or any(_are_alike(other, one) for other in others for one in own):
            return None
        return f"{acronym} is {next(iter(others.values()))} in this document"

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
            return f"the document does not say that {initials} is {body}"
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
        return "no full stop stands between the letters"
    following = words.words[last + 1 : last + 2]
    goes_on = words.gaps[last + 1] == _STOP and len(following) == 1 and len(following[0]) == 1
    return f"{following[0]} goes on with the letters" if goes_on else None


def _content(name: str) -> frozenset[str]:
    forms = map(normalise, words_of_name(name).words)
    return frozenset(form[:_STEM] for form in forms if form not in SMALL_WORDS)


def _are_alike(name: frozenset[str], own: frozenset[str]) -> bool:
    """Whether most words of two names are alike; translations of one name differ by a word."""
    return 2 * len(name & own) > len(name)
