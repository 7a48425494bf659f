"""Names of persons are listed with titles, brackets, degrees or turned round."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.watchlist.forms.names.plain_names import plain_name
from tests.domain.watchlists import entity, surfaces, watchlist

ARABIC = "وصل ليث القاسمي أمس"
LATIN = "Laith Al-Qasimi arrived."


@pytest.mark.parametrize(
    "name",
    [
        "Field Marshal Laith Al-Qasimi",
        "Grand Ayatollah Sayyed Laith Al-Qasimi",
        "HRH Crown Prince Laith Al-Qasimi",
        "Archbishop Laith Al-Qasimi",
        "Laith Al-Qasimi (Iraq)",
        "Laith 'Abu Noor' Al-Qasimi".replace("'", '"'),
        "Laith Al-Qasimi aka Abu Noor",
        "Laith Al-Qasimi / Abu Noor",
        "Al-Qasimi, Laith",
        "AL-QASIMI, Laith",
        "Laith Al-Qasimi, Ph.D.",
        "Laith Al-Qasimi PhD",
        "Laith Al-Qasimi, Minister of Water",
        "Laith Al-Qasimi, Iraq",
        "Laith Al-Qasimi - Iraq",
    ],
)
def test_a_latin_name_with_more_beside_it_is_found_in_both_scripts(name: str) -> None:
    tracked = entity("x", "official", en=[name])
    assert surfaces(ARABIC, tracked) == ["ليث القاسمي"]
    assert surfaces(LATIN, tracked) == ["Laith Al-Qasimi"]


@pytest.mark.parametrize(
    "name",
    [
        "آية الله العظمى السيد ليث القاسمي",
        "سماحة السيد ليث القاسمي",
        "صاحب السمو الملكي الأمير ليث القاسمي",
        "ولي العهد الأمير ليث القاسمي",
        "شيخ الأزهر الإمام الأكبر ليث القاسمي",
        "العلامة ليث القاسمي",
        "ليث القاسمي (أبو نور)",
        "القاسمي، ليث",
    ],
)
def test_so_is_an_arabic_one(name: str) -> None:
    tracked = entity("x", "official", ar=[name])
    assert surfaces(ARABIC, tracked) == ["ليث القاسمي"]
    assert surfaces(LATIN, tracked) == ["Laith Al-Qasimi"]


@pytest.mark.parametrize(
    "name",
    [
        *("Pope Francis", "King Salman", "Lady Gaga", "Sheikh Hasina", "Mufti Menk", "Bishop"),
        *("Layla Abdul - Salam", "Abu Noor - Al-Qasimi"),
        *("Walter Quill, Jr.", "Walter Quill III", "Walter 'Walt' Quill", "Pat O'Brien"),
        *("Grace Naledi Pandor", "Sultan Ahmed Al Jaber", "Jean-Yves Le Drian", "Jin-ping Xi"),
        *("آية محمد علي", "ولي الله محمد سيف", "خادم حسين رضوي", "فضيلة الفاروق بن علي"),
        *("آية الله", "عبد الله الثاني", "الملا", "(Iraq)", "Qasimi,", "،", "Quill / Quill"),
    ],
)
def test_a_name_stays_as_it_is_where_nothing_else_is_in_it(name: str) -> None:
    assert plain_name(name) == name


@given(st.text(alphabet='ab A.,،()"«»[]/-علي ', max_size=40))
def test_any_name_keeps_something_of_its_own(name: str) -> None:
    plain = plain_name(name)
    assert plain == name or len(plain.split()) >= 2
    assert set(plain) <= {*name, " "}


@pytest.mark.parametrize("name", ["Laith Al-Qasimi (ليث القاسمي)", "Laith Al-Qasimi / ليث القاسمي"])
def test_two_scripts_beside_each_other_are_two_names(name: str) -> None:
    tracked = entity("x", "official", en=[name])
    assert [one.evidence for one in watchlist(tracked).match(f"{ARABIC}. {LATIN}")] == ["exact"] * 2
