"""Acronyms of three letters as Arabic speaks them: كاف, الكاف for CAF.

They are words of Arabic as well, so that the document has to use them as the name of a body.
"""

from collections.abc import Iterator, Sequence

from services.domain.text.endings import words_ending
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import SPEAKING
from services.domain.watchlist.deciding.acronyms.arabic_acronyms import is_quoted_in

_ARTICLE = "ال"
_LEAST = 3
"""Letters without the article; two are a word by accident."""
_BEFORE_BODIES = SPEAKING | normal_forms("""
    أصدر أصدرت يصدر تصدر قرر قررت يقرر تقرر نشر نشرت منح منحت اعتمد اعتمدت أطلق أطلقت
    رئيس رئيسة عضو أعضاء باسم بيان بلاغ لجنة لجان
""")
"""What bodies do, and who or what is theirs."""


def short_forms_in(texts: Sequence[Words], form: str) -> Iterator[str]:
    """Yield a short spoken acronym, with its article and without it, where it is used as a name.

    Without it wherever it stands: كاف is "sufficient", too.

    Args:
        texts: of the document.
        form: with the article.
    """
    bare = form.removeprefix(_ARTICLE)
    if not any(words_ending(words, (bare,)) for words in texts):
        return
    if is_quoted_in(texts, form) or any(_uses(texts, form)):
        yield form
    uses = list(_uses(texts, bare))
    if len(bare) >= _LEAST and uses and all(uses):
        yield bare


def _uses(texts: Sequence[Words], form: str) -> Iterator[bool]:
    """Yield of each place of a word whether the name of a body stands so: وقالت كاف, رئيس الكاف."""
    for words in texts:
        for index, word in enumerate(words.words):
            if normalise(word) == form:
                before = words.before(index)
                yield before is not None and reads_as(before, _BEFORE_BODIES)
