"""A body whose name says no country may have one of another country beside it in a document."""

import pytest

from tests.domain.watchlists import entity, surfaces, watchlist

GUARD = entity("g", en=["River Guard Forces"], ar=["قوات حرس الأنهار"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("NAIROBI - The River Guard Forces met. Uganda's own river guard forces left.", 1),
        ("NAIROBI - The River Guard Forces met. Ugandan river guard forces left.", 1),
        ("NAIROBI - The River Guard Forces met. The river guard forces left.", 2),
        ("NAIROBI - The River Guard Forces met. Uganda's River Guard Forces left.", 2),
        ("NAIROBI - Uganda's own river guard forces left.", 1),
    ],
)
def test_small_letters_after_a_country_are_those_of_its_own(text: str, found: int) -> None:
    assert len(surfaces(text, GUARD)) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("وعلى الجانب الأوغندي، انتشرت قوات حرس الأنهار", 1),
        ("وعلى الجانب الكيني، انتشرت قوات حرس الأنهار", 2),
        ("وفي القاهرة، انتشرت قوات حرس الأنهار في ضواحي القاهرة", 1),
        ("وفي القاهرة، التقى قائد قوات حرس الأنهار الوفد", 2),
        ("وفي نيروبي، انتشرت قوات حرس الأنهار في ضواحي نيروبي", 2),
        ("وعلى الجانب الآخر، انتشرت قوات حرس الأنهار", 2),
    ],
)
def test_so_are_those_on_its_side_and_those_in_its_city_where_the_sentence_is(
    text: str, found: int
) -> None:
    assert len(surfaces(f"نيروبي - أعلنت قوات حرس الأنهار الخطة. {text}", GUARD)) == found


def test_english_sides_are_read_too() -> None:
    text = "NAIROBI - The River Guard Forces met. On the {} side, the River Guard Forces left."
    assert len(surfaces(text.format("Ugandan"), GUARD)) == 1
    assert len(surfaces(text.format("other"), GUARD)) == 2


def test_a_name_that_says_its_country_is_its_own_everywhere() -> None:
    guard = entity("k", en=["River Guard of Kenya"], ar=["حرس الأنهار الكيني"])
    text = "نيروبي - أعلن حرس الأنهار الكيني خطة. وعلى الجانب الأوغندي، تدرب حرس الأنهار الكيني"
    assert len(surfaces(text, guard)) == 2


def test_what_is_left_of_a_name_is_not_found_inside_of_another_ones() -> None:
    text = "نيروبي - أعلنت قوات حرس الأنهار خطة. وعلى الجانب الأوغندي، انتشرت قوات حرس الأنهار"
    (dropped,) = watchlist(GUARD).dropped(text)
    assert (dropped.surface, dropped.reason) == ("قوات حرس الأنهار", "it is the body of uganda")


CIVIL = entity("c", en=["General Directorate of Ports"], ar=["المديرية العامة للموانئ"])


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("NAIROBI - The General Directorate of Ports met. Uganda's {} left.", 1),
        ("NAIROBI - The General Directorate of Ports met. Kenya's {} left.", 2),
        ("NAIROBI - Uganda's {} left.", 1),
        ("The General Directorate of Ports met. Uganda's {} left.", 2),
        ("NAIROBI - The General Directorate of Ports met. Of Uganda, the {} said.", 2),
    ],
)
def test_of_what_most_states_have_the_neighbours_is_another(text: str, found: int) -> None:
    assert len(surfaces(text.format("General Directorate of Ports"), CIVIL)) == found


@pytest.mark.parametrize(
    ("country", "found"), [("الأوغندية", 1), ("الكينية", 2), ("في أوغندا", 1), ("أمس", 2)]
)
def test_so_it_is_by_the_nationality_after_an_arabic_name(country: str, found: int) -> None:
    text = "نيروبي - قالت المديرية العامة للموانئ ذلك. وقالت المديرية العامة للموانئ {} غيره"
    assert len(surfaces(text.format(country), CIVIL)) == found
