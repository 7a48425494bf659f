"""A party may be called a movement, and a movement a party."""

import pytest

from tests.domain.watchlists import entity, surfaces

CALL = entity("call", ar=["حركة نداء تونس"])
RENAISSANCE = entity("renaissance", ar=["حركة النهضة"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قال حزب نداء تونس ذلك", ["حزب نداء تونس"]),
        ("قال حزب نداء تونس ذلك. وكتلة نداء تونس", ["حزب نداء تونس", "نداء تونس"]),
        ("قالت حركة نداء تونس ذلك. ونفى نداء تونس", ["حركة نداء تونس", "نداء تونس"]),
        ("وجه الرئيس نداء تونس إلى العالم", []),
    ],
)
def test_a_name_of_several_words_is_found_with_either(text: str, found: list[str]) -> None:
    assert surfaces(text, CALL) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قالت حركة النهضة ذلك. ونفى حزب النهضة", ["حركة النهضة", "حزب النهضة"]),
        ("نفى حزب النهضة ذلك", []),
    ],
)
def test_one_of_one_word_is_where_the_text_has_the_name(text: str, found: list[str]) -> None:
    assert surfaces(text, RENAISSANCE) == found
