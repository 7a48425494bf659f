"""Given names in a text, and whether one before a family name is that of another person."""

import re
from functools import lru_cache

from services.domain.names.countries import country_of
from services.domain.names.lexicon import (
    ARABIC_TITLES,
    FUNCTION_WORDS,
    GIVEN_NAME_GROUPS,
    KINSHIP_WORDS,
    NEUTRAL_WORDS,
    ORDINARY_WORDS,
    WRITTEN_WITH_ALEF,
)
from services.domain.names.monarchs import is_title_of_monarch, titles_alike
from services.domain.names.units import (
    LATIN_ARTICLES,
    PARTICLES,
    given_name_groups,
    is_son,
    joined_unit,
    opens_compound,
    units_of_word,
)
from services.domain.text.normalise import normal_forms, normalise
from services.domain.text.proclitics import forms_of_word, readings
from services.domain.text.words import Words
from services.domain.watchlist.context.context_words import (
    ARABIC_GIVEN_NAMES,
    FOREIGN_GIVEN_NAMES,
    LATIN_TITLES,
    NO_GIVEN_NAMES,
    SAYING,
    SPEAKING,
    is_common_english,
    is_known_word,
)
from services.domain.watchlist.context.country_words import owned_by
from services.domain.watchlist.context.persons.initials_before import other_initials_before
from services.domain.watchlist.context.persons.introductions import speaks
from services.domain.watchlist.context.persons.nicknames import nickname_before
from services.domain.watchlist.context.persons.people import Person
from services.domain.watchlist.context.persons.places_before import ends_place
from services.domain.watchlist.context.persons.unlisted_given_names import (
    is_called,
    is_child_on_no_list,
    is_unknown_given_name,
)

_CACHED_WORDS = 16_384
_SERVANT, _ARTICLE, _HOUSE, _FAITH = "عبد", "ال", "آل", normalise("الدين")
_OF_FAITH = normal_forms("رجل رجال عالم علماء أصول شؤون فقه أمور مسائل قضايا كلية مفهوم")
"""What belongs to religion and makes no name with it."""
_PARTICLES = PARTICLES - FUNCTION_WORDS
_PLAIN_ARTICLES = frozenset({"al", "el", "ul"})
_LATIN_CAPITAL = re.compile("[A-Z\u00c0-\u00de]")
_NONE: frozenset[int] = frozenset()
_TITLES_OF_TWO = frozenset(
    {("Tan", "Sri"), ("Dato", "Sri"), ("Datuk", "Sri"), ("Datuk", "Seri"), ("Toh", "Puan")}
)
"""Titles of Malaysia; Sri alone is a given name."""
_TOLD_BY_ALEF = ("آلان", "ألان")
"""Alain, whom only its alef tells from الآن, "now": normal forms are the same."""
_VERB = "SAID"
"""In a line set in capitals it is the verb, and elsewhere a given name."""
_LETTERS_OF_VERB, _CERTAIN = 3, 5


def given_name_before(words: Words, first: int, person: Person) -> str | None:
    """Return what makes a family name another's before it: a given name, the title of a prince."""
    before = words.before(first)
    if before is not None and _is_other_title(before, person):
        return before
    given = _given_name_before(words, first, person)
    if given is None or ends_place(words, past_article(words, first)):
        return None
    return given


def _given_name_before(words: Words, first: int, person: Person) -> str | None:
    index = past_article(words, first)
    if (nickname := nickname_before(words, index)) is not None:
        bearer = words.words[nickname - 1]
        return bearer if _names_another(bearer, person) else None
    initials = other_initials_before(words, index, person)
    before = words.before(index)
    if before is None or initials is not None or owned_by(words, index - 1):
        return initials
    opening = words.before(index - 1)
    if _is_title_of_two(opening, before):
        return None
    if opening is not None and _is_compound(opening, before, person):
        return f"{opening} {before}"
    if opening is not None and is_son(normalise(opening)):
        return _child_before(words, index - 2, before, person)
    is_said = opening is not None and speaks(words.before(index - 2))
    is_other = _names_another(before, person) or is_called(before, opening, person.given)
    if is_other or is_unknown_given_name(before, opening, is_said=is_said):
        return None if _acts_on(opening, before, words.words[first]) else before
    if not (words.words[first] == _HOUSE or is_son(normalise(words.words[first]))):
        return None
    is_child = _is_noun_too(before, person) or is_child_on_no_list(before, opening)
    return before if is_child else None


