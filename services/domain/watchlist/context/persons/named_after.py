"""Tells a place or a body that bears somebody's name from the person: مطار هواري بومدين."""

import re

from services.domain.names.lexicon import ORDINARY_WORDS
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_without_article, reads_as
from services.domain.text.words import Words

_ARABIC_THINGS = normal_forms("""
    مدينة مطار مؤسسة مستشفى جامعة كلية مدرسة معهد مركز مسجد جامع شارع ميدان جسر ميناء ملعب
    استاد ستاد حي دوار بلدة قرية نفق قاعدة جائزة كأس متحف مكتبة حديقة سد نادي نقابة رابطة
    جمعية برج فندق
    منتجع شاطئ
""")
"""Without an article, before a name that is then theirs.

Not مبادرة and مجموعة, which are of whoever made them. Of a club or a union a family name that is
also a noun is the noun: نادي القضاة.
"""

_ENGLISH_THINGS = normal_forms("""
    airport hospital university foundation street road highway stadium city square park bridge port
    mosque museum library school college academy institute prize award cup causeway dam tower
    group holding holdings motors motor investments enterprises company corporation industries
    co corp inc ltd llc plc sons bros brothers freres trading contracting establishment stores
    organization center centre association club
    refinery refineries petrochemicals pharmaceuticals telecoms textiles beverages breweries
    airlines airways shipyard shipyards realty properties electronics hotel hotels resort resorts
    casino mall beach bay island
""")
_ROADS, _BY = normal_forms("طريق"), normal_forms("عن")
_GOODS = normal_forms("cement steel sugar flour fertiliser fertilizer petroleum foods telecom")
"""Name a firm, too, but in headlines a person may have plans for them: Trump Steel Tariffs."""
_BETWEEN = normal_forms("international medical memorial general national teaching")
"""What may stand between the name and the thing: Rafik Hariri International Airport."""
_LONGEST = 4
_ARTICLE = "ال"
_ON_THAT = {(normalise("على"), normalise(word)) for word in ("ذلك", "هذا", "أن")}

_ARABIC_PLACES = normal_forms("ميناء شارع ساحة ميدان حي جسر مدينة بلدة دوار")
_ENGLISH_PLACES = frozenset({"street", "square", "avenue", "plaza", "roundabout", "boulevard"})
"""What is named after bodies, too; a school of theirs is run by them."""

_STATES = normal_forms("""
    Alabama Alaska Arizona Arkansas California Colorado Connecticut Delaware Florida Hawaii Idaho
    Illinois Indiana Iowa Kansas Kentucky Louisiana Maine Maryland Massachusetts Michigan Minnesota
    Mississippi Missouri Montana Nebraska Nevada Ohio Oklahoma Oregon Pennsylvania Tennessee Texas
    Utah Vermont Wisconsin Wyoming Ala Ariz Ark Calif Colo Conn Del Fla Ill Ind Kan Ky Mass Mich
    Minn Mont Neb Nev Okla Ore Penn Tenn Tex Wis Wyo Ontario Quebec Alberta Manitoba
    Saskatchewan Queensland Tasmania
""")
"""States and provinces of one word, as American news writes them after a town."""
_BEFORE_STATE = ", "
_DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest"}
)
_OF = "of"

_VEHICLES = frozenset(
    {"drone", "drones", "uav", "uavs", "aircraft", "jet", "jets", "helicopter", "helicopters",
     "missile", "missiles", "rocket", "rockets", "tank", "tanks", "rifle", "rifles"}
)  # fmt: skip
_SHIPS = frozenset(
    {"boat", "carrier", "destroyer", "drillship", "ferry", "flotilla", "freighter", "frigate",
     "ship", "steamer", "submarine", "tanker", "trawler", "tugboat", "vessel", "warship", "yacht"}
)  # fmt: skip
_ARABIC_VEHICLES = normal_forms("""
    مسيرة المسيرة مسيرات طائرة الطائرة طائرات مقاتلة مروحية صاروخ صواريخ دبابة مدرعة بندقية سفينة
    فرقاطة غواصة
""")
_MODEL, _ARTICLES = re.compile("[A-Z]{2,4}[0-9]+[A-Z]?"), frozenset({"a", "an", "the", "The"})
_OPENS = ("«", "“", '"')

_PLACE_ENDS = {"dar": ("es", "salaam")}
"""What makes a family name the name of a place, in small letters or not."""
_MOUNDS = normal_forms("tepe höyük hüyük تبه تيبه تيبي هويوك")
"""What Turkish has after the name of a place that was dug out: Karahan Tepe."""


