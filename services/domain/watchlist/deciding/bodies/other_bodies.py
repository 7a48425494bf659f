"""Whether words that name a body are only the beginning, or the end, of the name of another one."""

from collections.abc import Iterable

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import (
    forms_of_word,
    forms_without_article,
    is_definite,
    readings,
)
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.context.country_words import country_until, index_before
from services.domain.watchlist.context.persons.named_after import place_beside
from services.domain.watchlist.context.role_titles import FIELDS
from services.domain.watchlist.deciding.bodies.central_banks_alone import district_bank
from services.domain.watchlist.deciding.bodies.common_nouns import why_common_noun
from services.domain.watchlist.deciding.bodies.companies import subsidiary
from services.domain.watchlist.deciding.bodies.islamic_states import why_other_state
from services.domain.watchlist.deciding.bodies.kinds_of_body import is_armed
from services.domain.watchlist.deciding.bodies.like_bodies import why_like_body
from services.domain.watchlist.deciding.bodies.ministries_alone import is_no_ministry
from services.domain.watchlist.deciding.bodies.named_after_bodies import GAMES, why_named_after
from services.domain.watchlist.deciding.bodies.parties import (
    is_other_party,
    other_party_before,
)
from services.domain.watchlist.deciding.bodies.regional_bodies import is_of_other_region
from services.domain.watchlist.reasons import Why

_ARTICLE = "ال"
# Make another body of the one before: the National Security Council is not the Security Council.
_MAKES_ANOTHER = normal_forms("القومي القومية الوطني الوطنية الأعلى العليا المفتوحة")
_AND_DEFENCE = tuple(map(normalise, ("الأمن", "والدفاع")))
_GOD = normalise("الله")
"""Ends as a feminine noun does."""
_FEMININE = ("ه", normalise("العليا"), "ات")
_ENGLISH_MAKES_ANOTHER = frozenset({"national", "state", "supreme"})
_OFFICE_OF_STATE = ("of", "state")
# East African Development Bank; of other words, as in a Western Security Council member, they say
# whose side somebody is on.
_DIRECTIONS = frozenset(
    {"east", "west", "north", "south", "central", "eastern", "western", "northern", "southern",
     "southeast", "northeast", "southwest", "northwest"}
)  # fmt: skip
_CONTINENTALS = frozenset({"african", "asian", "american", "european", "pacific", "atlantic"})
_REGIONS = frozenset({"africa", "asia", "america", "europe", "pacific", "caribbean", "arabia"})
"""Have bodies of their own: North Africa Financial Action Task Force."""
_ACROSS = frozenset({"inter", "pan", "trans"})
"""Before a hyphen: Inter-American, Pan-African."""
_GROUPS = normal_forms("مجموعة")
# مجموعة العمل المالي لمنطقة الشرق.
_ARABIC_REGIONS = normal_forms("منطقة شرق غرب شمال جنوب وسط")
# Of armed groups: Kataib Hezbollah is not Hezbollah.
_BRIGADES = normal_forms("kataib kataeb katib brigades battalions كتائب سرايا ألوية")
_STATIONS = {("army", "radio"), (normalise("إذاعة"), normalise("الجيش"))}
_ANY = frozenset({"a", "an", "another", "any", "every", "each", "no", "some", "such"})
"""Before words in small letters these say that no certain body is meant."""
# Of those who play something: الاتحاد الأفريقي لكرة القدم. Not of professions or goods, for which a
# body says or does things as well: قال الاتحاد الأفريقي للصحفيين.
_UNIONS = frozenset({"union", "federation", "league", "association"})
_ARABIC_UNIONS = normal_forms("الاتحاد الرابطة الجمعية")
# Every country has one of its own: مجلس الأمن الروسي is not that of the United Nations.
# الجامعة العربية الأمريكية is a university.
_OF_ALL_COUNTRIES = frozenset(
    (normalise(first), normalise(last))
    for first, last in (("مجلس", "الأمن"), ("الجامعة", "العربية"), ("security", "council"))
)
# الخارجية الكويتية is the ministry, وزيرة الخارجية الكويتية the minister. A party has a نائبة in
# parliament as it has a نائب, and counts beside both.
_HEADS = normal_forms("وزيرة نائبة وكيلة")
_COURTS, _FORMER = normal_forms("محكمة المحكمة"), normal_forms("السابق السابقة")
_VERB = "ت"
"""Begins or ends a verb of which a court may be the subject: سمحت, تسمح."""
_MODELS = normal_forms("طراز نوع")


