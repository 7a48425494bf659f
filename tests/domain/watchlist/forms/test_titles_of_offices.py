"""The titles that rules make of the name of an office."""

import pytest

from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("محافظ نينوى", "عاد النازحون إلى محافظة نينوى أمس.", []),
        ("محافظ نينوى", "زار محافظ نينوى المخيم.", ["محافظ نينوى"]),
        ("محافظ البنك المركزي المصري", "قالت محافظة البنك المركزي المصري إنها خفضت الفائدة.",
         ["محافظة البنك المركزي المصري"]),
    ],
)  # fmt: skip
def test_a_province_is_not_the_woman_who_governs_it(name: str, text: str, found: list[str]) -> None:
    assert surfaces(text, entity("x", "office", ar=[name])) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("قالت مسؤولة السياسة الخارجية بالاتحاد الأوروبي إنها قلقة.",
         ["مسؤولة السياسة الخارجية بالاتحاد الأوروبي"]),
        ("وقالت وزيرة خارجية الاتحاد الأوروبي إنها قلقة.", ["وزيرة خارجية الاتحاد الأوروبي"]),
        ("وقالت مفوضة التجارة في الاتحاد الأوروبي إنها قلقة.", []),
    ],
)  # fmt: skip
def test_the_eu_high_representative_is_found_by_what_news_calls_her(
    text: str, found: list[str]
) -> None:
    name = "الممثلة العليا للسياسة الخارجية في الاتحاد الأوروبي"
    assert surfaces(text, entity("x", "office", ar=[name])) == found
