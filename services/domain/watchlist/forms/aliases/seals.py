"""Ministers of justice who keep the seals, as in Algeria and France: وزير العدل حافظ الأختام.

The two are one title of one person, and the second stands after the first or not.
"""

from services.domain.text.normalise import normalise
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens


def _titles(*titles: str) -> tuple[Tokens, ...]:
    return tuple(tuple(map(normalise, title.split())) for title in titles)


_OF_JUSTICE = _titles("Minister of Justice", "Minister for Justice", "Justice Minister")
_KEEPER = _titles("Keeper of the Seals")[0]
_ARABIC = dict(
    zip(
        _titles("وزير العدل", "وزيرة العدل"),
        _titles("حافظ الأختام", "حافظة الأختام"),
        strict=True,
    )
)
_BETWEEN = ((), (",",), ("and",))
_ARABIC_BETWEEN = ((), ("،",), (",",))
_STEP = ("keeper of the seals",)


def with_seals(tokens: Tokens) -> Rewrites:
    """Yield the title of a minister of justice with the seals."""
    if tokens in _OF_JUSTICE:
        for between in _BETWEEN:
            yield (*tokens, *between, *_KEEPER), _STEP
    elif tokens in _ARABIC:
        for between in _ARABIC_BETWEEN:
            yield (*tokens, *between, *_ARABIC[tokens]), _STEP
        yield (*tokens, normalise("و" + _ARABIC[tokens][0]), *_ARABIC[tokens][1:]), _STEP


def without_seals(tokens: Tokens) -> Rewrites:
    """Yield the title of a minister of justice less the seals."""
    for title, keeper in (*((one, _KEEPER) for one in _OF_JUSTICE), *_ARABIC.items()):
        if tokens == (*title, *keeper):
            yield title, _STEP
