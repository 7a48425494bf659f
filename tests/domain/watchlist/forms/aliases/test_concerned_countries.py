"""A body that is concerned with a country is one body, whatever that is called."""

import pytest

from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("name", "surface"),
    [
        ("Panel of Experts on Yemen", "Panel of Experts on the Republic of Yemen"),
        ("Working Group on Libya", "Working Group on the State of Libya"),
        ("Working Group on the Islamic Republic of Iran", "Working Group on Iran"),
        ("Independent International Commission of Inquiry on Syria",
         "Commission of Inquiry on the Syrian Arab Republic"),
        ("Fact-Finding Mission on Sudan", "Independent Fact-Finding Mission for the Sudan"),
        ("الفريق العامل المعني بإيران", "الفريق العامل المعني بالجمهورية الإسلامية الإيرانية"),
        ("بعثة تقصي الحقائق في إيران", "البعثة الأممية المستقلة لتقصي الحقائق بشأن إيران"),
        ("البعثة الدولية لتقصي الحقائق حول ليبيا", "بعثة الأمم المتحدة لتقصي الحقائق في ليبيا"),
        ("لجنة التحقيق الدولية المعنية بسوريا", "لجنة التحقيق المستقلة بشأن سوريا"),
        ("فريق الخبراء المعني بالسودان", "فريق خبراء السودان"),
        ("فريق الخبراء المعني بالصومال", "فريق خبراء الأمم المتحدة المعني بالصومال"),
        ("بعثة الأمم المتحدة لتقديم المساعدة إلى العراق", "البعثة الأممية في العراق"),
        ("بعثة الأمم المتحدة للدعم في هايتي", "بعثة الأمم المتحدة في هايتي"),
    ],
)  # fmt: skip
def test_it_is_found_by_the_other_name_of_the_country(name: str, surface: str) -> None:
    tracked = entity("x", "working_group", **{"en" if name.isascii() else "ar": [name]})
    assert surfaces(f"، {surface}.", tracked) == [surface]


@pytest.mark.parametrize(
    "text",
    [
        "The Working Group on Iraq, the Working Group on the Republic of Korea",
        "The working group on the Islamic finance of Iran",
        "The Fact-Finding Mission on Belarus",
    ],
)
def test_one_that_is_concerned_with_another_is_not_it(text: str) -> None:
    names = ["Working Group on Iran", "Independent Fact-Finding Mission on Iran"]
    assert surfaces(text, entity("x", "working_group", en=names)) == []


@pytest.mark.parametrize(
    "text",
    [
        "، فريق خبراء السودان.",
        "، البعثة الأممية في مالي.",
        "، البعثة الأوروبية في هايتي.",
        "، البعثة الأممية لتقصي الحقائق في هايتي.",
    ],
)
def test_experts_and_missions_of_other_countries_or_for_something_else_are_not_it(
    text: str,
) -> None:
    names = ["بعثة الأمم المتحدة للدعم في هايتي", "فريق الخبراء المعني بالصومال"]
    assert surfaces(text, entity("x", "working_group", ar=names)) == []
