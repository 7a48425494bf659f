"""A family name that a movement has, too, is its adjective after a definite noun."""

import pytest

from tests.domain.watchlists import entity, surfaces

LEADER = entity("leader", "person", ar=["مازن الزيدوني"])
NAMED = "حضر مازن الزيدوني أمس. "


@pytest.mark.parametrize("members", ["الزيدونيين", "للزيدونيين", "والزيدونيون"])
@pytest.mark.parametrize(
    "text", ["القيادي الزيدوني البارز", "والصاروخ الزيدوني", "أن الجناح الزيدوني"]
)
def test_after_a_noun_in_a_text_of_its_members_it_is_the_adjective(text: str, members: str) -> None:
    assert surfaces(f"{NAMED}وكان من {members} هناك. ثم {text} سقط", LEADER) == ["مازن الزيدوني"]


@pytest.mark.parametrize(
    "text", ["السيد الزيدوني", "قال الزيدوني", "يزور الأحد الزيدوني", "مسلحي الزيدوني"]
)
def test_after_a_title_a_day_or_a_noun_without_article_it_is_the_name(text: str) -> None:
    found = surfaces(f"{NAMED}وكان من الزيدونيين هناك. ثم {text} أمس", LEADER)
    assert found == ["مازن الزيدوني", "الزيدوني"]


def test_of_no_movement_in_the_text_it_is_the_name() -> None:
    found = surfaces(f"{NAMED}وكان من المسافرين هناك. وقاد التمرد الزيدوني نفسه", LEADER)
    assert found == ["مازن الزيدوني", "الزيدوني"]
