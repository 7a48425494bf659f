"""Tells a body from what is named after it: the ASEAN Basketball League, OPEC Fund for ...

Or after its members: the Federation of ASEAN Universities, اتحاد جامعات دول الآسيان. A mission with
what it is for and where in its name is a body, too: the ASEAN Rescue and Relief Mission in Haiti.
"""

from itertools import takewhile

from services.domain.names.countries import country_of
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word, forms_without_article, readings
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import BANKS
from services.domain.watchlist.context.country_words import country_from
from services.domain.watchlist.deciding.bodies.kinds_of_body import is_armed
from services.domain.watchlist.reasons import Why

_COMPETITIONS = frozenset(
    {"league", "cup", "championship", "championships", "tournament", "trophy", "marathon", "games",
     "olympiad"}
)  # fmt: skip
_NONE = {("arab", "league"), ("war", "games")}
"""The UN-Arab League envoy; what NATO calls its exercises."""
_LONGEST = 4
_ARABIC_COMPETITIONS = normal_forms("كأس بطولة ماراثون أولمبياد")
_COURAGE = normalise("بطولة")
GAMES = normal_forms("""
    كرة الكرة ألعاب الألعاب السباحة الملاكمة المصارعة الجودو الكاراتيه التايكوندو الجمباز الفروسية
    الدراجات التنس الرماية الشطرنج المبارزة الغولف الإسكواش
""")
_FUNDS = frozenset({"fund", "foundation", "bank", "academy", "college", "institute", "university"})
_ARABIC_FUNDS = normal_forms("صندوق مؤسسة بنك أكاديمية كلية معهد جامعة")
_LINKS, _ARABIC_FOR = frozenset({"for", "of"}), "ل"
_PURPOSES = normal_forms("""
    للتعاون للتنمية للإنماء للاستثمار للإعمار للتصدير للتجارة للتمويل للإسكان للتسليف للائتمان
""")
"""What banks of their own are for: بنك اليابان للتعاون الدولي is not بنك اليابان."""

_UNIONS = frozenset({"association", "confederation", "federation", "union"})
_ARABIC_UNIONS = normal_forms("اتحاد رابطة جمعية")
_NETWORK = normalise("شبكة")
_INSTITUTIONS = normal_forms("""
    أكاديميات برلمانات بلديات بنوك جامعات جمعيات صحف غرف كليات محاكم مدارس مراكز مصارف معاهد مكتبات
    منظمات مؤسسات نقابات هيئات وكالات
""")
"""What a network is a body of. One of tunnels, money or agents is that of the body named after."""
_ARTICLE = "ال"
_OF, _THE, _MANY = "of", "the", "s"
_STATES = frozenset({"countries", "members", "nations", "states"})
_ARABIC_STATES = normal_forms("دول الدول بلدان أعضاء")
"""Of these a union is one of the body itself: the Federation of ASEAN States."""
_MOST_MEMBERS, _LONGEST_NAME = 3, 8
_MISSIONS, _AND = frozenset({"mission", "force", "operation"}), "and"
_ARABIC_MISSIONS = normal_forms("بعثة قوة عملية")
_OPERATION = normalise("عملية")
_OF_STATES = normal_forms("اتحاد أمم جامعة حلف مجلس منظمة")
"""Bodies of states, whose operation in a country is a mission: of others it is an attack."""
_OBSERVERS = normal_forms("observation observer observers monitoring election مراقبة رصد متابعة")
"""Missions of these are sent for a few days, and are the body."""
_WHERE, _REACH = frozenset({"in", "for", "to"}), 5


def why_named_after(words: Words, first: int, last: int) -> str | None:
    """Return why the body in words `first` to `last` is part of another name; None if it is not."""
    another = fund_of(words, first, last) or union_around(words, first, last)
    another = another or mission_of(words, first, last)
    if another is not None:
        return Why.BODY_ANOTHER_BESIDE.say(another=another)
    competition = competition_named_after(words, first, last)
    return competition and Why.NAME_OF_COMPETITION.say(competition=competition)


def union_around(words: Words, first: int, last: int) -> str | None:
    """Return the union whose members are of a body, and that is named so: اتحاد غرف دول الآسيان."""
    if words.words[last][0].isascii():
        return _english_union(words, first, last)
    members: set[str] = set()
    for at in range(first - 1, max(-1, first - 2 - _MOST_MEMBERS), -1):
        word = words.words[at]
        if not words.adjacent(at + 1) or normalise(word).startswith(_ARTICLE):
            return None
        heads = forms_without_article(word)
        is_network = _NETWORK in heads and not members.isdisjoint(_INSTITUTIONS)
        if is_network or (members and not heads.isdisjoint(_ARABIC_UNIONS)):
            return word
        members |= {normalise(word)} - _ARABIC_STATES
    return None


