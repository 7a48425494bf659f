"""Beside a name as listed, a longer one that is spelt otherwise throughout is another's."""

import pytest

from tests.domain.watchlists import entity, surfaces

MUHANNAD = entity("m", "official", en=["Mohammed Al Kuwari"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Mohammed Al-Kuwari spoke. Muhamed Salem Alkawari sat by. Alkawari left.",
         ["Mohammed Al-Kuwari"]),
        ("Mohammed Al-Kuwari spoke. Mohammed Salem Al-Kuwari left.",
         ["Mohammed Al-Kuwari", "Mohammed Salem Al-Kuwari"]),
        ("Mohammed Al-Kuwari spoke. Muhamed Alkawari left.",
         ["Mohammed Al-Kuwari", "Muhamed Alkawari"]),
        ("Muhamed Salem Alkawari spoke.", ["Muhamed Salem Alkawari"]),
    ],
)  # fmt: skip
def test_one_text_spells_one_man_in_one_way(text: str, found: list[str]) -> None:
    assert surfaces(text, MUHANNAD) == found
