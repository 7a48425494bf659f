"""Which text can have a topic at all."""

import pytest

from services.enricher.document import Document
from services.enricher.topics.lexicon.engine import LexiconTopicEngine
from services.enricher.topics.prose import is_function_word, is_prose
from tests.enricher.engine_examples import SEEDS

_SEEDS = sorted(path.name for path in SEEDS.glob("0*.txt"))


@pytest.mark.parametrize(
    "text",
    [
        "The central bank raised its main interest rate on Thursday.",
        "Oil prices climb as producers cut output",
        "ارتفعت أسعار النفط بعد قرار خفض الإنتاج",
        "واستقبل وزير الخارجية نظيره في مقر الوزارة صباح اليوم",
    ],
)
def test_sentences_and_headlines_in_both_languages_are_prose(text: str) -> None:
    assert is_prose(Document(text=text))


@pytest.mark.parametrize("name", _SEEDS)
def test_every_seed_is_prose(name: str) -> None:
    assert is_prose(Document(text=(SEEDS / name).read_text("utf-8")))


@pytest.mark.parametrize(
    "text", ["", ".", "... !!", "😀 😀 😀", "1234 5678 9", "\u200f\u200f", "Hello"]
)
def test_text_without_words_enough_is_none(text: str) -> None:
    assert not is_prose(Document(text=text))


@pytest.mark.parametrize(
    "text",
    [
        "asdf qwer zxcv hjkl",
        "asdf qwer zxcv hjkl uiop bnm asdfg qwert poiu lkjh mnbv fghj",
        "Lorem ipsum dolor sit amet consectetur adipiscing elit sed do eiusmod tempor incididunt "
        "ut labore et dolore magna aliqua ut enim ad minim veniam quis nostrud exercitation",
    ],
)
def test_gibberish_is_none(text: str) -> None:
    assert not is_prose(Document(text=text))


@pytest.mark.parametrize(
    "text",
    [
        "Le président de la République a annoncé mardi une réforme des retraites qui concerne.",
        "Die Bundesregierung hat am Mittwoch ein neues Gesetz zum Klimaschutz beschlossen, "
        "das im kommenden Jahr in Kraft treten soll.",
        "El gobierno español anunció ayer un plan de ayudas para los agricultores del sur.",
        "وزیر خارجه ایران روز دوشنبه در تهران با همتای روسی خود دیدار کرد و گفتگو کردند",
        "وزیر اعظم نے کہا ہے کہ حکومت عوام کو ریلیف دینے کے لیے اقدامات کر رہی ہے",
    ],
)
def test_other_languages_are_none(text: str) -> None:
    assert not is_prose(Document(text=text))


def test_the_title_counts_too() -> None:
    assert is_prose(Document(text="Reuters", title="The minister met his counterpart"))


def test_function_words_are_known_in_both_languages() -> None:
    assert is_function_word("which")
    assert is_function_word("التي")
    assert not is_function_word("minister")


def test_keywords_of_the_lexicon_are_evidence_where_they_stand() -> None:
    document = Document(
        text="Talks on combating terrorism, then peace talks.", title="Diplomats meet"
    )
    [topics] = LexiconTopicEngine().classify([document])
    spans = [span for topic in topics for span in topic.evidence]
    assert {"combating terrorism", "Diplomats"} <= {span.surface for span in spans}
    for span in spans:
        assert document.field(span.field)[0][span.start : span.end] == span.surface
