"""The endings in names that change: رئيسة for رئيس, المسلمون for المسلمين, isation for ization."""

import re

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.watchlist.forms.aliases.rewrite import Rewrites, Tokens

_ARTICLE = "ال"
_FEMININE, _RELATIONAL = "ه", "ي"
_CASES = (("ون", "ين"), ("ين", "ون"))
_PLURALS = ("ون", "ين")
_TOWNS = ("برغ", "بيرغ", "بورغ", "برج", "بيرج", "بورج")
"""How Arabic writes -berg and -burg."""
_IZE = re.compile("([a-z]{3,}i)([sz])(ation|ations|ing|ed)")
_MIN_TOWN = 2
"""Letters before such an ending: برج is a tower."""
_MIN_STEM = 3
_MIN_LETTERS = 6
"""Of a word with a plural of these endings, its article counted."""
_HOLDERS = normal_forms("""
    رئيس وزير مستشار مدير أمين مبعوث سفير حاكم نائب مفوض مندوب ممثل محافظ مساعد وكيل منسق
""")
_GOVERNOR = normalise("محافظ")
_GOVERNED = normal_forms("البنك بنك المصرف مصرف المركزي مؤسسة محافظة مدينة العاصمة")
"""What a governor may be a woman of: محافظة كركوك is the province, and not who governs it."""
_ADJECTIVES = normal_forms("عام أول خاص أممي دولي سامي تنفيذي مقيم دائم")
"""Of the holder, so that they have the same ending: المديرة العامة."""


def with_other_gender(tokens: Tokens) -> Rewrites:
    """Yield the title of a man for a woman, and the other way round; nothing for other words."""
    changed = _in_other_gender(tokens[0], _HOLDERS)
    if changed is None or (tokens[0] == _GOVERNOR and tokens[1:2] and tokens[1] not in _GOVERNED):
        return
    found = [changed]
    for token in tokens[1:]:
        other = _in_other_gender(token, _ADJECTIVES) or _of_country(token)
        if other is None or other.endswith(_FEMININE) is not changed.endswith(_FEMININE):
            break
        found.append(other)
    yield (*found, *tokens[len(found) :]), ("title of a woman or of a man",)


def _in_other_gender(token: str, stems: frozenset[str]) -> str | None:
    stem = token.removeprefix(_ARTICLE)
    if stem in stems:
        return token + _FEMININE
    if stem.endswith(_FEMININE) and stem.removesuffix(_FEMININE) in stems:
        return token.removesuffix(_FEMININE)
    return None


def _of_country(token: str) -> str | None:
    """Return the adjective of a country in the other gender: الأمريكية for الأمريكي."""
    masculine = token.removesuffix(_FEMININE)
    is_one = masculine.startswith(_ARTICLE) and masculine.endswith(_RELATIONAL)
    if not is_one or country_of(masculine) is None:
        return None
    return token + _FEMININE if token == masculine else masculine


def with_bare_genitive(tokens: Tokens) -> Rewrites:
    """Yield an Arabic title as it stands before the noun of a country: ولي عهد for ولي العهد."""
    *head, last = tokens
    stem = last.removeprefix(_ARTICLE)
    if not head or stem == last or len(stem) < _MIN_STEM:
        return
    if not (head[0].startswith(_ARTICLE) or head[-1].startswith(_ARTICLE)):
        yield (*head, stem), ("as it stands before a country",)


def with_other_case(tokens: Tokens) -> Rewrites:
    """Yield a name with its plurals as subject or as object: الإخوان المسلمون, المسلمين."""
    # Asked of every variant of every name: no calls.
    plurals = {
        token
        for token in tokens
        if token.endswith(_PLURALS) and token.startswith(_ARTICLE) and len(token) > _MIN_LETTERS
    }
    for ending, other in _CASES if plurals else ():
        changed = tuple(
            token.removesuffix(ending) + other
            if token in plurals and token.endswith(ending)
            else token
            for token in tokens
        )
        if changed != tokens:
            yield changed, (f"{other} written for {ending}",)


def with_other_ize(tokens: Tokens) -> Rewrites:
    """Yield an English name as the British write it, or the Americans: Mobilisation."""
    if not tokens[0].isascii():
        return
    changed = tuple(map(_in_other_spelling, tokens))
    if changed != tokens:
        yield changed, ("ise written for ize, or the other way round",)


def _in_other_spelling(token: str) -> str:
    found = _IZE.fullmatch(token)
    if found is None:
        return token
    return found[1] + ("s" if found[2] == "z" else "z") + found[3]


def with_other_town(tokens: Tokens) -> Rewrites:
    """Yield a name with a foreign town's ending in the other spellings: فولفسبيرغ for فولفسبرغ."""
    if tokens[0].isascii():
        return
    for at, token in enumerate(tokens):
        own = next((end for end in _TOWNS if token.endswith(end)), "")
        stem = token.removesuffix(own)
        if own and len(stem) >= _MIN_TOWN and stem != _ARTICLE:
            for other in _TOWNS:
                if other != own:
                    yield (*tokens[:at], stem + other, *tokens[at + 1 :]), (f"{other} for {own}",)
