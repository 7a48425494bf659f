"""All that people are told about the names of entities that they track."""

from schemas.sentence import Wording


class WatchlistProblem(Wording):
    """What keeps an entity from being tracked."""

    SAME_ID = "id-of-several", "stands for {count} entities"
    NO_NAME = "entity-without-name", "it has no name to be found by"
    TITLE_ALONE = "name-title-alone", "{name!r} is only the word before a name"
    EMPTY = "name-empty", "{name!r} is empty"
    MAY_BE_EMPTY = (
        "name-may-be-empty",
        "{name!r} may be empty: not everything can be left out",
    )
    NO_LETTERS = "name-without-letters", "{name!r} has no letters"
    MANY_WORDS = "name-too-many-words", "{name!r} has {count} words, the limit is {limit}"
    LONG_WORD = "name-long-word", "{name!r} has a word of more than {count} characters"
    LOST = "name-lost-among-others", "{name!r} does not find itself among the others"
    UNKNOWN_PARENT = "parent-not-tracked", "{parent} is not in the watchlist"
    OWN_ANCESTOR = "parent-of-itself", "{parent} belongs, in the end, to {entity} itself"
    PATTERN_NAMES = (
        "pattern-too-many-names",
        "in {pattern!r}, character {character}: stands for {count:,} names, the limit is "
        "{limit:,}: make two patterns of it",
    )
    PATTERN_CHOICE = (
        "pattern-choice-without-brackets",
        "in {pattern!r}, character {character}: put the choice in brackets: (a|b)",
    )
    PATTERN_CLOSES_NONE = (
        "pattern-closes-nothing",
        "in {pattern!r}, character {character}: {bracket} closes nothing",
    )
    PATTERN_DEEP = (
        "pattern-too-deep",
        "in {pattern!r}, character {character}: brackets stand more than {limit} deep",
    )
    PATTERN_OPEN = (
        "pattern-not-closed",
        "in {pattern!r}, character {character}: {opening} is never closed by {closing}",
    )
    PATTERN_EMPTY = (
        "pattern-empty-choice",
        "in {pattern!r}, character {character}: a choice is empty; what may be left out is "
        "written [a]",
    )


class WatchlistWarning(Wording):
    """What will find too little, or too much."""

    COMMON_WORD = (
        "name-common-word",
        "{name!r} is a common word: it matches where it is not meant, or only beside what it is",
    )
    NO_ENGLISH_LETTERS = (
        "name-not-in-english-letters",
        "{name!r} is not written in English letters: it stands under the wrong language",
    )
    NO_ARABIC_LETTERS = (
        "name-not-in-arabic-letters",
        "{name!r} is not written in Arabic letters: it stands under the wrong language",
    )
    MORE_THAN_NAME = (
        "name-with-more",
        "{name!r} has more than a name: write only that, the given name first, "
        "and under roles what somebody is",
    )
    ONE_NAME = (
        "name-of-one-word",
        "{name!r} is one name: it is found in its own script and spelling only",
    )
    NOT_DISTINCTIVE = (
        "name-not-distinctive",
        "the last word of {name!r} is a given name of many: it is not distinctive",
    )
    NO_ENGLISH = (
        "no-english-name",
        "there is no English one: English texts will not be matched",
    )
    NO_ARABIC = "no-arabic-name", "there is no Arabic one: Arabic texts will not be matched"
    FOUND_AS_OTHERS = (
        "name-found-as-others",
        "{name!r} is found as {others} as well: both will match",
    )
    STANDS_FOR_OTHERS = (
        "name-of-others",
        "{name!r} stands for {others} as well: both will match",
    )
    FINDS_NOTHING = (
        "name-finds-nothing",
        "{name!r} finds nothing, not even in a text that has it written so",
    )


class NearMissReason(Wording):
    """Why words that are like a name do not count."""

    CAPITALS = "acronym-in-small-letters", "{name} counts in capitals only"
    BEGINNING = (
        "beginning-of-name",
        "only the first {count} of the {words} words of {name}",
    )
    INITIALS_OF_ANOTHER = (
        "initials-of-something-else",
        "the initials of {name}, but known for something else",
    )
    INITIALS_ALONE = (
        "initials-alone",
        "the initials of {name}, but no name of it stands in full in the text",
    )
    ONE_WORD = (
        "like-one-word-name",
        "{score:.2f} like the name, which is one word: only its own spelling counts",
    )
    OTHER_GIVEN_NAME = (
        "other-given-name",
        "the given name {given} is another name than {wanted}",
    )
    ALIKE = (
        "names-alike",
        "{given} is {fit:.2f} like {wanted} and this {score:.2f} like the family name: "
        "alike, but not surely the same name",
    )
    OTHERWISE = (
        "family-name-otherwise",
        "{score:.2f} like the family name, and written otherwise than beside the full name",
    )
    LIKE_ALONE = (
        "like-family-name-alone",
        "{score:.2f} like the family name, and the full name stands nowhere in the text",
    )
    FAMILY_ALONE = (
        "family-name-alone",
        "the family name alone, and the full name stands nowhere in the text",
    )
