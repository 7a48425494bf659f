"""National bodies without their country, as its own news names them.

In Kuwait اللجنة الوطنية الكويتية لمكافحة الفساد is اللجنة الوطنية لمكافحة الفساد.
"""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import split_words
from services.domain.watchlist.context.office_names import OfficeName, countries_in
from services.domain.watchlist.context.title_ends import OF

_NATIONAL = normal_forms("national الوطنية الوطني القومية القومي")
_FOR, _PURPOSES = "ل", normal_forms("for on against المعنية المعني")
_POSSESSIVE, _THE = "s", "the"
_LEAST = 4
"""Words of such a name; the National Guard and البنك الوطني are those of anywhere."""


def without_nation(name: str) -> OfficeName | None:
    """Part the country from the name of a national body that says what it is for.

    None where it names no country, or more than one, or is not called national.
    """
    words = split_words(name)
    named = list(countries_in(words))
    if len(named) != 1:
        return None
    country, at, size = named[0]
    before, rest = list(words.words[:at]), list(words.words[at + size :])
    if rest[:1] == [_POSSESSIVE]:
        rest = rest[1:]
    while before and not rest and normalise(before[-1]) in OF | {_THE}:
        before.pop()
    left = [*before, *rest]
    is_certain = len(left) >= _LEAST and _is_national([normalise(word) for word in left])
    return OfficeName(title=" ".join(left), country=country) if is_certain else None


def _is_national(forms: list[str]) -> bool:
    """Whether a name says first that a body is national, and then what it is for."""
    at = next((at for at, form in enumerate(forms) if form in _NATIONAL), None)
    if at is None:
        return False
    return any(
        form in _PURPOSES or (form.startswith(_FOR) and not form.isascii())
        for form in forms[at + 1 :]
    )
