"""All that people are told about a standing query."""

from schemas.sentence import Wording


class QueryProblem(Wording):
    """Why a text is no query."""

    EMPTY = "query-empty", "the query is empty"
    ASKS_NOTHING = "query-asks-nothing", "the query asks for nothing"
    ENDS_EARLY = "query-ends-early", "the query ends too early"
    TOO_MANY_CLAUSES = "query-too-many-clauses", "{count:,} clauses"
    TOO_DEEP = "query-too-deep", "more than {most} levels"
    QUOTE_OPEN = "quotation-not-closed", "the quotation mark is not closed"
    PRINTED_QUOTES = "quotation-printed", "printed quotation marks hold no phrase together"
    SLASH = "slash-alone", "a slash begins nothing here"
    CHARACTER = "character-unknown", "{character!r} has no meaning here"
    NOT_EXPECTED = "part-not-expected", "{part!r} is not expected here"
    NOTHING_FOLLOWS = "nothing-follows", "nothing follows {part}"
    NOT_CLOSED = "parenthesis-not-closed", "this parenthesis is not closed"
    CLOSES_NONE = "parenthesis-closes-none", "this parenthesis closes none"
    OPERATOR = "operator-not-expected", "an operator is not expected here"
    FOREIGN_OPERATOR = "operator-foreign", "{operator} is no operator here"
    OPERATOR_WORD = "operator-is-a-word", "{word!r} is a word to look for"
    SYMBOLS = "operator-symbols", "&, | and ! are no operators here"
    COMPARED = "field-compared", "a field is not compared by a sign"
    MIXED = "or-beside-clauses", "OR beside clauses without an operator"
    RANGES = "no-ranges", "there are no ranges"
    WILDCARDS = "no-wildcards", "there are no wildcards"
    REGULAR_EXPRESSIONS = "no-regular-expressions", "there are no regular expressions"
    FUZZY_WORD = "tilde-after-word", "~ has no meaning after a word"
    FUZZY_PHRASE = "tilde-after-phrase", "~ has no meaning after a phrase"
    BOOST = "no-boost", "^ has no meaning here: queries have no ranking"
    UNKNOWN_FIELD = "field-unknown", "unknown field {field!r}"
    FIELD_INSIDE = "field-inside-field", "{inner}: stands inside {outer}:"
    OF_THE_WHOLE = "field-of-the-whole", "{field}: is about the query as a whole"
    NEEDS_NUMBER = "field-needs-number", "{field}: needs a number"
    NO_PLACE = "field-has-no-place", "{field}: has no place in the text"
    NEAR_PARTS = "near-parts", "near has {count} parts instead of three"
    NEAR_NUMBER = "near-needs-number", "near ends with a number of words"
    NEAR_TAKES = "near-takes", "near takes words, phrases and entities"
    NEAR_TOO_FAR = "near-too-far", "the distance is too great"
    NO_LETTERS = "no-letters-or-digits", "{text!r} has neither letters nor digits"
    LONG_PHRASE = "phrase-too-long", "a phrase of {count} words"
    NO_ENTITY_ID = "no-entity-id", "{text!r} is no entity id"
    UNKNOWN_VALUE = "value-unknown", "unknown: {value!r}"
    UNKNOWN_TOPIC = "topic-unknown", "unknown topic {topic!r}"
    SEVERAL_TOPICS = "topic-of-several", "{topic!r} names {count} topics"
    NO_SOURCE = "source-empty", "the source is empty"


