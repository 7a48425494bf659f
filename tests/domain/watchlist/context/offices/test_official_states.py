"""A country in an office by its official name, or after a comma at the end of an entry."""

import pytest

from schemas.entity import Entity
from services.domain.names.countries import country_beginning
from tests.domain.watchlists import entity, surfaces

ENVOY = entity("a", "office", en=["French Ambassador to Oman"], ar=["السفير الفرنسي لدى عمان"])
CHINA = entity("c", "office", en=["Chinese Health Minister"], ar=["وزير الصحة الصيني"])
BAHRAIN = entity("b", "office", en=["Interior Minister of Bahrain"], ar=["وزير الداخلية البحريني"])


@pytest.mark.parametrize(
    ("words", "country", "count"),
    [
        ("Kingdom of Bahrain", "bahrain", 3),
        ("Federal Republic of Germany", "germany", 4),
        ("State of Qatar said", "qatar", 3),
        ("People s Republic of Bangladesh", "bangladesh", 5),
        ("مملكة البحرين", "bahrain", 2),
        ("بدولة الإمارات العربية المتحدة", "emirates", 4),
        ("الجمهورية اليمنية", "yemen", 2),
        ("جمهورية الصومال الفيدرالية", "somalia", 3),
        ("لجمهورية بنغلاديش الشعبية", "bangladesh", 3),
    ],
)
def test_the_kind_of_state_belongs_to_the_name(words: str, country: str, count: int) -> None:
    assert country_beginning(words.split()) == (country, count)


@pytest.mark.parametrize(
    "words", ["State of Mind", "state of Kuwait", "Kingdom", "Republic of Elbonia"]
)
def test_a_state_without_a_country_is_none(words: str) -> None:
    assert country_beginning(words.split()) is None


@pytest.mark.parametrize(
    ("tracked", "title"),
    [
        (ENVOY, "Ambassador of France to the Sultanate of Oman"),
        (ENVOY, "السفير الفرنسي لدى سلطنة عمان"),
        (BAHRAIN, "Interior Minister of the Kingdom of Bahrain"),
        (BAHRAIN, "وزير الداخلية بمملكة البحرين"),
        (CHINA, "Health Minister of the People's Republic of China"),
        (CHINA, "وزير الصحة في جمهورية الصين الشعبية"),
    ],
)
def test_an_office_is_found_with_it(tracked: Entity, title: str) -> None:
    text = f"Yesterday the {title} left" if title.isascii() else f"استقبلت الوزارة {title} أمس"
    assert surfaces(text, tracked) == [title]


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (ENVOY, "Yesterday the Ambassador of France to the Kingdom of Bahrain left"),
        (BAHRAIN, "Bahrain, Bahrain: the Interior Minister of the State of Qatar left"),
        (BAHRAIN, "في البحرين قال وزير الداخلية بدولة قطر"),
    ],
)
def test_that_of_another_state_is_not(tracked: Entity, text: str) -> None:
    assert surfaces(text, tracked) == []


@pytest.mark.parametrize("end", ["", "; John Doe", "\nJohn Doe", " (chair)"])
def test_the_country_may_end_an_entry_of_a_list(end: str) -> None:
    text = f"Ali Hassan, Minister of the Interior, Bahrain{end}"
    assert surfaces(text, BAHRAIN) == ["Minister of the Interior, Bahrain"]


@pytest.mark.parametrize(
    "text",
    [
        "Ali Hassan, Deputy Minister of the Interior, Bahrain; John Doe",
        "Ali Hassan, former Minister of the Interior, Bahrain; John Doe",
        "Ali Hassan, Minister of the Interior, Qatar; John Doe, Bahrain; Jane Roe, Bahrain",
        "Qatar, Qatar: it asked the Minister of the Interior, Bahrain and Oman",
    ],
)
def test_not_for_a_deputy_or_another_country_or_in_running_text(text: str) -> None:
    assert surfaces(text, BAHRAIN) == []


BRITISH = entity("uk", "office", en=["Secretary of State of the United Kingdom"])


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("LONDON (Reuters) - The secretary of state spoke", ["secretary of state"]),
        ("The U.K. Secretary of State Jane Roe spoke", ["Secretary of State"]),
        ("Britain's Secretary of the Navy spoke", []),
        ("A British state secretary spoke", []),
        ("The Secretary of State of the United States spoke", []),
    ],
)
def test_a_secretary_of_state_is_one_of_any_country(text: str, titles: list[str]) -> None:
    assert surfaces(text, BRITISH) == titles
