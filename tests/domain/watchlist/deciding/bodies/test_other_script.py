"""A document in both scripts may name a body in one of them, and then call it in the other."""

import pytest

from tests.domain.watchlists import entity, surfaces

FUND = entity("fund", en=["Danish Fund for Rural Development"], ar=["الصندوق الدنماركي للتنمية"])
TRIPLE = entity("triple", en=["Triple Panel on Chad"], ar=["الآلية الثلاثية بشأن تشاد"])
GROUP = entity("group", en=["Wolfram Group"], ar=["مجموعة ولفرام"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The Danish Fund for Rural Development met. وقال الصندوق الدنماركي إن",
         ["Danish Fund for Rural Development", "الصندوق الدنماركي"]),
        ("وقع الصندوق الدنماركي للتنمية اتفاقا. The Danish Fund said",
         ["الصندوق الدنماركي للتنمية", "Danish Fund"]),
        ("The Triple Panel on Chad met. وتجتمع الآلية الثلاثية غدا",
         ["Triple Panel on Chad", "الآلية الثلاثية"]),
        ("The Danish Fund for Rural Development met. وقال الصندوق الدنماركي للبحوث إن",
         ["Danish Fund for Rural Development"]),
        ("The Danish Fund for Rural Development met. وقال الصندوق إن",
         ["Danish Fund for Rural Development"]),
        ("The Wolfram Group met. وبيعت نسخة من ولفرام", ["Wolfram Group"]),
    ],
)  # fmt: skip
def test_its_short_names_are_found_in_both(text: str, found: list[str]) -> None:
    assert surfaces(text, FUND, TRIPLE, GROUP) == found


def test_a_body_without_a_name_in_the_other_script_has_no_short_one() -> None:
    only = entity("only", en=["Danish Fund for Rural Development"])
    text = "The Danish Fund for Rural Development met. وقال الصندوق الدنماركي إن"
    assert surfaces(text, only) == ["Danish Fund for Rural Development"]
