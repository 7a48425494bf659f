"""Central banks by one word after their names, and the banks of the Federal Reserve's districts."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

FED = entity("fed", en=["Federal Reserve"], ar=["مجلس الاحتياطي الفيدرالي"])
KUWAIT = entity("kuwait", en=["Central Bank of Kuwait"], ar=["بنك الكويت المركزي"])
JORDAN = entity("jordan", ar=["البنك المركزي الأردني"])


@pytest.mark.parametrize(
    ("tracked", "text", "alone"),
    [
        (FED, "رفع مجلس الاحتياطي الفيدرالي الفائدة، ثم أبقى الفيدرالي الفائدة.", "الفيدرالي"),
        (FED, "قال الاحتياطي الفدرالي ذلك. ويجتمع الفدرالي الأميركي غدا.", "الفدرالي الأميركي"),
        (FED, "رفع الاحتياطي الفيدرالي الفائدة. The Fed met again.", "Fed"),
        (FED, "The Federal Reserve met. Fed Chair Jane Roe left.", "Fed"),
        (FED, "The Federal Reserve met. Nobody at the Fed spoke.", "Fed"),
        (KUWAIT, "قرر بنك الكويت المركزي الخفض. وثبت المركزي الفائدة قبله.", "المركزي"),
        (
            JORDAN,
            "قرر البنك المركزي الأردني الخفض، وقال البنك المركزي إن المركزي يراقب.",
            "المركزي",
        ),
    ],
)
def test_after_its_name_a_central_bank_is_called_by_one_word(
    tracked: Entity, text: str, alone: str
) -> None:
    assert surfaces(text, tracked)[-1] == alone


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (FED, "The Federal Reserve met. Fed by streams, the lake rose."),
        (FED, "The Federal Reserve met. The Boston Fed agreed, as did New York Fed officials."),
        (FED, "The Federal Reserve met. They fed the poor."),
        (FED, "رفع مجلس الاحتياطي الفيدرالي الفائدة. وقال القاضي الفيدرالي إن القانون واضح."),
        (
            FED,
            "رفع مجلس الاحتياطي الفيدرالي الفائدة. وقال رئيس بنك سانت لويس الفيدرالي إنها كافية.",
        ),
        (FED, "رفع مجلس الاحتياطي الفيدرالي الفائدة. وقال رئيس الفيدرالي في دالاس إنها كافية."),
        (KUWAIT, "قرر بنك الكويت المركزي الخفض. وثبت المركزي الأوروبي الفائدة."),
        (KUWAIT, "قرر بنك الكويت المركزي الخفض كما المركزي التركي. وقال المركزي إن الفائدة ثابتة."),
        (KUWAIT, "قرر بنك الكويت المركزي الخفض. وفي السجن المركزي نزلاء."),
    ],
)
def test_an_adjective_and_another_bank_are_not_it(tracked: Entity, text: str) -> None:
    assert len(surfaces(text, tracked)) == 1


@pytest.mark.parametrize(
    "text", ["The Fed met.", "أبقى الفيدرالي الفائدة.", "ثبت المركزي الفائدة."]
)
def test_the_word_says_nothing_without_the_name(text: str) -> None:
    assert surfaces(text, FED, KUWAIT) == []


@pytest.mark.parametrize(
    "text",
    [
        "The Federal Reserve Bank of Cleveland published it.",
        "The Cleveland Federal Reserve published it.",
        "قال رئيس بنك الاحتياطي الفيدرالي في شيكاغو",
        "قال رئيس الاحتياطي الفيدرالي بنيويورك",
        "قال رئيس الاحتياطي الفيدرالي في سان فرانسيسكو",
    ],
)
def test_the_bank_of_a_district_is_a_body_of_its_own(text: str) -> None:
    assert surfaces(text, FED) == []


@pytest.mark.parametrize(
    "text",
    [
        "Boston analysts said the Federal Reserve would wait.",
        "ينتظر بنك الاحتياطي الفيدرالي في واشنطن البيانات",
        "ينتظر الاحتياطي الفيدرالي في اجتماعه البيانات",
    ],
)
def test_where_the_federal_reserve_sits_or_meets_it_is_itself(text: str) -> None:
    assert len(surfaces(text, FED)) == 1


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (
            entity("x", ar=["مكتب التحقيقات الفيدرالي"]),
            "قال مكتب التحقيقات الفيدرالي في نيويورك ذلك",
        ),
        (entity("x", ar=["الجيش الأمريكي"]), "أعلن الجيش الأمريكي في أتلانتا ذلك"),
        (entity("x", en=["Federal Parks Bureau"]), "The Boston Federal Parks Bureau said so"),
    ],
)
def test_what_else_is_federal_or_american_is_found_in_a_city_of_its_banks(
    tracked: Entity, text: str
) -> None:
    assert len(surfaces(text, tracked)) == 1


@pytest.mark.parametrize(
    "text",
    ["قال الاحتياطي الفيدرالي الأمريكي في أتلانتا ذلك", "وقال للاحتياطي الفيدرالي في بوسطن ذلك"],
)
def test_the_country_or_a_particle_beside_its_name_does_not_hide_the_city(text: str) -> None:
    assert surfaces(text, FED) == []
