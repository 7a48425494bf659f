"""News leaves out the adjective that ends the name of a body once it has given the whole."""

import pytest

from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("name", "text", "short"),
    [
        ("الحزب الوطني الكردي", "وقال المتحدث باسم الحزب الوطني زيد علي", "الحزب الوطني"),
        ("حزب الفلاحين الاشتراكي", "واتهم حزب الفلاحين بذلك", "حزب الفلاحين"),
        ("حزب البناء الإسلامي", "ونفى حزب البناء ذلك", "حزب البناء"),
        ("التجمع الوطني الحر", "واتفق الحر مع الوطني الحر على", "الوطني الحر"),
        ("مجلس الحكم الانتقالي", "وأعلن رئيس مجلس الحكم أن", "مجلس الحكم"),
        ("صندوق المعاشات العامة", "وساهم صندوق المعاشات في", "صندوق المعاشات"),
    ],
)
def test_a_party_council_or_fund_is_found_without_it(name: str, text: str, short: str) -> None:
    assert surfaces(f"{name}. {text}", entity("x", ar=[name])) == [name, short]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("مجلس الأمن القومي", "وبحث مجلس الأمن ذلك"),
        ("مجلس الدفاع الوطني الأعلى", "وبحث مجلس الدفاع ذلك"),
        ("صندوق النقد العربي", "وقال صندوق النقد إن"),
        ("الاتحاد البرلماني العربي", "وقال الاتحاد البرلماني إن"),
        ("الحزب الوطني الكردي", "ومؤتمر الحزب الوطني الاشتراكي، وقال الحزب الوطني إن"),
        ("الحزب الوطني الكردي", "وقال الحزب إن"),
        ("التجمع الوطني الحر", "والسوق الوطني الحر كبير"),
    ],
)
def test_not_where_what_is_left_is_another_body_or_no_body_at_all(name: str, text: str) -> None:
    assert surfaces(f"{name}. {text}", entity("x", ar=[name])) == [name]