def why_another_body(
    words: Words, first: int, last: int, latin_names: Iterable[str] = ()
) -> str | None:
    """Return why words `first` to `last` are part of the name of another body; None if not.

    Args:
        latin_names: of the body: where they name a country, it is none of another country.
    """
    brigades = _brigades_beside(words, first, last)
    another = brigades or district_bank(words, first, last)
    another = another or subsidiary(words, first, last, latin_names)
    if another is not None:
        return Why.BODY_ANOTHER_BESIDE.say(another=another)
    if (named_after := why_named_after(words, first, last)) is not None:
        return named_after
    place = place_beside(words, first, last)
    if place is not None:
        return Why.NAME_OF_PLACE.say(place=place)
    if _is_station(words, first, last):
        return Why.RADIO_OF_ARMY.say()
    if (like := why_like_body(words, first, last)) is not None:
        return like
    if last > first and words.words[last][0].isascii():
        return _why_no_such_body(words, first, last) or _why_union(words, first, last)
    return _why_no_body(words, first, last) or _why_longer(words, first, last, latin_names)


def countries_of_names(names: Iterable[str]) -> set[str]:
    """Return the countries that names have words of."""
    found = (country_of(word) for name in names for word in words_of_name(name).words)
    return {country for country in found if country is not None}


def _brigades_beside(words: Words, first: int, last: int) -> str | None:
    """Return the word beside a name that makes it that of brigades; None where none does.

    Those of an army are a part of it: ألوية الجيش.
    """
    after = words.after(last) if words.words[last][0].isascii() else None
    beside = filter(None, (words.before(first), after))
    named = (word for word in beside if not word.islower() and _is_brigades(word))
    brigades = next(named, None)
    return None if brigades is None or is_armed(words, first, last) else brigades


def _is_station(words: Words, first: int, last: int) -> bool:
    """Whether words name no army but its radio station: Israeli Army Radio, إذاعة الجيش."""
    pair = (last, last + 1) if words.words[last][0].isascii() else (first - 1, first)
    if not words.adjacent(pair[1]):
        return False
    return tuple(normalise(words.words[index]) for index in pair) in _STATIONS


def _is_brigades(word: str) -> bool:
    return not _BRIGADES.isdisjoint(forms_without_article(word))


def _why_no_body(words: Words, first: int, last: int) -> str | None:
    """Return why Arabic words from `first` on name an office or describe something; None if not."""
    before = words.before(first)
    is_field = normalise(words.words[first]).removeprefix(_ARTICLE) in FIELDS
    if before is not None and is_field and normalise(before) in _HEADS:
        return Why.OFFICE_IN_BODY.say(before=before)
    if is_no_ministry(words, first, last) or (first == last and _is_model(words, first)):
        return Why.BODY_DESCRIBES.say(noun=before or "")
    return why_common_noun(words, first) if first == last else None


def _why_longer(words: Words, first: int, last: int, latin_names: Iterable[str]) -> str | None:
    """Return why the name of an Arabic body goes on as that of another; None if not."""
    following = words.after(last)
    if last == first or following is None:
        return None
    is_other = _is_regional(words, first, following) or _is_court_for(words, first, last + 1)
    is_other = is_other or is_other_party(words, first, last)
    if is_other or _is_elsewhere(words, first, last, latin_names):
        return Why.BODY_ANOTHER_AFTER.say(following=following)
    ending = normalise(words.words[last])
    is_longer = (ending, normalise(following)) == _AND_DEFENCE
    if is_longer or (ending.startswith(_ARTICLE) and _is_made_another(words, first, last)):
        return Why.BODY_ANOTHER_AFTER.say(following=following)
    return _why_union(words, first, last) if ending.startswith(_ARTICLE) else None


def _is_made_another(words: Words, first: int, last: int) -> bool:
    """Whether an adjective after a name goes on with it: القومي, but not جلسة مجلس الأمن المفتوحة.

    It agrees with what the body is or with the noun before it; else it is that of something else.
    """
    adjective = normalise(words.words[last + 1])
    nouns = {*forms_of_word(words.words[first]), normalise(words.words[last])} - {_GOD}
    agrees = any(noun.endswith(_FEMININE) is adjective.endswith(_FEMININE) for noun in nouns)
    return adjective in _MAKES_ANOTHER and agrees


def _is_elsewhere(words: Words, first: int, last: int, latin_names: Iterable[str]) -> bool:
    """Whether the adjective of a country after a name says that it is another country's body."""
    following, ending = words.words[last + 1], words.words[last]
    if not _is_of_country(following):
        return False
    beginning = readings(words.words[first])
    if any((reading.form, normalise(ending)) in _OF_ALL_COUNTRIES for reading in beginning):
        return True
    own = countries_of_names(latin_names)
    return is_definite(ending) and bool(own) and country_of(following) not in own


