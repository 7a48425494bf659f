"""A body of one Arabic word that is a noun, too, is not found where that noun stands."""

import pytest

from tests.domain.watchlists import entity, surfaces

FATAH = entity("fatah", ar=["فتح"])
NIDA = entity("nida", ar=["نداء"])
NATO = entity("nato", ar=["ناتو"])


@pytest.mark.parametrize(
    "text", ["إن فتح المعابر ضروري", "أكد أن فتح الطرق يتأخر", "لكن فتح الباب صعب"]
)
def test_what_begins_a_clause_before_its_owner_is_the_noun(text: str) -> None:
    assert surfaces(text, FATAH) == []


@pytest.mark.parametrize(
    "text",
    [
        "إن فتح الفلسطينية منقسمة",
        "إن فتح ترفض الخطة",
        "اتهمت فتح المستوطنين",
    ],
)
def test_before_an_adjective_of_a_country_or_what_bodies_do_it_is_the_body(text: str) -> None:
    assert surfaces(text, FATAH) == ["فتح"]


def test_a_name_that_is_no_noun_belongs_to_nothing() -> None:
    assert surfaces("أكد أن ناتو الخطر الأكبر", NATO) == ["ناتو"]


@pytest.mark.parametrize("text", ["عملوا بنداء واحد", "خرجوا بنداء", "وصوت الحضور بنداء يوازي ذلك"])
def test_with_b_a_noun_says_how_something_is_done(text: str) -> None:
    assert surfaces(text, NIDA) == []


@pytest.mark.parametrize(
    "text",
    [
        "اتصلت بنداء",
        "علاقته بنداء وثيقة",
        "اتصل وزير الخارجية المصري بنداء",
        "المرتبطون بنداء",
        "قال القيادي بنداء",
        "هو عضو بارز بنداء",
    ],
)
def test_with_b_after_a_word_of_contact_or_membership_it_is_the_body(text: str) -> None:
    assert surfaces(text, NIDA) == ["نداء"]


def test_with_b_a_body_whose_name_is_no_noun_counts() -> None:
    assert surfaces("رحبوا بناتو", NATO) == ["ناتو"]


def test_with_b_and_an_article_a_noun_counts_where_the_document_names_the_body() -> None:
    nahda = entity("nahda", ar=["النهضة"])
    assert surfaces("دعوا حركة النهضة ورحبوا بالنهضة", nahda) == ["النهضة", "النهضة"]
    assert surfaces("رحبوا بالنهضة", nahda) == []


def test_a_noun_without_b_may_be_the_body() -> None:
    assert surfaces("رحبت نداء بالقرار", NIDA) == ["نداء"]


def test_a_movement_named_in_full_before_is_no_more_meant_by_the_noun() -> None:
    movement = entity("nida", ar=["حركة نداء", "نداء"])
    text = "قالت حركة نداء ذلك. وعملوا بنداء. واتصلت بنداء"
    assert surfaces(text, movement) == ["حركة نداء", "نداء"]


@pytest.mark.parametrize("text", ["حماس كبير يعيشه الجمهور", "ساد حماس شديد", "وسط حماس بالغ"])
def test_with_an_indefinite_adjective_of_degree_it_is_the_noun(text: str) -> None:
    hamas = entity("hamas", ar=["حماس"])
    assert surfaces(text, hamas) == []
    assert surfaces("قالت حماس: كبير المفاوضين وصل", hamas) == ["حماس"]
    assert surfaces("طالبت حماس كبيرة الأحزاب بذلك", hamas) == ["حماس"]
    assert surfaces("التقت حماس كبير المفاوضين", hamas) == ["حماس"]
