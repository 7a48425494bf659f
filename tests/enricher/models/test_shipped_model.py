"""The model in the box: whole, small, and good enough for the seeds."""

import html
import json
import re
from functools import lru_cache
from pathlib import Path

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.enriched import Mention, Topic
from services.domain.text.normalise import normalise
from services.domain.topics.taxonomy import lineage, read_taxonomy
from services.enricher.document import Document
from services.enricher.engines.ensemble.engine import EnsembleEngine
from services.enricher.models.loading import Models
from services.enricher.models.settings import ModelSettings
from services.enricher.models.tokenizing import WordTokenizer
from services.enricher.topics.prose import is_function_word
from services.enricher.topics.registry import load_topic_engine
from tests.enricher.engine_examples import SEEDS, Gold, gold_mentions

MOST_BYTES = 45_000_000
_NAME = re.compile(r"\b[A-Z]\w+(?:[ -][A-Z]\w+)+|الكويت|المشعان|وزارة الخارجية")
TERRORISM = {"medtop:20000103", "medtop:20000053"}
SEED_FILES = sorted(path.name for path in SEEDS.glob("0*.txt"))
ARABIC = ("002", "003", "004")
MARGIN = 0.2
"""Of the cosine."""
AFFAIRS = [("000", "002"), ("001", "003")]
"""An English and an Arabic article that name mostly the same people and groups."""
OTHER_ENGLISH = (
    "The striker scored twice in the second half as the home side won the cup final.",
    "Shares fell for a third day after the central bank raised interest rates again.",
    "Doctors at the hospital said the new vaccine protects children against measles.",
    "The singer will release her first album in ten years and tour Europe in spring.",
)
OTHER_ARABIC = (
    "سجل المهاجم هدفين في الشوط الثاني ليفوز الفريق بكأس البطولة.",
    "تراجعت أسعار الأسهم لليوم الثالث بعد رفع البنك المركزي أسعار الفائدة.",
    "قال أطباء المستشفى إن اللقاح الجديد يحمي الأطفال من الحصبة.",
    "تصدر المطربة ألبومها الأول منذ عشر سنوات وتقيم حفلات في الربيع.",
)


@lru_cache(maxsize=1)
def _models() -> Models:
    return Models(ModelSettings())


@lru_cache(maxsize=1)
def _tokenizer() -> WordTokenizer:
    return WordTokenizer(_models().names_encoder().folder, window_tokens=128)


@lru_cache(maxsize=1)
def _seeds() -> dict[str, Document]:
    return {name: Document(text=(SEEDS / name).read_text("utf-8")) for name in SEED_FILES}


@lru_cache(maxsize=1)
def _mentions() -> dict[str, list[Mention]]:
    found = EnsembleEngine(_models().names_encoder()).find(list(_seeds().values()))
    return dict(zip(SEED_FILES, found, strict=True))


@lru_cache(maxsize=1)
def _topics() -> dict[str, list[Topic]]:
    engine = load_topic_engine("ensemble", _models())
    return dict(zip(SEED_FILES, engine.classify(list(_seeds().values())), strict=True))


def _vectors(documents: list[Document]) -> np.ndarray:
    readings = _models().names_encoder().read(documents)
    return np.array([one.embedding for one in readings])


@pytest.fixture
def folder() -> Path:
    """Return where the model lies."""
    return _models().names_encoder().folder.path


def test_the_weights_are_small_enough_for_a_repository(folder: Path) -> None:
    assert (folder / "model.onnx").stat().st_size <= MOST_BYTES


def test_it_knows_every_topic_of_the_taxonomy(folder: Path) -> None:
    manifest = json.loads((folder / "rasid.json").read_text("utf-8"))
    assert set(manifest["topics"]) == set(read_taxonomy())
    assert set(manifest["topic_thresholds"]) <= set(read_taxonomy())
    assert all(0 < at < 1 for at in manifest["topic_thresholds"].values())


def test_its_card_says_under_what_licence_the_weights_are(folder: Path) -> None:
    assert "CC BY-SA 4.0" in (folder / "README.md").read_text("utf-8")


@settings(max_examples=60, deadline=None)  # the first one loads the model
@given(st.text(max_size=60))
def test_every_word_that_is_read_lies_in_the_text(text: str) -> None:
    [pieces] = _tokenizer().pieces([text])
    assert len(pieces.spans) == len(pieces.pieces)
    for (start, end), ids in zip(pieces.spans, pieces.pieces, strict=True):
        assert 0 <= start < end <= len(text)
        assert len(ids) > 0


@pytest.mark.parametrize(
    ("one", "other"),
    [("الإرهاب", "الإِرْهابِ"), ("الكويت", "الكـــويت"), ("حمد", "\u200fحمد\u200f"), ("ﷲ", "الله")],
)
def test_what_no_reader_tells_apart_has_the_same_pieces(one: str, other: str) -> None:
    first, second = _tokenizer().pieces([one, other])
    assert first.pieces == second.pieces


def _named(gold: Gold) -> str:
    return f"{gold.file[:3]}-{gold.start}-{gold.type}"


@pytest.mark.parametrize(
    "gold",
    [gold for gold in gold_mentions() if gold.type in {"official", "working_group"}],
    ids=_named,
)
def test_every_official_and_working_group_of_the_seeds_is_found(gold: Gold) -> None:
    found = {(one.type, one.start, one.end) for one in _mentions()[gold.file]}
    assert (gold.type, gold.start, gold.end) in found


