"""A family name in the spelling of somebody else's is that person's."""

import pytest

from tests.domain.watchlists import entity, surfaces, watchlist

NILSSON = entity("nilsson", "official", en=["Per Nilsson"])


def test_a_spelling_that_the_document_gives_to_somebody_else_is_his() -> None:
    text = "Per Nilsson left. Ada Nilson spoke. Nilson said no. Nilsson agreed."
    assert surfaces(text, NILSSON) == ["Per Nilsson", "Nilsson"]
    ada = entity("ada", "person", en=["Ada Nilson"])
    found = watchlist(NILSSON, ada).match("Ada Nilson spoke. Per Nilsson left. Nilson said no.")
    assert [match.entity for match in found] == ["ada", "nilsson", "ada"]


def test_a_middle_name_in_the_full_name_gives_it_to_nobody_else() -> None:
    budair = entity("budair", "official", en=["Jasem Al-Budair"])
    text = "Jasem Mohamed Albudair spoke. Albudair left."
    assert surfaces(text, budair) == ["Jasem Mohamed Albudair", "Albudair"]


def test_one_that_nobody_else_has_is_the_persons() -> None:
    assert surfaces("Per Nilsson left. Nilson said no.", NILSSON) == ["Per Nilsson", "Nilson"]


def test_a_spelling_of_somebody_else_is_his_beside_the_role_of_the_person_too() -> None:
    minister = entity(
        "minister", "official", en=["Per Nilsson"], roles=({"en": "Foreign Minister of Sweden"},)
    )
    text = "Swedish Foreign Minister {} left."
    assert surfaces(text.format("Nilson"), minister) == ["Nilson"]
    assert surfaces(f"Ada Nilson spoke. {text.format('Nilson')}", minister) == []


GHERMAN = entity("gherman", "official", en=["Victor Gherman"])


@pytest.mark.parametrize("full", ["Victor Gherman", "فيكتور غيرمان"])
def test_a_nationality_is_no_family_name_spelt_otherwise(full: str) -> None:
    text = f"{full} spoke. A German delegation came. The Germans left."
    assert surfaces(text, GHERMAN) == [full]


def test_a_family_name_that_is_a_nationality_is_one_where_it_is_spelt_so() -> None:
    german = entity("german", "official", en=["Victor German"])
    text = "Victor German spoke. Mr. German left."
    assert surfaces(text, german) == ["Victor German", "German"]
    iraqi = entity("iraqi", "official", ar=["سالم العراقي"])
    text = "سالم العراقي حضر. Then Al-Iraqi spoke. Iraqi forces came."
    assert surfaces(text, iraqi) == ["سالم العراقي", "Al-Iraqi"]


def test_of_a_name_in_the_other_script_the_full_name_tells_how_it_is_spelt() -> None:
    sharif = entity("sharif", "official", ar=["زيد الشريف"])
    text = "Zaid Al-Shareef left. Omar Al-Sharif spoke. Al-Sharif said no. Al-Shareef agreed."
    assert surfaces(text, sharif) == ["Zaid Al-Shareef", "Al-Shareef"]


def test_without_somebody_else_of_that_spelling_it_is_the_persons() -> None:
    sharif = entity("sharif", "official", ar=["زيد الشريف"])
    text = "Zaid Al-Shareef left. Omar Al-Shareef spoke. Al-Sharif said no."
    assert surfaces(text, sharif) == ["Zaid Al-Shareef", "Al-Sharif"]


def test_a_family_of_two_words_is_spelt_as_both() -> None:
    mayor = entity("mayor", "official", en=["Selim Karaoglu"])
    text = "وصل سليم قره أوغلو. وحضر مراد قره أوغلو. ثم أضاف قره أوغلو أنه باق"
    assert surfaces(text, mayor) == ["سليم قره أوغلو", "قره أوغلو"]
