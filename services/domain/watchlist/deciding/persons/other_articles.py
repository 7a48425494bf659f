"""Arabic family names alone without the article that they have, or with one that they have not."""

from services.domain.names.countries import country_of
from services.domain.names.lexicon import ARABIC_TITLES
from services.domain.text.normalise import normalise
from services.domain.text.proclitics import is_definite, reads_as
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import is_known_word
from services.domain.watchlist.context.persons.introductions import follows_opening_verb
from services.domain.watchlist.deciding.persons.named_families import Families
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.forms.step import Step
from services.domain.watchlist.reasons import Why

_OF_A_PLACE, _VOCATIVE = "ي", "يا"
_LEAST = 4
"""Letters of what is no verb, and so a name, after a verb of saying."""


def why_of_other_article(words: Words, candidate: Candidate, families: Families) -> str | None:
    """Return why a family name alone is another word by its article: شرع, العون; None if not.

    A full name in the document may be written so, too. Of آل جابر nobody is called الجابر.
    """
    word = words.words[candidate.last]
    entity = candidate.form.entity
    if word[0].isascii() or candidate.first < candidate.last:
        return None
    if entity in families.with_house and is_definite(candidate.first_word(words)):
        return Why.WITH_ARTICLE.say(word=word)
    if Step.ARTICLE_LEFT_OUT in candidate.steps and entity not in families.without_article:
        is_name = _is_named_without(words, candidate)
        return None if is_name else Why.WITHOUT_ARTICLE.say(word=word)
    if Step.ARTICLE_ADDED in candidate.steps and entity not in families.with_article:
        is_name = candidate.form.alias[0].isascii() or normalise(word).endswith(_OF_A_PLACE)
        return None if is_name else Why.WITH_ARTICLE.say(word=word)
    return None


def _is_named_without(words: Words, candidate: Candidate) -> bool:
    """Whether a name stands here: after a verb that opens a sentence, or التميمي after a title.

    A title without an article goes with an adjective, as in نائب حوثي, but in يا سيد بديوي.
    """
    first = candidate.first
    form = normalise(candidate.first_word(words))
    if is_known_word(form) or country_of(form) is not None:
        return False
    if follows_opening_verb(words, first):
        return len(form) >= _LEAST or form.endswith(_OF_A_PLACE)
    before = words.before(first)
    if before is None or not form.endswith(_OF_A_PLACE):
        return False
    is_called = is_definite(before) or words.before(first - 1) == _VOCATIVE
    return is_called and reads_as(before, ARABIC_TITLES)