@pytest.mark.parametrize("name", SEED_FILES)
def test_every_seed_is_about_terrorism(name: str) -> None:
    codes = {above for topic in _topics()[name] for above in lineage(topic.code)}
    assert codes & TERRORISM


@pytest.mark.parametrize("name", SEED_FILES)
def test_a_topic_comes_with_words_of_the_article(name: str) -> None:
    text = _seeds()[name].text
    evidence = [span for topic in _topics()[name] for span in topic.evidence]
    assert evidence
    assert all(text[span.start : span.end] == span.surface for span in evidence)


@lru_cache(maxsize=1)
def _seed_vectors() -> dict[str, np.ndarray]:
    return {
        name[:3]: one for name, one in zip(_seeds(), _vectors(list(_seeds().values())), strict=True)
    }


@pytest.mark.parametrize(("english", "arabic"), AFFAIRS)
def test_articles_on_one_affair_are_nearer_across_languages_than_other_news(
    english: str, arabic: str
) -> None:
    first, second = _seed_vectors()[english], _seed_vectors()[arabic]
    in_english, in_arabic = (
        _vectors([Document(text=text) for text in texts]) for texts in (OTHER_ENGLISH, OTHER_ARABIC)
    )
    among_others = in_english @ in_arabic.T
    np.fill_diagonal(among_others, -1)  # those say the same
    other = max((in_arabic @ first).max(), (in_english @ second).max(), among_others.max())
    assert first @ second > other + MARGIN


@pytest.mark.parametrize(("english", "arabic"), AFFAIRS)
def test_the_nearest_arabic_article_to_an_english_one_is_of_its_affair(
    english: str, arabic: str
) -> None:
    vectors = _seed_vectors()
    near = {name: float(vectors[english] @ vectors[name]) for name in ARABIC}
    assert max(near, key=lambda name: near[name]) == arabic


def test_news_in_two_languages_is_nearest_where_it_says_the_same() -> None:
    english, arabic = (
        _vectors([Document(text=text) for text in texts]) for texts in (OTHER_ENGLISH, OTHER_ARABIC)
    )
    assert (english @ arabic.T).argmax(axis=1).tolist() == list(range(len(OTHER_ENGLISH)))


@pytest.mark.parametrize("name", SEED_FILES)
def test_marks_of_web_pages_change_neither_names_nor_topics(name: str) -> None:
    marked = Document(text=_as_web_page(_seeds()[name].text))
    found = EnsembleEngine(_models().names_encoder()).find([marked])[0]
    assert _read(found) == _read(_mentions()[name])
    topics = load_topic_engine("ensemble", _models()).classify([marked])[0]
    assert [one.code for one in topics] == [one.code for one in _topics()[name]]


def _as_web_page(text: str) -> str:
    """Return a text as some feeds hand it on: paragraphs, links, bold names, entities."""
    lines = [html.escape(line) for line in text.split("\n") if line.strip()]
    paragraphs = [re.sub(r" (\w+\W*)$", r"&nbsp;\1", line) for line in lines]
    linked = [
        _NAME.sub(r'<a href="https://example.org/tag?id=1&amp;page=2">\g<0></a>', one)
        if number % 2
        else _NAME.sub(r"<b>\g<0></b>", one)
        for number, one in enumerate(paragraphs)
    ]
    return "".join(f'<p class="lead">{one}</p><br/>\n' for one in linked)


def _read(mentions: list[Mention]) -> list[tuple[str, str]]:
    return [
        (" ".join(html.unescape(re.sub("<[^>]*>", "", one.surface)).split()), one.type)
        for one in mentions
    ]


@pytest.mark.parametrize("text", ["", ".", "😀", "1 2 3", "asdf qwer zxcv"])
def test_what_says_nothing_has_no_topic(text: str) -> None:
    [topics] = load_topic_engine("ensemble", _models()).classify([Document(text=text)])
    assert topics == []


@pytest.mark.parametrize(
    ("text", "topic"),
    [
        (OTHER_ENGLISH[0], "15000000"),
        (OTHER_ENGLISH[1], "04000000"),
        (OTHER_ENGLISH[2], "07000000"),
        (OTHER_ENGLISH[3], "01000000"),
        (OTHER_ARABIC[0], "15000000"),
        (OTHER_ARABIC[1], "04000000"),
        (OTHER_ARABIC[2], "07000000"),
        (OTHER_ARABIC[3], "01000000"),
    ],
)
def test_a_sentence_alone_has_the_topic_that_a_reader_gives_it(text: str, topic: str) -> None:
    [ranked] = load_topic_engine("transformer", _models()).rank([Document(text=text)])
    top = [one.code for one in ranked if read_taxonomy()[one.code].broader is None]
    assert top[0] == f"medtop:{topic}"


@pytest.mark.parametrize("name", SEED_FILES)
def test_evidence_is_words_of_content(name: str) -> None:
    evidence = [span.surface for topic in _topics()[name] for span in topic.evidence]
    assert not any(is_function_word(normalise(surface)) for surface in evidence)


def test_a_headline_in_capitals_names_no_body_that_is_spelt_like_its_words() -> None:
    found = EnsembleEngine(_models().names_encoder())
    [mentions] = found.find([Document(text="WHO IS TO BLAME FOR THE WAR IN GAZA")])
    assert [one.surface for one in mentions] == ["GAZA"]
