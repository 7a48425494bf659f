"""What the title of an office may be cut short to once it has stood in full, by its words."""

from collections.abc import Iterator, Sequence
from itertools import pairwise

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normal_phrase, normalise
from services.domain.text.words import Words
from services.domain.watchlist.context.country_words import country_from
from services.domain.watchlist.context.offices.title_in_text import TitleForms
from services.domain.watchlist.deciding.bodies.later_ends import without_last_adjective
from services.domain.watchlist.deciding.bodies.of_states import (
    before_purpose_in_arabic,
    of_what_it_is_for,
)
from services.domain.watchlist.deciding.offices.delegate_cuts import (
    WHICH_DELEGATE,
    cuts_of_delegate,
    is_delegate,
)
from services.domain.watchlist.deciding.offices.titles_of_banks import titles_of_bank_alone
from services.domain.watchlist.deciding.offices.titles_of_places import titles_less_place
from services.domain.watchlist.deciding.offices.titles_of_women import titles_of_woman
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.aliases.purpose import as_purpose, without_purpose
from services.domain.watchlist.forms.aliases.reach import is_reach

_ARTICLE, _FEMININE, _FOR, _FOR_THE, _OF, _POSSESSIVE = "ال", "ه", "ل", "لل", "of", "s"
_LEAST = 2


def _titles(*titles: str) -> tuple[TitleForms, ...]:
    return tuple(map(normal_phrase, titles))


_STAFF = normal_forms("أركان الأركان staff")
_OF_STAFF = _titles(
    "رئيس هيئة الأركان", "رئيس الأركان", "army chief of staff", "chief of staff", "army chief"
)
_OF_BODIES = tuple(
    _titles(*titles.split(" = "))
    for titles in (
        "الأمين العام = الأمينة العامة = Secretary General",
        "المدير العام = المديرة العامة = Director General",
        "المفوض العام = المفوضة العامة = Commissioner General",
        "المدعي العام = المدعية العامة",
        "المدير التنفيذي = المديرة التنفيذية = Executive Director",
        "الأمين التنفيذي = الأمينة التنفيذية = Executive Secretary",
        "المفوض السامي = المفوضة السامية = High Commissioner",
        "الممثل الأعلى = الممثلة العليا = الممثل السامي = الممثلة السامية = High Representative",
        "الرئيس التنفيذي = الرئيسة التنفيذية = Chief Executive",
        "Managing Director",
    )
)
"""Titles that bodies have, of whose name is left what says who he is; equal ones together."""


def _beginnings(title: TitleForms) -> frozenset[TitleForms]:
    """Return how a title may begin one in full: without the article before the name of the body.

    As in أمين عام الأمم المتحدة; and in مديرة عام اليونسكو.
    """
    bare = tuple(word.removeprefix(_ARTICLE) for word in title)
    return frozenset({title, bare, (*bare[:-1], bare[-1].removesuffix(_FEMININE))})