def thing_before(before: str | None) -> str | None:
    """Return the Arabic word before a name, or before its titles, if a thing has the name there."""
    if before is None or before[0].isascii():
        return None
    named = not _ARABIC_THINGS.isdisjoint(forms_without_article(before))
    return before if named else None


def road_before(words: Words, first: int) -> str | None:
    """Return the word for a road before a name that it has; not "by way of": عن طريق."""
    before = words.before(first)
    if before is None or not reads_as(before, _ROADS):
        return None
    is_way = reads_as(words.before(first - 1) or "", _BY)
    return None if is_way else before


def is_thing_in_english(word: str) -> bool:
    """Whether an English word, with a capital, is for what is named after people."""
    return word[0].isupper() and normalise(word) in _ENGLISH_THINGS


def ship_before(before: str | None) -> str | None:
    """Return the English word right before a name if a ship has the name there."""
    return before if before in _SHIPS else None


def thing_after(words: Words, last: int) -> str | None:
    """Return the English word after a name that ends with word `last` if a thing has that name.

    Only with a capital: in "met Rafik Hariri city officials" he is meant. Another family may
    stand beside it: Hariri-Fustok Motor Co.
    """
    if (special := _place(words, last)) is not None:
        return special
    for at in range(last + 1, min(last + _LONGEST, len(words.words))):
        word = words.words[at]
        if not words.adjacent(at) or not word[0].isupper():
            return None
        if (form := normalise(word)) in _ENGLISH_THINGS or _is_firm(words, at, form):
            return word
        goes_on = form in _BETWEEN or form in _GOODS
        if not goes_on and not (at == last + 1 and words.gaps[at] == "-"):
            return None
    return None


def _is_firm(words: Words, at: int, form: str) -> bool:
    """Whether goods after a name are its firm: no further word with a capital follows them."""
    if form not in _GOODS:
        return False
    after = words.after(at)
    return after is None or not after[0].isupper()


def place_beside(words: Words, first: int, last: int) -> str | None:
    """Return the word beside the name of a body that makes it the name of a place: ميناء الفاو."""
    if words.words[last][0].isascii():
        beside = words.after(last) or ""
        return beside if beside[:1].isupper() and normalise(beside) in _ENGLISH_PLACES else None
    beside = words.before(first) or ""
    named = not _ARABIC_PLACES.isdisjoint(forms_without_article(beside))
    return beside if named else None


def model_of(words: Words, first: int, last: int) -> str | None:
    """Return the word beside a family name that makes it a make of drones, ships or the like.

    The Bayraktar TB2; in Arabic in quotation marks: مسيرة «بيرقدار تي بي 2».
    """
    if words.words[last][0].isascii():
        model = words.after(last)
        if model is None or _MODEL.fullmatch(model) is None:
            return None
        is_one = words.before(first) in _ARTICLES or words.after(last + 1) in _VEHICLES
        return model if is_one else None
    if first == 0 or not words.gaps[first].strip().endswith(_OPENS):
        return None
    vehicle = words.words[first - 1]
    return vehicle if reads_as(vehicle, _ARABIC_VEHICLES) else None


def state_after(words: Words, last: int) -> str | None:
    """Return the state after a comma that makes a word a town: Salem, Oregon, has a mayor.

    Or where it lies: Clark, north of Manila.
    """
    at = last + 1
    if at >= len(words.words) or words.gaps[at] != _BEFORE_STATE:
        return None
    if words.words[at] in _DIRECTIONS and words.after(at) == _OF:
        return words.words[at]
    word, ends = words.words[at], not words.gaps[at + 1].isspace()
    return word if ends and word[0].isupper() and normalise(word) in _STATES else None


def _place(words: Words, last: int) -> str | None:
    if normalise(words.after(last) or "") in _MOUNDS:
        return words.words[last + 1]
    ends = _PLACE_ENDS.get(normalise(words.words[last]), ())
    after = words.words[last + 1 : last + 1 + len(ends)]
    is_place = bool(ends) and tuple(map(normalise, after)) == ends
    return " ".join(after) if is_place else None


def is_on_that(words: Words, index: int, noun: str) -> bool:
    """Whether a noun that word `index` ends in is one with what follows: والبرهان على ذلك.

    After a conjunction it begins the clause; after a verb it is a name: رد البرهان على ذلك.
    """
    form = normalise(noun).removeprefix(_ARTICLE)
    return form in ORDINARY_WORDS and is_on_that_at(words, index + 1)


def is_on_that_at(words: Words, index: int) -> bool:
    """Whether words from `index` on are على ذلك or على أن, with the dots of علي or without."""
    return tuple(map(normalise, words.words[index : index + 2])) in _ON_THAT
