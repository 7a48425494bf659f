"""Who spoke before another minister was named goes on speaking, and is not that one."""

import pytest

from tests.domain.watchlists import entity, surfaces

OMAN = entity("om", "office", en=["Transport Minister of Oman"], ar=["وزير النقل العماني"])


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Kenyan Transport Minister Jane Roe is due in May. The transport minister also left.", 2),
        ("Kenyan Transport Minister Jane Roe is due in May. The transport minister left.", 1),
        ("Kenyan Transport Minister Jane Roe said no. The transport minister also left.", 1),
        ("The Kenyan transport minister told them so. The transport minister also left.", 1),
        ("ويصل وزير النقل الكيني جون رو في مايو. وأضاف وزير النقل أن", 2),
        ("ويصل وزير النقل الكيني جون رو في مايو. ووقع وزير النقل على ذلك", 1),
        ("وقال وزير النقل الكيني جون رو كلمة في مايو. وأضاف وزير النقل أن", 1),
    ],
)
def test_one_at_home_goes_on_where_the_other_says_nothing(text: str, titles: int) -> None:
    head = "MUSCAT - Omani Transport Minister Salem Doe said the roads were open. "
    if not text[0].isascii():
        head = "مسقط - قال وزير النقل العماني سالم مشعل إن الطرق مفتوحة. "
    assert len(surfaces(head + text, OMAN)) == titles


def test_of_a_text_that_is_dated_from_elsewhere_nothing_is_known() -> None:
    text = (
        "NAIROBI - Omani Transport Minister Salem Doe said the roads were open. Kenyan Transport "
        "Minister Jane Roe is due in May. The transport minister also left."
    )
    assert len(surfaces(text, OMAN)) == 1
