"""Foreign names in Arabic without the word for what the body is."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

REUTERS = entity("reuters", en=["Reuters"], ar=["وكالة رويترز"])
POST = entity("post", en=["The Washington Post"], ar=["صحيفة واشنطن بوست"])
ROSNEFT = entity("rosneft", en=["Rosneft"], ar=["شركة روسنفت"])
MADRID = entity("madrid", en=["Real Madrid"], ar=["نادي ريال مدريد"])
MAADEN = entity("maaden", en=["Maaden"], ar=["شركة معادن"])
TADAWUL = entity("tadawul", en=["Tadawul"], ar=["شركة تداول"])
DAILY = entity("daily", en=["The Middle East"], ar=["صحيفة الشرق الأوسط"])
TWITTER = entity("twitter", en=["Twitter, Inc."], ar=["شركة تويتر"])
HUAWEI = entity("huawei", en=["Huawei Technologies Co., Ltd."], ar=["شركة هواوي"])
SAMSUNG = entity("samsung", en=["Samsung Electronics"], ar=["شركة سامسونغ"])
CLUB = entity("club", en=["Liverpool FC"], ar=["نادي ليفربول"])
MOSSAD = entity("mossad", en=["Mossad"], ar=["جهاز الموساد"])
DAWN = entity("dawn", en=["Shorouk"], ar=["صحيفة الشروق"])
TIMES = entity("times", en=["The Syrian Times"], ar=["صحيفة تشرين"])


@pytest.mark.parametrize(
    ("tracked", "text", "found"),
    [
        (REUTERS, "ووفقا لرويترز تأخرت السفينة، وذكرت رويترز السبب.", ["رويترز", "رويترز"]),
        (POST, "كتب محرر في واشنطن بوست عن ذلك.", ["واشنطن بوست"]),
        (ROSNEFT, "باعت روسنفت حصتها في المصفاة.", ["روسنفت"]),
        (MADRID, "فاز ريال مدريد بهدفين.", ["ريال مدريد"]),
        (TWITTER, "كتبت على تويتر ذلك.", ["تويتر"]),
        (HUAWEI, "باعت هواوي هاتفا.", ["هواوي"]),
        (SAMSUNG, "باعت سامسونغ هاتفا، وسامسونج غيره.", ["سامسونغ", "سامسونج"]),
        (CLUB, "فاز ليفربول بهدفين.", ["ليفربول"]),
        (CLUB, "سافر إلى مدينة ليفربول.", []),
        (MOSSAD, "نفى الموساد ذلك. وسبق للموساد أن نفى.", ["الموساد", "موساد"]),
    ],
)
def test_a_foreign_name_stands_without_the_word_for_what_the_body_is(
    tracked: Entity, text: str, found: list[str]
) -> None:
    assert surfaces(text, tracked) == found


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (MAADEN, "تصدر البلاد معادن نادرة."),
        (TADAWUL, "بدأ تداول السهم صباحا."),
        (DAILY, "وصل المبعوث إلى الشرق الأوسط."),
        (TIMES, "جرى ذلك في تشرين الماضي."),
        (DAWN, "سافر الوفد مع الشروق."),
        (ROSNEFT, "سافر الوفد إلى روستوف."),
    ],
)
def test_a_name_that_is_a_word_or_a_place_needs_the_word_for_what_the_body_is(
    tracked: Entity, text: str
) -> None:
    assert surfaces(text, tracked) == []