class QueryMend(Wording):
    """What to write instead."""

    WRITE = "write", "write {example}"
    WRITE_ID = "write-entity-clause", "write one as in entity:ID"
    ADD_CLAUSE = "add-clause", "add a clause, as in entity:ID"
    CLAUSES_AT_MOST = "write-fewer-clauses", "write {most:,} at most, or several subscriptions"
    NO_PARENTHESES = "take-parentheses-out", "take parentheses out"
    CLOSE_QUOTE = "close-quotation", 'close it with "'
    CLOSE_PARENTHESIS = "close-parenthesis", "close it with )"
    STRAIGHT_QUOTES = "write-straight-quotes", 'write straight ones: "'
    STRAIGHT_DOUBLE = "write-straight-double-quotes", 'write straight double ones: "'
    QUOTE = "quote-it", "put it in quotation marks"
    QUOTE_NAME = "quote-name", "write its name in quotation marks"
    QUOTE_SLASH = "quote-words-with-slash", "put words with a slash in quotation marks"
    QUOTE_SLASHES = "quote-words-with-slashes", "put words with slashes in quotation marks"
    QUOTE_COLON = "quote-value-with-colon", "put a value that has a colon in quotation marks"
    QUOTE_BRACKETS = (
        "quote-words-with-brackets",
        "there are no ranges: put words with brackets in quotation marks",
    )
    TAKE_OUT = "take-out", "take it out"
    TAKE_OUT_OR_CLAUSE = (
        "take-out-or-add-clause",
        "take the parenthesis out, or put a clause before it",
    )
    FIELD_BEFORE = "put-field-before-colon", "put the field before the colon, as in text:word"
    OPERANDS = (
        "put-clauses-around-operators",
        "put a clause on both sides of AND and OR, and one after NOT and every colon",
    )
    CLAUSE_AFTER = "put-clause-after", "put a clause after every operator and colon"
    OPERATOR_OR_WORD = (
        "write-operator-or-word",
        "write {operator} for the operator, text:{word} for the word",
    )
    NEAR_OR_WORD = (
        "write-near-or-word",
        "write {near}; text:{word} for the word",
    )
    NEAR_OF_TWO = "write-near-of-two", "write near(a, b, 3) of two words or phrases"
    NEAR_FORM = "write-near-form", 'write near(word, "a phrase", 30) or near(entity:ID, word, 30)'
    NEAR_AT_MOST = "write-shorter-distance", "write {most:,} words at most"
    AND_OR_PARENTHESES = (
        "write-and-or-parentheses",
        "write AND where both must hold, or put what OR joins in parentheses",
    )
    SIGNS = (
        "write-operators-or-quote",
        ("write AND, OR, NOT; or put words with such signs in quotation marks"),
    )
    WHOLE_WORDS = (
        "write-whole-words",
        ("write the whole words, joined by OR: particles and spellings are seen to already"),
    )
    JOIN_BY_OR = "join-by-or", "join values by OR"
    NO_COMPARISON = (
        "join-by-or-or-minimum",
        "take < and > out; join values by OR, and write a minimum as confidence:0.8 or mentions:2",
    )
    SPELLINGS = "spellings-seen-to", "spellings are seen to already; take it out"
    BESIDE_THE_REST = (
        "write-beside-the-rest",
        ("write it beside the rest, as in (...) AND {field}:..."),
    )
    NUMBER_TO_ONE = "write-number-to-one", "write a number from 0 to 1, as in confidence:0.8"
    NUMBER_TO = "write-number-to", "write a number from 1 to {most:,}, as in mentions:2"
    A_WORD = "write-word", "write a word"
    WORDS_AT_MOST = "write-fewer-words", "write {most} at most"
    AN_ID = (
        "write-entity-id",
        "write an id of the watchlist, as `rasid watch list` shows them, or *",
    )
    A_TOPIC = "write-topic", "write a code or a whole name"
    ONE_TOPIC = "write-one-topic", "write {topics}"
    NEAREST_TOPIC = "nearest-topic", 'did you mean "{topic}"?'
    NEAREST = "nearest", "did you mean {nearest}?"
    ANY_ENTITY = "nearest-any-entity", "did you mean entity:* for any entity?"
    THERE_ARE = "there-are", "there are {known}"


class QueryWarning(Wording):
    """What the author of a query may not have meant."""

    NEVER = "never-matches", "no article can ever match"
    EVERY_ENGLISH = "matches-english", "nearly every article in English matches"
    EVERY_ARABIC = "matches-arabic", "nearly every article in Arabic matches"
    NO_ENTITIES = (
        "thresholds-without-entities",
        "confidence and mentions count entities, and the query asks for none",
    )
    NOT_TRACKED = "entity-not-in-watchlist", "{entity} is not in the watchlist"
    NO_OFFICE = "entity-no-office", "{entity} is no office: write entity:{entity}"


class QueryOutline(Wording):
    """How a query is understood, a line each."""

    NOT = "not", "not"
    ALL = "all-of", "all of"
    ANY = "any-of", "any of"
    WORD = "word", "word {words}"
    PHRASE = "phrase", "phrase {words}"
    NEAR = "near", "near, at most {count} words between"
    TOPIC = "topic", "topic {en} ({ar}, {code}) or one below it"
    LANGUAGE = "language", "language {language}"
    SOURCE = "source", "source {source}"
    ENTITY = "entity", "entity {entity}"
    ANY_ENTITY = "any-entity", "any entity"
    TYPE = "type", "type {type}"
    OFFICE = "office", "office {office}"
    ANY_OFFICE = "any-office", "any office"
    CONFIDENCE = (
        "counting-confidence",
        "counting mentions with a score of at least {confidence:g}",
    )
    MENTIONS = "counting-mentions", "counting entities with at least {count} mentions"
