"""Names of East Asia and Hungary in the other order: Katsunobu Kato is Kato Katsunobu at home.

China, Korea, Japan and Hungary put the family name first, and English papers not always. Of a name
of China or Korea the given name has two syllables: there are too many a Wang Yi and Yi Wang.
"""

import re
import unicodedata
from collections.abc import Iterator, Sequence

from services.domain.names.family_first import family_comes_first
from services.domain.names.parts import NamePart
from services.domain.names.units import Unit, given_name_groups
from services.domain.text.normalise import normal_forms
from services.domain.watchlist.forms.names.name_choice import Choice
from services.domain.watchlist.forms.step import Step

_COST = 0.03
_STEP = (Step.OTHER_ORDER,)
_VOWELS = re.compile("[aeiou]+")
_GIVEN_SYLLABLES, _JAPANESE_SYLLABLES = 2, 4
# The syllables of Japanese as Hepburn spells them, with those that begin with a doubled consonant.
_JAPANESE = re.compile(r"""(?x)
    (?:k?k[aiueo]|g[aiueo]|s?s[aueo]|z[aueo]|t?t[aeo]|d[aeo]|n[aiueo]|h[aieo]|fu|b[aiueo]
    |p?p[aiueo]|m[aiueo]|y[auo]|r[aiueo]|wa|(?:[kgnhbpmr]y|t?ch|s?sh|j)[auo]|(?:t?ch|s?sh|j)i|t?tsu
    |[aiueo]|n(?![aiueoy])|m(?=[bp]))+""")
_HUNGARIAN = normal_forms("""
    Viktor Tamás László Gábor Zoltán János Katalin Judit István Ferenc Sándor Mihály Zsolt Balázs
    Gergely Márton Tibor Imre Krisztina Ágnes Anikó Csaba Attila Ákos Béla Endre Eszter Gyula György
    Ildikó József Kálmán Kinga Lajos Levente Lőrinc Mátyás Miklós Nándor Orsolya Szabolcs Szilárd
    Tünde Vilmos Zsófia Zsuzsanna Zsuzsa András Bálint Dezső Jenő Olivér Szilvia Hajnalka
""")
_HUNGARIAN_BY_ACCENT = frozenset({"Péter", "Pál", "Dávid", "Ádám", "Róbert", "Antál", "Éva"})
_SHARED = frozenset({"peter", "pal", "david", "adam", "robert", "antal", "eva"})
"""The same without accents, which only a family name spelt so tells to be Hungarian."""
_HUNGARIAN_SPELLING = re.compile("sz|zs|gy|jj|cs|[aeiou]ly")


def other_orders(name: str, parts: Sequence[NamePart]) -> Iterator[Choice]:
    """Yield a name in Latin letters in the order of the other half of the world."""
    forms = [part.readings[0].form for part in parts]
    if len(forms) < 2 or not all(map(str.isascii, forms)):
        return
    if family_comes_first(name):
        yield from _given_first(parts)
    elif len(forms) == 2 and (_is_hungarian(name, forms) or _is_japanese(forms)):
        yield (parts[1], parts[0]), _COST, _STEP


def _given_first(parts: Sequence[NamePart]) -> Iterator[Choice]:
    family, *given = parts
    whole = "".join(part.readings[0].form for part in given)
    if _syllables(whole) < _GIVEN_SYLLABLES:
        return
    yield (NamePart((Unit(whole),)), family), _COST, _STEP
    if len(given) > 1:
        yield (*given, family), _COST, _STEP


def _is_hungarian(name: str, forms: Sequence[str]) -> bool:
    given, family = forms
    if given in _HUNGARIAN:
        return True
    accented = unicodedata.normalize("NFC", name).split()[0] in _HUNGARIAN_BY_ACCENT
    return accented or (given in _SHARED and _HUNGARIAN_SPELLING.search(family) is not None)


def _is_japanese(forms: Sequence[str]) -> bool:
    """Whether two names are Japanese by their syllables, of which Cho Hyun of Korea has fewer."""
    return sum(map(_syllables, forms)) >= _JAPANESE_SYLLABLES and all(
        _JAPANESE.fullmatch(form) is not None and not given_name_groups(form) for form in forms
    )


def _syllables(form: str) -> int:
    return len(_VOWELS.findall(form))
