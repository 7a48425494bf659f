"""What people do who are no officials: the player Mohammed Al-Khulaifi is a namesake."""

from collections.abc import Iterator

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_without_article, is_definite, readings
from services.domain.text.words import Words
from services.domain.watchlist.context.persons.people import Person
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.reasons import Why

_WITH_ARTICLE = """
    لاعب لاعبة مهاجم مدافع مدرب مدربة عداء عداءة سباح سباحة ملاكم دراج فارس هداف
    فنان فنانة مطرب مطربة ممثل ممثلة مغن مغنية مغني عازف ملحن مخرج مخرجة نحات
    شاعر شاعرة روائي روائية قاص طالب طالبة تلميذ سائق مزارع صياد
    أب قس قسيس قمص راهب راهبة كاهن خوري
"""
"""Without it ممثل is whoever represents somebody."""
_OF_SOMETHING = """
    لاعب لاعبة مهاجم مدافع مدرب مدربة حارس عداء عداءة سباح سباحة ملاكم هداف سائق سائقة
"""
"""Before what they play for or drive, which has the article: لاعب الهلال, سائق الأجرة."""
_IN_ENGLISH = """
    footballer striker midfielder defender goalkeeper winger forward coach sprinter swimmer boxer
    cyclist jockey actor actress singer musician composer rapper comedian sculptor poet novelist
    student driver farmer fisherman grocer trader keeper
"""
_OWNERS = normal_forms("صاحب صاحبة")
_OWNED = normal_forms("""
    مزرعة بستان مشتل حظيرة محل متجر دكان حانوت بقالة مخبز مطعم مقهى صيدلية ورشة مغسلة صالون كراج
    مصنع فندق قارب شاحنة حافلة سيارة منزل بيت مخيم مكتبة
""")
"""What no official is known as the owner of; he may be the owner of an initiative: صاحب مبادرة."""
_YEARS = normal_forms("عاما سنة عام سنوات")
NO_LONGER = normal_forms("""
    former formerly once one time ex retired turned son daughter father mother husband wife brother
    sister
""")
"""Officials have been something else, and have relatives that are."""
_AFTER_CALLING = normal_forms("and who from of for at with in on by whose that")
_MAX_BETWEEN = 3
"""Words between the article and the calling in "a semi-professional rugby player"."""
_ARTICLES = frozenset({"a", "an", "the"})
_COMMA, _ARABIC_COMMA, _APOSTROPHES = ", ", "، ", ("'", "’")
_ARABIC = normal_forms(_WITH_ARTICLE)
_IN_CONSTRUCT = normal_forms(_OF_SOMETHING)
ARABIC_CALLINGS = _IN_CONSTRUCT | normal_forms("""
    نجار حداد سباك كهربائي بائع خباز حلاق جزار نادل طباخ بستاني ميكانيكي عاطل بواب بقال راع
    فنان فنانة مطرب مطربة شاعر شاعرة طالب طالبة تلميذ مزارع صياد عاملة ربة
""")
"""Callings without the article, which a police report gives after the age: (34 عاماً)، سائق."""
ENGLISH_CALLINGS = normal_forms(_IN_ENGLISH)


def why_of_other_calling(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why the calling beside an official's name makes it another's; None without one.

    A nationality may stand between: اللاعب القطري; in English it may follow the name: Tom Fletcher,
    31, a bus driver from Leeds. One that the watchlist gives him as a role is his own.
    """
    if not person.official:
        return None
    last = candidate.last
    after = _calling_after(words, last, person) or _owner_after(words, last)
    after = after or _arabic_calling_after(words, last, person)
    if after is not None:
        return Why.PERSON_ANOTHER_AFTER.say(after=after)
    if candidate.has_prefix(words):
        return None
    before = _calling_before(words, candidate.first, person)
    return None if before is None else Why.PERSON_ANOTHER_BEFORE.say(before=before)


def _calling_before(words: Words, index: int, person: Person) -> str | None:
    before = _before_nationality(words, index)
    if before is not None and _is_calling(before, person):
        return before
    # لاعب الهلال محمد
    of_something = words.before(index - 1) if words.before(index) else None
    if of_something is None or not is_definite(words.words[index - 1]):
        return None
    forms = forms_without_article(of_something)
    is_own = not person.role_words.isdisjoint(forms)
    return None if is_own or forms.isdisjoint(_IN_CONSTRUCT) else of_something


def _calling_after(words: Words, last: int, person: Person) -> str | None:
    """Return the calling in the English words between commas after word `last`."""
    at = last + 1
    if at < len(words.words) and words.words[at].isdecimal() and words.gaps[at] == _COMMA:
        at += 1  # his age
    if at >= len(words.words) or words.gaps[at] != _COMMA or words.words[at] not in _ARTICLES:
        return None
    for index in words_of_description(words, at):
        form = normalise(words.words[index])
        if form in ENGLISH_CALLINGS and form not in person.role_words:
            return words.words[index] if _ends_calling(words, index) else None
    return None


def words_of_description(words: Words, article: int) -> Iterator[int]:
    """Yield the words after an article that may say what somebody is, and is still.

    As in "a young Timorese fabric merchant".
    """
    for index in range(article + 1, min(article + _MAX_BETWEEN + 2, len(words.words))):
        if not words.adjacent(index) or normalise(words.words[index]) in NO_LONGER:
            return
        yield index


def _arabic_calling_after(words: Words, last: int, person: Person) -> str | None:
    """Return the calling after the age that follows word `last`: حسن علي (34 عاماً)، سائق."""
    at = last + 1
    if at + 2 >= len(words.words) or not words.words[at].isdecimal():
        return None
    at += 1
    if normalise(words.words[at]) in _YEARS and words.adjacent(at):
        at += 1
    if at >= len(words.words) or words.gaps[at].lstrip(")") != _ARABIC_COMMA:
        return None
    form = normalise(words.words[at])
    is_other = form in ARABIC_CALLINGS and form not in person.role_words
    return words.words[at] if is_other else None


def _owner_after(words: Words, last: int) -> str | None:
    """Return what the owner has in the Arabic words after word `last`: محمد علي، صاحب مزرعة."""
    at = last + 1
    if at + 1 >= len(words.words) or words.gaps[at] != _ARABIC_COMMA:
        return None
    owner, owned = words.words[at : at + 2]
    is_owner = normalise(owner) in _OWNERS and normalise(owned) in _OWNED
    return f"{owner} {owned}" if is_owner and words.adjacent(at + 1) else None


def _ends_calling(words: Words, index: int) -> bool:
    if words.gaps[index + 1].startswith(_APOSTROPHES):
        return False  # a driver's son
    after = words.after(index)
    return after is None or after in _AFTER_CALLING


def _before_nationality(words: Words, index: int) -> str | None:
    before = words.before(index)
    if before is None or before[0].isascii() or country_of(before) is None:
        return before
    return words.before(index - 1)


def _is_calling(word: str, person: Person) -> bool:
    if word[0].isascii():
        form = normalise(word)
        return form in ENGLISH_CALLINGS and form not in person.role_words
    callings = {one.form for one in readings(word) if one.article} & _ARABIC
    return bool(callings) and person.role_words.isdisjoint({*callings, normalise(word)})
