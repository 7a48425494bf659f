"""A family name alone is that of whom the text has just introduced by a calling."""

import pytest

from schemas.entity import Entity
from tests.domain.watchlists import entity, surfaces

NILSSON = entity("nilsson", "official", en=["Per Nilsson"])
QABBANI = entity("qabbani", "official", ar=["سامر القباني"])


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (
            NILSSON,
            "Per Nilsson left. The analyst Ada Nilsson stayed. Nilsson added that it rained.",
        ),
        (NILSSON, "Per Nilsson left. The poet Ada Nilsson stayed, and Nilsson read to them."),
        (
            QABBANI,
            "غادر سامر القباني. ووقع الكاتب خالد القباني كتابه، وقال القباني إن الكتاب طويل.",
        ),
        (QABBANI, "غادر سامر القباني. ونعت النقابة الراحل خالد القباني أمس. وظل القباني وفيا لها."),
    ],
)
def test_right_after_an_analyst_or_a_writer_of_that_name_it_is_his(
    tracked: Entity, text: str
) -> None:
    assert len(surfaces(text, tracked)) == 1


@pytest.mark.parametrize(
    ("tracked", "text"),
    [
        (
            NILSSON,
            "Per Nilsson left. The analyst Ada Nilsson stayed. It rained. Nilsson came back.",
        ),
        (NILSSON, "Per Nilsson left. The analyst Ada Nilsson stayed.\n\nNilsson came back."),
        (NILSSON, "Per Nilsson left. The mayor Ada Nilsson stayed. Nilsson came back."),
        (NILSSON, "Per Nilsson met the analyst Ada Nilsson. Mr. Roe saw Mr. Doe. Nilsson left."),
        (NILSSON, "Per Nilsson left. The analyst Ada Roe stayed. Nilsson came back."),
        (QABBANI, "غادر سامر القباني. وبقي النائب خالد القباني، وقال القباني إن الأمر كبير."),
        (QABBANI, "غادر سامر القباني. وبقيت شقيقته الكاتبة هند القباني. وعاد القباني أمس."),
    ],
)
def test_further_on_or_after_one_with_an_office_or_a_relative_it_is_the_persons(
    tracked: Entity, text: str
) -> None:
    assert len(surfaces(text, tracked)) == 2


def test_it_is_the_persons_again_once_he_is_named() -> None:
    text = "Per Nilsson left. The poet Ada Nilsson read. Per Nilsson came back. Nilsson sang."
    assert surfaces(text, NILSSON) == ["Per Nilsson", "Per Nilsson", "Nilsson"]
