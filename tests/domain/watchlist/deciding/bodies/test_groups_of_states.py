"""A group of states is found by the word for how many they are, once the text has its name."""

import pytest

from tests.domain.watchlists import entity, surfaces

QUAD = entity("quad", "working_group", en=["Sahara Quad"], ar=["الرباعية الدولية بشأن الصحراء"])


@pytest.mark.parametrize(
    ("text", "again"),
    [
        ("The Sahara Quad met. The Quad said so.", ["Quad"]),
        ("اجتمعت الرباعية الدولية بشأن الصحراء. وأصدرت الرباعية بيانا", ["الرباعية"]),
        ("اجتمعت الرباعية الدولية بشأن الصحراء. وبيان الرباعية الصادر أمس", ["الرباعية"]),
        ("The Sahara Quad met. Quad bikes were sold.", []),
        ("اجتمعت الرباعية الدولية بشأن الصحراء. ثم القمة الرباعية", []),
        ("اجتمعت الرباعية الدولية بشأن الصحراء. ثم الرباعية العربية", []),
    ],
)
def test_it_counts_after_the_whole_name(text: str, again: list[str]) -> None:
    assert surfaces(text, QUAD)[1:] == again


def test_without_the_whole_name_it_is_any_group() -> None:
    assert surfaces("The Quad said so. أصدرت الرباعية بيانا", QUAD) == []
