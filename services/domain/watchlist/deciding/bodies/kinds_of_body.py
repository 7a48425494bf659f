"""What kind of body a name is of, where a rule is about one kind and would ask all others, too."""

from collections.abc import Iterable, Sequence

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word
from services.domain.text.words import Words, words_of_name

_ARTICLE = "ال"
_ARMED = frozenset(
    {"armed", "army", "corps", "force", "forces", "guard", "guards", "military", "navy", "police"}
)
_ARABIC_ARMED = normal_forms("جيش قوات حرس شرطة")
_OF_STATES = frozenset(
    {"agency", "army", "assembly", "cabinet", "coalition", "commission", "committee", "congress",
     "council", "court", "department", "eu", "federation", "forces", "forum", "government",
     "league", "ministry", "mission", "monetary", "movement", "nations", "organisation",
     "organization", "parliament", "party", "police", "programme", "secretariat", "senate",
     "tribunal", "treasury", "un"}
)  # fmt: skip
_UNION = "union"
"""At the end: of a company it is the beginning, as of the Union Bank."""
_BANK = "bank"
_BANKS_OF_STATES = frozenset({"central", "development", "reserve", "world"})


def is_armed(words: Words, first: int, last: int) -> bool:
    """Whether a name in words `first` to `last` says that it is an army's, a guard's or the like.

    Such a body has brigades of its own and may be brave, as a movement or a cartel is not.
    """
    if words.words[last][0].isascii():
        return not _ARMED.isdisjoint(map(normalise, words.words[first : last + 1]))
    heads = {form.removeprefix(_ARTICLE) for form in forms_of_word(words.words[first])}
    return not _ARABIC_ARMED.isdisjoint(heads)


def is_of_states(names: Iterable[str]) -> bool:
    """Whether one of the names of a body says that it is no company, but a state's, or of states'.

    Args:
        names: in Latin letters.
    """
    return any(_says_state([*map(normalise, words_of_name(name).words)]) for name in names)


def _says_state(forms: Sequence[str]) -> bool:
    is_bank = _BANK in forms and not _BANKS_OF_STATES.isdisjoint(forms)
    return is_bank or forms[-1:] == [_UNION] or not _OF_STATES.isdisjoint(forms)
