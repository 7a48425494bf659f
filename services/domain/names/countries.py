"""The countries that words name, as nouns or adjectives, in both scripts."""

from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from importlib.resources import files

from services.domain.names.kinds_of_state import (
    AFTER_KINDS,
    BEGIN_KINDS,
    words_after_kind,
    words_of_kind,
)
from services.domain.text.normalise import normal_forms, normal_phrase, normalise
from services.domain.text.proclitics import readings

_ENDINGS = ("", "ي", "يه", "يون", "يين", "يا")
_CACHED = 16_384
LONGEST_COUNTRY = 6
"""Words of a country's name that `country_beginning` and `country_ending` know."""
_PHRASES = {
    "america": "united states; united states of america"
    " | الولايات المتحدة; الولايات المتحدة الامريكية; الولايات المتحدة الاميركية",
    "britain": "united kingdom | المملكة المتحدة",
    "emirates": "united arab emirates | الامارات العربية المتحدة",
    "saudi": "saudi arabia; saudi arabian; kingdom of saudi arabia | المملكة العربية السعودية",
    "jordan": "hashemite kingdom of jordan | المملكة الاردنية الهاشمية",
    "egypt": "arab republic of egypt | جمهورية مصر العربية",
    "syria": "syrian arab republic | الجمهورية العربية السورية",
    "algeria": "الجمهورية الجزائرية الديمقراطية الشعبية",
    "mauritania": "الجمهورية الاسلامية الموريتانية",
    "iran": "islamic republic of iran | الجمهورية الاسلامية الايرانية; جمهورية ايران الاسلامية",
    "russia": "russian federation | الاتحاد الروسي; روسيا الاتحادية",
    "china": "people s republic of china | جمهورية الصين الشعبية",
    "czechia": "czech republic",
    "south korea": "south korea; south korean; republic of korea"
    " | كوريا الجنوبية; الكوري الجنوبي; الكورية الجنوبية; جمهورية كوريا",
    "north korea": "north korea; north korean; democratic people s republic of korea"
    " | كوريا الشمالية; الكوري الشمالي; الكورية الشمالية; جمهورية كوريا الديمقراطية الشعبية"
    "; جمهورية كوريا الشعبية الديمقراطية",
    "south africa": "south africa; south african | جنوب افريقيا; جنوب افريقي; الجنوب افريقي",
    "south sudan": "south sudan; south sudanese | جنوب السودان",
    "new zealand": "new zealand | نيوزيلندا",
    "sri lanka": "sri lanka; sri lankan | سري لانكا; السريلانكي",
    "costa rica": "costa rica; costa rican | كوستا ريكا",
    "el salvador": "el salvador | السلفادور",
    "sierra leone": "sierra leone | سيراليون",
    "ivory coast": "ivory coast; ivorian; cote d'ivoire"
    " | ساحل العاج; كوت ديفوار; الايفواري; الايفوارية",
    "burkina faso": "burkina faso; burkinabe | بوركينا فاسو; البوركيني; البوركينية; البوركينابي",
    "mali": "جمهورية مالي; دولة مالي",
    "benin": "جمهورية بنين; دولة بنين",
    "georgia": "الجورجي",
    "laos": "جمهورية لاوس",
    "bhutan": "مملكة بوتان",
    "cameroon": "الكاميرون",
    "comoros": "جزر القمر; جمهورية القمر المتحدة; اتحاد القمر",
    "montenegro": "الجبل الاسود; جمهورية الجبل الاسود",
    "vatican": "holy see | الكرسي الرسولي",
    "macedonia": "north macedonia; north macedonian | مقدونيا الشمالية",
    "bosnia": "bosnia and herzegovina | البوسنة والهرسك",
    "dr congo": "dr congo; drc; democratic republic of congo; democratic republic of the congo"
    " | الكونغو الديمقراطية; جمهورية الكونغو الديمقراطية",
    "congo": "republic of congo; republic of the congo; congo brazzaville"
    " | جمهورية الكونغو; الكونغو برازافيل",
    "central african republic": "central african republic | افريقيا الوسطى; جمهورية افريقيا الوسطى",
    "equatorial guinea": "equatorial guinea; equatoguinean | غينيا الاستوائية",
    "guinea bissau": "guinea bissau; bissau guinean | غينيا بيساو",
    "papua new guinea": "papua new guinea | بابوا غينيا الجديدة",
    "cape verde": "cape verde; cape verdean; cabo verde | الراس الاخضر; كابو فيردي",
    "sao tome": "sao tome and principe; sao tome | ساو تومي وبرينسيب; ساو تومي",
    "east timor": "east timor; timor leste; timorese | تيمور الشرقية; تيمور ليشتي",
    "solomon islands": "solomon islands | جزر سليمان",
    "marshall islands": "marshall islands; marshallese | جزر مارشال",
    "dominican republic": "dominican republic | جمهورية الدومينيكان; الدومينيكان",
    "trinidad and tobago": "trinidad and tobago | ترينيداد وتوباغو; ترينيداد وتوباجو",
    "antigua and barbuda": "antigua and barbuda | انتيغوا وبربودا",
    "saint lucia": "saint lucia; st lucia | سانت لوسيا",
    "saint kitts and nevis": "saint kitts and nevis; st kitts and nevis | سانت كيتس ونيفيس",
    "saint vincent": "saint vincent and the grenadines; st vincent and the grenadines"
    " | سانت فنسنت وجزر غرينادين",
    "san marino": "san marino | سان مارينو",
}
"""Countries of more than one word, by their English name; both scripts, as news writes them."""
_KOREAS = "south korea", "north korea"
_CONGOS = "dr congo", "congo"
_FOR_SHORT = {
    **dict.fromkeys(normal_forms("Korea Korean كوريا الكوري الكورية"), _KOREAS),
    **dict.fromkeys(normal_forms("Congo Congolese الكونغو الكونغولي الكونغولية"), _CONGOS),
}
"""One word for a country of two, and the neighbour that it may stand for as well."""


