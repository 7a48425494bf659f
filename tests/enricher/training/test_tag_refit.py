"""The head for tags, fitted anew on vectors of words."""

import numpy as np

from services.enricher.training.corpora import LABELS
from services.enricher.training.tag_refit import Words, fit, follows


def _words() -> Words:
    chance = np.random.default_rng(1)
    tags = np.tile([0, 0, 1, 2, 0, 5], 50)
    vectors = (np.eye(8)[tags] + 0.1 * chance.normal(size=(300, 8))).astype(np.float32)
    return Words(
        vectors=vectors,
        tags=tags,
        weights=np.ones(300, dtype=np.float32),
        starts=np.arange(0, 300, 6),
    )


def test_a_head_that_knows_nothing_comes_to_tell_the_tags_apart() -> None:
    words = _words()
    rows, biases = fit(words, np.zeros((8, 7), np.float32), np.zeros(7, np.float32))
    assert np.array_equal((words.vectors @ rows + biases).argmax(axis=1), words.tags)


def test_what_often_follows_scores_higher_than_what_never_does() -> None:
    scores = follows(_words())
    first, inside = LABELS.index("B-PER"), LABELS.index("I-PER")
    assert scores[first, inside] > 0 > scores[LABELS.index("O"), inside]
    assert np.isfinite(scores).all()
