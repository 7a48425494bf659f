"""Names that no official of a country has, whatever country a text names most."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

IRAN = entity("ir", "office", en=["President of Iran"], ar=["الرئيس الإيراني"])
CHINA = entity("cn", "office", en=["President of China"], ar=["الرئيس الصيني"])
AMERICA = entity("us", "office", en=["President of the United States"], ar=["الرئيس الأمريكي"])
SECRETARY = entity("sos", "office", ar=["وزير الخارجية الأمريكي"])
BRITAIN = entity(
    "uk", "office", en=["Interior Minister of Britain"], ar=["وزير الداخلية البريطاني"]
)
JAPAN = entity("jp", "office", en=["Foreign Minister of Japan"])
SINGAPORE = entity("sg", "office", en=["Prime Minister of Singapore"])


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (IRAN, "Iran, Iran and Iran. President Donald Trump said so."),
        (IRAN, "إيران وإيران. وقال الرئيس الحالي دونالد ترامب ذلك"),
        (CHINA, "الصين والصين. وقال الرئيس دونالد ترامب ذلك"),
        (CHINA, "China and China. President Hassan Rouhani said so."),
        (AMERICA, "أمريكا وأمريكا. وهي تتهم قوات الرئيس بشار الأسد"),
        (AMERICA, "America and America. President Xi Jinping said so."),
        (SECRETARY, "أمريكا وأمريكا. وقال وزير الخارجية وانغ يي، وهو يزورها"),
        (JAPAN, "Japan and Japan. Foreign Minister Sergei Lavrov said so."),
    ],
)
def test_a_holder_with_a_name_of_elsewhere_has_no_office_there(tracked: Entity, text: str) -> None:
    assert surfaces(text, tracked) == []


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (IRAN, "Iran, Iran and Iran. President Masoud Pezeshkian said so."),
        (IRAN, "Iran, Iran and Iran. The President Monday said so."),
        (CHINA, "China and China. President Xi Jinping said so."),
        (AMERICA, "America and America. President Barack Obama said so."),
        (AMERICA, "أمريكا وأمريكا. وقال الرئيس باراك أوباما ذلك"),
        (AMERICA, "أمريكا وأمريكا. وقال الرئيس بان الوضع صعب"),
        (BRITAIN, "بريطانيا وبريطانيا. وقال وزير الداخلية ساجد جاويد ذلك"),
        (JAPAN, "Japan and Japan. Foreign Minister Karen Makishima said so."),
        (SINGAPORE, "Singapore and Singapore. Prime Minister Lee Hsien Loong said so."),
    ],
)
def test_one_with_a_name_that_is_known_there_may_have_it(tracked: Entity, text: str) -> None:
    assert len(surfaces(text, tracked)) == 1


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("إيران وإيران. وقال الرئيس دونالد ترامب ذلك. وتابع الرئيس كلامه", 0),
        ("إيران وإيران. قال الرئيس دونالد ترامب. قال الرئيس مسعود بزشكيان. وتابع الرئيس", 2),
        ("إيران وإيران. وقال الرئيس دونالد ترامب ذلك. ورد الرئيس الإيراني. وتابع الرئيس كلامه", 2),
        ("Iran, Iran and Iran. President Donald Trump said so. The president left.", 0),
        ("Iran, Iran and Iran. The president left. President Donald Trump said so.", 1),
    ],
)
def test_the_title_alone_is_his_who_stood_after_it_last(text: str, found: int) -> None:
    assert len(surfaces(text, IRAN)) == found
