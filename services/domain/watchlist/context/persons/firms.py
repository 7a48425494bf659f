"""Tells a firm or a shop that bears somebody's name from the person: رئيس مجموعة الراجحي."""

from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_without_article, readings, reads_as
from services.domain.text.words import Words

_ARABIC_FIRMS = normal_forms("شركة مجموعة محلات مصنع مصانع مكتب دار")
FOR_BUSINESS = normal_forms("""
    للتجارة للمقاولات للاستثمار للاستثمارات للصناعات للصناعة للسيارات للعقارات للمحاماة للنشر للنقل
    للغاز للحفر للتكرير للتوزيع للخدمات للكيماويات للبتروكيماويات للإمداد للشحن للتأمين للاتصالات
""")
"""What firms are for, as their names have it."""
_OF_FIRMS = FOR_BUSINESS | normal_forms("""
    القابضة التجارية العقارية الاستثمارية وأولاده وإخوانه وإخوته وشركاه وشركاؤه
""")
"""End the names of firms; without them شركة is also whatever company somebody has."""
_TRADING = normal_forms("شركة شركات مجموعة محلات مصنع مصانع مطاعم فنادق")
"""Of what these have after ل they are firms: للأسمدة. An office tells reporters, too."""
_HEADS = normal_forms("رئيس رئيسة مدير مديرة مؤسس صاحب صاحبة مالك مالكة إدارة التنفيذي")
"""Who stands before a firm, and before nothing else that is called مجموعة."""
_CALLED_FIRMS = _TRADING | normal_forms(
    "بنك مصرف متجر متاجر مطعم مقهى فندق سلسلة علامة ماركة مخبز صيدلية دار نادي ناد منتجع ملهى"
)
"""Without an article, before a firm's name in quotation marks: شركة «أمازون». الشركة may quote."""
_OPENING, _CLOSING, _MOST_CALLED = ("«", "“", '"'), ("»", "”", '"'), 3
_MAKERS = frozenset(
    {"airline", "automaker", "brand", "brewer", "carmaker", "chipmaker", "conglomerate",
     "drugmaker", "maker", "manufacturer", "planemaker", "retailer", "shipbuilder", "startup",
     "supermarket", "toymaker"}
)  # fmt: skip
"""English words for a firm right before its name; before a person's whole name they are his."""
_PEOPLE = ("ين", "ون")
_SHOPS = frozenset(
    {"bakery", "bookseller", "booksellers", "bookshop", "bookshops", "bookstore", "boutique",
     "brewery", "cafe", "café", "club", "dealership", "diner", "eatery", "grocery", "hotel",
     "nightclub", "pharmacy", "resort", "restaurant", "showroom", "supermarket", "vineyard",
     "winery"}
)  # fmt: skip
"""In small letters, too, they are a person's only where no article stands before the name."""
_ARTICLES = frozenset({"a", "an", "the", "A", "An", "The"})
_PARTNERS, _WHOSE = " & ", frozenset({"of", "at"})


def firm_called(words: Words, first: int, last: int) -> str | None:
    """Return the Arabic firm in whose name in quotation marks a name stands: شركة «ماكين فودز»."""
    begin = first
    while begin > max(0, first - _MOST_CALLED) and words.adjacent(begin):
        begin -= 1
    end = last
    while end < begin + _MOST_CALLED and words.adjacent(end + 1):
        end += 1
    is_called = words.gaps[begin].lstrip() in _OPENING and words.gaps[end + 1][:1] in _CLOSING
    if not begin or not is_called:
        return None
    firm = words.words[begin - 1]
    is_firm = any(not one.article and one.form in _CALLED_FIRMS for one in readings(firm))
    return firm if is_firm else None


def maker_before(words: Words, first: int) -> str | None:
    """Return the English word that makes the word after it a firm: carmaker Ford.

    Not after a hyphen: a film-maker is somebody.
    """
    before = words.before(first)
    return before if before in _MAKERS and "-" not in words.gaps[first - 1] else None


def firm_around(before: str | None, words: Words, first: int, last: int) -> str | None:
    """Return the word beside an Arabic name that makes it a firm's: شركة جاسم الخالد للتجارة.

    Args:
        before: the word before the name, or before its titles.
    """
    if before is None or before[0].isascii():
        return None
    kinds = forms_without_article(before)
    after = words.after(last)
    if after is not None and kinds & _ARABIC_FIRMS and normalise(after) in _OF_FIRMS:
        return after
    if not kinds & _TRADING:
        return None
    if after is not None and _is_for_goods(after):
        return after
    return before if _is_headed(words, first, before) else None


def _is_for_goods(word: str) -> bool:
    """Whether a word has ل and the article, and is not for several people: للأسمدة."""
    if normalise(word).endswith(_PEOPLE):
        return False
    return any(one.proclitics == "ل" and (one.article or one.lost_alef) for one in readings(word))


def _is_headed(words: Words, first: int, firm: str) -> bool:
    if words.before(first) != firm:
        return False
    head = words.before(first - 1)
    return head is not None and reads_as(head, _HEADS)


def partner_after(words: Words, first: int, last: int) -> str | None:
    """Return the name that one of somebody's firm has beside his: Jane Roe of Bailey & Hart.

    Without whose it is two people may be meant, as in a headline.
    """
    partner = words.words[last + 1 : last + 2]
    is_firm = bool(partner) and words.gaps[last + 1] == _PARTNERS and partner[0][0].isupper()
    return partner[0] if is_firm and words.before(first) in _WHOSE else None


def shop_after(words: Words, first: int, last: int) -> str | None:
    """Return the English word that makes a name a shop's: the Waterstone bookshop.

    Another may stand between: the Waterstone golf club.
    """
    if words.before(first) not in _ARTICLES:
        return None
    kind, shop = words.after(last), words.after(last + 1)
    if kind in _SHOPS:
        return kind
    return shop if shop in _SHOPS and kind is not None and kind.islower() else None
