"""The article that South Asia writes onto the word before: Fakhrul Islam, Mujibur Rahman."""

from services.domain.names.lexicon import GIVEN_NAME_GROUPS
from services.domain.text.normalise import normal_forms

SERVANT = normal_forms("abd abdul abdel abdal abdur abdu abed عبد")
ARTICLES_APART = frozenset({"ur", "uz"})
"""What is no other word: Zia-ur-Rehman, Waker-uz-Zaman."""
_ENDS = ("ul", "ur", "uz", "ud", "us")
_MIN_STEM = 3


def without_bengali_article(form: str, following: str) -> str | None:
    """Return a Latin word less the article of the next that Bengal writes onto it: Fakhrul Islam.

    None where it has none: the r of Mujibur is that of Rahman.
    """
    if not form.isascii() or form in GIVEN_NAME_GROUPS or form in SERVANT:
        return None
    if not form.endswith(_ENDS) or len(form) <= _MIN_STEM + 1:
        return None
    is_article = form.endswith("l") or form[-1] == following[:1]
    return form[:-2] if is_article else None


def with_bengali_article(form: str) -> str | None:
    """Return the given name onto which a Latin word has such an article; None where it has none.

    Whichever word follows, so what is left has to be a name: Shafiqur, Fazlul.
    """
    if not form.endswith(_ENDS) or form in GIVEN_NAME_GROUPS or form in SERVANT:
        return None
    return form[:-2] if form[:-2] in GIVEN_NAME_GROUPS else None
