"""Which words may be another name of the body that they are given beside, and what else they say.

In brackets stands as well where a body is, that it is banned, who leads it, or whose a picture is.
"""

import re
from collections.abc import Iterable, Sequence

from services.domain.names.cities import country_of_city
from services.domain.names.countries import country_of
from services.domain.names.lexicon import FUNCTION_WORDS
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import is_common_english, is_known_word
from services.domain.watchlist.context.given_beside import GivenSpan
from services.domain.watchlist.context.persons.given_names import groups_of_given_name
from services.domain.watchlist.deciding.acronyms.initials import has_letters_of, is_acronym
from services.domain.watchlist.deciding.acronyms.spoken_acronyms import spoken_forms
from services.domain.watchlist.deciding.bodies.later_heads import ENGLISH_HEADS
from services.domain.watchlist.deciding.bodies.short_forms import Short
from services.domain.watchlist.forms.aliases.spoken_letters import speaks

_ARTICLE = "ال"
_PARTICIPLE = re.compile("م.{2,5}|م.{2,6}ه", re.DOTALL)
"""The shapes of participles, and of some nouns: المحظورة."""
_RELATIONAL = ("ي", "يه")
_PLURALS = ("ون", "ين", "ات")
_MEN = "ون"
_PRONOUNS = ("ها", "هم")
_LEAST, _MANY, _PAIR = 3, 4, 2
_KINDS = ENGLISH_HEADS | {"committee", "commission", "group", "mechanism", "panel", "mission"}
_SPEAK_TOO = normal_forms("""
    reuters bloomberg axios politico tasnim mehr anadolu رويترز بلومبرغ فرانس أسوشيتد سانا الأناضول
    hamas fatah hezbollah taliban حماس فتح حزب طالبان داعش
    geneva hague strasbourg جنيف لاهاي ستراسبورغ
    جهات أوساط وكالات صحف صحافة سفارة نيابة مراسل
""")
"""Agencies, movements, seats and others in brackets that say things and are not that body."""


def is_other_name(words: Words, span: GivenSpan, tokens: Short, names: Sequence[str]) -> bool:
    """Whether the words of a span may name the body beside whose name they are given.

    Args:
        tokens: normal forms of that name.
        names: of the body, in Latin letters.
    """
    written = words.words[span.first : span.last + 1]
    short = tuple(map(normalise, written))
    if _says_else(written, short, span, tokens):
        return False
    if written[0].isascii():
        return _is_latin_name(written, span, tokens, names)
    if len(short) == 1 and any(spoken_forms(written[0], names)):
        # Those of whom an acronym is decide on these.
        return False
    if span.certain:
        return not (_describes(short[0]) if len(short) == 1 else _is_predicate(short))
    # The names in Latin letters tell; without them only that Arabic has no such word.
    return speaks_name(short, names) if names else len(short) == 1 and _is_foreign(short[0])


def may_be_speaker(words: Words, span: GivenSpan, tokens: Short) -> bool:
    """Whether the one word of a span may name a body that the document has say something.

    Of such a one nothing is asked but that it is no description, as of the Labour Fund (Tamkeen).

    Args:
        tokens: normal forms of the name beside it.
    """
    word = words.words[span.first]
    short = (normalise(word),)
    if span.first < span.last or _says_else((word,), short, span, tokens):
        return False
    if short[0] in _SPEAK_TOO or is_known_word(short[0]):
        return False
    if word[0].isascii():
        is_name = word[0].isupper() and word[1:].islower()
        return is_name and not (short[0] in _KINDS or is_common_english(short[0]))
    return not short[0].startswith(_ARTICLE) and not short[0].endswith((*_RELATIONAL, _MEN))


def speaks_name(short: Short, names: Iterable[str]) -> bool:
    """Whether Arabic words are those of a name in Latin letters cut short: أفريكسيم بنك."""
    form = "".join(short).removeprefix(_ARTICLE)
    return len(short) <= _PAIR and any(speaks(form, name) for name in names)


def _says_else(written: Sequence[str], short: Short, span: GivenSpan, tokens: Short) -> bool:
    """Whether words have a number, a place, a person or what joins words, or are in the name."""
    if any(any(map(str.isdigit, word)) for word in written):
        return True
    places = written[:1] if span.certain else written
    if any(country_of(word) is not None for word in places) or country_of_city(written):
        return True
    own = {token.removeprefix(_ARTICLE) for token in tokens}
    is_own = len(short) == 1 and short[0].removeprefix(_ARTICLE) in own
    is_person = bool(groups_of_given_name(written[0]))
    return is_own or is_person or not FUNCTION_WORDS.isdisjoint(short)


def _is_latin_name(
    written: Sequence[str], span: GivenSpan, tokens: Short, names: Sequence[str]
) -> bool:
    form = normalise(written[0])
    if not all(word.isascii() and word[0].isupper() for word in written) or is_acronym(written[0]):
        return False
    if len(written) == 1 and (form in _KINDS or is_common_english(form)):
        return False
    known = (*names, " ".join(tokens)) if tokens[0].isascii() else names
    letters = "".join(written)
    in_order = len(letters) >= _MANY and any(has_letters_of(letters, name) for name in known)
    return span.certain or in_order


def _describes(word: str) -> bool:
    """Whether an Arabic word may say what a body is like, or be a word of every day."""
    stem = word.removeprefix(_ARTICLE)
    is_shape = _PARTICIPLE.fullmatch(stem) is not None or stem.endswith(_RELATIONAL + _PLURALS)
    return is_shape or len(stem) < _LEAST or is_known_word(stem) or is_known_word(word)


def _is_predicate(short: Short) -> bool:
    """Whether words only begin with an article, as no name does: المصنفة إرهابية."""
    return short[0].startswith(_ARTICLE) and not short[1].startswith(_ARTICLE)


def _is_foreign(word: str) -> bool:
    is_long = len(word.removeprefix(_ARTICLE)) >= _MANY
    return is_long and not (_describes(word) or word.endswith(_PRONOUNS))
