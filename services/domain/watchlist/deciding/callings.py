"""What people do who are no officials: the player Mohammed Al-Khulaifi is a namesake."""

from services.domain.names.countries import country_of
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.context.given_names import word_before
from services.domain.watchlist.context.people import Person
from services.domain.watchlist.finding.candidate import Candidate

_WITH_ARTICLE = """
    لاعب لاعبة مهاجم مدافع مدرب مدربة عداء عداءة سباح سباحة ملاكم دراج فارس هداف
    فنان فنانة مطرب مطربة ممثل ممثلة مغن مغنية مغني عازف ملحن مخرج مخرجة نحات
    شاعر شاعرة روائي روائية قاص طالب طالبة تلميذ سائق مزارع صياد
"""
"""Without it ممثل is whoever represents somebody."""
_IN_ENGLISH = """
    footballer striker midfielder defender goalkeeper winger forward coach sprinter swimmer boxer
    cyclist jockey actor actress singer musician composer rapper comedian sculptor poet novelist
    student driver farmer fisherman grocer trader
"""
_ARABIC = frozenset(map(normalise, _WITH_ARTICLE.split()))
_ENGLISH = frozenset(_IN_ENGLISH.split())


def why_of_other_calling(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why the calling before an official's name makes it another's; None without one.

    A nationality may stand between: اللاعب القطري. One that the watchlist gives him as a role is
    his own.
    """
    if not person.official or candidate.start != words.start(candidate.first):
        return None
    before = _before_nationality(words, candidate.first)
    if before is None or not _is_calling(before, person):
        return None
    return f"{before} before it makes it the name of somebody else"


def _before_nationality(words: Words, index: int) -> str | None:
    before = word_before(words, index)
    if before is None or before[0].isascii() or country_of(before) is None:
        return before
    return word_before(words, index - 1)


def _is_calling(word: str, person: Person) -> bool:
    if word[0].isascii():
        form = normalise(word)
        return form in _ENGLISH and form not in person.role_words
    callings = {one.form for one in readings(word) if one.article} & _ARABIC
    return bool(callings) and person.role_words.isdisjoint({*callings, normalise(word)})
