"""Ministers of justice who keep the seals, as in Algeria and France: وزير العدل حافظ الأختام.

The two are one title of one person, and the second stands after the first or not.
"""

from services.domain.text.normalise import normal_phrase, normalise
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_OF_JUSTICE = tuple(
    map(normal_phrase, ("Minister of Justice", "Minister for Justice", "Justice Minister"))
)
_KEEPER = normal_phrase("Keeper of the Seals")
_ARABIC = {
    normal_phrase("وزير العدل"): normal_phrase("حافظ الأختام"),
    normal_phrase("وزيرة العدل"): normal_phrase("حافظة الأختام"),
}
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
