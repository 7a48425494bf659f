"""Articles go on with the title and the given name of a prince."""

import pytest

from tests.domain.watchlists import entity, surfaces, watchlist

TURKI = entity("turki", "official", ar=["تركي بن ناصر"])
FULL = "Prince Turki bin Nasser arrived."
ARABIC = "وصل الأمير تركي بن ناصر."


@pytest.mark.parametrize("text", ["Prince Turki said so.", "They met Crown Prince Turki."])
def test_a_prince_is_found_again_by_title_and_given_name(text: str) -> None:
    assert surfaces(f"{FULL} {text}", TURKI)[1:] == ["Turki"]


@pytest.mark.parametrize(
    "text",
    ["وأكد الأمير تركي أن الأمر مهم.", "وشكر سمو الأمير تركي.", "ودشن الأمير تركي مع نظيره السد."],
)
def test_so_he_is_in_arabic(text: str) -> None:
    assert surfaces(f"{ARABIC} {text}", TURKI)[1:] == ["تركي"]


@pytest.mark.parametrize(
    ("name", "text", "again"),
    [
        ("Salman bin Abdulaziz", "King Salman bin Abdulaziz met him. King Salman spoke.", "Salman"),
        (
            "Salman bin Abdulaziz",
            "وصل الملك سلمان بن عبدالعزيز. العاهل الملك سلمان",
            "سلمان",
        ),
        ("Salman bin Abdulaziz", "وصل الملك سلمان بن عبدالعزيز. برئاسة الملك سلمان", "سلمان"),
        ("King Abdullah II", "King Abdullah II met him. King Abdullah spoke.", "Abdullah"),
        ("King Abdullah II", "وصل الملك عبد الله الثاني. وقال الملك عبد الله إن", "عبد الله"),
        ("King Abdullah II", "وصل العاهل الأردني عبدالله الثاني. وقال الملك عبدالله", "عبدالله"),
        ("Elizabeth II", "ملكة بريطانيا إليزابيث الثانية. إلى الملكة إليزابيث", "إليزابيث"),
        ("Haitham bin Tariq", "وصل السلطان هيثم بن طارق. مع السلطان هيثم", "هيثم"),
        ("Pope Tawadros II", "وصل البابا تواضروس الثاني. وقال البابا تواضروس", "تواضروس"),
    ],
)
def test_so_are_kings_and_popes(name: str, text: str, again: str) -> None:
    assert surfaces(text, entity("x", "official", en=[name]))[1:] == [again]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("Salman bin Abdulaziz", "وصل الملك سلمان بن عبدالعزيز. في قصر الملك سلمان"),
        ("Salman bin Abdulaziz", "وصل الملك سلمان بن عبدالعزيز. ومركز الملك سلمان"),
        ("Salman bin Abdulaziz", "وصل الملك سلمان بن عبدالعزيز. وقال الأمير سلمان"),
        ("King Abdullah II", "وصل الملك عبد الله الثاني. وقال الملك عبد العزيز"),
        ("King Abdullah II", "وصل الملك عبد الله الثاني. وكان الملك عبد الله الأول"),
    ],
)
def test_what_is_named_after_a_king_and_other_kings_are_not_he(name: str, text: str) -> None:
    assert len(surfaces(text, entity("x", "official", en=[name]))) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Turki said so.",
        "King Turki said so.",
        "Prince Turki Al-Jabal said so.",
        "Prince Turki al-Jabal said so.",
        "Prince Turki bin Khalid came. Prince Turki said so.",
        "Prince Turki Airport opened.",
    ],
)
def test_another_title_and_another_name_are_somebody_else(text: str) -> None:
    assert surfaces(f"{FULL} {text}", TURKI) == ["Turki bin Nasser"]


@pytest.mark.parametrize(
    "text",
    [
        "وصلوا إلى مطار الأمير تركي.",
        "ومطار الأمير تركي في الجنوب.",
        "وكأس الأمير تركي في الجنوب.",
        "زار الوفد والده الأمير تركي في قصره.",
        "قال الأمير تركي الجبلي ذلك.",
        "وقال الأمير تركي بن خالد.",
    ],
)
def test_what_is_named_after_him_and_others_are_not_he(text: str) -> None:
    assert surfaces(f"{ARABIC} {text}", TURKI) == ["تركي بن ناصر"]


def test_before_the_full_name_it_may_be_anybody() -> None:
    assert surfaces(f"Prince Turki said so. {FULL}", TURKI) == ["Turki bin Nasser"]


@pytest.mark.parametrize("end", ["Prince", "Prince Turki", "الأمير", "الأمير تركي"])
def test_a_text_may_end_anywhere(end: str) -> None:
    assert surfaces(f"{FULL} {end}", TURKI)[0] == "Turki bin Nasser"


def test_of_two_tracked_princes_of_one_given_name_it_is_neither() -> None:
    other = entity("other", "official", ar=["تركي بن خالد"])
    text = f"{FULL} Prince Turki bin Khalid came. Prince Turki left."
    assert len(watchlist(TURKI, other).match(text)) == 2


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sheikh Turki bin Nasser arrived. Maj Gen Sheikh Turki said so.", 2),
        ("Sheikh Turki bin Nasser arrived. Sheikh Turki Al-Jabal said so.", 1),
        ("Sheikh Turki bin Nasser arrived at the Sheikh Turki Mosque.", 1),
        ("Sheikh Turki bin Nasser arrived. Prince Turki said so.", 1),
        ("وصل الشيخ تركي بن ناصر. وأكد الشيخ تركي أن الأمر مهم.", 2),
        ("وصل الشيخ تركي بن ناصر إلى جامع الشيخ تركي.", 1),
    ],
)
def test_so_is_a_sheikh(text: str, found: int) -> None:
    assert len(surfaces(text, TURKI)) == found


KHALID = entity("khalid", "official", ar=["خالد فهد الصباح"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Sheikh Khalid Al-Sabah arrived. Sheikh Khalid said so.", 2),
        ("وصل الشيخ خالد فهد الصباح. وأضاف الشيخ خالد أن الأمر مهم.", 2),
        ("Sheikh Khalid Al-Sabah left. Sheikh Khalid said so. Sheikh Khalid Al-Jaber came.", 2),
        ("Sheikh Khalid Al-Sabah left. Sheikh Khalid Al-Jaber came. Sheikh Khalid said so.", 1),
        ("وصل الشيخ خالد فهد الصباح. ووصل الشيخ خالد ناصر. وأضاف الشيخ خالد أن الأمر مهم.", 1),
        ("Mr Khalid Al-Sabah arrived. Sheikh Khalid said so.", 1),
        ("Sheikh Khalid Al-Sabah arrived. Khalid said so.", 1),
    ],
)
def test_so_is_a_sheikh_of_a_house_that_rules_until_another_is_named(text: str, found: int) -> None:
    assert len(surfaces(text, KHALID)) == found


def test_a_sheikh_of_any_other_family_is_not() -> None:
    reader = entity("reader", "official", ar=["خالد الجبلي"])
    text = "وصل الشيخ خالد الجبلي. وأضاف الشيخ خالد أن الأمر مهم."
    assert surfaces(text, reader) == ["خالد الجبلي"]
