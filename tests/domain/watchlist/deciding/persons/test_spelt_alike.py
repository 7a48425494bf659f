"""A family name in the spelling of somebody else's is that person's."""

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
