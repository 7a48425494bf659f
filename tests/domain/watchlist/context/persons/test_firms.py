"""Firms and shops that bear somebody's name."""

import pytest

from tests.domain.watchlists import entity, surfaces

ROE = entity("roe", "official", en=["Jane Harcourt"])
KARAMI = entity("karami", "official", ar=["مازن كرامي"])


@pytest.mark.parametrize(
    "text",
    [
        "قال رئيس مجموعة كرامي ذلك",
        "وصاحب محلات كرامي",
        "والرئيس التنفيذي لمجموعة كرامي",
        "وقعت شركة كرامي للأسمدة عقدا",
        "وقعت شركة «كرامي» عقدا",
        "وأغلقت شركة «كرامي فودز» أبوابها",
        'وفي متاجر "نور كرامي" تخفيضات',
    ],
)
def test_what_has_a_head_or_goods_is_a_firm(text: str) -> None:
    assert surfaces(f"وصل مازن كرامي. {text}", KARAMI) == ["مازن كرامي"]


@pytest.mark.parametrize(
    "text",
    [
        "قال مكتب كرامي للصحفيين",
        "وجاءت مجموعة كرامي",
        "وشكر رئيس كتلة كرامي",
        "ونقلت الشركة «كرامي يزورنا»",
        "وعن شركة «نور» قال كرامي",
        "وفي كتاب «كرامي الإنسان» صور",
    ],
)
def test_an_office_and_a_group_are_those_of_a_person(text: str) -> None:
    assert surfaces(f"وصل مازن كرامي. {text}", KARAMI) == ["مازن كرامي", "كرامي"]


@pytest.mark.parametrize("shop", ["bookshop", "restaurant", "bakery"])
def test_a_shop_in_small_letters_has_the_name_that_an_article_stands_before(shop: str) -> None:
    assert surfaces(f"Jane Harcourt spoke. The Harcourt {shop} opened.", ROE) == ["Jane Harcourt"]


@pytest.mark.parametrize("maker", ["Toy maker", "The carmaker", "a shoe brand", "Online retailer"])
def test_a_maker_has_the_name_after_it(maker: str) -> None:
    text = f"Jane Harcourt spoke. {maker} Harcourt recalled a model"
    assert surfaces(text, ROE) == ["Jane Harcourt"]


@pytest.mark.parametrize("maker", ["The kingmaker", "The film-maker", "A policymaker"])
def test_what_a_person_makes_is_hers(maker: str) -> None:
    assert surfaces(f"Jane Harcourt spoke. {maker} Harcourt left", ROE)[1:] == ["Harcourt"]


def test_a_maker_before_the_whole_name_may_be_she() -> None:
    assert surfaces("The toy maker Jane Harcourt spoke.", ROE) == ["Jane Harcourt"]


@pytest.mark.parametrize("text", ["The Harcourt team left.", "She saw Harcourt hotel plans."])
def test_a_team_is_that_of_the_person(text: str) -> None:
    assert surfaces(f"Jane Harcourt spoke. {text}", ROE) == ["Jane Harcourt", "Harcourt"]


@pytest.mark.parametrize("club", ["beach club", "golf resort", "family hotel", "club"])
def test_a_word_may_stand_between_a_name_and_what_bears_it(club: str) -> None:
    text = f"Jane Harcourt spoke. On Bali the Harcourt {club} was shut."
    assert surfaces(text, ROE) == ["Jane Harcourt"]


@pytest.mark.parametrize(
    "text", ["Then Harcourt, a club owner, left.", "A Harcourt who owns a club left."]
)
def test_a_club_further_off_or_without_an_article_is_somebodys(text: str) -> None:
    assert surfaces(f"Jane Harcourt spoke. {text}", ROE)[1:] == ["Harcourt"]


@pytest.mark.parametrize("place", ["نادي", "منتجع", "ملهى"])
def test_a_club_has_the_name_in_quotation_marks(place: str) -> None:
    text = f"Jane Harcourt spoke. وأعلن {place} «Harcourt Bali» حفلا"
    assert surfaces(text, ROE) == ["Jane Harcourt"]
