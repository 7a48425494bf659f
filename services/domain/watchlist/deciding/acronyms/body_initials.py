"""Whether the initials in a title are those of its body in a document: the ECB president."""

from collections.abc import Iterable, Sequence

from services.domain.text.normalise import normalise
from services.domain.text.words import Words, split_words
from services.domain.watchlist.deciding.acronyms.listed_acronyms import ListedAcronyms
from services.domain.watchlist.forms.entity_forms import Form


class BodyInitials:
    """What the texts of one document say of the initials of bodies; asked of few of them."""

    def __init__(self, texts: Iterable[Words], acronyms: ListedAcronyms) -> None:
        self._texts = tuple(texts)
        self._acronyms = acronyms

    def why_not_of(self, form: Form) -> str | None:
        """Return why the initials in the title of an office are not its body's; None if they are.

        None as well where a title has none. The body has to stand in full in the document, and no
        other one may have these initials in brackets.
        """
        if form.initials is None:
            return None
        initials, body = form.initials
        if not self._has(tuple(map(normalise, split_words(body).words))):
            return f"the document does not say that {initials} is {body}"
        return self._acronyms.why_of_another(initials, (body,))

    def _has(self, name: Sequence[str]) -> bool:
        return any(
            normalise(word) == name[0] and self._stands(words, index, name)
            for words in self._texts
            for index, word in enumerate(words.words)
        )

    def _stands(self, words: Words, first: int, name: Sequence[str]) -> bool:
        written = words.words[first : first + len(name)]
        return tuple(map(normalise, written)) == tuple(name)