@cache
def _forms() -> Mapping[str, str]:
    forms: dict[str, str] = {}
    for english, arabic in _declared():
        forms |= dict.fromkeys(map(normalise, english), english[0])
        forms |= {normalise(stem + end): english[0] for stem in arabic for end in _ENDINGS}
    return forms


@cache
def _declared() -> Sequence[tuple[Sequence[str], Sequence[str]]]:
    """Return the English words and the Arabic stems of each country of the file."""
    text = files(__package__).joinpath("countries.txt").read_text(encoding="utf-8")
    lines = (line.split("|") for line in text.splitlines() if not line.startswith("#"))
    return [(english.split(), arabic.split()) for english, arabic in lines]


@lru_cache(_CACHED)
def country_of(word: str) -> str | None:
    """Return the English name of the country that a word names, None where it names none."""
    if word[:1].isascii() and not word[:1].isupper():
        return None
    found = (_forms().get(reading.form) for reading in readings(word))
    return next((country for country in found if country is not None), None)


@cache
def _phrases() -> Mapping[tuple[str, ...], str]:
    return {
        normal_phrase(phrase): country
        for country, both in _PHRASES.items()
        for side in both.split(" | ")
        for phrase in side.split("; ")
    }


@cache
def _beginnings() -> frozenset[str]:
    return frozenset(phrase[0] for phrase in _phrases())


@cache
def _endings() -> frozenset[str]:
    return frozenset(phrase[-1] for phrase in _phrases())


def country_beginning(words: Sequence[str]) -> tuple[str, int] | None:
    """Return the country whose name words begin with, and of how many words that is.

    South Korea is two, State of Kuwait three; one word that is known only with another, as Korea,
    is none.
    """
    if not words:
        return None
    forms = _forms_of_first(words[0])
    if not forms.isdisjoint(_beginnings()):
        rest = tuple(map(normalise, words[1:LONGEST_COUNTRY]))
        for size in range(min(LONGEST_COUNTRY, len(words)), 0, -1):
            for form in forms:
                found = _phrases().get((form, *rest[: size - 1]))
                if found is not None:
                    return found, size
    country = country_of(words[0])
    if country is not None:
        return country, 1
    # Few words may, and every word of a text may be asked about.
    before = 0 if forms.isdisjoint(BEGIN_KINDS) else words_of_kind(words)
    named = country_beginning(words[before:]) if before else None
    if named is None:
        return None
    size = before + named[1]
    return named[0], size + words_after_kind(words[size:])


@lru_cache(_CACHED)
def country_for_short(word: str) -> tuple[str, str] | None:
    """Return the country that one word is short for beside a title, and the other it may mean.

    The Korean minister is South Korea's, and North Korea's where a text has spoken of that one.
    """
    return None if word[0].islower() else _FOR_SHORT.get(normalise(word))


@lru_cache(_CACHED)
def begins_no_country(word: str) -> bool:
    """Whether no country's name begins with this word, nor with the kind of state it is."""
    return not may_begin_country(word) and _forms_of_first(word).isdisjoint(BEGIN_KINDS)


@lru_cache(_CACHED)
def may_begin_country(word: str) -> bool:
    """Whether a country may begin with this word; one that is of most words in no time."""
    return not _forms_of_first(word).isdisjoint(_beginnings()) or country_of(word) is not None


def country_ending(words: Sequence[str]) -> tuple[str, int] | None:
    """Return the country whose name words end with, and of how many words that is."""
    if not words:
        return None
    last = normalise(words[-1])
    if last in _endings() or last in AFTER_KINDS:
        for size in range(min(LONGEST_COUNTRY, len(words)), 0, -1):
            found = country_beginning(words[-size:])
            if found is not None and found[1] == size:
                return found
    country = country_of(words[-1])
    return None if country is None else (country, 1)


@lru_cache(_CACHED)
def _forms_of_first(word: str) -> frozenset[str]:
    """Return what the first word of a country's name may be, less particles; capitals count."""
    if word[:1].isascii() and not word[:1].isupper():
        return frozenset()
    return frozenset(reading.form for reading in readings(word))


@cache
def spellings_of_country(country: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the English words for a country and the Arabic stems, in normal form.

    Args:
        country: its English name, as `country_of` gives it.
    """
    for english, arabic in _declared():
        if normalise(english[0]) == country:
            return tuple(map(normalise, english)), tuple(map(normalise, arabic))
    return (), ()


@cache
def phrases_of_country(country: str) -> tuple[tuple[tuple[str, ...], ...], ...]:
    """Return the names of a country that are more than one word, English ones, then Arabic ones.

    Args:
        country: its English name, as `country_of` gives it.
    """
    phrases = [phrase for phrase, of in _phrases().items() if of == country]
    english = tuple(phrase for phrase in phrases if phrase[0].isascii())
    return english, tuple(phrase for phrase in phrases if not phrase[0].isascii())


@cache
def short_words_for(country: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """Return the words that are short for a country beside a title, English and Arabic ones."""
    short = sorted(word for word, meant in _FOR_SHORT.items() if meant[0] == country)
    english = tuple(word for word in short if word.isascii())
    return english, tuple(word for word in short if not word.isascii())


@cache
def english_words_for(country: str) -> tuple[tuple[str, ...], ...]:
    """Return the English words for a country in normal form: its noun, then the adjectives.

    Each is one word or, as South Korean, several.
    """
    english = spellings_of_country(country)[0]
    if english:
        return tuple((word,) for word in english)
    return phrases_of_country(country)[0]
