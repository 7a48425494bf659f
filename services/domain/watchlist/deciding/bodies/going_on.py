"""Whether a word says more of the body named before it: Saudi Fund | for Development."""

from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import ARABIC_WHEN, TITLES_OF_WOMEN
from services.domain.watchlist.deciding.bodies.short_forms import is_purpose

_ARTICLE = "ال"
_OF, _FOR, _THE = "of", "for", "the"
_ENDS = ARABIC_WHEN | normal_forms("""
    الذي التي إلى إلا الصادر الصادرة
    المقبل المقبلة القادم القادمة الماضي الماضية الأخير الأخيرة
""")
"""Words with the letters of the article that no name goes on with: التحالف الدولي الذي تقوده.

An adjective of time may be that of what is the body's: تقرير فريق الرصد المقبل.
"""
_OFFICERS = TITLES_OF_WOMEN | normal_forms("المدير الأمين الأمينة الممثل الممثلة المنسق")
"""Who act for a body, beside the titles before names: وقع عن الصندوق الكويتي المدير العام."""
_CHIEFS = frozenset(
    {"ceo", "chair", "chairman", "chairperson", "chairwoman", "chief", "commissioner", "director",
     "governor", "president", "spokesman", "spokesperson", "spokeswoman"}
)  # fmt: skip
"""Whose titles follow the name of a body, and no further word of it: Fed Chair, Arab Fund CEO."""


def goes_on(words: Words, index: int) -> bool:
    """Whether word `index` says more of the body before: Saudi Fund | for Development."""
    if not words.adjacent(index):
        return False
    word = words.words[index]
    if word[0].isascii():
        is_more = word[0].isupper() and word.lower() not in _CHIEFS
        return is_more or word == _OF or (word == _FOR and _is_for_name(words, index))
    form = normalise(word)
    is_more = form.startswith(_ARTICLE) and form not in _ENDS | ARABIC_TITLES | _OFFICERS
    return is_more or is_purpose(word)


def _is_for_name(words: Words, index: int) -> bool:
    """Whether "for" goes on with a name: not in thanks to the Kuwait Fund for its help."""
    after = words.words[index + 1 : index + 3]
    after = after[after[:1] == [_THE] :]
    return not after or after[0][0].isupper() or words.words[index - 1].islower()
