"""National bodies without their country, as its own news names them.

In Kuwait اللجنة الوطنية الكويتية لمكافحة الفساد is اللجنة الوطنية لمكافحة الفساد; and the State
Audit Bureau is its own.
"""

from collections.abc import Sequence

from services.domain.text.normalise import normal_forms, normal_phrase, normalise
from services.domain.text.words import words_of_name
from services.domain.watchlist.context.offices.office_names import OfficeName, countries_in
from services.domain.watchlist.context.offices.title_ends import OF

_NATIONAL = normal_forms("national الوطنية الوطني القومية القومي")
_FOR, _PURPOSES = "ل", normal_forms("for on against المعنية المعني")
_POSSESSIVE, _THE, _IN = "s", "the", "in"
_ARTICLE, _FEMININE = "ال", "ه"
_AUDITORS = frozenset(
    map(
        normal_phrase,
        (
            "State Audit Bureau", "Audit Bureau", "National Audit Office", "State Audit Office",
            "Court of Accounts", "Court of Audit", "Accountability State Authority",
            "ديوان المحاسبة", "مجلس المحاسبة", "محكمة المحاسبات", "الديوان العام للمحاسبة",
            "ديوان الرقابة المالية", "ديوان الرقابة المالية الاتحادي", "الجهاز المركزي للمحاسبات",
            "الجهاز المركزي للرقابة والمحاسبة",
        ),
    )
)  # fmt: skip
"""What states call the one that audits them, as the members of INTOSAI."""
_LEAST = 4
"""Words of such a name; the National Guard and البنك الوطني are those of anywhere."""


def without_nation(name: str) -> OfficeName | None:
    """Part the country from the name of a national body that says what it is for.

    None where it names no country, or more than one, or is neither called national nor the one
    that audits the state.
    """
    words = words_of_name(name)
    named = list(countries_in(words))
    if len(named) != 1:
        return None
    country, at, size = named[0]
    before, rest = list(words.words[:at]), list(words.words[at + size :])
    if rest[:1] == [_POSSESSIVE]:
        rest = rest[1:]
    is_owner = _ends_in_owner(before, words.words[at])
    is_owner = _is_beside_national(before, rest) if rest else is_owner
    while before and not rest and normalise(before[-1]) in OF:
        before.pop()
    left = [*before, *rest]
    forms = tuple(map(normalise, left))
    is_certain = is_owner and len(left) >= _LEAST and _is_national(forms)
    is_certain = is_certain or forms[forms[:1] == (_THE,) :] in _AUDITORS
    return OfficeName(title=" ".join(left), country=country) if is_certain else None


def _is_beside_national(before: Sequence[str], rest: Sequence[str]) -> bool:
    """Whether a country stands beside the word for national, or begins the name."""
    beside = normalise(before[-1]) if before else ""
    return beside in {"", _THE} or not _NATIONAL.isdisjoint((beside, normalise(rest[0])))


def _ends_in_owner(before: Sequence[str], country: str) -> bool:
    """Whether the country at the end of a name is whose body it is: في قطر, القطرية.

    An adjective that does not agree with the first word is that of another: لنصرة الشعب السوري.
    """
    if not before:
        return False
    link, form = normalise(before[-1]), normalise(country)
    if country[0].isascii():
        return link == _IN
    agrees = form.endswith(_FEMININE) is normalise(before[0]).endswith(_FEMININE)
    return link in OF or (form.startswith(_ARTICLE) and agrees)


def _is_national(forms: Sequence[str]) -> bool:
    """Whether a name says first that a body is national, and then what it is for."""
    at = next((at for at, form in enumerate(forms) if form in _NATIONAL), None)
    if at is None:
        return False
    return any(
        form in _PURPOSES or (form.startswith(_FOR) and not form.isascii())
        for form in forms[at + 1 :]
    )
