"""Who heads a body of a place is called so without the name of the place after the whole title."""

import pytest

from tests.domain.watchlists import entity, surfaces

PORT = entity(
    "p", "office", en=["Chairman of the Massawa Port Authority"], ar=["رئيس هيئة ميناء مصوع"]
)
REFINERY = entity(
    "r",
    "office",
    en=["Ribat Refinery Company Managing Director"],
    ar=["المدير العام لشركة مصفاة الرباط"],
)


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("قال رئيس هيئة ميناء مصوع فريد مراد إن. وأضاف رئيس هيئة الميناء أن", "رئيس هيئة الميناء"),
        (
            "قال المدير العام لشركة مصفاة الرباط إن. وأضاف المدير العام لشركة المصفاة أن",
            "المدير العام لشركة المصفاة",
        ),
        (
            "The chairman of the Massawa Port Authority met. The port authority chairman left.",
            "port authority chairman",
        ),
        (
            "The chairman of the Massawa Port Authority met. The port authority's chairman left.",
            "port authority's chairman",
        ),
        (
            "The Massawa Port Authority chairman met. The Chairman of the Port Authority left.",
            "Chairman of the Port Authority",
        ),
    ],
)
def test_after_the_whole_title_it_counts(text: str, title: str) -> None:
    assert surfaces(text, PORT, REFINERY)[1:] == [title]


@pytest.mark.parametrize(
    "text",
    [
        "قال رئيس هيئة ميناء مصوع فريد مراد إن. وأضاف رئيس هيئة الميناء جون رو أن",
        "قال رئيس هيئة ميناء مصوع إن. ونفى رئيس هيئة ميناء بربرة ما قال رئيس هيئة الميناء",
        "قال رئيس هيئة ميناء مصوع إن. ونفى رئيس هيئة الموانئ ذلك، ونائب رئيس هيئة الميناء",
        "The chairman of the Massawa Port Authority met the Berbera port authority chairman.",
        "The chairman of the Massawa Port Authority met. A port authority chairman left.",
    ],
)
def test_not_where_it_may_be_another(text: str) -> None:
    assert len(surfaces(text, PORT)) == 1
