"""What the lexicon topic engine says that articles are about."""

from functools import lru_cache

import pytest
from hypothesis import given
from hypothesis import strategies as st

from services.domain.topics.taxonomy import lineage, read_taxonomy
from services.enricher.document import Document
from services.enricher.topics.lexicon.engine import LexiconTopicEngine
from services.enricher.topics.lexicon.keywords import read_keywords
from tests.enricher.engine_examples import SEEDS

_TERRORISM = "medtop:20000103"
_SEEDS = sorted(path.name for path in SEEDS.glob("*.txt"))


@lru_cache(maxsize=1)
def _engine() -> LexiconTopicEngine:
    return LexiconTopicEngine()


def _topics(text: str, title: str | None = None) -> dict[str, float]:
    [topics] = _engine().classify([Document(text=text, title=title)])
    return {topic.code: topic.score for topic in topics}


@pytest.mark.parametrize("file", _SEEDS)
def test_every_seed_is_about_terrorism(file: str) -> None:
    topics = _topics((SEEDS / file).read_text("utf-8"))
    assert any(_TERRORISM in lineage(code) for code in topics)


@pytest.mark.parametrize("file", _SEEDS)
def test_every_seed_is_about_international_relations(file: str) -> None:
    assert "medtop:20000638" in _topics((SEEDS / file).read_text("utf-8"))


@pytest.mark.parametrize(
    ("file", "topic"),
    [
        ("000_2b2ff8926346aa41.txt", "rasid:fighter-reintegration"),
        ("001_93d302b000b2aba6.txt", "rasid:counter-terrorism"),
        ("002_2b4e25a9d269975b.txt", "rasid:fighter-reintegration"),
        ("003_c51be66d53f8d476.txt", "rasid:counter-terrorism"),
        ("004_eccf186be313d700.txt", "rasid:terrorism-financing"),
    ],
)
def test_the_subtopics_of_the_desk_are_found_in_both_languages(file: str, topic: str) -> None:
    assert topic in _topics((SEEDS / file).read_text("utf-8"))


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        ("The striker scored twice as the squad won the cup final on penalties.", "15000000"),
        ("سجل المهاجم هدفين في المباراة النهائية لكأس الدوري", "15000000"),
        ("The central bank raised interest rates to slow inflation.", "04000000"),
        ("رفع البنك المركزي أسعار الفائدة لكبح التضخم", "04000000"),
        ("The vaccine protects patients from the disease, doctors said.", "07000000"),
        ("وصل آلاف اللاجئين والنازحين إلى المخيم", "20000645"),
        ("The ambassador and the foreign minister met a delegation of diplomats.", "20000639"),
        ("هطلت أمطار غزيرة وقالت هيئة الأرصاد إن الطقس يتحسن", "17000000"),
        ("Scientists at NASA said the telescope saw a planet.", "13000000"),
    ],
)
def test_other_news_is_about_what_its_words_say(text: str, topic: str) -> None:
    assert f"medtop:{topic}" in _topics(text)


def test_a_keyword_counts_as_a_whole_word_only() -> None:
    assert _topics("The warden of the Warsaw hotel warned us about the wart.") == {}


def test_sport_news_is_not_about_terrorism() -> None:
    topics = _topics("The striker scored twice as the squad won the cup final on penalties.")
    assert not any(_TERRORISM in lineage(code) for code in topics)


def test_the_title_counts_too() -> None:
    assert "medtop:20000645" not in _topics("He said no more.")
    assert "medtop:20000645" in _topics("He said no more.", title="Refugees seek asylum")


def test_a_place_is_shown_once_whatever_it_speaks_for() -> None:
    document = Document(text="The foreign minister spoke to UNRWA; the ministry said no more.")
    [topics] = _engine().classify([document])
    assert topics
    for topic in topics:
        assert len(set(topic.evidence)) == len(topic.evidence) > 0


def test_nothing_is_said_of_a_text_without_keywords() -> None:
    assert _topics("Lorem ipsum dolor sit amet") == {}


def test_the_surest_topic_stands_first() -> None:
    scores = list(_topics((SEEDS / _SEEDS[4]).read_text("utf-8")).values())
    assert scores == sorted(scores, reverse=True)


def test_every_keyword_speaks_for_a_topic_that_exists() -> None:
    assert {keyword.topic for keyword in read_keywords()} <= read_taxonomy().keys()


def test_every_topic_has_words_in_the_lists_or_a_topic_below_it() -> None:
    spoken_for = {code for keyword in read_keywords() for code in lineage(keyword.topic)}
    # Of human interest a story is by how it is told, not by any word.
    assert read_taxonomy().keys() - spoken_for == {"medtop:08000000"}
    assert spoken_for <= read_taxonomy().keys()


def test_every_topic_leads_up_to_a_media_topic() -> None:
    assert all(list(lineage(code))[-1].startswith("medtop:") for code in read_taxonomy())


@given(text=st.text(), title=st.none() | st.text())
def test_any_text_gets_known_topics_once_each(text: str, title: str | None) -> None:
    [topics] = _engine().classify([Document(text=text, title=title)])
    codes = [topic.code for topic in topics]
    assert len(codes) == len(set(codes))
    assert set(codes) <= read_taxonomy().keys()
