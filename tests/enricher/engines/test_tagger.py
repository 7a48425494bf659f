"""Tagging words: each is of a kind that the rules know."""

from itertools import product

import pytest

from services.domain.text.words import split_words
from services.enricher.engines.lexicon.entries import read_entries
from services.enricher.engines.lexicon.tagger import Tagger

_PARTICLES = ("", "ال", "ل", "لل", "لال", "ب", "بال", "ك", "كال")


@pytest.fixture(scope="module")
def tagger() -> Tagger:
    return Tagger(read_entries())


def test_every_listed_word_is_of_a_known_kind_after_whatever_particles(tagger: Tagger) -> None:
    listed = {word for entry in read_entries() for word in entry.words if word[0] >= "\u0620"}
    before = ["".join(each) for each in product(("", "و", "ف"), _PARTICLES)]
    written = sorted({particles + word for word in listed for particles in before})
    text = " ".join(written)
    assert len(tagger.tag(text, split_words(text)).tags) == len(written) > 40_000


def test_a_word_may_be_two_listed_ones_after_the_same_particle(tagger: Tagger) -> None:
    # ل before لدي, at, and before دي, as in دي ميستورا.
    [tag] = tagger.tag("للدي", split_words("للدي")).tags
    assert tag.code in tagger.alphabet.codes("stop&name_particle&lam")
