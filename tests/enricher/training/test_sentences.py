"""Our own sentences: tagged right, split before use, and nothing of the seeds in them."""

from itertools import pairwise
from pathlib import Path

import pytest
import yaml

from services.domain.text.normalise import normalise
from services.enricher.training.corpora import LABELS
from services.enricher.training.sentences import own_sentences
from services.enricher.training.spans import spans

SEEDS = Path(__file__).parents[3] / "seeds"


@pytest.mark.parametrize("language", ["en", "ar"])
@pytest.mark.parametrize("part", ["train", "dev"])
def test_every_sentence_has_a_known_tag_for_each_word(language: str, part: str) -> None:
    for sentence in own_sentences(language, part, count=200, seed=1):  # type: ignore[arg-type]
        assert len(sentence.words) == len(sentence.tags)
        assert set(sentence.tags) <= set(LABELS)
        for before, after in pairwise(("O", *sentence.tags)):
            assert not after.startswith("I-") or before[2:] == after[2:]


def test_a_proclitic_on_a_name_belongs_to_the_first_word_of_the_name() -> None:
    sentences = own_sentences("ar", "train", count=400, seed=1)
    words = {
        sentence.words[start]
        for sentence in sentences
        for start, _, kind in spans(sentence.tags)
        if kind == "ORG"
    }
    assert any(word.startswith("لل") for word in words)


def test_training_and_dev_share_no_pattern() -> None:
    def shapes(part: str) -> set[tuple[str, ...]]:
        return {
            tuple(w for w, t in zip(one.words, one.tags, strict=True) if t == "O")[-4:]
            for one in own_sentences("en", part, count=300, seed=1)  # type: ignore[arg-type]
        }

    assert not shapes("train") & shapes("dev")


@pytest.mark.parametrize("language", ["en", "ar"])
def test_no_tracked_name_of_the_seeds_is_in_them(language: str) -> None:
    watchlist = yaml.safe_load((SEEDS / "watchlist.yaml").read_text("utf-8"))
    tracked = {
        normalise(name)
        for entity in watchlist["entities"]
        for names in entity["names"].values()
        for name in names
    }
    sentences = own_sentences(language, "train", count=600, seed=1)
    text = " ".join(normalise(" ".join(one.words)) for one in sentences)
    assert not [name for name in tracked if f" {name} " in f" {text} "]
