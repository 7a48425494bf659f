"""Titles of the United Nations: who represents a country at which seat, who presides there."""

from itertools import pairwise

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
from services.domain.watchlist.context.offices.sentence_place import (
    begin_of_sentence,
    end_of_sentence,
)
from services.domain.watchlist.context.offices.title_in_text import TitleInText

_REPRESENT = normal_forms("""
    representative ambassador delegate observer mission
    مندوب مندوبة المندوب المندوبة ممثل ممثلة الممثل الممثلة سفير سفيرة السفير السفيرة مراقب المراقب
""")
"""Normal forms of who or what represents a country at a body."""
_NATIONS = normal_forms("nations un المتحدة")
_OTHER_SEATS = normal_forms("geneva vienna nairobi جنيف فيينا نيروبي")
_PASSED = normal_forms("""
    in at the office offices and other international organizations organisations
    في ومكتب ومكاتب والمنظمات والهيئات والوكالات الدولية الأممية الأخرى
""")
"""Between the United Nations and the city."""
_REACH = 7
_PRESIDENT, _ASSEMBLY = "president", "Assembly"
_ITS = frozenset({"General", "the", "The", "this"})
"""Before the Assembly; a National Assembly is of a country."""
_SESSION, _TOOK_CHAIR = "session", ("took", "the", "Chair")
_OF_SESSION, _LONGEST_SESSION = frozenset({"of", "at", "for"}), 6
"""Words from a title to the session that it is of: President at the sixty-fourth session."""
_PRESIDES = frozenset(
    {"presidency", "preside", "presided", "presides", "presiding", "election", "elected",
     "assumption", "assuming", "assumed", "chair", "chairing", "conduct", "conducting", "steer",
     "guide", "outgoing", "incoming"}
)  # fmt: skip


def other_seat(title: TitleInText) -> str | None:
    """Return the city after the title of a representative at the United Nations, if not New York.

    As in مندوب عمان الدائم لدى الأمم المتحدة والمنظمات الدولية في جنيف, who is somebody else.
    """
    words, last = title.words, title.last
    if normalise(words.words[last]) not in _NATIONS or not _represents(title):
        return None
    for at in range(last + 1, last + 1 + _REACH):
        if not words.adjacent(at):
            return None
        word = words.words[at]
        if reads_as(word, _OTHER_SEATS):
            return word
        if normalise(word) not in _PASSED:
            return None
    return None


def is_of_general_assembly(title: TitleInText) -> bool:
    """Whether a sentence is of who presides over the General Assembly, and calls him President.

    As speakers there do: I congratulate you, Mr. President, on your election to the presidency of
    the General Assembly. A president who spoke to it is that of a country.
    """
    words, first = title.words, title.first
    if tuple(words.words[title.last + 1 : title.last + 4]) == _TOOK_CHAIR:
        return True
    begin = begin_of_sentence(words, first)
    if begin is None or not title.is_one_word or normalise(words.words[first]) != _PRESIDENT:
        return False
    sentence = words.words[begin : end_of_sentence(words, first)]
    if _is_of_session(title):
        return True
    is_of_it = any(second == _ASSEMBLY and one in _ITS for one, second in pairwise(sentence))
    return is_of_it and not _PRESIDES.isdisjoint(sentence)


def _is_of_session(title: TitleInText) -> bool:
    """Whether the title goes on with the session of which it is: President of the 66th session."""
    words, at = title.words, title.last + 1
    if words.after(title.last) not in _OF_SESSION or words.words[at + 1 : at + 2] != ["the"]:
        return False
    return _SESSION in words.words[at : min(at + _LONGEST_SESSION, end_of_sentence(words, at))]


def _represents(title: TitleInText) -> bool:
    return any(reads_as(word, _REPRESENT) for word in title.written)
