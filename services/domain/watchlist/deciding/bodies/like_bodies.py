"""Tells an Arabic body from those of schools, clubs, towns and parliaments that are named alike."""

from collections.abc import Sequence

from services.domain.names.countries import country_of
from services.domain.names.lexicon import FUNCTION_WORDS
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word, readings
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import SAYING, is_known_word
from services.domain.watchlist.context.offices.further_duties import DESCRIBE_FIELDS
from services.domain.watchlist.context.role_titles import FIELDS
from services.domain.watchlist.deciding.bodies.headless_names import may_have
from services.domain.watchlist.reasons import Why

_ARTICLE, _AND, _FEMININE = "ال", "و", "ه"
_GOD = normalise("الله")
# What no body of states, and no armed one, is called.
_OF_EVERY_DAY = normal_forms("""
    ثقافي رياضي كشفي طلابي جامعي مدرسي تعليمي تربوي فني أدبي خيري تطوعي ترفيهي سياحي نسائي
""")
_CHARITABLE = normal_forms("الخيري الخيرية")
_CHARITIES = normal_forms("منظمة جمعية مؤسسة هيئة مجموعة")
_FOR_CHILDREN = normal_forms("للطفل")
"""Not للأطفال: a body gives them something as well."""
_FOR, _RELATIONAL = "ل", ("ي", "يه")
_NARROWING = normal_forms("المتجددة المستدامة المتقدمة")
"""Adjectives of other shapes that say which energy, or which development, a body is for."""
_FIELDS = FIELDS | normal_forms("مناطق موارد خدمات صناعات رقابة")
_FREE = normal_forms("الحرة")
_BETWEEN, _AS_FOR = normalise("بين"), normal_forms("أما")
_RELATIONS = normal_forms("تعاون تنسيق حوار تضامن تكامل تبادل")
_STATES = normal_forms("دول الدول بلدان البلدان الأقطار")
_COMMITTEES = normal_forms("لجنة")
_IN = normal_forms("في داخل لدى")
_COUNCIL = normalise("مجلس")
_TOWNS = normal_forms("محافظة المحافظة مدينة المدينة بلدة بلدي قضاء")
_PARLIAMENTS = normal_forms("النواب الشورى الشيوخ الأمة المستشارين الأعيان الشعب")
_PARLIAMENT = normal_forms("برلمان")
_WITHIN = "ب"
_PLACE_REACH = 4
"""Words from one more thing that a committee is for to its owner: والتهريب في مجلس النواب."""


def why_like_body(words: Words, first: int, last: int) -> str | None:
    """Return why words `first` to `last` name a body of this kind; None where they do not."""
    following = words.after(last)
    if following is None or words.words[last][0].isascii():
        return None
    if normalise(following) == _GOD:  # جماعة فتح الله غولن, and no فتح
        return Why.BODY_ANOTHER_AFTER.say(following=following)
    if last == first:
        return None
    for_children = normalise(following) in _FOR_CHILDREN
    is_other = _describes_body(words, first, following) or _narrows_purpose(words, first, last)
    is_other = is_other or _is_for_more(words, last)
    if for_children or is_other or _goes_between(words, last):
        return Why.BODY_ANOTHER_AFTER.say(following=following)
    council = _council_of(words, first, last + 1)
    return None if council is None else Why.COMMITTEE_OF_COUNCIL.say(council=council)


def _describes_body(words: Words, first: int, following: str) -> bool:
    """Whether an adjective of everyday life is that of the body, and not of a noun before it.

    The cultural role of the council is دور مجلس التعاون الثقافي, too.
    """
    form = normalise(following)
    stem = form.removeprefix(_ARTICLE)
    if stem == form or stem.removesuffix(_FEMININE) not in _OF_EVERY_DAY:
        return False
    if _is_charity(words, first, form):
        return False
    heads = forms_of_word(words.words[first])
    if not any(head.endswith(_FEMININE) is form.endswith(_FEMININE) for head in heads):
        return False
    return not _may_be_described(words, first, form)