def _is_other_title(before: str, person: Person) -> bool:
    """Whether a word is the title of another than a king who is tracked by his: Prince Salman."""
    own = titles_alike(person.given)
    found = forms_of_word(before) if own else ()
    return any(map(is_title_of_monarch, found)) and own.isdisjoint(found)


def _acts_on(opening: str | None, before: str, family: str) -> bool:
    """Whether a given name of Europe is the subject of a verb, of which an Arab is the object.

    In شكرت ميلانيا السيسي, but not in قالت كارلا الخوري.
    """
    if opening is None or _bare(before) not in FOREIGN_GIVEN_NAMES:
        return False
    verbs = forms_of_word(opening) & SAYING
    return not verbs <= SPEAKING and normalise(family).startswith(_ARTICLE)


def _is_noun_too(before: str, person: Person) -> bool:
    """Whether a word is a given name and a noun, as فرج, which before بن is the name of another."""
    form = normalise(before)
    is_name = form in ORDINARY_WORDS and form not in ARABIC_TITLES
    return is_name and not GIVEN_NAME_GROUPS[form] & person.given_groups


def _child_before(words: Words, son: int, father: str, person: Person) -> str | None:
    """Return the child of whom word `son` says the father, where it is not the person.

    Ali of علي بن صميخ المري: that he is Sumaikh's says that he is another Marri. So does a father
    whom the person has not, where his own is known.
    """
    child = words.before(son)
    if child is None:
        return None
    is_own = normalise(child) in person.given or groups_of_given_name(child) & person.given_groups
    return None if is_own and not _is_other_father(father, person) else child


def _is_other_father(father: str, person: Person) -> bool:
    form, groups = normalise(father), groups_of_given_name(father)
    is_known = bool(groups) and any(map(is_son, person.given))
    return is_known and form not in person.given and groups.isdisjoint(person.given_groups)


def past_article(words: Words, index: int) -> int:
    """Return the number of the article in Latin letters before word `index`, or `index`.

    Or that of a particle in Arabic ones: ماركوس دا سيلفا.
    """
    before = words.before(index)
    if before is not None and not before[0].isascii() and normalise(before) in _PARTICLES:
        return index - 1
    if before is None or normalise(before) not in LATIN_ARTICLES:
        return index
    is_article = words.gaps[index] == "-" or normalise(before) in _PLAIN_ARTICLES
    return index - 1 if is_article else index


def _is_compound(opening: str, word: str, person: Person) -> bool:
    """Whether two words are one given name, as عبد الرحيم, that the person does not have.

    Or as محب الدين, of which not all are listed; a man of religion is none.
    """
    is_faith = normalise(word) == _FAITH
    for reading in readings(opening):
        if reading.article or not (is_faith or opens_compound(reading.form)):
            continue
        unit = joined_unit([reading.form, normalise(word)])
        if unit is not None and unit.form not in person.given:
            groups = given_name_groups(unit.form)
            is_noun = is_faith and (reading.form in _OF_FAITH or is_known_word(reading.form))
            return groups.isdisjoint(person.given_groups) if groups else not is_noun
    return False


