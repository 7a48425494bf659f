"""Given names made of two, which are written as one word or as two: Alireza, Amir-Abdollahian."""

from collections.abc import Iterator

from services.domain.names.bengali_articles import without_bengali_article
from services.domain.names.parts import NamePart
from services.domain.names.units import Unit, given_name_groups, units_of_word
from services.domain.text.normalise import normal_forms, normalise

_FIRST = "ali mohammad mohammed mohamed amir gholam ghulam hamid ahmad hossein hassan imam emom alp"
_SECOND = (
    "reza ali akbar asghar hossein hussein hassan mahdi mehdi javad bagher kazem taghi karim"
    " arslan aslan"
)
_ARABIC_FIRST = "علي محمد أمير غلام حميد أحمد حسين حسن إمام ألب"
_ARABIC_SECOND = "رضا علي أكبر أصغر حسين حسن مهدي جواد باقر كاظم تقي كريم أرسلان"
_SERVANTS = ("abd", "عبد")

# Given names that people are known by who have another before them: Mohammad Javad Zarif, Recep
# Tayyip Erdogan. Iranians, Pakistanis and Turks; to Arabs the second is as often the father.
_HARDLY_USED = {
    "mohammad محمد": "javad jawad جواد reza raza رضا bagher baqer baqir باقر taghi taqi تقي"
    " naghi naqi نقي shehbaz shahbaz شهباز nawaz نواز ishaq إسحاق",
    "recep رجب": "tayyip طيب",
}

_FIRSTS = normal_forms(f"{_FIRST} {_ARABIC_FIRST}")
_SECONDS = normal_forms(f"{_SECOND} {_ARABIC_SECOND}")


# Bengali family names in their own spellings: nearly all men of them have Md. before their name.
_BENGALI_FAMILIES = normal_forms("""
    Hossain Hossen Hoque Huq Haque Miah Mia Chowdhury Choudhury Sarker Bhuiyan Bhuyan Talukder
    Talukdar Mollah
""")
_MOHAMMED = "mohammad"


def _known_by() -> dict[str, Unit]:
    """Return by the form of a name the one before it, in the same script."""
    found = {}
    for firsts, seconds in _HARDLY_USED.items():
        for second in map(normalise, seconds.split()):
            first = firsts.split()[not second.isascii()]
            found[units_of_word(second)[0].form] = Unit(normalise(first))
    return found


_KNOWN_BY = _known_by()


def without_first(parts: tuple[NamePart, ...]) -> tuple[NamePart, ...]:
    """Return a name without the first of two given names that is hardly used; else nothing."""
    if len(parts) < 3 or parts[1].linked or _has_article(parts[-1]):
        return ()
    first = _KNOWN_BY.get(parts[1].readings[0].form)
    if first is None:
        return ()
    return parts[1:] if _are_one(first.form, parts[0].readings[0].form) else ()


def with_first(parts: tuple[NamePart, ...]) -> tuple[NamePart, ...]:
    """Return a name with the given name before it that is hardly used; else nothing."""
    if len(parts) < 2 or parts[1].linked or _has_article(parts[-1]):
        return ()
    first = _KNOWN_BY.get(parts[0].readings[0].form) or _before_bengali(parts)
    return (NamePart((first,)), *parts) if first is not None else ()


def _before_bengali(parts: tuple[NamePart, ...]) -> Unit | None:
    """Return Mohammad, as Md. is written out, where a name without it is one of Bengal."""
    given, family = (part.readings[0].form for part in (parts[0], parts[-1]))
    is_bengali = family in _BENGALI_FAMILIES and not _are_one(_MOHAMMED, given)
    return Unit(_MOHAMMED) if is_bengali else None


def _has_article(part: NamePart) -> bool:
    return any(reading.article for reading in part.readings)


def _are_one(first: str, form: str) -> bool:
    return first == form or bool(given_name_groups(first) & given_name_groups(form))


def together(parts: tuple[NamePart, ...]) -> Iterator[tuple[NamePart, ...]]:
    """Yield a name with two of its parts in one word, where these are known to be written so."""
    for at in range(len(parts) - 1):
        before, after = parts[at].readings[0], parts[at + 1].readings[0]
        if _make_compound(before, after) and not parts[at + 1].linked and len(parts) > 2:
            whole = NamePart((Unit(before.form + after.form),), parts[at].linked)
            yield (*parts[:at], whole, *parts[at + 2 :])


def _make_compound(before: Unit, after: Unit) -> bool:
    if before.form not in _FIRSTS or after.article or before.form == after.form:
        return False
    return after.form in _SECONDS or _is_servant_family(after.form)


def _is_servant_family(form: str) -> bool:
    """Whether the form is a family name like Abdollahian: Abdullah is a name of its own."""
    return form.startswith(_SERVANTS) and not given_name_groups(form)


def with_article_apart(parts: tuple[NamePart, ...]) -> Iterator[tuple[NamePart, ...]]:
    """Yield a name with the article that is written onto a part before the next: Sirajul Haq."""
    for at in range(len(parts) - 1):
        following = parts[at + 1].readings[0]
        first = without_bengali_article(parts[at].readings[0].form, following.form)
        if first is not None and not following.article:
            named = NamePart((Unit(following.form, article=True),))
            yield (*parts[:at], NamePart(units_of_word(first)), named, *parts[at + 2 :])


def apart(parts: tuple[NamePart, ...]) -> Iterator[tuple[NamePart, ...]]:
    """Yield a name with one of its parts in two words, where that part is known to be two names."""
    for at, part in enumerate(parts):
        form = part.readings[0].form
        for end in range(3, len(form) - 2):
            if form[:end] in _FIRSTS:
                rest = units_of_word(form[end:])[0]
                if rest.form in _SECONDS or _is_servant_family(rest.form):
                    first = NamePart((Unit(form[:end]),), part.linked)
                    yield (*parts[:at], first, NamePart((rest,)), *parts[at + 1 :])