def _is_charity(words: Words, first: int, adjective: str) -> bool:
    """Whether two words name a charity by a word of its own: منظمة أوكسفام الخيرية."""
    own = words.words[first + 1]
    heads = forms_of_word(words.words[first])
    is_own = not (own.startswith(_ARTICLE) or is_known_word(normalise(own)))
    return adjective in _CHARITABLE and is_own and not _CHARITIES.isdisjoint(heads)


def _narrows_purpose(words: Words, first: int, last: int) -> bool:
    """Whether the one noun that a body is for goes on with an adjective: للطاقة الذرية."""
    following = normalise(words.words[last + 1])
    nouns = [one.form for one in readings(words.words[last]) if one.proclitics == _FOR]
    noun = next((form for form in nouns if form.startswith(_ARTICLE)), None)
    is_no_adjective = following in FUNCTION_WORDS or country_of(following) is not None
    if noun is None or not following.startswith(_ARTICLE) or is_no_adjective:
        return False
    is_one = following.endswith(_RELATIONAL) or following in _NARROWING
    agrees = following.endswith(_FEMININE) is noun.endswith(_FEMININE)
    return is_one and agrees and not _may_be_described(words, first, following)


def _is_for_more(words: Words, last: int) -> bool:
    """Whether a body that is for one thing goes on with another: للسياحة والثروة المعدنية.

    Its adjective tells that from who or what else is named beside the body: والسياحة, والشركات.
    """
    after = last + 1
    is_purpose = any(one.proclitics == _FOR for one in readings(words.words[last]))
    if not is_purpose or not words.adjacent(after + 1):
        return False
    noun = normalise(words.words[after]).removeprefix(_AND)
    is_field = noun.removeprefix(_ARTICLE) in _FIELDS and noun.startswith(_ARTICLE)
    is_added = words.words[after].startswith(_AND) and is_field
    return is_added and normalise(words.words[after + 1]) in DESCRIBE_FIELDS | _FREE


def _may_be_described(words: Words, first: int, adjective: str) -> bool:
    """Whether the word before a name is a noun that an adjective after the name may be of.

    One to which "and" joins the name has its own adjectives before that.
    """
    before = words.before(first)
    if before is None or normalise(before) in _AS_FOR:
        return False
    if words.words[first].startswith(_AND + _ARTICLE):
        return False
    # A sentence that begins with "and" goes on with a verb.
    if before.startswith(_AND) and not words.adjacent(first - 1):
        return False
    forms = forms_of_word(before)
    if not forms.isdisjoint(SAYING | FUNCTION_WORDS):
        return False
    return any(may_have(form, adjective) for form in forms)


def _goes_between(words: Words, last: int) -> bool:
    """Whether a council of cooperation goes on with between whom, and these are no states."""
    among = words.after(last + 1)
    if among is None or normalise(words.words[last + 1]) != _BETWEEN:
        return False
    if normalise(words.words[last]).removeprefix(_ARTICLE) not in _RELATIONS:
        return False
    is_states = normalise(among) in _STATES or country_of(among) is not None
    return not is_states and normalise(among).startswith(_ARTICLE)


def _council_of(words: Words, first: int, after: int) -> str | None:
    """Return the council whose committee Arabic words from `first` on name; None for none.

    That of a town, or a parliament if the committee is for one more thing: لجنة مكافحة الفساد
    والتزوير في البرلمان. Without that it may be the very one that is tracked.
    """
    heads = forms_of_word(words.words[first])
    if _COMMITTEES.isdisjoint(heads):
        return None
    place = words.words[after : after + _PLACE_REACH]
    is_longer = normalise(place[0]).startswith(_AND + _ARTICLE)
    place = place[is_longer:]
    if place and normalise(place[0]) in _IN:
        place = place[1:]
    elif not (place and place[0].startswith(_WITHIN)):
        return None
    return _council(place[:2], parliaments=is_longer)


def _council(words: Sequence[str], *, parliaments: bool) -> str | None:
    """Return the council of a town, or the parliament, that one or two words begin with."""
    forms = {reading.form for word in words[:1] for reading in readings(word)}
    if parliaments and not _PARLIAMENT.isdisjoint(forms):
        return words[0]
    owners = _TOWNS | _PARLIAMENTS if parliaments else _TOWNS
    is_council = _COUNCIL in forms and normalise(words[-1]) in owners
    return " ".join(words) if is_council else None
