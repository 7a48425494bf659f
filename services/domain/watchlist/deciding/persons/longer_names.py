"""Tells a name that goes on, or that lacks a part, from the tracked one: Mohammad Hassan Akhund."""

from functools import lru_cache

from services.domain.names.countries import country_of
from services.domain.names.lexicon import FAMILY_NAME_GROUPS, GIVEN_NAME_GROUPS
from services.domain.names.parts import parts_of_name
from services.domain.names.personal_name import is_suffix
from services.domain.names.units import (
    PLAIN_LATIN_ARTICLES,
    given_name_groups,
    is_mauritanian_son,
    is_son,
    units_of_word,
)
from services.domain.text.normalise import normalise
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.context.context_words import ADJECTIVES, COMMON_WORDS, is_known_word
from services.domain.watchlist.context.persons.given_names import (
    groups_of_given_name,
    is_proper,
)
from services.domain.watchlist.deciding.persons.double_names import other_half
from services.domain.watchlist.finding.candidate import Candidate
from services.domain.watchlist.reasons import Why

_CACHED_NAMES = 4096
_ARTICLE = "ال"
_OF_A_PLACE, _SHORTEST_OF_A_PLACE = "ي", 4
_OF_NO_PLACE = "ئ"
"""Normal forms have it as ي, too: المفاجئ, الطارئ."""
_VERBAL_NOUN = "ت"
"""Nouns like التصدي end in ي, too, and follow a name where a verb stands before it."""
THAT = frozenset({"إن", "أن", "بأن", "إنه", "إنها", "أنه", "أنها", "بأنه", "بأنها"})
"""Before what somebody says."""
_TUAREG_SONS = frozenset({"Ag", "ag", "أغ", "آغ"})
"""A Tuareg's link to the father. In capitals it is what German companies end in."""
_LOOSE = 0.9
"""For a family name by its letters, below which it is not sure without its ould."""
_FAMILY_LETTERS = range(4, 9)
_NO_BEGINNINGS = tuple("بلكوفيتن")
_NO_ENDS = (*"اهتي", "ما")


def why_another_name(words: Words, candidate: Candidate) -> str | None:
    """Return why a full name is a longer one, or one without ould; None where it is neither."""
    if (half := other_half(words, candidate)) is not None:
        return Why.FAMILY_AFTER_HYPHEN.say(half=half)
    family = _family_after(words, candidate)
    if family is not None:
        return Why.FAMILY_AFTER_LONGER.say(family=family)
    if _lacks_ould(words, candidate):
        return Why.WITHOUT_OULD.say()
    return None


def goes_on_as_name(words: Words, candidate: Candidate) -> bool:
    """Whether a family name that is a given name, too, is one here: قال أحمد الكحلاني.

    So it is before an article in Latin letters: Ahmad al-Kahlani. Or somebody's child is named:
    عبدالله بن محمد.
    """
    following = words.after(candidate.last)
    family = candidate.first_word(words)
    if following is None:
        return False
    if is_son(normalise(following)) and _may_be_given(family):
        return True
    if not groups_of_given_name(family):
        return False
    if is_family_with_article(following):
        return True
    return _is_before_latin_article(words, candidate)


def _is_before_latin_article(words: Words, candidate: Candidate) -> bool:
    """Whether a family name with an article comes next: Hassan al-Turabi."""
    last = candidate.last
    own, link, family = words.before(candidate.first), words.after(last), words.after(last + 1)
    if link is None or family is None or normalise(link) not in PLAIN_LATIN_ARTICLES:
        return False
    if words.gaps[last + 1] != " " or normalise(own or "") in PLAIN_LATIN_ARTICLES:
        return False
    return is_proper(family) and country_of(family) is None


def why_father_follows(words: Words, candidate: Candidate) -> str | None:
    """Return why a family name is somebody's given name, by the link to his father after it.

    As in Al Hassan Ag Abdoul Aziz.
    """
    link, father = words.after(candidate.last), words.after(candidate.last + 1)
    if link not in _TUAREG_SONS or father is None:
        return None
    family = words.words[candidate.last]
    is_name = is_proper(father) or not father[0].isascii()
    return (
        Why.GIVEN_NAME_OF_LINKED.say(family=family, first=family, link=link, father=father)
        if is_name and _may_be_given(family)
        else None
    )


def _may_be_given(word: str) -> bool:
    """Whether a word is a given name, with an article or less it: الحسن."""
    return any(given_name_groups(unit.form) for unit in units_of_word(normalise(word)))


def _family_after(words: Words, candidate: Candidate) -> str | None:
    """Return the family name that follows a given name, None where none does.

    حسام زكي النجار is no حسام زكي.
    """
    if not ends_in_given(words, candidate):
        return None
    last = candidate.last
    if (speaker := end_of_speaker(words, last)) is not None:
        return speaker
    apart = normalise(words.after(last) or "") in PLAIN_LATIN_ARTICLES
    last += apart
    after = words.after(last)
    if after is None:
        return None
    named = (
        _is_latin_family(words, last + 1)
        if after[0].isascii() and not apart
        else is_family_with_article(after, apart=apart)
    )
    return after if named else None


