"""Names of Russia, Ukraine and Korea as else Latin letters spell them: Ouchakov, Tae-yeol."""

import re
from collections.abc import Iterator, Sequence

from services.domain.names.family_first import family_comes_first
from services.domain.names.parts import NamePart
from services.domain.names.units import Unit
from services.domain.watchlist.forms.names.name_choice import Choice

_COST = 0.03
_STEP = ("another romanisation in the text",)
_SLAVIC = re.compile(r"[a-z]{2,}(?:[oe]va?|ina?|ko|sk[iy]+|skaya|[cu]h?uk|vich|[iy][gh]a|n[iy]y)")
# As the French spell what the English write; the longer first.
_IN_FRENCH = (
    (r"shch", "chtch"), (r"(?<!t)ch(?!t)", "tch"), (r"sh", "ch"), (r"zh", "j"), (r"u", "ou"),
    (r"g(?=[ei])", "gu"), (r"(?<=[aeiouy])s(?=[aeiouy])", "ss"), (r"in$", "ine"),
)  # fmt: skip
_LONE_H = re.compile(r"(?<![scktzp])h")
_KOREAN = (("yul", "yeol"), ("suk", "seok"), ("sun", "seon"), ("hyun", "hyeon"), ("jun", "joon"),
           ("young", "yeong"), ("chul", "cheol"), ("sung", "seong"), ("jung", "jeong"),
           ("kyung", "gyeong"), ("woo", "u"), ("soo", "su"), ("joo", "ju"), ("gun", "geon"),
           ("yol", "yeol"), ("hoon", "hun"), ("moon", "mun"), ("won", "weon"))  # fmt: skip


def other_romanisations(name: str, parts: Sequence[NamePart]) -> Iterator[Choice]:
    """Yield a name with its family name, or its Korean syllables, in another romanisation."""
    if len(parts) < 2 or not name.isascii():
        return
    *given, last = parts
    family = last.readings[0].form
    if family_comes_first(name):
        syllables = tuple(map(_korean, parts[1:]))
        if syllables != tuple(parts[1:]):
            yield (parts[0], *syllables), _COST, _STEP
    elif _SLAVIC.fullmatch(family):
        for spelling in dict.fromkeys(_slavic(family)):
            if spelling != family:
                yield (*given, NamePart((Unit(spelling),), exact=True)), _COST, _STEP


def _slavic(family: str) -> Iterator[str]:
    yield _in_french(family)
    yield family.replace("g", "h")
    yield _LONE_H.sub("g", family)


def _in_french(family: str) -> str:
    for english, french in _IN_FRENCH:
        family = re.sub(english, french, family)
    return family


def _korean(part: NamePart) -> NamePart:
    form = part.readings[0].form
    others = {one if form == other else other for one, other in _KOREAN if form in (one, other)}
    if not others:
        return part
    return NamePart((*part.readings, *map(Unit, sorted(others))), exact=True)
