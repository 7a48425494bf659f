"""What holds of the lexicon engine for any text."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from schemas.enriched import Mention, Span
from services.enricher.document import Document
from tests.enricher.engine_examples import SEEDS, gold_mentions, lexicon_engine, mentions_in

_WORDS = st.sampled_from(
    [
        "Minister", "Deputy", "Hamad", "Al-Sabah", "bin", "the", "of", "for", "Working", "Group",
        "on", "United", "Nations", "Kuwait", "said", "UN", "J", "Committee", "against", "Daesh",
        "وزير", "الخارجية", "محمد", "بن", "الفلاح", "والكويت", "للأمم", "المتحدة", "مجموعة",
        "العمل", "المعنية", "ضد", "«داعش»", "ما", "يسمى", "تنظيم", "لمكافحة", "الإرهاب", "أمين",
        "لجنة", "على", ",", ".", "(", ")", "،", "'s", "\n", "\u200f", "🙂", "ﷲ", "١٢",
        "d'Or", "ـــ", "َ",
    ]
)  # fmt: skip
_GLUED = st.tuples(_WORDS, _WORDS).map("".join)
_SENTENCES = st.lists(_WORDS | _GLUED, max_size=40).map(" ".join)


def _is_right(span: Span, document: Document) -> bool:
    field = document.title if span.field == "title" else document.text
    return field is not None and field[span.start : span.end] == span.surface != ""


def _in_order(mentions: list[Mention]) -> bool:
    return all(one.end <= next_.start for one, next_ in pairwise(mentions))


@settings(max_examples=300)
@given(text=st.one_of(st.text(), _SENTENCES), title=st.none() | st.text() | _SENTENCES)
def test_spans_yield_their_surface_in_order_and_never_overlap(text: str, title: str | None) -> None:
    document = Document(text=text, title=title)
    [mentions] = lexicon_engine().find([document])
    assert all(_is_right(mention, document) for mention in mentions)
    assert all(_is_right(mention.role, document) for mention in mentions if mention.role)
    fields = [mention.field for mention in mentions]
    assert fields == sorted(fields, key=("title", "text").index)
    assert _in_order([mention for mention in mentions if mention.field == "title"])
    assert _in_order([mention for mention in mentions if mention.field == "text"])


@given(_SENTENCES)
def test_only_officials_have_a_role_and_it_stands_outside_the_name(text: str) -> None:
    for mention in mentions_in(text):
        if mention.role:
            assert mention.type == "official"
            assert mention.role.end <= mention.start or mention.end <= mention.role.start


@settings(max_examples=50)
@given(st.lists(_SENTENCES, max_size=5))
def test_a_document_is_read_alike_alone_and_in_a_batch(texts: list[str]) -> None:
    documents = [Document(text=text) for text in texts]
    alone = [lexicon_engine().find([document])[0] for document in documents]
    assert lexicon_engine().find(documents) == alone


@pytest.mark.parametrize(
    "piece",
    ["Al-", "Minister of ", "A. ", "وزير ", "عبد الله بن ", "مجموعة مكافحة ", "( ", "و", "«"],
)
def test_a_mebibyte_of_one_thing_is_read_to_its_end(piece: str) -> None:
    text = piece * ((1 << 20) // len(piece.encode())) + " Kuwait"
    assert mentions_in(text)[-1].surface.endswith(("Kuwait", "كويت"))


def test_the_seeds_read_together_and_alone_give_the_same() -> None:
    files = sorted({gold.file for gold in gold_mentions()})
    documents = [Document(text=(SEEDS / file).read_text("utf-8")) for file in files]
    assert lexicon_engine().find(documents) == [
        lexicon_engine().find([document])[0] for document in documents
    ]
