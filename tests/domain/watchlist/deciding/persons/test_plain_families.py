"""Family names that are words, too, where only the word can stand."""

import pytest

from tests.domain.watchlists import entity, surfaces

SANAD = entity("sanad", "official", ar=["مازن سند"])
DANE = entity("dane", "official", en=["Karl Däne"])
HUKM = entity("hukm", "official", ar=["مازن الحكم"])


@pytest.mark.parametrize("text", ["بقوا بلا سند", "بقوا بدون سند", "كانوا من دون سند", "بغير سند"])
def test_after_without_a_family_name_that_is_an_abstract_noun_is_the_noun(text: str) -> None:
    assert surfaces(f"وصل مازن سند. {text}", SANAD) == ["مازن سند"]


@pytest.mark.parametrize("text", ["غادر سند", "اجتمع بسند", "دون أن يذكر سند", "بلا رأي من سند"])
def test_elsewhere_it_is_the_name(text: str) -> None:
    assert surfaces(f"وصل مازن سند. {text}", SANAD) == ["مازن سند", "سند"]


def test_after_without_another_family_name_counts() -> None:
    hariri = entity("hariri", "official", ar=["مازن غزاوي"])
    text = "وصل مازن غزاوي. وشكلت حكومة بلا غزاوي"
    assert surfaces(text, hariri) == ["مازن غزاوي", "غزاوي"]


@pytest.mark.parametrize("text", ["سننجح بسند الله", "هو سند الله"])
def test_before_god_it_is_a_phrase(text: str) -> None:
    assert surfaces(f"وصل مازن سند. {text}", SANAD) == ["مازن سند"]


@pytest.mark.parametrize("text", ["أحكام الحكم كثيرة", "في الحكم الإسلامي", "وفق مقاصد الحكم"])
def test_what_has_provisions_or_is_of_a_religion_is_a_law(text: str) -> None:
    assert surfaces(f"وصل مازن الحكم. {text}", HUKM) == ["مازن الحكم"]


@pytest.mark.parametrize("text", ["قرارات الحكم كثيرة", "قال الحكم الإثنين", "حكومة الحكم"])
def test_decisions_and_governments_are_of_people(text: str) -> None:
    assert surfaces(f"وصل مازن الحكم. {text}", HUKM) == ["مازن الحكم", "الحكم"]


@pytest.mark.parametrize(
    "text",
    ["He met a Dane who fled.", "She is a Dane.", "A Dane working there fled.", "A Dane named Bo"],
)
def test_with_an_indefinite_article_a_noun_for_a_people_is_anybody_of_it(text: str) -> None:
    assert surfaces(f"Karl Däne spoke. {text}", DANE) == ["Karl Däne"]


@pytest.mark.parametrize("text", ["A Dane ally left.", "He met a Dane spokesman.", "Dane left."])
def test_before_a_noun_it_is_the_name(text: str) -> None:
    assert surfaces(f"Karl Däne spoke. {text}", DANE) == ["Karl Däne", "Dane"]


def test_a_family_name_that_is_no_people_counts_after_an_indefinite_article() -> None:
    obama = entity("obama", "official", en=["Jane Okafor"])
    text = "Jane Okafor spoke. It is an Okafor who listens."
    assert surfaces(text, obama) == ["Jane Okafor", "Okafor"]


RUSUM = entity("rusum", "official", ar=["عادل الرسوم"])


def test_a_family_name_with_the_participle_of_things_after_it_is_their_plural() -> None:
    text = "عادل الرسوم حضر. ورأى الجداول والرسوم المضافة إليها."
    assert surfaces(text, RUSUM) == ["عادل الرسوم"]


@pytest.mark.parametrize(
    "text",
    ["غادر الوفد والرسوم المدينة مساء", "وأبلغ الرسوم المحكمة بها", "ووصل الوفد والرسوم إليها"],
)
def test_with_less_after_it_it_may_be_a_person(text: str) -> None:
    assert len(surfaces(f"عادل الرسوم حضر. {text}", RUSUM)) == 2


@pytest.mark.parametrize("very", ["جدا", "جداً", "للغاية"])
def test_an_adjective_that_is_very_much_so_is_no_name(very: str) -> None:
    happy = entity("happy", "person", ar=["مازن سعيد"])
    assert surfaces(f"وصل مازن سعيد. وقال لاعب: أنا سعيد {very} بالفوز", happy) == ["مازن سعيد"]
    assert surfaces("وصل مازن سعيد. وقال سعيد أمس", happy) == ["مازن سعيد", "سعيد"]


@pytest.mark.parametrize("place", ["لدى محكمة", "في المحكمة", "بمحكمة"])
def test_who_works_in_a_court_is_a_judge(place: str) -> None:
    judge = entity("judge", "official", ar=["مازن القاضي"])
    text = f"وصل مازن القاضي. وقال القاضي {place} الجنايات ذلك"
    assert surfaces(text, judge) == ["مازن القاضي"]


@pytest.mark.parametrize("after", ["لدى وصوله", "في المجلس", "أمام المحكمة", "بمكتبه"])
def test_elsewhere_he_has_that_name(after: str) -> None:
    judge = entity("judge", "official", ar=["مازن القاضي"])
    text = f"وصل مازن القاضي. وقال القاضي {after} ذلك"
    assert surfaces(text, judge) == ["مازن القاضي", "القاضي"]


def test_who_works_in_a_mosque_is_its_preacher() -> None:
    preacher = entity("preacher", "official", ar=["مازن الخطيب"])
    text = "وصل مازن الخطيب. وقال الخطيب في جامع المدينة ذلك، وقال الخطيب في مكتبه ذلك"
    assert surfaces(text, preacher) == ["مازن الخطيب", "الخطيب"]


@pytest.mark.parametrize(
    "text", ["إنه لا سند في ذلك", "إنه لا سند بين الطرفين", "إنه لا سند من الفقه"]
)
def test_what_there_is_not_is_a_noun(text: str) -> None:
    assert surfaces(f"وصل مازن سند. وقال {text}", SANAD) == ["مازن سند"]


@pytest.mark.parametrize("text", ["لا سند ولا غيره", "لا، سند في بيته", "لماذا سند في بيته"])
def test_somebody_may_be_meant_by_no(text: str) -> None:
    assert surfaces(f"وصل مازن سند. وقال {text}", SANAD)[1:] == ["سند"]


STARS = entity("stars", "official", ar=["مازن النجوم"])


@pytest.mark.parametrize(
    "number", ["عددا من", "بعدد من", "العديد من", "بعض", "جميع", "مئات من", "وكثير من"]
)
def test_of_a_plural_there_are_several(number: str) -> None:
    assert surfaces(f"وصل مازن النجوم. ورأى {number} النجوم ليلا", STARS) == ["مازن النجوم"]


@pytest.mark.parametrize("before", ["من", "طلب من", "بدعوة من", "كل من"])
def test_what_somebody_has_is_from_him(before: str) -> None:
    text = f"وصل مازن النجوم. وكان ذلك {before} النجوم أمس"
    assert surfaces(text, STARS) == ["مازن النجوم", "النجوم"]
