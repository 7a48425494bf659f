"""Princes, kings and popes, called by title and given name later: Prince Faisal, الملك سلمان.

Of those with a father or a number in their name, and of houses that rule: Sheikh Nawaf Al-Sabah.
Only as long as it has no other of that given name.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import replace

from services.domain.names.monarchs import REIGNING, TITLE_FORMS, regnal_number
from services.domain.names.units import LATIN_ARTICLES, is_link, is_son, opens_compound
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import KIN, is_known_word
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.context.persons.named_after import thing_after, thing_before
from services.domain.watchlist.deciding.cut_short import cut_short
from services.domain.watchlist.deciding.persons.ruling_house import is_of_ruling_family
from services.domain.watchlist.finding.candidate import Candidate, indices_of
from services.domain.watchlist.forms.step import Step

_TITLES = tuple(sorted(TITLE_FORMS))
_NAMED_AFTER = normal_forms("""
    قصر مجمع طريق حي كرسي مسابقة مهرجان وسام وقف صالة دارة قاعة برنامج مشروع هيئة منحة قلادة ميدالية
    بطولة دورة ممشى ساحة سباق مجلة مبرة صندوق جناح منتدى عهد
""")
"""What is named after kings and princes, beside what is after anybody; عهد is the reign of one."""
_OF_ANOTHER = _NAMED_AFTER | KIN
_STEP = "given name alone"

_Called = tuple[str, str]
"""Title and given name, in normal forms."""


def princes_again(
    texts: Sequence[Words], kept: Sequence[Collection[Candidate]]
) -> Iterator[tuple[int, Candidate]]:
    """Yield where title and given name of a prince stand again, with the number of the text.

    Args:
        texts: of the document, in reading order.
        kept: the names that count in each of them.
    """
    named = [_princes_named(*one) for one in zip(texts, kept, strict=True)]
    numbered = [list(_numbered(*one)) for one in zip(texts, kept, strict=True)]
    if not any(named) and not any(numbered):
        return
    owners: dict[_Called, Candidate] = {}
    others: set[_Called] = set()
    for number, words in enumerate(texts):
        for name, full in numbered[number]:
            owners.setdefault(name, full)
        taken = indices_of(kept[number])
        for (first, last), name in _princes(words):
            here = named[number].get(first)
            if here is not None:
                owners.setdefault(name, here)
            if _is_other(words, last, here, owners.get(name)):
                others.add(name)
                continue
            is_known = name in owners.keys() - others and first not in taken
            if is_known and _is_again(words, first, last):
                yield number, _given_alone(words, (first, last), owners[name])


def _princes_named(words: Words, kept: Collection[Candidate]) -> Mapping[int, Candidate]:
    """Return the full names of princes right after such a title, by their first word."""
    return {
        one.first: one
        for one in kept
        if one.form.personal
        and not one.has_prefix(words)
        and one.first < one.last
        and (_is_told_apart(words, one) or is_of_ruling_family(one.form.alias))
        and _title_before(words, one.first) is not None
    }


def _numbered(words: Words, kept: Collection[Candidate]) -> Iterator[tuple[_Called, Candidate]]:
    """Yield what monarchs may be called of whom a text has the number: العاهل عبد الله الثاني."""
    for one in kept:
        if one.form.personal and Step.REGNAL_NUMBER in one.steps:
            _, given = _given_at(words, one.first)
            yield from (((title, given), one) for title in REIGNING)


def _is_told_apart(words: Words, candidate: Candidate) -> bool:
    rest = words.words[candidate.first + 1 : candidate.last + 1]
    return any(map(_tells_apart, rest))


def _tells_apart(word: str) -> bool:
    """Whether a word after a given name says which prince or king of that name is meant."""
    form = normalise(word)
    return is_son(form) or (not word.islower() and regnal_number([form]) is not None)


def _princes(words: Words) -> Iterator[tuple[tuple[int, int], _Called]]:
    """Yield the given names right after such a title by their first and last word, with both."""
    for index in range(1, len(words.words)):
        if (title := _title_before(words, index)) is not None:
            last, given = _given_at(words, index)
            yield (index, last), (title, given)


def _given_at(words: Words, index: int) -> tuple[int, str]:
    """Return the last word of the given name that begins there, and the name in one word."""
    form, following = normalise(words.words[index]), words.after(index)
    if opens_compound(form) and following is not None:
        return index + 1, form + normalise(following)
    return index, form


def _title_before(words: Words, index: int) -> str | None:
    title = words.before(index)
    if title is None or title.islower():
        return None
    return next((one for one in _TITLES if reads_as(title, {one})), None)


def _is_other(words: Words, last: int, full: Candidate | None, owner: Candidate | None) -> bool:
    """Whether a prince whose name goes on is not the first of that title and given name."""
    if full is None or owner is None:
        following = words.after(last)
        return following is not None and (_tells_apart(following) or _names_on(following))
    return full.form.entity != owner.form.entity


def _names_on(word: str) -> bool:
    form = normalise(word)
    return is_link(form) or form in LATIN_ARTICLES or bool(groups_of_given_name(word))


def _is_again(words: Words, first: int, last: int) -> bool:
    """Whether title and name are all of a name, and of nothing that is named after him.

    As an airport is: مطار الأمير فيصل.
    """
    after = words.after(last)
    if (after is not None and not _may_follow(after)) or thing_after(words, last):
        return False
    before = words.before(first - 1)
    return thing_before(before) is None and not reads_as(before or "", _OF_ANOTHER)


def _may_follow(word: str) -> bool:
    if _names_on(word):
        return False
    if word[0].isascii():
        return word[0].islower()
    return any(is_known_word(reading.form) for reading in readings(word))


def _given_alone(words: Words, span: tuple[int, int], full: Candidate) -> Candidate:
    form = replace(full.form, evidence="surname", tokens=(), cost=full.cost)
    return cut_short(words, form, span, readings(words.words[span[0]])[0], (_STEP,))