def end_of_speaker(words: Words, last: int) -> str | None:
    """Return the word between a name and what somebody says, if it ends his: محمد مصطفى قبلان إن.

    It is none of every day; without an article, it neither ends nor begins as words that say how or
    where he said that.
    """
    after = words.after(last)
    if after is None or after[0].isascii() or words.after(last + 1) not in THAT:
        return None
    return after if may_be_family(after) else None


def may_be_family(word: str) -> bool:
    """Whether an Arabic word is none of every day, and formed as a family name may be."""
    form = normalise(word)
    stem = form.removeprefix(_ARTICLE)
    if is_known_word(form) or is_known_word(stem) or country_of(word) is not None:
        return False
    if stem != form:
        return True
    is_long = len(form) in _FAMILY_LETTERS
    return is_long and not (form.startswith(_NO_BEGINNINGS) or form.endswith(_NO_ENDS))


def ends_in_given(words: Words, candidate: Candidate) -> bool:
    """Whether the last part of a name is a given name, in the text or in the watchlist.

    Or somebody's child: of a family that is written together, نبيل بن عبد الله may be anybody's.
    Of a text in Latin letters these tell: what Arabic writes for Kiir is كير, and Keir as well.
    """
    written, listed = words.words[candidate.last], candidate.form.alias.split()[-1]
    is_told = written.isascii() and not listed.isascii()
    last = (written,) if is_told else (written, listed)
    if not GIVEN_NAME_GROUPS.keys().isdisjoint(map(normalise, last)):
        return True
    if candidate.family is not None and _has_son(words, candidate):
        return True
    if is_told:
        return False
    found = candidate.family or candidate.child_of
    return found is not None and bool(given_name_groups(found.form))


def _has_son(words: Words, candidate: Candidate) -> bool:
    """Whether بن stands before the last part of a name, which Latin letters write as one word."""
    inside = words.words[max(candidate.first + 1, candidate.last - 2) : candidate.last]
    return any(map(is_son, map(normalise, inside)))


def is_family_with_article(word: str, *, apart: bool = False) -> bool:
    """Whether a word is a family name by its article: النجار of those known, الراجحي by its end.

    Of a country, as المصري, it may be an adjective.

    Args:
        apart: whether the article is a word before it.
    """
    form = normalise(word)
    stem = form.removeprefix(_ARTICLE)
    if (stem == form and not apart) or country_of(word) is not None:
        return False
    return stem in FAMILY_NAME_GROUPS or (
        form.endswith(_OF_A_PLACE)
        and not word.endswith(_OF_NO_PLACE)
        and len(stem) >= _SHORTEST_OF_A_PLACE
        and not stem.startswith(_VERBAL_NOUN)
        and stem not in ADJECTIVES
        and stem not in COMMON_WORDS
        and not is_known_word(form)
    )


def _is_latin_family(words: Words, index: int) -> bool:
    """Whether a word in Latin letters is one more name: Mohammad Hassan Akhund met him.

    Not in a headline, where every word has its capital; and a further given name, as in Abiy Ahmed
    Ali, may be that of a grandfather.
    """
    word, after = words.words[index], words.after(index)
    if not is_proper(word) or word.endswith("s") or is_suffix(normalise(word)):
        return False
    if country_of(word) is not None or groups_of_given_name(word):
        return False
    return after is None or not after[0].isupper()


def _lacks_ould(words: Words, candidate: Candidate) -> bool:
    """Whether the text leaves out an ould without which a given name ends the name, or no sure one.

    Ould Ghazouani is Ghazouani, too; but Mohamed Abdel Aziz is no Ould Abdel Aziz, and محمد عبو no
    Mohamed Ould Bouh.
    """
    alias = candidate.form.alias
    is_loose = bool(candidate.fits) and candidate.fits[-1].score < _LOOSE
    if not (_is_given_after_ould(alias) or (is_loose and _has_ould(alias))):
        return False
    written = words.words[candidate.first : candidate.last + 1]
    return not any(map(is_mauritanian_son, map(normalise, written)))


@lru_cache(_CACHED_NAMES)
def _has_ould(alias: str) -> bool:
    return any(map(is_mauritanian_son, map(normalise, words_of_name(alias).words)))


@lru_cache(_CACHED_NAMES)
def _is_given_after_ould(alias: str) -> bool:
    words = words_of_name(alias).words
    links = [at for at, word in enumerate(words) if is_mauritanian_son(normalise(word))]
    family = parts_of_name(" ".join(words[links[-1] + 1 :])) if links else ()
    return len(family) == 1 and bool(given_name_groups(family[0].readings[0].form))
