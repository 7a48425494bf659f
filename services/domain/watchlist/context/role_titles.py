"""Roles in the other language: the Foreign Minister of Iran is وزير الخارجية الإيراني.

Whoever lists a person with a role in one language alone is told of the other's articles, too. What
is not here, as the offices of bodies, counts in the language that it is listed in.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence, Set
from itertools import chain, product

from services.domain.text.normalise import normal_forms, normalise

_MINISTRIES = """
    foreign = foreign affairs = external affairs: خارجية = شؤون خارجية
    interior = home = home affairs: داخلية
    defence = defense: دفاع
    finance: مالية
    oil = petroleum: نفط = بترول
    energy: طاقة
    justice: عدل
    health: صحة
    education: تعليم = تربية
    trade = commerce: تجارة
    economy = economic affairs: اقتصاد
    planning: تخطيط
    information: إعلام
    transport = transportation: نقل = مواصلات
    agriculture: زراعة
    environment: بيئة
    labour = labor: عمل
    culture: ثقافة
    sport = sports: رياضة
    investment: استثمار
    tourism: سياحة
    youth: شباب
    industry: صناعة
    water: مياه
    communications: اتصالات
    housing: إسكان
    municipalities: بلديات
    cooperation: تعاون
    development: تنمية
    migration: هجرة
    endowments: أوقاف
    technology: تكنولوجيا
    antiquities: آثار
    heritage: تراث
    population: سكان
    minerals: ثروة
"""
_OF_MINISTRIES = """
    {} minister: وزير {} = وزيرة {}
    {} deputy minister: نائب وزير {} = نائبة وزير {}
    {} assistant minister: مساعد وزير {} = مساعدة وزير {} = معاون وزير {}
    {} undersecretary = {} undersecretary ministry: وكيل وزارة {} = وكيلة وزارة {}
    {} ministry spokesman = {} ministry spokesperson = {} ministry spokeswoman: متحدث {} = ناطق {}
    {} ministry spokesman: متحدث باسم وزارة {} = متحدث باسم {} = متحدث رسمي باسم وزارة {}
    {} ministry spokeswoman: متحدثة {} = متحدثة باسم وزارة {} = متحدثة باسم {}
"""
_OTHERS = """
    prime minister = premier: رئيس وزراء = رئيسة وزراء = رئيس مجلس وزراء = رئيس حكومة = رئيسة حكومة
    president: رئيس = رئيسة
    king: ملك = عاهل
    crown prince: ولي عهد
    emir = amir: أمير
    sultan: سلطان
    central bank governor: محافظ بنك مركزي
    parliament speaker: رئيس برلمان = رئيس مجلس نواب
    army chief: قائد جيش
    attorney general = public prosecutor = prosecutor general: نائب عام
    deputy prime minister: نائب رئيس وزراء = نائب رئيس مجلس وزراء
    vice president: نائب رئيس = نائبة رئيس
    minister state: وزير دولة = وزيرة دولة
    ambassador: سفير = سفيرة
    consul general: قنصل عام
    envoy = special envoy: مبعوث = مبعوثة = مبعوث خاص = مبعوثة خاصة
    chief staff = chief general staff = army chief staff: رئيس أركان = رئيس أركان جيش
"""

_FEWEST = 2

_Title = frozenset[str]
"""The words of a title in normal form, without articles, in no order."""


def _entries(table: str) -> Iterator[tuple[list[str], list[str]]]:
    for line in table.strip().splitlines():
        english, _, arabic = line.partition(":")
        yield (
            [one.strip() for one in english.split("=")],
            [one.strip() for one in arabic.split("=")],
        )


def _pairs() -> Iterator[tuple[_Title, _Title]]:
    of_ministries = product(_entries(_MINISTRIES), _entries(_OF_MINISTRIES))
    for fields, titles in of_ministries:
        english, arabic = (
            [title.format(field) for field, title in product(*of)]
            for of in zip(fields, titles, strict=True)
        )
        yield from _both(english, arabic)
    for english, arabic in _entries(_OTHERS):
        yield from _both(english, arabic)


def _both(english: Iterable[str], arabic: Iterable[str]) -> Iterator[tuple[_Title, _Title]]:
    for one, other in product(english, arabic):
        yield normal_forms(one), normal_forms(other)


_IN_OTHER: dict[_Title, list[_Title]] = defaultdict(list)
for _english, _arabic in _pairs():
    _IN_OTHER[_english].append(_arabic)
    _IN_OTHER[_arabic].append(_english)

FIELDS = frozenset(
    normalise(field)
    for entry in _entries(_MINISTRIES)
    for field in chain.from_iterable(entry)
    if " " not in field
)
"""Normal forms of the words for what a ministry is for, in both languages, without articles."""


def in_other_language(role: Sequence[str], countries: Set[str]) -> Iterator[_Title]:
    """Yield the words of a role in the other language, its country as it is.

    What follows a title of two words or more is left: the deputy minister for political affairs is
    one here.

    Args:
        role: normal forms of its words in order, without articles and small words.
        countries: those of them that are the names of countries.
    """
    words = [word for word in role if word not in countries]
    for count in range(len(words), min(_FEWEST, len(words)) - 1, -1):
        if found := _IN_OTHER.get(frozenset(words[:count])):
            yield from (other | countries for other in found)
            return
