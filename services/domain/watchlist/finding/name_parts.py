"""Whether a word of a text is one part of a tracked name."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from services.domain.names.edges import begin_or_end_otherwise
from services.domain.names.parts import NamePart
from services.domain.names.similarity import may_be_one, similarity
from services.domain.names.units import Unit, given_name_groups
from services.domain.text.normalise import normal_forms
from services.domain.text.proclitics import Reading
from services.domain.watchlist.forms.names.name_forms import NameForm

# Set by hand on pairs of names and a few megabytes of news; `rasid eval names` measures them.
_MIN_PART = 0.75
_MIN_FOREIGN_PART = 0.55
"""Arabic spells foreign names loosely, and few other names are as near."""
_SURE = 0.97
"""What it takes to set ك aside, which names rarely follow, or to take a word for a given name."""
_MIN_WITH_ARTICLE = 0.85
"""For a word with an article that the name has not: most such words are no names."""
_PROCLITIC_COST = 0.02
_ARTICLE_COST = 0.03


# Given names of North Africa and Sudan, in either script, and what India calls Gandhi.
_GIVEN_WITH_ARTICLE = normal_forms("""
    طيب Taieb Tayeb Taib Tayyeb صادق Sadok Sadek Sadiq حبيب Habib مختار Mokhtar Mukhtar Moctar عربي
    Larbi Arbi صديق Seddik Siddiq شاذلي Chedli Chadli Shazly منصف Moncef Monsef باجي Beji تيجاني
    Tijani سعيد Said هاشمي Hechmi مولدي Mouldi بشير Bechir Bashir طاهر Tahar Taher شيخ Cheikh Cheick
    مهدي Mehdi مهاتما Mahatma
""")


@dataclass(slots=True, unsafe_hash=True)
class TextUnit:
    """One way to read a word, or words that count as one, as part of a name.

    Attributes:
        offset: where in the first word it begins, in code points.
        proclitics: the particles set aside.
    """

    unit: Unit
    offset: int = 0
    proclitics: str = ""
    lost_alef: bool = False

    @classmethod
    def of(cls, unit: Unit, reading: Reading) -> "TextUnit":
        """Return a unit of what is left of a word once its particles are set aside."""
        return cls(unit, reading.offset, reading.proclitics, reading.lost_alef)


@dataclass(frozen=True, kw_only=True, slots=True)
class Slot:
    """One part of names, and what of these names decides which words fit it.

    Many names share one: every Mohammed does.

    Attributes:
        arabic: whether the names are of Arabic origin.
        loses_article: whether a text may leave its article out.
        loses_article_in_script: whether a text in the script of the name may. Latin letters
            often leave out what Arabic has.
        gains_article: whether a text may give it one.
    """

    part: NamePart
    arabic: bool
    loses_article: bool
    loses_article_in_script: bool
    gains_article: bool


@dataclass(slots=True, unsafe_hash=True)
class Fit:
    """How a part of a name fits a reading of a word."""

    score: float
    reading: TextUnit
    name: Unit
    cost: float


def slots_of(form: NameForm) -> Iterator[Slot]:
    """Yield the slots of a name, in order."""
    for number, part in enumerate(form.parts):
        last = number == len(form.parts) - 1
        # The fathers of Talal Al-Khaled Al-Sabah are as often written without.
        varies = (number > 0 or _may_have_article(part)) and not form.surname
        yield Slot(
            part=part,
            arabic=form.arabic,
            loses_article=(varies or form.surname) and not form.open_ended,
            loses_article_in_script=not (form.article_kept and last) and not form.surname,
            gains_article=varies and (form.article_free or not last or number == 0),
        )


def _may_have_article(part: NamePart) -> bool:
    """Whether a given name is one that has an article or not: Taieb is الطيب."""
    return any(reading.form in _GIVEN_WITH_ARTICLE for reading in part.readings)


def best_fit(slot: Slot, readings: Sequence[TextUnit]) -> Fit | None:
    """Return the reading of a word that fits best, None where none fits."""
    best: Fit | None = None
    least = _least(slot)
    for reading in readings:
        for name in slot.part.readings:
            if slot.part.exact and reading.unit.form != name.form:
                continue  # met by chance: the keys of Arabic words are Latin letters
            article_cost = _article_cost(slot, reading.unit, name)
            if article_cost is None:
                continue
            if not may_be_one(reading.unit.form, name.form, arabic=slot.arabic, least=least):
                continue
            fit = _fit(slot, reading, name, article_cost)
            if fit is not None and (best is None or fit.score - fit.cost > best.score - best.cost):
                best = fit
    return best


def _fit(slot: Slot, reading: TextUnit, name: Unit, article_cost: float) -> Fit | None:
    score = similarity(reading.unit.form, name.form, arabic=slot.arabic, least=_least(slot))
    if score < (_MIN_PART if slot.arabic else _MIN_FOREIGN_PART):
        return None
    if reading.unit.article and not name.article and score < _MIN_WITH_ARTICLE:
        return None
    if not slot.arabic and begin_or_end_otherwise(reading.unit.form, name.form, score):
        return None
    if score < _SURE and ("ك" in reading.proclitics or _gains_article_as_word(reading.unit, name)):
        return None
    return Fit(score, reading, name, article_cost + _PROCLITIC_COST * len(reading.proclitics))


def _least(slot: Slot) -> float:
    """Return a score that is never enough: a little less, for the rounding of sums."""
    return (_MIN_PART if slot.arabic else _MIN_FOREIGN_PART) - 0.01


def _gains_article_as_word(unit: Unit, name: Unit) -> bool:
    """Whether a given name that is a word too would have an article: Amin, الأمن."""
    return unit.article and not name.article and bool(given_name_groups(name.form))


def _article_cost(slot: Slot, unit: Unit, name: Unit) -> float | None:
    """Return what a difference in the article costs, None where it makes another name."""
    if unit.article == name.article:
        return 0.0
    allowed = slot.gains_article
    if name.article:
        across = unit.form.isascii() and not name.form.isascii()
        allowed = slot.loses_article and (across or slot.loses_article_in_script)
    return _ARTICLE_COST if allowed else None
