"""Topics of the shipped model and of the lexicon as one list."""

from functools import lru_cache

import pytest

from services.enricher.document import Document
from services.enricher.models.loading import Models
from services.enricher.models.settings import ModelSettings
from services.enricher.topics.engine import TopicEngine
from services.enricher.topics.registry import load_topic_engine


@lru_cache(maxsize=2)
def _engine(name: str) -> TopicEngine:
    return load_topic_engine(name, Models(ModelSettings()))


def _topics(text: str, engine: str = "ensemble") -> set[str]:
    [topics] = _engine(engine).classify([Document(text=text)])
    return {topic.code.removeprefix("medtop:") for topic in topics}


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (
            "Floods swept through the valley overnight and rescuers pulled forty survivors from "
            "collapsed houses, the governor said. The disaster cut the main road.",
            "03000000",
        ),
        (
            "قالت شرطة المرور إن حادث تصادم بين حافلتين على الطريق السريع أدى إلى مصرع سبعة ركاب "
            "وإصابة عشرين، وانتشل رجال الدفاع المدني المحاصرين.",
            "03000000",
        ),
        (
            "أعلنت الوزارة نتائج امتحانات الثانوية العامة، وبلغت نسبة نجاح الطلاب 78 بالمئة في "
            "مدارس العاصمة، وقال معلمون إن مناهج التعليم تغيرت.",
            "05000000",
        ),
        (
            "دخل عمال النقل في إضراب مفتوح مطالبين برفع الأجور، وقالت النقابة إن البطالة زادت.",
            "09000000",
        ),
        (
            "The ceasefire between the two armies held for a second day as peace talks went on, "
            "though mediators warned the truce was fragile after years of civil war.",
            "16000000",
        ),
        (
            "توقعت هيئة الأرصاد الجوية هطول أمطار رعدية على جازان وعسير والباحة، مع رياح نشطة "
            "مثيرة للغبار تحد من مدى الرؤية.",
            "17000000",
        ),
    ],
)
def test_a_field_that_no_labels_taught_the_model_is_told_by_its_words(
    text: str, topic: str
) -> None:
    assert topic in _topics(text)


def test_a_second_field_is_told_by_many_words() -> None:
    text = (
        "Researchers at the university said the vaccine protects patients from malaria, a disease "
        "that fills every hospital of the region, and the health ministry will buy it."
    )
    assert "07000000" not in _topics(text, "transformer")
    assert "07000000" in _topics(text)


def test_a_word_or_two_tell_no_field_that_the_model_does_not_see() -> None:
    war = "The studio has made a film about the war of the worlds, with songs and many dancers."
    assert "16000000" in _topics(war, "lexicon")
    assert "16000000" not in _topics(war)
    cup = "The prime minister told parliament that the government will pay for the football cup."
    assert "15000000" in _topics(cup, "lexicon")
    assert "15000000" not in _topics(cup)


def test_an_affair_that_the_model_rules_out_wants_more_than_a_word() -> None:
    sport = (
        "تغلب الهلال على النصر بثلاثة أهداف دون رد في لقاء القمة الذي أقيم على ملعب الرياض الدولي. "
        "وسجل أهداف الهلال سالم الدوسري ومالكوم، وقال المدرب خورخي خيسوس إنه راض عن اللاعبين."
    )
    assert "20000638" in _topics(sport, "lexicon")
    assert "20000638" not in _topics(sport)
    assert "20000638" in _topics("بحث السفير مع الوفد الإعداد لاجتماع القمة في بغداد الشهر المقبل.")
