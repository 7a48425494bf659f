"""Tells a body from what is named after it: the ASEAN Basketball League, OPEC Fund for ..."""

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_without_article, readings
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import BANKS

_COMPETITIONS = frozenset(
    {"league", "cup", "championship", "championships", "tournament", "trophy", "marathon", "games",
     "olympiad"}
)  # fmt: skip
_NONE = {("arab", "league"), ("war", "games")}
"""The UN-Arab League envoy; what NATO calls its exercises."""
_LONGEST = 4
_ARABIC_COMPETITIONS = normal_forms("كأس بطولة ماراثون أولمبياد")
_FUNDS = frozenset({"fund", "foundation", "bank", "academy", "college", "institute", "university"})
_ARABIC_FUNDS = normal_forms("صندوق مؤسسة بنك أكاديمية كلية معهد جامعة")
_LINKS, _ARABIC_FOR = frozenset({"for", "of"}), "ل"
_PURPOSES = normal_forms("""
    للتعاون للتنمية للإنماء للاستثمار للإعمار للتصدير للتجارة للتمويل للإسكان للتسليف للائتمان
""")
"""What banks of their own are for: بنك اليابان للتعاون الدولي is not بنك اليابان."""


def competition_named_after(words: Words, first: int, last: int) -> str | None:
    """Return the word that makes the body in words `first` to `last` part of a competition's name.

    In English with a capital, up to three words after it; in Arabic right before it.
    """
    if words.words[last][0].isascii():
        return _english(words, last)
    before = words.before(first) or ""
    named = not _ARABIC_COMPETITIONS.isdisjoint(forms_without_article(before))
    return before if named else None


def _english(words: Words, last: int) -> str | None:
    for at in range(last + 1, min(last + _LONGEST, len(words.words))):
        word = words.words[at]
        if not (words.joined(at) and word[0].isupper()):
            return None
        form = normalise(word)
        if form in _COMPETITIONS:
            return None if (normalise(words.words[at - 1]), form) in _NONE else word
    return None


def fund_of(words: Words, first: int, last: int) -> str | None:
    """Return what makes the body in words `first` to `last` a part of another's name, if anything.

    What that is for, or of, stands after it: صندوق أوبك للتنمية, Federal Reserve Bank of Dallas.
    The college of a body alone may be a place where it does something.
    """
    word = words.after(last)
    if word is None:
        return None
    if words.words[last][0].isascii():
        is_for = words.after(last + 1) in _LINKS
        return word if is_for and word[0].isupper() and normalise(word) in _FUNDS else None
    if first < last and normalise(word) in _PURPOSES:
        own = forms_without_article(words.words[first])
        if not own.isdisjoint(BANKS) and country_of(words.words[last]) is not None:
            return word
    before = words.before(first) or ""
    heads = forms_without_article(before)
    is_for = any(reading.proclitics == _ARABIC_FOR for reading in readings(word))
    return before if is_for and not heads.isdisjoint(_ARABIC_FUNDS) else None