def _names_another(before: str, person: Person) -> bool:
    form = normalise(before)
    if form in KINSHIP_WORDS or _is_joined_compound(before, person):
        return True
    if form.startswith(_ARTICLE) and country_of(before) is not None:
        return False  # تركي is a given name, التركي is from there
    groups = groups_of_given_name(before) or groups_of_given_name(before, article=True)
    if form in person.given or groups & person.given_groups or form in person.role_words:
        return False
    if _LATIN_CAPITAL.match(before):
        return _latin_names_another(before, form, person)
    named = groups or form in ARABIC_GIVEN_NAMES or _bare(before) in ARABIC_GIVEN_NAMES
    named = named or before.endswith(_TOLD_BY_ALEF) or _is_foreign_after_particle(before, person)
    # عماد is a given name, العماد a general.
    return bool(named) and not _is_title_with_article(before)


def _is_title_of_two(opening: str | None, before: str) -> bool:
    return opening is not None and (opening, before) in _TITLES_OF_TWO


def _is_title_with_article(word: str) -> bool:
    forms = forms_of_word(word) & ARABIC_TITLES
    return any(form.startswith(_ARTICLE) for form in forms)


def _is_joined_compound(word: str, person: Person) -> bool:
    """Whether a word is a given name with عبد that the person does not have: وعبدالرحيم."""
    for reading in readings(word):
        if reading.form.startswith(_SERVANT) and len(reading.form) > len(_SERVANT) + 1:
            unit = units_of_word(reading.form)[0]
            return unit.form not in person.given and not (
                given_name_groups(unit.form) & person.given_groups
            )
    return False


def _latin_names_another(before: str, form: str, person: Person) -> bool:
    if len(form) == 1 and any(name.startswith(form) for name in person.given):
        return False
    if form in GIVEN_NAME_GROUPS:
        return before != _VERB
    if form in LATIN_TITLES or is_common_english(form):
        return False
    # Lebanese Hariri, but not Jordan Hariri: the names of countries are names of people, too.
    country = country_of(before)
    return country is None or country == form


def _bare(word: str) -> str:
    """Return the form of an Arabic word less one conjunction: وبهية."""
    form = normalise(word)
    return form[1:] if form[:1] in "وف" and len(form) > len("وفي") else form


def _is_foreign_after_particle(word: str, person: Person) -> bool:
    """Whether a word is a longer given name of elsewhere after ل or ب: لميلانيا, بماريان.

    Of a short one it is as often a word of its own: بيان, لجان.
    """
    return any(
        len(one.form) >= _CERTAIN and one.form in FOREIGN_GIVEN_NAMES
        for one in readings(word)
        if one.proclitics and not one.article and one.form not in person.given
    )


def _is_verb(form: str) -> bool:
    """Whether a word that ends in ى is sooner "on" or a verb, as أدى, than a name without dots.

    As those of Egypt are: سامى, فتحى.
    """
    return len(form) <= _LETTERS_OF_VERB and form not in WRITTEN_WITH_ALEF


def is_proper(word: str) -> bool:
    """Whether a word in Latin letters is a name by its capital, and none of every day."""
    form = normalise(word)
    return (
        word[0].isascii()
        and word[0].isupper()
        and not word.isupper()
        and form not in NEUTRAL_WORDS
        and not is_common_english(form)
    )


@lru_cache(_CACHED_WORDS)
def groups_of_given_name(word: str, *, article: bool = False) -> frozenset[int]:
    """Return the groups of the given name that a word of a text is, none where it is none."""
    # على is "on" and بها "with her"; the names are علي and بهاء. Normal forms are the same.
    if word.endswith("بها") or (word[0].isascii() and not word[0].isupper()):
        return _NONE
    if word == _VERB or normalise(word) in NO_GIVEN_NAMES:
        return _NONE
    undotted = word.endswith("ى")
    return next(
        (
            found
            for reading in readings(word)
            if reading.article == article
            and not (undotted and _is_verb(reading.form))
            and reading.form not in ORDINARY_WORDS
            if (found := GIVEN_NAME_GROUPS.get(reading.form, _NONE))
        ),
        _NONE,
    )
