"""Whom an envoy without his country is sent to, by the whole document."""

import pytest

from tests.domain.watchlists import entity, surfaces

FRENCH = entity(
    "fr", "office", en=["French Ambassador to Kuwait"], ar=["السفير الفرنسي لدى الكويت"]
)


@pytest.mark.parametrize(
    "text",
    [
        "زار سفير فرنسا لدى الكويت المعرض. وقال السفير الفرنسي إن فرنسا وشعب فرنسا",
        "French Ambassador to Kuwait Jane Roe left. The French ambassador likes France and France",
        "The French ambassador to Kuwait spoke. Ambassador of France Jane Roe likes France",
    ],
)
def test_he_is_sent_where_the_document_said_before(text: str) -> None:
    assert len(surfaces(text, FRENCH)) == 2


@pytest.mark.parametrize(
    "text",
    [
        "زار سفير فرنسا لدى الكويت المعرض وسفير فرنسا لدى قطر السوق. وقال السفير الفرنسي إن فرنسا",
        "وفي فرنسا وقطر قال السفير الفرنسي إن قطر. وكان سفير فرنسا لدى الكويت قد غادر فرنسا",
        "French Ambassador to Kuwait Jane Roe left. French ambassador Mary Poe likes France",
    ],
)
def test_not_where_another_is_named_nor_before_that(text: str) -> None:
    assert len(surfaces(text, FRENCH)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال السفير الفرنسي إن بلاده ترحب، وشكرت فرنسا وباريس وفرنسا شعب الكويت", 1),
        ("قال السفير الفرنسي إن بلاده ترحب، وشكرت فرنسا وباريس وفرنسا شعب قطر", 0),
        ("قال السفير الفرنسي إن بلاده ترحب، وشكرت فرنسا قطر والكويت", 0),
        ("قال السفير الألماني إن بلاده ترحب، وشكرت ألمانيا شعب الكويت", 0),
        ("PARIS (AFP) - Kuwait thanked Kuwait: the French ambassador spoke of Kuwait", 1),
        ("CAIRO (AFP) - Kuwait thanked Kuwait: the French ambassador spoke of Kuwait", 0),
    ],
)
def test_his_own_country_does_not_count_as_the_one_named_most(text: str, found: int) -> None:
    assert len(surfaces(text, FRENCH)) == found


def test_the_city_that_an_envoy_left_is_not_where_he_is_sent() -> None:
    text = "غادر السفير الفرنسي باريس. وشكرت الكويت"
    assert surfaces(text, FRENCH) == ["السفير الفرنسي"]


@pytest.mark.parametrize("which", ["الخاص ", "الشخصي ", ""])
def test_an_envoy_to_another_country_is_another_whatever_stands_between(which: str) -> None:
    envoy = entity("envoy", "office", ar=["المبعوث الأممي إلى اليمن"])
    text = "وصل المبعوث الأممي إلى اليمن، والتقى المبعوث الأممي {}إلى {}"
    assert len(surfaces(text.format(which, "السودان"), envoy)) == 1
    assert len(surfaces(text.format(which, "اليمن"), envoy)) == 2


def test_an_ambassador_is_accredited_to_a_country() -> None:
    ambassador = entity("ambassador", "office", ar=["السفير الياباني لدى السودان"])
    text = "السفير الياباني لدى السودان والسفير الياباني المعتمد لدى {}"
    assert len(surfaces(text.format("اليمن"), ambassador)) == 1
    assert len(surfaces(text.format("السودان"), ambassador)) == 2


@pytest.mark.parametrize(
    ("title", "otherwise"),
    [
        ("السفير الفرنسي لدى اليمن", "سفير الجمهورية الفرنسية لدى اليمن"),
        ("السفير المغربي لدى اليمن", "سفير المملكة المغربية لدى اليمن"),
        ("السفير السعودي لدى اليمن", "سفير السعودية لدى اليمن"),
        ("المبعوث الأممي إلى اليمن", "الموفد الأممي إلى اليمن"),
    ],
)
def test_the_sender_of_an_envoy_is_written_in_full(title: str, otherwise: str) -> None:
    assert surfaces(f"وصل {otherwise}", entity("envoy", "office", ar=[title])) == [otherwise]
    other = otherwise.replace("اليمن", "السودان")
    assert surfaces(f"وصل {other}", entity("envoy", "office", ar=[title])) == []


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("التقى السفير الياباني بالرياض جون رو الوفد", ["السفير الياباني بالرياض"]),
        ("التقى سفير اليابان بالرياض جون رو الوفد", ["سفير اليابان بالرياض"]),
        ("التقى سفير دولة اليابان بجدة الوفد", ["سفير دولة اليابان بجدة"]),
        ("التقى السفير الياباني بأبو ظبي الوفد في الرياض والسعودية", []),
        ("التقى السفير الكوري بالرياض الوفد", []),
        ("رحب السفير الياباني بالوفد في السعودية", ["السفير الياباني"]),
    ],
)
def test_the_capital_with_its_particle_says_where_an_ambassador_is(
    text: str, titles: list[str]
) -> None:
    japanese = entity("jp", "office", ar=["سفير اليابان لدى السعودية"])
    assert surfaces(text, japanese) == titles


def test_where_another_envoy_is_met_is_not_where_he_is_sent() -> None:
    envoy = entity("jp", "office", ar=["المبعوث الياباني إلى السعودية"])
    text = "وصل المبعوث الياباني إلى السعودية. والتقى المبعوث الياباني بالرياض الوفد"
    assert surfaces(text, envoy)[1:] == ["المبعوث الياباني"]
