"""What a woman is called after the title that Arabic gives men and women: المديرة العامة."""

from collections.abc import Iterable, Iterator, Sequence

from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import SAYING
from services.domain.watchlist.context.offices.names_after import holder_after
from services.domain.watchlist.context.offices.title_in_text import TitleInText
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.aliases.endings import with_other_gender
from services.domain.watchlist.forms.names.families_of_women import is_of_woman

_FEMININE, _OF_VERBS = "ه", "ت"
_VERBS_OF_WOMEN = frozenset(verb for verb in SAYING if verb.endswith(_OF_VERBS))


def titles_of_woman(
    words: Words, candidate: Candidate, titles: Iterable[Sequence[str]]
) -> Iterator[tuple[str, ...]]:
    """Yield the titles of a woman for those of a man that the title in full is cut short to.

    The text shows that a woman has it, by her name or by the verb: قالت المدير العام للصندوق.
    """
    head = candidate.form.tokens[0]
    if head.isascii() or head.endswith(_FEMININE):
        return
    found = [other for title in titles for other, _ in with_other_gender(tuple(title))]
    if found and _is_of_woman(words, candidate):
        yield from found


def _is_of_woman(words: Words, candidate: Candidate) -> bool:
    before = words.before(candidate.first)
    if before is not None and reads_as(before, _VERBS_OF_WOMEN):
        return True
    names = holder_after(TitleInText(words, candidate.first, candidate.last))
    return bool(names) and is_of_woman(names[0])
