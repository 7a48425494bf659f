"""Monarchs and heads of churches, by their number or their title, in the other script."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("name", "text", "surface"),
    [
        ("King Abdullah II", "العاهل الأردني الملك عبد الله الثاني", "عبد الله الثاني"),
        ("Abdullah II bin Al-Hussein", "وصل الملك عبدالله الثاني أمس", "عبدالله الثاني"),
        ("Mohammed VI", "العاهل المغربي محمد السادس", "محمد السادس"),
        ("Queen Elizabeth II", "الملكة إليزابيث الثانية", "إليزابيث الثانية"),
        ("Pope Tawadros II", "البابا تواضروس الثاني", "تواضروس الثاني"),
        ("Pope Benedict XVI", "البابا بنديكت السادس عشر", "بنديكت السادس عشر"),
        ("Pope John Paul II", "البابا يوحنا بولس الثاني", "يوحنا بولس الثاني"),
        ("البابا يوحنا بولس الثاني", "Pope John Paul II said", "John Paul II"),
        ("الملك عبدالله الثاني", "King Abdullah II said", "Abdullah II"),
        ("محمد السادس", "King Mohammed VI said", "Mohammed VI"),
        ("الملكة إليزابيث الثانية", "Queen Elizabeth II said", "Elizabeth II"),
    ],
)
def test_the_number_of_a_monarch_is_read_in_the_other_script(
    name: str, text: str, surface: str
) -> None:
    assert surfaces(text, _official(name)) == [surface]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("King Abdullah II", "الملك عبد الله الأول"),
        ("King Abdullah II", "الملك عبد الله بن عبد العزيز"),
        ("Mohammed VI", "الملك محمد الخامس"),
        ("Mohammed VI", "King Mohammed V said"),
        ("محمد السادس", "King Mohammed V said"),
        ("محمد السادس", "John Mohammed Vi said"),
        ("عبد الله الثاني", "Abdallah Al-Thani said"),
        ("Pope Benedict XVI", "البابا بنديكت السادس"),
        ("Pope John Paul II", "البابا يوحنا بولس الأول"),
        ("البابا يوحنا بولس الثاني", "Pope John Paul I said"),
        ("Pope Benedict XVI", "البابا بنديكت الخامس عشر"),
    ],
)
def test_another_number_is_another_monarch(name: str, text: str) -> None:
    assert surfaces(text, _official(name)) == []


def test_a_number_is_no_family_name() -> None:
    text = "زارت الملكة إليزابيث الثانية المدرسة الثانوية. والمرة الثانية"
    assert surfaces(text, _official("Elizabeth II")) == ["إليزابيث الثانية"]


@pytest.mark.parametrize(
    ("name", "text", "surface"),
    [
        ("King Salman", "وقال الملك سلمان إن", "الملك سلمان"),
        ("Queen Rania", "قالت الملكة رانيا إن", "الملكة رانيا"),
        ("Emir Tamim", "قال الأمير تميم إن", "الأمير تميم"),
        ("Pope Francis", "قال البابا فرنسيس إن", "البابا فرنسيس"),
        ("Patriarch Kirill", "قال البطريرك كيريل إن", "البطريرك كيريل"),
        ("الملك سلمان", "King Salman said", "King Salman"),
        ("البابا فرنسيس", "Pope Francis said", "Pope Francis"),
    ],
)
def test_a_title_and_a_given_name_are_read_in_the_other_script(
    name: str, text: str, surface: str
) -> None:
    assert surfaces(text, _official(name)) == [surface]


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("King Salman", "وقال الأمير سلمان إن"),
        ("King Salman", "وقال سلمان إن"),
        ("King Salman", "وجامعة الملك سلمان"),
        ("Pope Francis", "قال الرئيس فرنسيس إن"),
        ("الملك سلمان", "Prince Salman said"),
    ],
)
def test_without_the_title_it_is_anybody(name: str, text: str) -> None:
    assert surfaces(text, _official(name)) == []


@pytest.mark.parametrize(
    ("name", "text", "again"),
    [
        ("King Salman", "King Salman spoke, Prince Salman not, nor Salman Ali.", []),
        ("King Salman", "قال الملك سلمان ذلك، لا الأمير سلمان. وقال الملك", []),
        ("King Salman", "King Salman spoke. Prince Mohammed bin Salman left, and Salman too.", []),
        ("Pope Francis", "قال البابا فرنسيس ذلك. وقال البابا والقديس فرنسيس", []),
        ("Pope Francis", "Pope Francis spoke. The Pope left, and Francis said so.", ["Francis"]),
        ("Sheikh Hasina", "Sheikh Hasina said so. Hasina left.", ["Hasina"]),
    ],
)
def test_the_given_name_may_stand_alone_but_not_after_another_title(
    name: str, text: str, again: list[str]
) -> None:
    assert surfaces(text, _official(name))[1:] == again


def _official(name: str) -> Entity:
    return entity("x", "official", **{"en" if name.isascii() else "ar": [name]})
