"""The states of the Sahel, of islands and of other names than one are known as all others are."""

import pytest

from services.domain.names.countries import country_beginning
from tests.domain.watchlists import entity, surfaces

_STATES = """
    Andorra; Antigua and Barbuda; the Bahamas; Barbados; Belize; Benin; Bhutan; Brunei; Cabo Verde;
    Central African Republic; Chad; the Comoros; Côte d'Ivoire; Dominica;
    the Democratic Republic of the Congo; Dominican Republic; Equatorial Guinea; Eswatini;
    Georgia; Grenada; Guinea; Guyana;
    Guinea-Bissau; Holy See; Kiribati; Laos; Liechtenstein; Mali; Marshall Islands; Micronesia;
    Monaco; Montenegro; Nauru; Niger; North Macedonia; Palau; Papua New Guinea; Republic of Congo;
    Saint Kitts and Nevis; Saint Lucia; Saint Vincent and the Grenadines; Samoa; San Marino;
    Sao Tome and Principe; Seychelles; Solomon Islands; Suriname; Timor-Leste; Togo; Tonga;
    Trinidad and Tobago; Tuvalu; Vanuatu; Vatican
"""


@pytest.mark.parametrize("state", [" ".join(one.split()) for one in _STATES.split(";")])
def test_every_state_has_offices(state: str) -> None:
    minister = entity("minister", "office", en=[f"Foreign Minister of {state}"])
    name = state.removeprefix("the ")
    text = f"{name}'s foreign minister said so. Spain's foreign minister did not."
    assert surfaces(text, minister) == ["foreign minister"]


@pytest.mark.parametrize(
    ("listed", "text", "surface"),
    [
        ("وزير خارجية النيجر", "قال وزير الخارجية النيجري ذلك", "وزير الخارجية النيجري"),
        ("وزير خارجية تشاد", "قال وزير الخارجية التشادي ذلك", "وزير الخارجية التشادي"),
        ("وزير خارجية مالي", "قال وزير الخارجية المالي ذلك", "وزير الخارجية المالي"),
        ("وزير الخارجية المالي", "قال وزير خارجية مالي ذلك", "وزير خارجية مالي"),
        ("رئيس مالي", "قال الرئيس المالي ذلك", "الرئيس المالي"),
        ("وزير دفاع بوركينا فاسو", "قال وزير الدفاع البوركيني ذلك", "وزير الدفاع البوركيني"),
        ("رئيس جزر القمر", "وصل رئيس اتحاد القمر", "رئيس اتحاد القمر"),
        ("رئيس الكاميرون", "وصل الرئيس الكاميروني", "رئيس الكاميروني"),
        ("وزير خارجية جورجيا", "قال وزير الخارجية الجورجي ذلك", "وزير الخارجية الجورجي"),
    ],
)
def test_its_offices_are_found_by_the_nationality(listed: str, text: str, surface: str) -> None:
    assert surfaces(text, entity("office", "office", ar=[listed])) == [surface]


@pytest.mark.parametrize(
    "text", ["وزير خارجية نيجيريا", "وزير الخارجية النيجيري", "وزير خارجية تشاد", "وزير المالية"]
)
def test_its_neighbour_is_another(text: str) -> None:
    assert surfaces(text, entity("minister", "office", ar=["وزير خارجية النيجر"])) == []


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("الكونغو الديمقراطية", "dr congo"),
        ("جمهورية الكونغو", "congo"),
        ("غينيا الاستوائية", "equatorial guinea"),
        ("غينيا", "guinea"),
        ("Guinea Bissau", "guinea bissau"),
        ("الفاتيكان", "vatican"),
    ],
)
def test_states_named_alike_are_told_apart(words: str, country: str) -> None:
    assert country_beginning(words.split()) == (country, len(words.split()))


@pytest.mark.parametrize("words", ["كلاوس", "البنين", "جورجي", "المالي"])
def test_other_words_are_no_states(words: str) -> None:
    assert country_beginning([words]) is None


@pytest.mark.parametrize("title", ["Congolese Foreign Minister", "Congo's foreign minister"])
def test_of_two_states_of_one_name_the_office_listed_is_meant(title: str) -> None:
    minister = entity("minister", "office", en=["Foreign Minister of DR Congo"])
    assert surfaces(f"{title} Jane Doe said so.", minister) != []
