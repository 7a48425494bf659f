"""How well the parts of a name have to fit together for the words to be one."""

from collections.abc import Sequence

from services.domain.names.family_first import family_comes_first, is_of_syllables
from services.domain.watchlist.finding.name_parts import Fit
from services.domain.watchlist.forms.names.name_forms import NameForm
from services.domain.watchlist.forms.step import Step

# Set by hand on pairs of names and a few megabytes of news; `rasid eval names` measures them.
_MIN_MEAN = 0.82
_MIN_FOREIGN_MEAN = 0.77
"""Arabic spells foreign names loosely, and few other names are as near."""
_MIN_RESPELT_MEAN = 0.94
"""For the names of Central Asia, which share many letters with Russian ones: Zhukov, Zykov."""
_MIN_ALONE = 0.88
"""For a family name marked distinctive, found by its letters without the full name."""
_MIN_SYLLABLE = 0.84
"""For each part of a Chinese or Korean name in two words, which are those of many: Wang Ying."""
_MIN_SHORT = 0.7
"""For each part of one that may be such a name, as Park Jin, or Lee Jones, which is none."""
_TWO_WORDS = 2


def mean_of(fits: Sequence[Fit]) -> float:
    """Return how well parts fit, 0 to 1."""
    return sum(fit.score for fit in fits) / len(fits)


def fit_together(form: NameForm, fits: Sequence[Fit]) -> bool:
    """Whether the parts of a form fit well enough for the words of a text to be that name."""
    if mean_of(fits) < _least_mean(form):
        return False
    if Step.INITIAL_OF_GIVEN in form.steps:
        # An initial fits whenever it fits, so that it says nothing of the others.
        return mean_of(fits[1:]) >= _least_mean(form)
    if len(fits) != _TWO_WORDS:
        return True
    worst = min(fit.score for fit in fits)
    if worst >= _MIN_SHORT:
        return worst >= _MIN_SYLLABLE or not family_comes_first(form.alias)
    return not is_of_syllables(form.alias)


def _least_mean(form: NameForm) -> float:
    if len(form.parts) == 1:
        return _MIN_ALONE
    if Step.TURKIC_SPELLING in form.steps:
        return _MIN_RESPELT_MEAN
    return _MIN_MEAN if form.arabic else _MIN_FOREIGN_MEAN
