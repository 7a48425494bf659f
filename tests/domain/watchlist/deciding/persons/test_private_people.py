"""Whoever is introduced as a man of that name, or as one of many, is no tracked official."""

import pytest

from tests.domain.watchlists import entity, surfaces

HARBI = entity(
    "harbi",
    "official",
    en=["Yousef Al-Harbi"],
    ar=["يوسف الحربي"],
    roles=({"en": "Transport Minister of Kuwait"},),
)


@pytest.mark.parametrize(
    "text",
    [
        "A Jordanian lawyer, Yousef Salem Al-Harbi, will lead the mission.",
        "A relative, Yousef Salem Al-Harbi, said that he was well.",
        "The owner blamed a young teacher, Yousef Salem Al-Harbi.",
    ],
)
def test_a_longer_name_after_an_indefinite_description_is_somebody_elses(text: str) -> None:
    assert surfaces(text, HARBI) == []


@pytest.mark.parametrize(
    "text",
    [
        "The driver, Yousef Al-Harbi, was fined.",
        "Police arrested a man named Yousef Al-Harbi on Monday",
        "وناشد يوسف الحربي، أحد النازحين من القرية، المنظمات",
        "وقال أحد السكان يوسف الحربي إن الطريق مغلق",
        "وقال أحد أقاربه، يوسف سالم الحربي، إنه بخير",
        "وأوقف رجل يدعى يوسف الحربي",
        "ودافع المحامي عن المتهم، ويدعى يوسف سالم الحربي، أمس",
        "واستمع القاضي للمواطن يوسف الحربي",
        "A witness, Yousef Al-Harbi, denied that.",
        "A local resident, Yousef Al-Harbi, denied that.",
        "وشكر المواطن يوسف الحربي البلدية",
        "Resident Yousef Al-Harbi said the water was gone",
        "Yousef Al-Harbi, a resident of the village, said so",
        "Yousef Al-Harbi, 29, a local shopkeeper, said so",
        "Yousef Al-Harbi, a distant cousin, was acquitted",
        "Yousef Al-Harbi, a 9-year-old pupil, won",
        "They admitted Yousef Al-Harbi, a patient.",
        "قال يوسف الحربي، وهو مزارع من القرية، إن الطريق مغلق",
        "قال يوسف الحربي، من سكان القرية، إن الطريق مغلق",
        "أحد الشهود، يوسف الحربي، رأى ذلك",
    ],
)
def test_nor_is_anybody_called_so_or_one_of_many_the_official(text: str) -> None:
    assert surfaces(text, HARBI) == []


@pytest.mark.parametrize(
    "text",
    [
        "The minister, Yousef Salem Al-Harbi, will lead the mission.",
        "Asked about a detained lawyer, Yousef Salem Al-Harbi declined to comment.",
        "A former teacher, Yousef Salem Al-Harbi, took office as minister.",
        "A Kuwaiti lawyer, Yousef Al-Harbi, took office as minister.",
        "Asked by a witness, Yousef Al-Harbi declined to comment.",
        "The witness Yousef Al-Harbi, the minister, denied that.",
        "ودعا الوزير يوسف الحربي المواطن إلى الهدوء",
        "The prime minister named Yousef Al-Harbi to the post.",
        "قال يوسف الحربي، أحد أعضاء الحكومة، إن الطريق مغلق",
        "قال يوسف الحربي، وهو وزير من القرية، إن الطريق مغلق",
        "Yousef Al-Harbi, a cousin of the king, took office",
        "Yousef Al-Harbi, a patient negotiator, took office",
        "Yousef Al-Harbi, a former resident of the village, took office",
        "استقبل يوسف سالم الحربي أحد الوزراء",
    ],
)
def test_other_descriptions_do_not_hide_the_official(text: str) -> None:
    assert len(surfaces(text, HARBI)) == 1


@pytest.mark.parametrize("end", [", ", "، ", ", 29", ", 29, ", ", a", "، أحد", " ", ", 29, a "])
def test_a_text_may_end_anywhere_after_the_name(end: str) -> None:
    assert surfaces("Yousef Al-Harbi" + end, HARBI) == ["Yousef Al-Harbi"]


def test_what_the_watchlist_gives_as_a_role_is_his_own() -> None:
    lawyer = entity(
        "l", "official", en=["Yousef Al-Harbi"], roles=({"en": "Lawyer of the ministry"},)
    )
    text = "A Kuwaiti lawyer, Yousef Salem Al-Harbi, will lead the mission."
    assert surfaces(text, lawyer) == ["Yousef Salem Al-Harbi"]


SALEM = entity("salem", "official", en=["Yousef Salem"], ar=["يوسف سالم"])


@pytest.mark.parametrize(
    "text",
    [
        "Yousef Salem Hassan, a resident of the village, said so",
        "Yousef Salem Hassan, 31, a bus driver, said so",
        "قال يوسف سالم عبدالله، أحد النازحين، إن الطريق مغلق",
    ],
)
def test_nor_where_the_name_goes_on_with_a_forefathers(text: str) -> None:
    assert surfaces(text, SALEM) == []


def test_an_officials_name_goes_on_with_it_too() -> None:
    text = "Yousef Salem Hassan, a minister of the region, said so"
    assert surfaces(text, SALEM) == ["Yousef Salem Hassan"]
