"""Names of which a text leaves out so much, or writes the rest so otherwise, that they are others'.

Each of these alone is nothing: a middle name left out, an article added, a name passed over.
"""

from functools import lru_cache

from services.domain.names.lexicon import GIVEN_NAME_GROUPS
from services.domain.names.parts import parts_of_name
from services.domain.names.similarity import is_of_arabic_origin, similarity
from services.domain.names.units import (
    PARTICLES,
    given_name_groups,
    is_mauritanian_son,
    is_son,
    opens_compound,
)
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import (
    FOREIGN_GIVEN_NAMES,
)
from services.domain.watchlist.context.persons.people import (
    Person,
    has_role_beside,
    has_word_of_role_near,
)
from services.domain.watchlist.deciding.persons.longer_names import is_family_with_article
from services.domain.watchlist.deciding.persons.ruling_house import is_of_ruling_family
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.names.name_forms import is_no_word
from services.domain.watchlist.forms.names.parts_left_out import COMMONEST
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

_CACHED_NAMES = 4096
_ARTICLE = "ال"
_MOHAMMED = GIVEN_NAME_GROUPS[normalise("محمد")]
_LEAST_ALIKE = 0.8
"""How well each part of an Arabic name fits at least where the text has one more, or one less."""
_OF_HONOUR = normal_forms("""
    الأمير أمير الأميرة أميرة الشيخ الشيخة السيد السيدة الدكتور الدكتورة المهندس المهندسة الأستاذ
    الأستاذة المستشار المستشارة معالي سعادة العهد الفريق اللواء العميد العقيد ركن الركن
    prince princess sheikh shaikh sheikha emir amir sayyid sayyida mr mrs ms dr eng general gen
""")
"""Titles after which somebody is called by his own name and the father's; no office is one."""
_WORDS_OF_FAMILY = 2
_MIN_ALIKE = 0.7
"""For a word of the text that may be the family name left out, in whatever script."""


