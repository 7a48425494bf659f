"""A central bank by the one word that is left of its name: رفع المركزي الفائدة, the Fed.

And the banks that the Federal Reserve has in its twelve districts, which are bodies of their own:
the Atlanta Fed, بنك الاحتياطي الفيدرالي في أتلانتا (Federal Reserve Act, section 2).
"""

from collections.abc import Collection, Iterable, Iterator, Sequence, Set
from itertools import takewhile

from services.domain.names.countries import country_of
from services.domain.names.lexicon import FUNCTION_WORDS
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word, is_definite, readings
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import BANKS
from services.domain.watchlist.context.country_words import index_before
from services.domain.watchlist.deciding.bodies.later_ends import is_adjective
from services.domain.watchlist.deciding.bodies.short_forms import Short
from services.domain.watchlist.forms.aliases.reach import is_reach
from services.domain.watchlist.reasons import Why

_FEDERAL_RESERVE, _FED = ("federal", "reserve"), "fed"
_RESERVE = normalise("الاحتياطي")
_FEDERAL, _OF_AMERICA = map(normal_forms, ("الفيدرالي الفدرالي", "الأمريكي الأميركي"))
_CENTRAL = normalise("المركزي")
ALONE = frozenset((word,) for word in (_CENTRAL, *_FEDERAL))
"""The Arabic words by which alone central banks are called."""
_BANKS = BANKS | normal_forms("البنك المصرف")
_AFTER_VERB = frozenset({"a", "by", "from", "into", "on", "the", "to", "up", "with"})
"""After "fed" at the beginning of a sentence they say that somebody was, or what by."""
_IN, _IN_OR_OF = normalise("في"), ("ب", "ل")
_REACH = 3
"""Words from a bank to its adjective: بنك سانت لويس الفيدرالي."""
_DISTRICTS = frozenset(
    {"boston", "new york", "philadelphia", "cleveland", "richmond", "atlanta", "chicago",
     "st louis", "saint louis", "minneapolis", "kansas city", "dallas", "san francisco"}
)  # fmt: skip
_ARABIC_DISTRICTS = normal_forms("""
    بوسطن نيويورك فيلادلفيا كليفلاند ريتشموند أتلانتا أطلنطا شيكاغو سانت_لويس مينيابوليس
    كانساس_سيتي كانساس دالاس سان_فرانسيسكو سان_فرانسسكو
""")


def bank_forms(tokens: tuple[str, ...]) -> Sequence[Short]:
    """Return the one word that is left of the name of a central bank; nothing of other names."""
    if tokens[:2] == _FEDERAL_RESERVE:
        return ((_FED,),)
    if _RESERVE in tokens and not _FEDERAL.isdisjoint(tokens):
        alone = [(word,) for word in sorted(_FEDERAL)]
        return (*((*one, of) for one in alone for of in sorted(_OF_AMERICA)), *alone)
    is_bank = _CENTRAL in tokens and not _BANKS.isdisjoint(tokens)
    return ((_CENTRAL,),) if is_bank else ()


def is_bank_alone(words: Words, first: int, short: Short) -> bool:
    """Whether the word that is left of its name stands for the bank in word `first`.

    It is no adjective: القاضي الفيدرالي, "Fed by streams"; nor is it the bank of a district.
    """
    if district_bank(words, first, first + len(short) - 1) is not None:
        return False
    if words.words[first][0].isascii():
        begins = index_before(words, first) is None
        return not (begins and words.after(first) in _AFTER_VERB)
    return not _is_adjective(words, first)


def goes_on_as_bank(words: Words, last: int) -> bool:
    """Whether an Arabic bank by one word is a longer, other one: المركزي الأوروبي."""
    return is_adjective(normalise(words.after(last) or ""))


def other_central_bank(
    texts: Iterable[Words], taken: Collection[tuple[int, int]], country: str | None = None
) -> str | None:
    """Return why "the central" may be another bank's; None where no text has another one.

    Args:
        taken: places of the words of names that count.
        country: of the bank that is meant, where it is known.
    """
    for number, words in enumerate(texts):
        for index in _places(words):
            before, after = words.before(index) or "", words.after(index) or ""
            is_longer = is_reach(normalise(after)) or country_of(after) not in (None, country)
            is_inside = _BANKS.isdisjoint(forms_of_word(before)) and _has_bank(words, index)
            if (number, index) not in taken and (is_longer or is_inside):
                return Why.CENTRAL_BANK_ANOTHER.say()
    return None


def _places(words: Words) -> Iterator[int]:
    if any(word.endswith(_CENTRAL.removeprefix("ا")) for word in words.different):
        yield from (
            index
            for index, word in enumerate(words.words)
            if any(reading.form == _CENTRAL for reading in readings(word))
        )


def _is_adjective(words: Words, index: int) -> bool:
    """Whether an Arabic adjective is that of the noun before it, or of a bank before that."""
    before = words.before(index)
    return before is not None and (is_definite(before) or _has_bank(words, index))


def _has_bank(words: Words, index: int) -> bool:
    """Whether the word for a bank stands before an adjective, with up to two words between."""
    near = range(index, max(0, index - _REACH), -1)
    named = [forms_of_word(words.words[at - 1]) for at in takewhile(words.adjacent, near)]
    return any(not _BANKS.isdisjoint(forms) for forms in takewhile(_may_be_place, named))


def _may_be_place(forms: Set[str]) -> bool:
    return FUNCTION_WORDS.isdisjoint(forms)


def district_bank(words: Words, first: int, last: int) -> str | None:
    """Return the city beside a name of the Federal Reserve whose bank it is then; None for none."""
    forms = tuple(map(normalise, words.words[first : last + 1]))
    if _is_reserve(forms):
        beside = normalise(words.after(last) or "")
        return _city_after(words, last + 1 + (beside in _OF_AMERICA))
    is_fed = forms[0] == _FED or forms[:2] == _FEDERAL_RESERVE
    before = index_before(words, first) if is_fed else None
    if before is None:
        return None
    named = (words.words[max(0, before - more) : before + 1] for more in (0, 1))
    return next((" ".join(city) for city in named if _is_district(city)), None)


def _is_reserve(forms: Short) -> bool:
    """Whether an Arabic name is of the Federal Reserve; others are federal or American, too."""
    if forms[-1] not in _FEDERAL | _OF_AMERICA:
        return False
    is_alone = not _FEDERAL.isdisjoint(forms_of_word(forms[0]))
    return is_alone or any(_RESERVE in forms_of_word(form) for form in forms)


def _is_district(city: Sequence[str]) -> bool:
    return city[0][0].isupper() and " ".join(map(normalise, city)) in _DISTRICTS


def _city_after(words: Words, index: int) -> str | None:
    if not words.adjacent(index):
        return None
    is_in = normalise(words.words[index]) == _IN
    city = words.words[index + is_in : index + is_in + 2]
    if not city:
        return None
    ways = readings(city[0])
    first = {one.form for one in ways if is_in or one.proclitics in _IN_OR_OF}
    whole = {"_".join((form, *map(normalise, city[1:]))) for form in first}
    return None if _ARABIC_DISTRICTS.isdisjoint(first | whole) else city[0]
