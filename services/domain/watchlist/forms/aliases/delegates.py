"""Whom a country sends to a body: مندوب الكويت الدائم لدى الأمم المتحدة, Kuwait's representative.

The country stands inside of the title, in any of three places in Arabic, or beside it.
"""

from collections.abc import Iterator

from services.domain.names.countries import english_words_for, spellings_of_country
from services.domain.names.official_states import arabic_nouns, official_names
from services.domain.text.normalise import normal_forms, normalise
from services.domain.watchlist.context.offices.envoys import TO
from services.domain.watchlist.context.offices.office_names import OfficeName, parted_at_country
from services.domain.watchlist.forms.aliases.purpose import as_purpose
from services.domain.watchlist.forms.aliases.rewrite import Tokens

_DELEGATES = frozenset({"representative", "ambassador", "delegate", "observer", "envoy"})
_ARABIC_DELEGATES = normal_forms("مندوب مندوبة ممثل ممثلة سفير سفيرة مراقب مراقبة")
_ARTICLE, _FEMININE, _RELATIONAL = "ال", "ه", "ي"
_THE, _OF = "the", "of"


def title_of_delegate(name: str) -> OfficeName | None:
    """Return the title without the country inside of it, and that country.

    As in Permanent Representative of Oman to the United Nations; None where there is not one such.
    """
    if (parted := parted_at_country(name)) is None:
        return None
    before, country, rest = parted
    if not before or TO.isdisjoint(map(normalise, rest)):
        return None
    if before[0][0].isascii():
        before = before[:-1] if before[-1] == _THE else before
        who = map(normalise, before[-2:-1])
        is_one = before[-1:] == [_OF] and not _DELEGATES.isdisjoint(who)
        own = before[:-1]
    else:
        is_one = normalise(before[0]).removeprefix(_ARTICLE) in _ARABIC_DELEGATES
        own = [_ARTICLE + before[0].removeprefix(_ARTICLE), *before[1:]]
    return OfficeName(title=" ".join((*own, *rest)), country=country) if is_one else None


def with_sender_inside(tokens: Tokens, country: str) -> Iterator[Tokens]:
    """Yield the title of whom a country sends to a body with that country inside of it.

    Args:
        country: its English name, as `country_of` gives it.
    """
    at = next((at for at, token in enumerate(tokens) if token in TO), 0)
    if not at:
        return
    before, after = tokens[:at], tokens[at:]
    if before[-1] in _DELEGATES:
        for name in (*english_words_for(country)[:1], *official_names(country)[0]):
            yield (*before, _OF, *name, *after)
            yield (*before, _OF, _THE, *name, *after)
    elif before[0].removeprefix(_ARTICLE) in _ARABIC_DELEGATES:
        for inside in with_sender_before(before, country):
            yield (*inside, *after)


def with_sender_before(before: Tokens, country: str) -> Iterator[Tokens]:
    """Yield the Arabic title of a delegate with his country, without the body he is sent to."""
    stem, which = before[0].removeprefix(_ARTICLE), before[1:]
    nouns = tuple((article + one,) for one in arabic_nouns(country) for article in ("", _ARTICLE))
    for first, *rest in (*nouns, *official_names(country)[1]):
        yield (stem, first, *rest, *which)
        yield (_ARTICLE + stem, *which, *as_purpose((first, *rest)))
    ending = _RELATIONAL + _FEMININE if stem.endswith(_FEMININE) else _RELATIONAL
    for noun in spellings_of_country(country)[1]:
        adjective = _ARTICLE + noun + ending
        yield (_ARTICLE + stem, adjective, *which)
        yield (_ARTICLE + stem, *which, adjective)
