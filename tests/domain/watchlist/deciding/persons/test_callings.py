"""A player, a poet or a student of an official's name is somebody else."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

KHULAIFI = entity("khulaifi", "official", en=["Mohammed Al-Khulaifi"])
MENFI = entity("menfi", "official", ar=["محمد المنفي"])
QUSAIBI = Entity(
    id="qusaibi", type="official", names={"ar": ("غازي القصيبي",)}, roles=({"ar": "الشاعر"},)
)


@pytest.mark.parametrize(
    "text",
    [
        "تعاقد النادي مع اللاعب محمد الخليفي",
        "تعاقد النادي مع اللاعب القطري محمد الخليفي",
        "وقال المدرب محمد الخليفي كلاما",
        "The club signed striker Mohammed Al-Khulaifi",
        "وسجل لاعب الهلال محمد الخليفي هدفا",
        "وأوقف سائق الحافلة محمد الخليفي",
        "Mohammed Al-Khulaifi, 31, a bus driver from Leeds, was fined",
        "Mohammed Al-Khulaifi, the Sharjah keeper, saved a penalty",
        "باع محمد الخليفي، صاحب متجر في الدوحة، بضاعته",
        "وتحدث القس محمد الخليفي عن رحلته",
    ],
)
def test_somebody_of_another_calling_is_not_the_official(text: str) -> None:
    assert surfaces(text, KHULAIFI) == []


def test_nor_is_his_family_name() -> None:
    text = "استقبل محمد المنفي الوزير. وعاش الشاعر المنفي عبد الكريم الطاهر في إسطنبول"
    assert surfaces(text, MENFI) == ["محمد المنفي"]


@pytest.mark.parametrize(
    "text", ["قال ممثل محمد الخليفي إنه حاضر", "قال الوزير محمد الخليفي إنه حاضر"]
)
def test_whoever_represents_the_official_does_not_hide_him(text: str) -> None:
    assert surfaces(text, KHULAIFI) == ["محمد الخليفي"]


@pytest.mark.parametrize(
    "text",
    [
        "Mohammed Al-Khulaifi, a former actor, took office",
        "Mohammed Al-Khulaifi, a bus driver's son, took office",
        "Mohammed Al-Khulaifi, a poet turned minister, took office",
        "Mohammed Al-Khulaifi, 31, the minister, spoke to a driver",
        "طالب الوزير محمد الخليفي بالاستقالة",
        "شكر محمد الخليفي، صاحب مبادرة الحوار، الوفد",
        "شكر محمد الخليفي، صاحب السعادة، الوفد",
    ],
)
def test_what_an_official_was_or_whose_relative_does_not_hide_him(text: str) -> None:
    assert surfaces(text, KHULAIFI) != []


def test_a_person_who_is_no_official_may_have_any_calling() -> None:
    player = entity("player", "person", en=["Mohammed Al-Khulaifi"])
    assert surfaces("تعاقد النادي مع اللاعب محمد الخليفي", player) == ["محمد الخليفي"]


def test_a_calling_that_the_watchlist_gives_as_a_role_is_the_officials_own() -> None:
    assert surfaces("قال الشاعر غازي القصيبي", QUSAIBI) == ["غازي القصيبي"]


ALWAN = entity("alwan", "official", ar=["سعيد علوان"])


def test_nor_is_whom_a_police_report_gives_an_age_and_a_calling() -> None:
    assert surfaces("حبس سعيد علوان (40 عاما)، نجار. وشهد آخرون", ALWAN) == []
    text = "Tom Fletcher, 31, a bus driver, fled. Friends wept"
    assert surfaces(text, entity("fletcher", "official", en=["Tom Fletcher"])) == []


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("وصل سعيد علوان (40 عاما)، وزير المالية. وشهد سعيد علوان", 2),
        ("وصل سعيد علوان أمس. وحبس سعيد علوان (40 عاما)، نجار", 1),
        ("حبس سعيد علوان (40 عاما)، نجار. وقال الوزير سعيد علوان", 1),
        ("وصل سعيد علوان (40 عاما)، ممثل الأمين العام", 1),
    ],
)
def test_an_official_elsewhere_or_with_another_calling_is_himself(text: str, count: int) -> None:
    assert len(surfaces(text, ALWAN)) == count