_BEGINNINGS = {title: _beginnings(title) for titles in _OF_BODIES for title in titles}
_HEADS = normal_forms("""
    مجلس منظمة وكالة محكمة جامعة صندوق بنك هيئة اتحاد رابطة مفوضية برنامج مركز حلف مؤسسة تحالف
    شركة حكومة
""")
"""By which alone a body goes on to be called."""
_PRESIDENTS, _COUNCIL = normal_forms("رئيس رئيسة مدير مديرة"), normalise("مجلس")
_OF_THE_NATIONS = (normalise("للأمم"), normalise("المتحدة"))
_DIRECTORS = normal_forms("المدير المديرة")
_COMMISSIONERS = normal_forms("المفوض المفوضة")
_OF_EUROPE = (("european", "commissioner"), ("european", "commission"))
_COMMISSIONER_FOR = ("commissioner", "for")
_BODIES = _titles("United Nations", "European Union", "African Union", "Arab League")
ENVOYS = normal_forms("المبعوث مبعوث المبعوثة مبعوثة envoy")
_SENDERS = frozenset({"eu", "au"})
_OF_NATIONS = normal_forms("الأممي الأممية الدولي الدولية الأمم للأمم un nations")
_ENVOYS_OF_NATIONS = _titles("المبعوث الأممي", "المبعوثة الأممية", "UN special envoy", "UN envoy")
WHICH_ENVOY = _titles("المبعوث الخاص", "المبعوث الشخصي", "special envoy", "personal envoy")
_REPRESENTATIVES = _titles(
    "المنسق الخاص", "المنسقة الخاصة", "special coordinator",
    "الممثل الخاص", "الممثلة الخاصة", "special representative",
)  # fmt: skip
_RAPPORTEURS = _titles(
    "المقرر الخاص", "المقررة الخاصة", "المقرر الأممي", "المقررة الأممية", "special rapporteur"
)
KNOWN = (
    *_OF_STAFF,
    *(title for titles in _OF_BODIES for title in titles),
    *_ENVOYS_OF_NATIONS,
    *WHICH_ENVOY,
    *_REPRESENTATIVES,
    *_RAPPORTEURS,
    *WHICH_DELEGATE,
)
"""Titles that many have; of those that begin alike the longest comes first."""


def cuts_of(words: Words, candidate: Candidate) -> Sequence[TitleForms]:
    """Return what the title that stands in a text may be cut short to after it."""
    if candidate.form.evidence != "office":
        return ()
    tokens = candidate.form.tokens
    if not _STAFF.isdisjoint(tokens):
        found: Iterator[TitleForms] = iter(_OF_STAFF)
    elif is_delegate(tokens):
        found = iter(cuts_of_delegate(tokens, country_inside(words, candidate)))
    elif own := [title for title in _RAPPORTEURS if is_inside(title, tokens)]:
        found = iter(own)
    elif not ENVOYS.isdisjoint(tokens) or _is_representative(tokens):
        found = _of_envoy(tokens)
    else:
        found = _of_body(words, candidate)
    titles = list(found)
    titles += titles_of_woman(words, candidate, titles)
    return tuple(title for title in dict.fromkeys(titles) if title != tokens)


def country_inside(words: Words, candidate: Candidate) -> str | None:
    """Return the country of an office, also where its title has it inside; None without one."""
    if candidate.form.country is not None:
        return candidate.form.country
    countries = (country_from(words, index) for index in candidate.indices)
    return next((found[0] for found in countries if found is not None), None)


def _is_representative(tokens: TitleForms) -> bool:
    return any(is_inside(title, tokens) for title in _REPRESENTATIVES)


def _of_envoy(tokens: TitleForms) -> Iterator[TitleForms]:
    yield from (title for title in _REPRESENTATIVES if is_inside(title, tokens))
    sender = tokens[0].lower()
    if sender in _SENDERS:
        yield from ((sender, *title) for title in (*_REPRESENTATIVES[-1:], ("envoy",)))
    if not _OF_NATIONS.isdisjoint(map(str.lower, tokens)):
        yield from (*_ENVOYS_OF_NATIONS, *WHICH_ENVOY)
        return
    yield from (title for title in WHICH_ENVOY if is_inside(title, tokens))
    if tokens[0] in ENVOYS and len(tokens) >= _LEAST and country_of(tokens[1]) is not None:
        yield tokens[:_LEAST]


def is_inside(title: TitleForms, tokens: TitleForms) -> bool:
    """Whether two words stand in a title in full, with one adjective between them or none."""
    apart = zip(tokens, tokens[_LEAST:], strict=False)
    return any(title == pair for pair in (*pairwise(tokens), *apart))


