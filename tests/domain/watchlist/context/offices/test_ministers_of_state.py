"""A minister who is a minister of state as well has one title."""

import pytest

from tests.domain.watchlists import entity, found, surfaces, watchlist

OIL = entity("oil", "office", en=["Oil Minister of Kuwait"], ar=["وزير النفط الكويتي"])
_KUWAIT = "الكويت (كونا) - بحث الملف اليوم"


@pytest.mark.parametrize(
    "title",
    [
        "وزير النفط ووزير الدولة لشؤون مجلس الأمة",
        "وزيرة النفط ووزيرة الدولة لشؤون الإسكان والتخطيط",
        "وزير النفط وزير الدولة للشؤون الخارجية",
        "وزيرة النفط والتجارة ووزيرة الدولة للتعاون الدولي",
    ],
)
def test_what_an_arabic_one_is_for_stands_after_it(title: str) -> None:
    (match,) = watchlist(OIL).match(f"{_KUWAIT} {title} ليلى حسن مع الوفد")
    assert (match.surface, match.holder) == (title, "ليلى حسن")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("وزير النفط ووزيرة الدولة لشؤون الإسكان", "وزير النفط"),
        ("وزير النفط ووزير الدولة", "وزير النفط"),
        ("وزير النفط ووزير الدولة لشؤون كثيرة", "وزير النفط"),
        ("وزير النفط ووزير الدولة لحضور الاجتماع", "وزير النفط"),
        ("وزير النفط ووزير التجارة", "وزير النفط"),
        ("وزير النفط ووزير الدولة للتعاون والوفد", "وزير النفط ووزير الدولة للتعاون"),
    ],
)
def test_two_ministers_and_what_else_follows_are_no_part_of_it(text: str, title: str) -> None:
    assert surfaces(f"{_KUWAIT} {text}", OIL) == [title]


@pytest.mark.parametrize(
    "title",
    [
        "Minister of Oil and Minister of State for Housing Affairs",
        "Oil Minister and Minister of State for the Environment",
        "Minister of Oil and Energy and Minister of State for Youth, Sports and Housing Affairs",
        "oil minister and minister of state for economic affairs",
    ],
)
def test_an_english_title_goes_on_so_too(title: str) -> None:
    text = f"Kuwait's {title}, Jane Roe, left"
    (match,) = watchlist(OIL).match(text)
    assert (match.surface, match.holder) == (title, "Jane Roe")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Minister of Oil and Minister of Trade", "Minister of Oil"),
        ("Minister of Oil and Ministers of State for Trade", "Minister of Oil"),
        ("Minister of Oil and Minister of State for him", "Minister of Oil"),
        ("Minister of Oil, and Minister of State for", "Minister of Oil"),
    ],
)
def test_two_english_ministers_are_two(text: str, title: str) -> None:
    assert surfaces(f"Kuwait's {text}", OIL) == [title]


def test_a_tracked_minister_of_state_keeps_the_title() -> None:
    state = entity("state", "office", ar=["وزير الدولة لشؤون الإسكان الكويتي"])
    text = f"{_KUWAIT} وزير النفط ووزير الدولة لشؤون الإسكان"
    assert found(watchlist(OIL, state).match(text)) == [
        ("oil", "وزير النفط"),
        ("state", "وزير الدولة لشؤون الإسكان"),
    ]
