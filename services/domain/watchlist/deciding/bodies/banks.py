"""Tells the bank of a country from others that are named after it: Royal Bank of Canada."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import readings
from services.domain.text.words import Words

_BANKS, _BANK = normal_forms("بنك مصرف"), "bank"
_KINDS = frozenset(
    {"royal", "industrial", "agricultural", "commercial", "development", "investment", "islamic",
     "savings", "construction", "housing", "cooperative", "merchant", "export", "import", "exim",
     "trade", "union", "postal", "reconstruction"}
)  # fmt: skip
_ARABIC_KINDS = normal_forms("""
    العربي الخارجي التجاري الإسلامي الأهلي الشعبي الزراعي الفلاحي الصناعي العقاري والمهجر والخليج
    ديسكونت للتنمية للاستثمار للتعاون للصادرات للتصدير
""")


def kind_of_bank(words: Words, first: int, last: int) -> str | None:
    """Return the word beside the bank in words `first` to `last` that makes it another one."""
    if words.words[last][0].isascii():
        beside = words.words[first - 1] if first and words.joined(first) else ""
        is_kind = beside[:1].isupper() and normalise(beside) in _KINDS
        return beside if is_kind and normalise(words.words[first]) == _BANK else None
    after = last + 1
    if after >= len(words.words) or not words.adjacent(after):
        return None
    if normalise(words.words[after]) not in _ARABIC_KINDS:
        return None
    heads = {reading.form for reading in readings(words.words[first]) if not reading.article}
    return None if heads.isdisjoint(_BANKS) else words.words[after]