def _of_body(words: Words, candidate: Candidate) -> Iterator[TitleForms]:
    """Yield the title that a body has without its name: EU foreign policy chief, Secretary-General.

    Of a title in one language it may go on with that in the other, of men and of women.
    """
    tokens = candidate.form.tokens
    if tokens[0] in _COMMISSIONERS and tokens[_LEAST:] and tokens[_LEAST].startswith(_FOR):
        yield tokens[:_LEAST]
    yield from _of_president(tokens)
    yield from titles_less_place(tokens)
    yield from titles_of_bank_alone(tokens)
    yield from _without_nations(tokens)
    rest = tokens[_words_of_body(words.words[candidate.first], tokens) :]
    if len(tokens) > len(rest) >= _LEAST:
        yield rest
        yield from _commissioner_for(rest)
    for titles in _OF_BODIES:
        own = [title for title in titles if _is_who(title, tokens) or title == rest[: len(title)]]
        if own:
            yield from own
            for title in own:
                yield from _with_head(title, tokens)
            yield from (one for one in titles if one[0].isascii() is not own[0][0].isascii())


def _of_president(tokens: TitleForms) -> Iterator[TitleForms]:
    """Yield an Arabic head of a body without what that is for, or is of: رئيس المفوضية.

    Or with that alone, of a body of a state: رئيس هيئة الاستثمار. The president of
    the council is somebody else in every country.
    """
    head, *body = tokens
    if head not in _PRESIDENTS or len(body) < _LEAST:
        return
    begin, rest = before_purpose_in_arabic(tuple(body))
    if rest and len(begin) >= _LEAST and is_reach(begin[-1]):
        yield (head, *begin)
    yield from ((head, *short) for short in of_what_it_is_for(begin, rest))
    noun = body[0].removeprefix(_ARTICLE)
    if noun in _HEADS and noun != _COUNCIL:
        yield (head, _ARTICLE + noun)
    yield from ((head, *short) for short in without_last_adjective(tuple(body)))


def _without_nations(tokens: TitleForms) -> Iterator[TitleForms]:
    """Yield an Arabic title without that it is of the United Nations: المفوض السامي لحقوق الإنسان.

    Not where nothing is left that says what for.
    """
    for at, pair in enumerate(pairwise(tokens)):
        if pair == _OF_THE_NATIONS and at + _LEAST < len(tokens):
            yield (*tokens[:at], *tokens[at + _LEAST :])


def _commissioner_for(title: TitleForms) -> Iterator[TitleForms]:
    """Yield what a commissioner is for before the title: the Mediterranean commissioner."""
    head, link, *field = title
    field = field[field[:1] == ["the"] :]
    if (head, link) == _COMMISSIONER_FOR and field:
        yield (*field, head)


def _with_head(title: TitleForms, tokens: TitleForms) -> Iterator[TitleForms]:
    """Yield an Arabic title with no more of the body than what it is: أمين عام المجلس."""
    body = tokens[len(title) : len(title) + 1]
    if title[0].isascii() or not body:
        return
    noun = (without_purpose(body) or body)[0].removeprefix(_ARTICLE)
    if noun in _HEADS:
        head = _ARTICLE + noun
        yield (*title, *as_purpose((head,)))
        yield (*(word.removeprefix(_ARTICLE) for word in title), head)
        if title[0] in _DIRECTORS:
            yield (title[0].removeprefix(_ARTICLE), head)


def ends_in_body(word: str) -> bool:
    """Whether the last word of a title is what a body is, after which its name may go on."""
    form = normalise(word)
    return form.removeprefix(_FOR_THE).removeprefix(_ARTICLE) in _HEADS


def _words_of_body(written: str, tokens: TitleForms) -> int:
    """Return how many words a title begins with that name a body: United Nations, the EU's.

    Args:
        written: the first of them in the text.
    """
    if tokens[:_LEAST] in _OF_EUROPE:
        return 1
    known = any(tokens[: len(body)] == body for body in _BODIES)
    size = _LEAST if known else int(len(written) > 1 and written.isascii() and written.isupper())
    return size + (size > 0 and tokens[size : size + 1] == (_POSSESSIVE,))


def _is_who(title: TitleForms, tokens: TitleForms) -> bool:
    """Whether a title in full is this one of a body: no representative of a secretary-general."""
    if tokens[: len(title)] in _BEGINNINGS[title]:
        return True
    return title == tokens[-len(title) :] and _OF not in tokens[: -len(title)]