def why_in_part(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why what a text has of a name is too little to be the person's; None if it is not."""
    if not candidate.fits:
        return None
    reason = _why_other_family(words, candidate, person)
    if reason is not None:
        return reason
    if Step.MIDDLE_PASSED_OVER in candidate.steps:
        return _why_passed_over(candidate)
    if Step.FAMILY_LEFT_OUT in candidate.steps:
        reason = _why_without_family(words, candidate)
    elif Step.MIDDLE_LEFT_OUT in candidate.steps:
        reason = _why_without_middle(words, candidate)
    else:
        return None
    if reason is None or has_role_beside(words, candidate.first, candidate.last, person):
        return None
    return reason


def why_child_alone(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why whose child somebody is says too little of him without the family name.

    A footballer called أيمن بن محمد is any of many. Whoever has a title of honour is called so, and
    whoever has his role beside it.
    """
    alias, first, last = candidate.form.alias, candidate.first, candidate.last
    if Step.FAMILY_LEFT_OUT not in candidate.steps or is_of_ruling_family(alias):
        return None
    if parts_of_name(alias)[-1].linked:
        return None  # one more forefather is left out, and no family
    if not any(map(is_son, map(normalise, words.words[first : last + 1]))):
        return None
    title = words.before(first)
    is_titled = title is not None and reads_as(title, _OF_HONOUR)
    if is_titled or has_role_beside(words, first, last, person):
        return None
    return Why.FATHER_WITHOUT_FAMILY.say()


def _why_other_family(words: Words, candidate: Candidate, person: Person) -> str | None:
    """Return why a given name with an article is another family: Hamad Ali, Hamad Al-Ali.

    Beside the office it is only how Latin letters write it: Amin Nasser of Aramco, أمين الناصر.
    """
    last = candidate.fits[-1]
    gains = last.reading.unit.article and not last.name.article
    if not (gains and is_no_word(last.name.form)):
        return None
    place = candidate.first, candidate.last
    in_office = has_role_beside(words, *place, person)
    in_office = in_office or has_word_of_role_near(words, *place, person)
    return None if in_office else Why.GIVEN_NAME_WITH_ARTICLE.say()


def _why_passed_over(candidate: Candidate) -> str | None:
    """Return why another name between those of the tracked person makes it another's.

    Before the name proper Mohammed is an honorific, in South Asia above all: Md. Mahbub Hossain.
    """
    if _is_hardly_alike(candidate):
        return Why.ONE_NAME_MORE.say()
    first, family = candidate.fits[0].name, candidate.fits[-1].name
    last = candidate.fits[-1].reading.unit
    # Latin letters often leave an article out, and Libya writes ادبيبة for it.
    is_same = last.form == family.form and not last.form.isascii()
    if family.article and not last.article and (is_same or given_name_groups(last.form)):
        return Why.ONE_FATHER_MORE.say()
    is_mohammed = not _MOHAMMED.isdisjoint(given_name_groups(first.form))
    if is_mohammed and not last.article and _is_commonest(last.form):
        return Why.CALLED_BY_MIDDLE_NAME.say()
    return None


def _is_hardly_alike(candidate: Candidate) -> bool:
    least = min(fit.score for fit in candidate.fits)
    return least < _LEAST_ALIKE and _is_arabic(candidate.form.alias)


def _why_without_family(words: Words, candidate: Candidate) -> str | None:
    """Return why the given names alone, without the family name, are somebody else's."""
    alias = candidate.form.alias
    written = words.words[candidate.first : candidate.last + 1]
    linked = any(is_son(form) or is_mauritanian_son(form) for form in map(normalise, written))
    if _has_ould(alias) and not linked:
        return Why.WITHOUT_OULD_AND_FAMILY.say()
    if len(written) == len(candidate.fits) and _is_one_given(*written[:2]):
        return Why.COMPOUND_GIVEN_NAME.say(first=written[0], second=written[1])
    return None if linked or is_of_ruling_family(alias) else _why_given_alone(words, candidate)


def _why_given_alone(words: Words, candidate: Candidate) -> str | None:
    """Return why no more than given names are left, which many have."""
    first, last = candidate.fits[0], candidate.fits[-1]
    forms = (unit.form.removeprefix(_ARTICLE) for unit in (last.name, last.reading.unit))
    if _is_commonest(first.name.form) and any(map(given_name_groups, forms)):
        return Why.TWO_COMMON_NAMES.say()
    written, alias = words.words[candidate.last], candidate.form.alias
    is_foreign = normalise(written) in FOREIGN_GIVEN_NAMES and not _is_arabic(alias)
    if is_foreign and not is_part_of_name(alias, words, candidate.last + 1):
        return Why.GIVEN_NAME_WITHOUT_FAMILY.say(written=written)
    return None


def _why_without_middle(words: Words, candidate: Candidate) -> str | None:
    """Return why a name whose middle is left out is another one by what stands for the rest."""
    if _is_hardly_alike(candidate):
        return Why.WITHOUT_MIDDLE_HARDLY_ALIKE.say()
    alias, first = candidate.form.alias, candidate.fits[0].name.form
    after = words.after(candidate.last)
    if after is not None and is_family_with_article(after):
        return Why.WITHOUT_MIDDLE_FAMILY_FOLLOWS.say(after=after)
    # In Latin letters the article is often left out.
    family = candidate.fits[-1]
    is_added = family.reading.unit.article and not family.name.article
    if is_added and (not alias.isascii() or _is_commonest(first)):
        return Why.WITHOUT_MIDDLE_ARTICLE.say()
    particle = parts_of_name(alias)[-1].particle
    before = map(normalise, words.words[candidate.first : candidate.last])
    if particle and PARTICLES.isdisjoint(before):
        return Why.WITHOUT_MIDDLE_PARTICLE.say(particle=particle)
    return None


def _is_commonest(form: str) -> bool:
    return not COMMONEST.isdisjoint(given_name_groups(form))


def _is_one_given(first: str, second: str) -> bool:
    """Whether two words are one name, whatever else they are like: وعبد الحميد, Obaid Humaid."""
    return second.startswith(_ARTICLE) and any(opens_compound(one.form) for one in readings(first))


@lru_cache(_CACHED_NAMES)
def _has_ould(alias: str) -> bool:
    return any(map(is_mauritanian_son, map(normalise, alias.split())))


@lru_cache(_CACHED_NAMES)
def _is_arabic(alias: str) -> bool:
    return is_of_arabic_origin(parts_of_name(alias))


def is_part_of_name(alias: str, words: Words, index: int) -> bool:
    """Whether word `index` or the next is a further part of a tracked name: López Obrador.

    Args:
        index: of the word right after what was found of the name.
    """
    units = [unit for part in parts_of_name(alias)[1:] for unit in part.readings]
    for at in range(index, index + _WORDS_OF_FAMILY):
        if not words.adjacent(at):
            return False
        form = normalise(words.words[at])
        if any(similarity(form, unit.form) >= _MIN_ALIKE for unit in units):
            return True
    return False