def _why_no_such_body(words: Words, first: int, last: int) -> str | None:
    """Return why an English name is that of another body, or of none; None where it is its own."""
    if (other_state := why_other_state(words, first, last)) is not None:
        return other_state
    before = words.before(first) or ""
    form = normalise(before)
    is_other = form in _ENGLISH_MAKES_ANOTHER or form in _REGIONS
    is_other = is_other and not _ends_elsewhere(words, first - 1)
    is_other = is_other or _is_part_of_region(words, first, form)
    is_other = is_other or is_of_other_region(words, first, last)
    is_other = is_other or other_party_before(words, first, last) is not None
    if before[:1].isupper() and is_other:
        return Why.BODY_ANOTHER_BEFORE.say(before=before)
    ends = normalise(words.words[first]), normalise(words.words[last])
    owner = index_before(words, first) if ends in _OF_ALL_COUNTRIES else None
    if owner is not None and country_until(words, owner) is not None:
        return Why.BODY_ANOTHER_BEFORE.say(before=words.words[owner])
    if not words.words[first].islower():
        return None
    *small, ending = words.words[first : last + 1]
    if ending.isdigit() and all(map(str.islower, small)):
        return Why.BODY_NUMBER_OF.say(ending=ending)
    if form in _ANY and ending.islower() and all(map(str.islower, small)):
        return Why.BODY_NONE_CERTAIN.say(before=before)
    return None


def _ends_elsewhere(words: Words, index: int) -> bool:
    """Whether word `index` ends what stands before a name: Saudi Arabia, Secretary of State."""
    found = country_until(words, index)
    is_country = found is not None and found[1] > 1
    return (
        is_country or tuple(map(str.lower, words.words[index - 1 : index + 1])) == _OFFICE_OF_STATE
    )


def _is_part_of_region(words: Words, first: int, before: str) -> bool:
    """Whether the word before a name makes its first word that of another region."""
    own = words.words[first]
    if before in _ACROSS:
        return words.gaps[first] == "-"
    is_place = normalise(own) in _CONTINENTALS or country_of(own) is not None
    return before in _DIRECTIONS and is_place


def _is_regional(words: Words, first: int, following: str) -> bool:
    heads = forms_of_word(words.words[first])
    regions = {reading.form for reading in readings(following) if reading.proclitics == "ل"}
    return not (_GROUPS.isdisjoint(heads) or _ARABIC_REGIONS.isdisjoint(regions))


def _is_court_for(words: Words, first: int, after: int) -> bool:
    """Whether a court is one for a country: المحكمة الدولية لرواندا.

    Not where it is the subject of a verb, and the country whom it allows something.
    """
    heads = forms_of_word(words.words[first])
    places = [one.form for one in readings(words.words[after]) if one.proclitics == "ل"]
    if _COURTS.isdisjoint(heads) or not places:
        return False
    before = normalise(words.before(first) or "")
    if before.startswith(_VERB) or before.endswith(_VERB):
        return False
    is_former = any(normalise(word) in _FORMER for word in words.words[after + 1 : after + 2])
    return is_former or any(country_of(place) is not None for place in places)


def _why_union(words: Words, first: int, last: int) -> str | None:
    """Return why a body that is a union is one of players, or in English of anybody; None if not.

    African Union of Broadcasting; but what somebody thanks the African Union for is no part of it.
    """
    following = words.after(last)
    if following is None:
        return None
    if not words.words[last][0].isascii():
        if not following.startswith("ل"):
            return None
        heads = forms_of_word(words.words[first])
        games = {reading.form for reading in readings(following) if reading.proclitics == "ل"}
        is_other = not (_ARABIC_UNIONS.isdisjoint(heads) or GAMES.isdisjoint(games))
        return Why.BODY_ANOTHER_AFTER.say(following=following) if is_other else None
    if normalise(words.words[last]) not in _UNIONS or following != "of":
        return None
    of = words.after(last + 1) or ""
    is_other = of[:1].isupper() and country_of(of) is None
    return Why.BODY_ANOTHER_OF.say(of=of) if is_other else None


def _is_model(words: Words, index: int) -> bool:
    """Whether a company is only what a thing is called by: طائرة من طراز بوينغ."""
    return not _MODELS.isdisjoint(forms_without_article(words.before(index) or ""))


def _is_of_country(word: str) -> bool:
    return normalise(word).startswith(_ARTICLE) and country_of(word) is not None
