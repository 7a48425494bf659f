"""Whether a name may begin with an initial, in either script."""

import pytest

from services.domain.names.letter_names import may_begin


@pytest.mark.parametrize(
    ("initial", "name"),
    [("n", "nora"), ("n", "نوره"), ("ن", "nora"), ("ن", "نوره"), ("كي", "kaja"), ("كي", "كايا")],
)
def test_a_name_begins_with_its_letter_in_both_scripts(initial: str, name: str) -> None:
    assert may_begin(initial, name)


@pytest.mark.parametrize(
    ("initial", "name"),
    [("k", "nora"), ("k", "نوره"), ("ك", "nora"), ("ك", "نوره"), ("كي", "nora"), ("كي", "نوره")],
)
def test_it_begins_with_no_other(initial: str, name: str) -> None:
    assert not may_begin(initial, name)


@pytest.mark.parametrize(("initial", "name"), [("c", "شارلوت"), ("p", "فيليب"), ("e", "عصام")])
def test_arabic_may_write_another_letter_for_the_sound(initial: str, name: str) -> None:
    assert may_begin(initial, name)
