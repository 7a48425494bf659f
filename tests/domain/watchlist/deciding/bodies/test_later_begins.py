"""News calls a body by the first words of its name once it has given the whole: the Arab Fund."""

import pytest

from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("name", "text", "short"),
    [
        ("Asian Fund for Rural Development", "thanked the Asian Fund.", "Asian Fund"),
        ("Abu Dhabi Foundation for Youth", "The Abu Dhabi Foundation said", "Abu Dhabi Foundation"),
        ("Popular Front for the Liberation of Elbonia", "The Popular Front said", "Popular Front"),
        ("European Court of Social Rights", "The European Court ruled", "European Court"),
        ("Radiological Survey Organization of the United Nations",
         "the Radiological Survey Organization said", "Radiological Survey Organization"),
        ("Independent High Audit Commission", "The Audit Commission met", "Audit Commission"),
        ("Joint Arab Youth Committee on Chad", "The Arab Youth Committee met",
         "Arab Youth Committee"),
        ("Southern Relief Council", "The Relief Council met", "Relief Council"),
        ("Quint on Chad", "The Quint's draft was read", "Quint"),
        ("Prince Sultan Flood Relief and Shelter Centre", "The Prince Sultan Center said",
         "Prince Sultan Center"),
        ("General Authority for River Transport", "the River Transport Authority said",
         "River Transport Authority"),
        ("National Commission of Archives", "the Archives Commission said", "Archives Commission"),
        ("Public Authority for Statistics", "the Statistics Authority said",
         "Statistics Authority"),
        ("National Agency for River Police", "The Agency for River Police said",
         "Agency for River Police"),
        ("Supreme Council for Lost Manuscripts", "The council for lost manuscripts met",
         "council for lost manuscripts"),
        ("Gulf Forestry Council", "The Forestry Council met", "Forestry Council"),
        ("الجبهة الشعبية لتحرير عمان", "وقالت الجبهة الشعبية إن", "الجبهة الشعبية"),
        ("اللجنة التحضيرية لمؤتمر الحوار", "وأكدت اللجنة التحضيرية أن", "اللجنة التحضيرية"),
        ("صندوق دبي للتنمية", "ووقع صندوق دبي اتفاقا", "صندوق دبي"),
        ("اللجنة الوزارية العربية المشتركة بشأن تشاد", "وتجتمع اللجنة الوزارية العربية غدا",
         "اللجنة الوزارية العربية"),
        ("اللجنة الوزارية العربية المشتركة بشأن تشاد", "وتجتمع اللجنة العربية غدا",
         "اللجنة العربية"),
        ("الآلية الثلاثية بشأن تشاد", "وأشاد بجهود الثلاثية أمس", "الثلاثية"),
        ("اللجنة الخماسية", "وقال سفير من الخماسية إن", "الخماسية"),
        ("المفوضية العليا المستقلة للانتخابات", "وأكدت مفوضية الانتخابات أن", "مفوضية الانتخابات"),
        ("صندوق النقد الدولي", "ووافق الصندوق الدولي على القرض", "الصندوق الدولي"),
        ("برنامج الأمم المتحدة البيئي", "ودعم البرنامج البيئي الخطة", "البرنامج البيئي"),
    ],
)  # fmt: skip
def test_a_body_is_found_by_the_first_words_that_tell_it_from_others(
    name: str, text: str, short: str
) -> None:
    assert surfaces(f"{name}. {text}", entity("x", en=[name])) == [name, short]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Asian Fund for Rural Development", "thanked the Fund."),
        ("Asian Fund for Rural Development", "thanked the asian fund."),
        ("Asian Fund for Rural Development", "The Asian Fund for Women met. The Asian Fund said"),
        ("Asian Fund for Rural Development", "The Barclay Asian Fund said"),
        ("National Committee for Water", "The National Committee met"),
        ("International Fund for Water", "The International Fund said"),
        ("European Commission for Efficiency", "The European Commission said"),
        ("Security Council of Elbonia", "The Security Council met"),
        ("Quint on Chad", "a quint of apples; the New Quint"),
        ("Prince Sultan Flood Relief and Shelter Centre", "Prince Sultan said; Sultan Center"),
        ("Prince Sultan Flood Relief and Shelter Centre", "the Prince Sultan Center for Arts"),
        ("General Authority for River Transport", "The UK River Transport Authority said"),
        ("Public Authority for Statistics", "the Authority said; the Public Authority"),
        ("National Commission of Archives", "the Kenyan Archives Commission; the Commission said"),
        ("National Commission for Human Rights", "the Human Rights Commission met in Geneva"),
        ("General Authority for River Transport", "The U.S. River Transport Authority said"),
        ("Joint Committee on Water", "The Committee met"),
        ("Supreme Federal Court", "The Federal Court ruled"),
        ("High Council of State", "The Council of State ruled"),
        ("National Agency for River Police", "The Kenyan Agency for River Police said"),
        ("National Agency for River Police", "An agency for river police may help"),
        ("Gulf Forestry Council", "The Kenyan Forestry Council met"),
        ("Arab Security Council", "The Security Council met"),
        ("Arab Monetary Fund", "The Monetary Fund met"),
        ("الجبهة الشعبية لتحرير عمان", "والجبهة الشعبية للبناء، وقالت الجبهة الشعبية إن"),
        ("اللجنة الوطنية للمياه", "وأكدت اللجنة الوطنية أن"),
        ("الهيئة العامة للمياه", "وأكدت الهيئة العامة أن"),
        ("صندوق دبي للتنمية", "ووقع الصندوق اتفاقا"),
        ("الآلية الثلاثية بشأن تشاد", "وعقدت القمة الثلاثية أمس"),
        ("الآلية الثلاثية بشأن تشاد", "وتعمل الآلية أمس"),
        ("صندوق النقد العربي الموحد", "ووافق الصندوق الدولي على القرض"),
    ],
)
def test_not_by_words_that_many_have_or_where_another_begins_so(name: str, text: str) -> None:
    assert surfaces(f"{name}. {text}", entity("x", en=[name])) == [name]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وقبلت الجبهة الشعبية المقترح أمس", 1),
        ("وأبلغت الجبهة الشعبية الحكومة بذلك. وقالت الجبهة الشعبية إن", 1),
        ("وغادرت الجبهة الشعبية المتحدة. وقالت الجبهة الشعبية إن", 1),
        ("ونفت الجبهة الشعبية الثورية ذلك. وقالت الجبهة الشعبية إن", 0),
    ],
)
def test_what_an_arabic_verb_is_done_to_makes_no_other_body_of_the_one_that_does_it(
    text: str, found: int
) -> None:
    name = "الجبهة الشعبية لتحرير عمان"
    assert surfaces(f"{name}. {text}", entity("x", ar=[name]))[1:] == ["الجبهة الشعبية"] * found


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("He thanked the Asian Fund for its help", 2),
        ("He thanked the Asian Fund for the loan", 2),
        ("He thanked the Asian Fund for Women", 1),
        ("He thanked the Asian Fund for the Disabled", 1),
        ("He thanked the Asian Fund of", 1),
    ],
)
def test_what_somebody_is_thanked_for_is_no_part_of_the_name(text: str, count: int) -> None:
    name = "Asian Fund for Rural Development"
    assert len(surfaces(f"{name}. {text}", entity("x", en=[name]))) == count


def test_the_national_one_is_another_than_the_southern() -> None:
    text = "Southern Relief Council. In Libya the National Relief Council ruled."
    assert surfaces(text, entity("x", en=["Southern Relief Council"])) == [
        "Southern Relief Council"
    ]
