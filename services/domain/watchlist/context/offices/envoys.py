"""Ambassadors and envoys, whom a country or body sends to another country."""

from collections.abc import Iterator

from services.domain.names.countries import LONGEST_COUNTRY, country_beginning
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.offices.title_in_text import TitleInText

SENT = normal_forms("""
    envoy ambassador الممثل ممثل الممثلة ممثلة المبعوث مبعوث المبعوثة مبعوثة السفير سفير السفيرة
    سفيرة الموفد موفد
""")
"""Normal forms of who is sent, particles left out."""
_SENT_ENDS = tuple({form.removeprefix("ال") for form in SENT})
"""With which a word ends that may be one of these after its particles."""
_AMBASSADORS = tuple(normal_forms("ambassador سفير سفيرة"))
_BESIDE = frozenset({" ", ". "})
"""Between a country and who is sent from it: U.S. ambassador."""
TO = normal_forms("to إلى لدى")
"""Between the title of who is sent to a country and that country; others come to it themselves."""
_THE = "the"
_GENITIVE = ("ال", "لل")
"""How words of a title begin that say more of its first."""
_OF_STATES = normal_forms(
    """of the kingdom republic state states united sultanate federation union islamic arab syrian
    hashemite federal democratic people s خادم دولة مملكة جمهورية سلطنة إمارة"""
)


def is_sent(words: Words, last: int) -> bool:
    """Whether a title that ends with word `last` is that of an ambassador or envoy."""
    begin = max(0, last - 2)
    # The personal envoy of the Secretary-General of the United Nations to Sudan.
    while words.adjacent(begin) and _is_inside_title(normalise(words.words[begin])):
        begin -= 1
    return any(map(_is_envoy, words.words[begin : last + 1]))


def is_ambassador(title: TitleInText) -> bool:
    """Whether a title is that of an ambassador, who is where he is sent to; an envoy travels."""
    return any(form.endswith(_AMBASSADORS) for form in title.forms)


def is_of_ambassador(words: Words, first: int, size: int) -> bool:
    """Whether a country of so many words is an ambassador's: US ambassador, السفير الأميركي.

    Who is sent somewhere says nothing of whose other titles are there.
    """
    after, before = "".join(words.words[first + size : first + size + 1]), words.before(first) or ""
    is_beside = words.gaps[first + size] in _BESIDE and normalise(after) in _AMBASSADORS
    return is_beside or normalise(before).endswith(_AMBASSADORS)


def _is_envoy(word: str) -> bool:
    is_likely = normalise(word).endswith(_SENT_ENDS)
    return is_likely and reads_as(word, SENT)


def _is_inside_title(form: str) -> bool:
    """Whether more of a title stands before this word: Ambassador of the Kingdom of Norway."""
    return form in _OF_STATES or form.startswith(_GENITIVE)


def destinations(words: Words) -> Iterator[str]:
    """Yield the countries that a text says somebody is sent to: سفير فرنسا لدى مصر."""
    for at, word in enumerate(words.words):
        if normalise(word) in TO and words.adjacent(at) and is_sent(words, at - 1):
            begin = at + 1 + (words.words[at + 1 : at + 2] == [_THE])
            found = country_beginning(words.words[begin : begin + LONGEST_COUNTRY])
            if found is not None:
                yield found[0]