def _english_union(words: Words, first: int, last: int) -> str | None:
    of = first - 1 - (words.before(first) == _THE)
    if of < 1 or words.words[of] != _OF or not words.adjacent(of):
        return None
    union, end = words.words[of - 1], last + 1
    if not union[0].isupper() or normalise(union) not in _UNIONS:
        return None
    while end < _bound(words, last) and words.joined(end) and words.words[end][0].isupper():
        end += 1
    members = normalise(words.words[end - 1])
    is_of_members = end > last + 1 and members.endswith(_MANY) and members not in _STATES
    return union if is_of_members else None


def mission_of(words: Words, first: int, last: int) -> str | None:
    """Return the mission in a country that is named after a body, and after what it is for.

    What an army does there, or a movement, is no body: عملية الجيش لتحرير الجرود.
    """
    if is_armed(words, first, last):
        return None
    if words.words[last][0].isascii():
        return _english_mission(words, last)
    before = words.before(first) or ""
    following = readings(words.after(last) or "")
    purposes = {one.form for one in following if one.proclitics == _ARABIC_FOR}
    missions = _ARABIC_MISSIONS & forms_without_article(before)
    if not purposes or not missions:
        return None
    heads = {form.removeprefix(_ARTICLE) for form in forms_of_word(words.words[first])}
    if missions == {_OPERATION} and heads.isdisjoint(_OF_STATES):
        return None
    reach = takewhile(words.adjacent, range(last + 1, last + 1 + _REACH))
    is_named = _OBSERVERS.isdisjoint(purposes) and any(country_from(words, one) for one in reach)
    return before if is_named else None


def _english_mission(words: Words, last: int) -> str | None:
    at = last + 1
    while at < _bound(words, last) and words.joined(at) and _is_in_mission(words.words[at]):
        at += 1
    run = [normalise(word) for word in words.words[last + 1 : at]]
    is_mission = len(run) > 1 and run[-1] in _MISSIONS and _OBSERVERS.isdisjoint(run)
    is_where = is_mission and words.after(at - 1) in _WHERE
    return words.words[at - 1] if is_where and country_from(words, at + 1) else None


def _bound(words: Words, last: int) -> int:
    """Return the word before which what is named after a body ends, whatever follows."""
    return min(last + 1 + _LONGEST_NAME, len(words.words))


def _is_in_mission(word: str) -> bool:
    return word[0].isupper() or word == _AND


def competition_named_after(words: Words, first: int, last: int) -> str | None:
    """Return the word that makes the body in words `first` to `last` part of a competition's name.

    In English with a capital, up to three words after it; in Arabic right before it. That of an
    army is its courage, unless a game follows: بطولة الجيش لكرة القدم.
    """
    if words.words[last][0].isascii():
        return _english(words, last)
    before = words.before(first) or ""
    named = _ARABIC_COMPETITIONS & forms_without_article(before)
    is_courage = _COURAGE in named and is_armed(words, first, last)
    after = readings(words.after(last) or "") if is_courage else ()
    is_game = any(one.proclitics == _ARABIC_FOR and one.form in GAMES for one in after)
    return before if named and (is_game or not is_courage) else None


def _english(words: Words, last: int) -> str | None:
    for at in range(last + 1, min(last + _LONGEST, len(words.words))):
        word = words.words[at]
        if not (words.joined(at) and word[0].isupper()):
            return None
        form = normalise(word)
        if form in _COMPETITIONS:
            return None if (normalise(words.words[at - 1]), form) in _NONE else word
    return None


def fund_of(words: Words, first: int, last: int) -> str | None:
    """Return what makes the body in words `first` to `last` a part of another's name, if anything.

    What that is for, or of, stands after it: صندوق أوبك للتنمية, Federal Reserve Bank of Dallas.
    The college of a body alone may be a place where it does something.
    """
    word = words.after(last)
    if word is None:
        return None
    if words.words[last][0].isascii():
        is_for = words.after(last + 1) in _LINKS
        return word if is_for and word[0].isupper() and normalise(word) in _FUNDS else None
    if first < last and normalise(word) in _PURPOSES:
        own = forms_without_article(words.words[first])
        if not own.isdisjoint(BANKS) and country_of(words.words[last]) is not None:
            return word
    before = words.before(first) or ""
    heads = forms_without_article(before)
    is_for = any(reading.proclitics == _ARABIC_FOR for reading in readings(word))
    return before if is_for and not heads.isdisjoint(_ARABIC_FUNDS) else None
