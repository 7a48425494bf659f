"""Common given names and the words that stand before a name without belonging to it.

Hand-kept. A group of given names is one name in the spellings that newspapers use, in either
script; two groups are two names, whatever their letters say. So it is with the family names that
letters tell apart badly. Names that are ordinary words as well
(صباح morning, نور light, أمل hope) are marked: beside a family name they rule nobody out.
"""

from collections.abc import Mapping, Sequence
from importlib.resources import files

from services.domain.text.normalise import normal_forms, normalise

_KINSHIP = "bin ibn ben bint abu abou umm بن ابن بنت أبو أبي"
"""Before a full name: the name is that of a parent or of a child."""

_NEUTRAL = """
    mr mrs ms miss dr doctor prof professor sir sheikh shaikh shaykh cheikh sheikha sayyid sayed
    seyed seyyed syed haj hajj
    prince princess king queen emir amir sultan his her highness excellency majesty royal
    minister ministers premier president vice deputy assistant undersecretary secretary general
    ambassador consul envoy representative delegate attache chairman chairwoman chair chairperson
    director head chief executive officer official spokesman spokeswoman spokesperson governor
    mayor senator congressman congresswoman speaker member leader commander colonel major captain
    lieutenant brigadier marshal admiral judge justice lt gen maj capt col brig adm sgt sen rep gov
    amb rev hon rt honourable honorable hh hrh hm engineer imam mullah maulana mawlawi maulvi molvi
    datuk datin cleric analyst expert adviser advisor foreign prime state former acting the
    a an and but or so yet as at by for from in into of on to with when while where since after
    before because although though if then than that this these those it its he she they we i you
    later earlier also meanwhile however moreover yesterday today tomorrow
    said says told adding added
    monday tuesday wednesday thursday friday saturday sunday
    january february march april may june july august september october november december
"""
"""Capitalised words that may stand beside a family name without being part of a name."""


_ARABIC_TITLES = """
    السيد السيدة سيد الشيخ الشيخة شيخ الأمير الأميرة أمير الملك ملك السلطان الدكتور الدكتورة دكتور د
    م المهندس المستشار الأستاذ الوزير وزير وزيرة الوزيرة الرئيس رئيس نائب السفير السفيرة سفير المفوض
    المبعوث مبعوث المندوب مندوب الفريق اللواء العميد العقيد المقدم الرائد النقيب القاضي الإمام
    معالي سعادة سمو دولة فخامة صاحب السمو الجلالة مساعد وكيل مدير عضو النائب المتحدث الناطق الحاج
    المشير العماد الجنرال جنرال المارشال السيناتور البروفيسور بروفيسور المولوي مولوي البطريرك
    المطران البابا اللورد الليدي البارون البارونة السير الكونت الأميرال الأدميرال الملازم الكاردينال
    الأسقف الحاخام الأنبا الآنسة المحامي المحامية أول ركن الركن
"""
"""Stand before a name without being part of it; the last three after a rank: الفريق أول ركن."""

_FUNCTION_WORDS = """
    من في إلى عن مع منذ حتى بعد قبل بين تحت فوق عند لدى خلال حول دون ضد أن إن لأن كأن لكن ليت لعل
    ما لا لم لن قد هل كل بعض غير سوى أي هو هي هم هن هما أنا نحن أنت هذا هذه ذلك تلك هؤلاء الذي التي
    الذين اللذين اللتين كان كانت يكون تكون كانوا ليس ليست قال قالت يقول تقول أضاف أكد أعلن ذكر شدد
    أشار لفت أوضح بين حيث حين عندما إذا إذ لو ثم أو أم بل كما كذلك أيضا أمس اليوم غدا عام سنة
    يوم شهر عدد نحو قرب ضمن عبر على وفق بسبب أجل رغم أثناء الآن الأن هنا هناك كي بأنه بأنها بأنهم
    الأول
"""

_ORDINARY_WORD, _OTHER_ORIGIN = "~", "*"
_MARKS = _ORDINARY_WORD + _OTHER_ORIGIN
_ALEF = "ى"


def _lines(name: str) -> list[list[str]]:
    text = files(__package__).joinpath(name).read_text(encoding="utf-8")
    return [line.split() for line in text.splitlines() if not line.startswith("#")]


_Groups = Mapping[str, frozenset[int]]


def _groups(lines: Sequence[Sequence[str]], *, first: int) -> _Groups:
    groups: dict[str, set[int]] = {}
    for number, spellings in enumerate(lines, first):
        for spelling in spellings:
            groups.setdefault(normalise(spelling.rstrip(_MARKS)), set()).add(number)
    return {spelling: frozenset(numbers) for spelling, numbers in groups.items()}


_GIVEN_NAMES = _lines("given_names.txt")
_FAMILY_NAMES = _lines("family_names.txt")

GIVEN_NAME_GROUPS = _groups(_GIVEN_NAMES, first=0)
"""The groups of given names that a normalised spelling belongs to; some belong to two."""

FAMILY_NAME_GROUPS = _groups(_FAMILY_NAMES, first=len(_GIVEN_NAMES))
"""The groups of family names that a normalised spelling belongs to, numbered on from these."""

ORDINARY_WORDS = frozenset(
    normalise(spelling.rstrip(_MARKS))
    for spellings in _GIVEN_NAMES
    for spelling in spellings
    if spelling.endswith(_ORDINARY_WORD)
)
"""Normalised given names that are ordinary words as well."""

WRITTEN_WITH_ALEF = frozenset(
    normalise(spelling.rstrip(_MARKS))
    for spellings in _GIVEN_NAMES
    for spelling in spellings
    if spelling.rstrip(_MARKS).endswith(_ALEF)
)
"""Normalised given names that end in ى: عيسى, ليلى. Of others it is another word: على is no علي."""

OTHER_ORIGIN_GROUPS = frozenset(
    number
    for number, spellings in enumerate((*_GIVEN_NAMES, *_FAMILY_NAMES))
    if spellings[0].endswith(_OTHER_ORIGIN)
)
"""The groups, of given and of family names, that are no names of Arabic origin."""

ORDINARY_GROUPS = frozenset(
    number for number, spellings in enumerate(_GIVEN_NAMES) if spellings[0].endswith(_ORDINARY_WORD)
)
"""The groups of these. As family names they have the article or not: Burhan, البرهان."""

KINSHIP_WORDS = normal_forms(_KINSHIP)
NEUTRAL_WORDS = frozenset(_NEUTRAL.split())
ARABIC_TITLES = normal_forms(_ARABIC_TITLES)
TITLES = NEUTRAL_WORDS | ARABIC_TITLES
"""Words before names that belong to none of them, in both languages."""
FUNCTION_WORDS = normal_forms(_FUNCTION_WORDS)
"""Frequent Arabic words that no name is spelled like; على is told from علي by its last letter."""
