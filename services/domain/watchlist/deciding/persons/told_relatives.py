"""Whom a text names as a relative: ابنته إيفانكا, Flavio Bolsonaro, the candidate's son."""

from collections.abc import Sequence, Set

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words
from services.domain.watchlist.finding.candidate import Candidate

_ARTICLE = "ال"
_WRITTEN = """
    نجله نجلها نجلهم ابنه ابنها ابنهم ابنته ابنتها كريمته كريمتها شقيقه شقيقها شقيقته شقيقتها أخوه
    أخيه أخته والده والدها والدته والدتها زوجته زوجها قرينته عقيلته أرملته صهره صهرها حفيده حفيدها
    حفيدته عمه عمته خاله جده
"""
_OF_SOMEBODY = frozenset(_WRITTEN.split())
"""As they are written: less its dots ابنة, "daughter of", is ابنه, "his son"."""
_OF_NEXT = normal_forms("""
    نجل ابنة كريمة شقيق شقيقة والد والدة زوجة زوج قرينة عقيلة أرملة صهر حفيد حفيدة
""")
"""Before a name they say whose relative somebody else is; after it, whose he is."""
_CHILD = normal_forms("ابن بنت")
"""So only after a comma, as they are parts of names, too."""
_KIN = frozenset(
    {"son", "daughter", "wife", "husband", "widow", "brother", "sister", "father", "mother",
     "grandson", "granddaughter", "nephew", "niece", "cousin", "law"}
)  # fmt: skip
_WHOSE = frozenset({"his", "her", "their", "s"})
_AGES = frozenset({"elder", "eldest", "older", "oldest", "younger", "youngest", "only", "late"})
_IN_LAW = frozenset({"in", "law"})
_BESIDE = frozenset({"former", "late", "then", "ex", "in", "law"})
"""What stands between a relative and the name, beside titles: his son-in-law, former adviser."""
_OTHERS = frozenset({"whose", "and", "with", "who", "while", "where"})
_REACH = 4
"""Words between a relative and the name, or the end of ", the president's son"."""
_COMMAS = (", ", "، ")
_INSIDE = (" ", "-", "'", "’", *_COMMAS)


def told_as_relatives(texts: Sequence[Words], full: Sequence[Sequence[Candidate]]) -> Set[str]:
    """Return the ids of the persons whose full name a document has as that of a relative.

    Args:
        texts: of the document, in reading order.
        full: the full names that count in each of them.
    """
    return {
        one.form.entity
        for words, candidates in zip(texts, full, strict=True)
        for one in candidates
        if one.form.personal and _is_relative(words, one)
    }


def _is_relative(words: Words, candidate: Candidate) -> bool:
    if words.words[candidate.last][0].isascii():
        return _is_english_before(words, candidate.first) or _is_english_after(words, candidate)
    inside = (normalise(words.words[index]) for index in candidate.indices)
    if not _OF_NEXT.isdisjoint(inside):
        return True  # إيفانكا ابنة ترامب
    at = candidate.last + 1
    is_beside = at < len(words.words) and words.gaps[at] in (" ", *_COMMAS)
    if is_beside and _is_said_after(words, at):
        return True
    return not candidate.has_prefix(words) and _is_arabic_before(words, candidate.first)


def _is_said_after(words: Words, at: int) -> bool:
    """Whether word `at` says whose relative it is: نجل المرشح, or after a comma ابنته or الابنة.

    Without the comma that is whom he visits: زار فلان والدته.
    """
    form = normalise(words.words[at])
    if words.gaps[at] not in _COMMAS:
        return form in _OF_NEXT
    return words.words[at] in _OF_SOMEBODY or form.removeprefix(_ARTICLE) in _OF_NEXT | _CHILD


def _is_arabic_before(words: Words, first: int) -> bool:
    """Whether a relative stands before, with titles and adjectives between: شقيقه الأكبر الزعيم."""
    for index in range(first - 1, max(-1, first - 1 - _REACH), -1):
        if words.gaps[index + 1] not in (" ", *_COMMAS):
            return False
        word = words.words[index]
        if any(word[one.offset :] in _OF_SOMEBODY for one in readings(word)):
            return True
        if not word.startswith(_ARTICLE):
            return False
    return False


def _is_english_before(words: Words, first: int) -> bool:
    """Whether a relative stands before, as in his son-in-law, former adviser Jared Roe."""
    for index in range(first - 1, max(0, first - 1 - _REACH), -1):
        if words.gaps[index + 1] not in _INSIDE:
            return False
        word = words.words[index]
        if word in _KIN - _IN_LAW:
            whose = index - 1 - (words.words[index - 1] in _AGES)
            return words.words[max(0, whose)].lower() in _WHOSE
        if not (word in _BESIDE or word[0].isupper() or word in _KIN):
            return False
    return False


def _is_english_after(words: Words, candidate: Candidate) -> bool:
    """Whether it is said after a comma, and nobody else is named so: Jane Roe, wife of John Roe."""
    at = candidate.last + 1
    if words.gaps[at] not in _COMMAS:
        return False
    for index in range(at, min(at + _REACH, len(words.words))):
        word = words.words[index]
        if word in _OTHERS or (index > at and words.gaps[index] not in (" ", "'", "’", "-")):
            return False
        if word in _KIN:
            after = words.after(index)
            return after is None or not after[0].isupper()
    return False
