"""Chinese and Korean names in the middle of another's, and words that are like syllables."""

import pytest

from tests.domain.watchlists import entity, surfaces


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("لي يو سونغ", "وصل لي سونغ"),
        ("كانغ تشول هي", "وقال كانغ تشول"),
        ("بارك جين", "وقال بارك غون"),
        ("بارك جين", "وقالت بارك جين هاي"),
        ("Wang Hai", "Wang Hai-ting spoke"),
        ("Chen Wei", "said Chen Wei-lun"),
        ("Li Chen", "Lu Li-chen said"),
        ("لي تشون", "وسجل لي تشون وو هدفا"),
        ("تشونغ يونغ", "وخرج لي تشونغ-يونغ مصابا"),
        ("تشانغ مين", "وسجل تشانغ مون هدفا"),
        ("تشانغ جون", "قام الرئيس الراحل يانغ شانغ كون بزيارة"),
        ("Chang Chun", "former president Yang Chang Chun said"),
        ("Luong Cuong", "الجانب المظلم لهونغ كونغ أمس"),
        ("Li Hui", "كانت لي هي الأهم"),
        ("Li Hu", "الأمر بالنسبة لي هو الأهم"),
        ("وانغ وي", 'شركة ب"وانغ" و"غيرها"'),
        ("Li Xi", "ولم يبق لي شيء بعد ذلك"),
        ("وانغ يانغ", "Wang Ying said"),
    ],
)
def test_a_part_of_another_name_or_plain_words_are_none(name: str, text: str) -> None:
    tracked = {"en": [name]} if name.isascii() else {"ar": [name]}
    assert surfaces(text, entity("x", "official", **tracked)) == []


@pytest.mark.parametrize(
    ("name", "text", "surface"),
    [
        ("Li Xi", "قال لي شي أمس", "لي شي"),
        ("وانغ يي", "قال هو وانغ يي أمس", "وانغ يي"),
        ("وانغ يي", "وصل ليانغ، وانغ يي بعده", "وانغ يي"),
        ("Luong Cuong", "قال لوونغ كوونغ أمس", "لوونغ كوونغ"),
        ("Li Xi", "وصل المسؤول لي شي", "لي شي"),
        ("Li Hu", "قال لي هو أمس", "لي هو"),
        ("Li Hui", "LI HUI VISITS", "LI HUI"),
        ("Wang Hai", "the Wang Hai-led team", "Wang Hai"),
        ("بارك جين", "وقال بارك جين أمس", "بارك جين"),
        ("Lee Jones", "قال لي جونز أمس", "لي جونز"),
        ("Kim Leed", "قالت كيم ليد أمس", "كيم ليد"),
        ("Wang Hai", "the Wang Hai-era team", "Wang Hai"),
        ("Wang Haiping", "the Wang Haiping-bloc wins", "Wang Haiping"),
        ("لي تشون", "التقى لي تشون جون بلير", "لي تشون"),
        ("Wang Hai", "by-says-wang-hai-today", "wang-hai"),
        ("لي تشون", "وقال لي تشون أمس", "لي تشون"),
        ("Kim Su-hyon", "وصل كيم سوهيون", "كيم سوهيون"),
        ("Park Song Min", "Park Song-min spoke", "Park Song-min"),
        ("Wang Yang", "قال وانغ يانغ", "وانغ يانغ"),
        ("لي يو سونغ", "وصل لي يوسونغ", "لي يوسونغ"),
    ],
)
def test_the_name_alone_is_found(name: str, text: str, surface: str) -> None:
    tracked = {"en": [name]} if name.isascii() else {"ar": [name]}
    assert surfaces(text, entity("x", "official", **tracked)) == [surface]
