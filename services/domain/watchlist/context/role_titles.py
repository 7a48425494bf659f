"""Roles in the other language: the Foreign Minister of Iran is وزير الخارجية الإيراني.

Whoever lists a person with a role in one language alone is told of the other's articles, too. What
is not here, as the offices of bodies, counts in the language that it is listed in.
"""

from collections import defaultdict
from collections.abc import Iterator, Set
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
_MINISTERS = ("minister", ("وزير", "وزيرة"))
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
    attorney general: نائب عام
"""

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
    minister, arabic_ministers = _MINISTERS
    for english, arabic in _entries(_MINISTRIES):
        for of, field, who in product(english, arabic, arabic_ministers):
            yield normal_forms(f"{of} {minister}"), normal_forms(f"{who} {field}")
    for english, arabic in _entries(_OTHERS):
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


def in_other_language(role: Set[str], countries: Set[str]) -> Iterator[_Title]:
    """Yield the words of a role in the other language, its country as it is.

    Args:
        role: normal forms of all words of a role, without articles and small words.
        countries: those of them that are the names of countries.
    """
    title = frozenset(role - countries)
    for other in _IN_OTHER.get(title, []):
        yield other | countries
