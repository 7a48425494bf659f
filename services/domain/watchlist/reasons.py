"""Why words that the watchlist was looked for in do not count: all that the rules say."""

from schemas.sentence import Wording


class Why(Wording):
    """Why a place where a name of an entity stands does not count."""

    PART_OF_LONGER_NAME = "part-of-longer-name", "part of a longer name of the watchlist"
    OFFICE_ANOTHER = "office-another", "{office} beside it makes it another office, or a former one"
    OFFICE_ANYONES = "office-anyones", "{word} beside it makes it anyone's"
    OFFICE_ADDRESS = "office-address", "it addresses whoever is spoken to"
    OFFICE_MAIN_THING = "office-main-thing", "it says that {thing} is the main one"
    OFFICE_END_OF_LONGER = "office-end-of-longer", "{word} is the end of {longer}"
    OFFICE_OF_BODY = "office-of-body", "it is an office of the {body}"
    BODY_OF_COUNTRY_UNSAID = (
        "body-of-country-unsaid",
        "the text does not say that it is the body of {country}",
    )
    BODY_OF_OTHER_COUNTRY = "body-of-other-country", "it is the body of {country}"
    ARTICLE_OF_COUNTRY = "article-of-country", "the article is of {country}"
    OFFICE_OF_COUNTRY_UNSAID = (
        "office-of-country-unsaid",
        "the text does not say that it is the office of {country}",
    )
    OFFICE_OF_OTHER = "office-of-other", "it is the office of {other}"
    OFFICE_OF_OTHER_BODY = "office-of-other-body", "it is an office of {other}"
    OFFICE_WITHOUT_COUNTRY = "office-without-country", "no country stands beside it"
    OFFICE_FORMER_HOLDER = (
        "office-former-holder",
        "the document names whoever follows as a former one",
    )
    OFFICE_OTHER_HOLDER = "office-other-holder", "the document names somebody else who has it"
    SENTENCE_ELSEWHERE = "sentence-elsewhere", "the sentence begins in another country"
    VISITS_COUNTRY = "visits-country", "whoever has it visits {country} in the sentence"
    SENTENCE_OF_GENERAL_ASSEMBLY = (
        "sentence-of-general-assembly",
        "the sentence is of the president of the General Assembly",
    )
    OFFICE_HELD_ELSEWHERE = "office-held-elsewhere", "the holder has it in {countries}"
    NAME_OF_ELSEWHERE = "name-of-elsewhere", "{name} is a name of elsewhere"
    ACRONYM_GIVEN_HERE = "acronym-given-here", "it is given to {body} here"
    ACRONYM_MAY_BE = "acronym-may-be", "{acronym} may be {name} in this document"
    ACRONYM_IS_OTHER = "acronym-is-other", "{acronym} is {name} in this document"
    ACRONYM_WITH_PLUS = "acronym-with-plus", "{word}{plus} is another body than {other}"
    BODY_ANOTHER_BESIDE = "body-another-beside", "{another} beside it makes it another body"
    ACRONYM_BEFORE_NUMBER = "acronym-before-number", "{acronym} stands before a number here"
    ACRONYM_ONE_OF_MANY = "acronym-one-of-many", "{word} before it says that it is one of many"
    ACRONYM_ORDINARY_WORD = "acronym-ordinary-word", "{acronym} is an ordinary word here"
    ACRONYM_IN_CAPITALS_LINE = (
        "acronym-in-capitals-line",
        "{acronym} may be an ordinary word in a line set in capitals",
    )
    ACRONYM_ONLY_IN_CAPITALS = (
        "acronym-only-in-capitals",
        "{acronym} stands only in lines set in capitals",
    )
    ACRONYM_OF_OTHERS = "acronym-of-others", "{acronym} is a name, or part of one, of {others}"
    ACRONYM_WITHOUT_STOPS = "acronym-without-stops", "no full stop stands between the letters"
    ACRONYM_GOES_ON = "acronym-goes-on", "{word} goes on with the letters"
    ACRONYM_SMALL_LETTERS = "acronym-small-letters", "{word} in small letters is no acronym"
    ACRONYM_UNSAID = "acronym-unsaid", "the document does not say that {initials} is {body}"
    CENTRAL_BANK_ANOTHER = "central-bank-another", "another central bank is named as well"
    NOUN_OF_MANNER_WITH_BA = "noun-of-manner-with-ba", "with ب it says how something is done"
    NOUN_OF_MANNER = "noun-of-manner", "it says how something is done"
    NOUN_BY_NEXT_WORD = "noun-by-next-word", "{after} after it makes it the noun"
    NOUN_WITH_OWNED = "noun-with-owned", "it is a noun that {after} belongs to"
    COMPANY_ANOTHER = "company-another", "{word} {after} is named as well"
    COMPANY_IS_PLACE = "company-is-place", "{word} is a place as well"
    BODY_OF_BOTH_EMBLEMS = "body-of-both-emblems", "a body of both emblems is named as well"
    BODY_OF_PART = "body-of-part", "{part} beside it makes it the body of a part of the country"
    BODY_OF_ANOTHER = "body-of-another", "{owner} beside it makes it the body of another"
    LONGER_NAME_TOO = "longer-name-too", "one that goes on with {word} is named as well"
    ANY_OF_SEVERAL = "any-of-several", "it may be any of {others}"
    BODY_ANOTHER_AFTER = "body-another-after", "{following} after it makes it another body"
    COMMITTEE_OF_COUNCIL = "committee-of-council", "it is a committee of {council}"
    NAME_OF_COMPETITION = (
        "name-of-competition",
        "{competition} beside it makes it the name of a competition",
    )
    NAME_OF_PLACE = "name-of-place", "{place} beside it makes it the name of a place"
    RADIO_OF_ARMY = "radio-of-army", "the radio station of an army is another body"
    OFFICE_IN_BODY = "office-in-body", "{before} before it makes it an office of the body"
    BODY_DESCRIBES = "body-describes", "it describes {noun}"
    BODY_ANOTHER_BEFORE = "body-another-before", "{before} before it makes it another body"
    BODY_NUMBER_OF = "body-number-of", "{ending} after small letters says how many there are"
    BODY_NONE_CERTAIN = (
        "body-none-certain",
        "{before} before small letters says that no certain body is meant",
    )
    BODY_ANOTHER_OF = "body-another-of", "of {of} after it makes it another body"
    GIVEN_TO_SOMEBODY_ELSE = "given-to-somebody-else", "it is given to somebody else here"
    OWNER_NOT_NAMED = "owner-not-named", "what it belongs to is not named before"
    NUMBER_IS_YEAR = "number-is-year", "{number} is a year"
    BODY_OF_COUNTRY_TOO = "body-of-country-too", "that of {country} is named so as well"
    NAME_OF_OTHERS_TOO = "name-of-others-too", "the name of {others} has it as well"
    OTHER_NAME_FITS_BETTER = (
        "other-name-fits-better",
        "the name of another tracked person fits better",
    )
    NO_MINISTER_OF_STATE = (
        "no-minister-of-state",
        "the document does not call him minister of state before",
    )
    HOLDER_ROLE_ELSEWHERE = "holder-role-elsewhere", "the holder has a role of {countries}"
    TITLE_OF_OTHER_MINISTER = (
        "title-of-other-minister",
        "the title goes on with what another minister is for",
    )
    OTHER_MINISTER_TRACKED = "other-minister-tracked", "another minister of the watchlist is for it"
    OTHER_MINISTER_NAMED = "other-minister-named", "another minister of the document is for it"
    HOLDER_IN_SENTENCE = "holder-in-sentence", "the sentence names who has it in {countries}"
    REGION_GOES_ON = "region-goes-on", "the region goes on with {place}"
    HEAD_OF_OTHER = "head-of-other", "{after} after it says of what else it is the head"
    HEAD_OF_PART = "head-of-part", "what the body has is headed here"
    OFFICE_OF_PLACE_TOO = "office-of-place-too", "one of {name} is named as well"
    PERSON_ANOTHER_AFTER = (
        "person-another-after",
        "{after} after it makes it the name of somebody else",
    )
    PERSON_ANOTHER_BEFORE = (
        "person-another-before",
        "{before} before it makes it the name of somebody else",
    )
    PERSON_ANOTHER_BESIDE = (
        "person-another-beside",
        "{beside} beside it makes it the name of somebody else",
    )
    WHOLE_FAMILY_BEFORE = "whole-family-before", "{before} before it makes it the whole family"
    WHOLE_FAMILY_AFTER = "whole-family-after", "{following} after it makes it the whole family"
    THE_FATHER_AFTER = "the-father-after", "{following} after it makes it the father"
    PEER_OF_PLACE = "peer-of-place", "of {place} after it introduces a peer"
    WORD_WITH_OTHER_DOTS = (
        "word-with-other-dots",
        "{word} is another word where the name has the dots of {letter}",
    )
    NO_IRISH_O = "no-irish-o", "the text has no O'"
    FAMILY_AFTER_HYPHEN = "family-after-hyphen", "{half} after a hyphen makes it another family"
    FAMILY_AFTER_LONGER = (
        "family-after-longer",
        "the family name {family} after it makes it a longer name",
    )
    WITHOUT_OULD = "without-ould", "ould is left out in the text, and without it it is another name"
    GIVEN_NAME_OF_LINKED = (
        "given-name-of-linked",
        "{family} is the given name of {first} {link} {father}",
    )
    ORDINAL_OF_MONARCH = (
        "ordinal-of-monarch",
        "{ordinal} after one given name is the ordinal of a monarch",
    )
    NAME_OF_MONARCH = "name-of-monarch", "{title} before it makes it the name of a monarch"
    OF_MOVEMENT = "of-movement", "{noun} {name} is one of a movement of that name"
    FOREFATHER_WITHOUT_FATHER = (
        "forefather-without-father",
        "the text has the forefather {after} and leaves out the father",
    )
    FATHER_WITHOUT_FAMILY = (
        "father-without-family",
        "the text names the father, and nowhere the family",
    )
    GIVEN_NAME_WITH_ARTICLE = (
        "given-name-with-article",
        "a given name with an article is another family",
    )
    ONE_NAME_MORE = "one-name-more", "the text has one more name, and another is hardly alike"
    ONE_FATHER_MORE = "one-father-more", "the text names one more father, the watchlist a family"
    CALLED_BY_MIDDLE_NAME = (
        "called-by-middle-name",
        "between Mohammed and a common given name another is what somebody is called by",
    )
    WITHOUT_OULD_AND_FAMILY = (
        "without-ould-and-family",
        "ould and the family name are left out in the text",
    )
    COMPOUND_GIVEN_NAME = "compound-given-name", "{first} {second} is one given name"
    TWO_COMMON_NAMES = (
        "two-common-names",
        "two common given names without the family name are somebody else's",
    )
    GIVEN_NAME_WITHOUT_FAMILY = (
        "given-name-without-family",
        "{written} is a given name, too, and the family name is left out",
    )
    WITHOUT_MIDDLE_HARDLY_ALIKE = (
        "without-middle-hardly-alike",
        "the middle name is left out, and another is hardly alike",
    )
    WITHOUT_MIDDLE_FAMILY_FOLLOWS = (
        "without-middle-family-follows",
        "the middle name is left out, and the family name {after} follows",
    )
    WITHOUT_MIDDLE_ARTICLE = (
        "without-middle-article",
        "the middle name is left out, and the family has an article in the text alone",
    )
    WITHOUT_MIDDLE_PARTICLE = (
        "without-middle-particle",
        "the middle name is left out, and {particle} before the family name",
    )
    WRITTEN_SO_NO_NAME = "written-so-no-name", "{family} written so is no name"
    GIVEN_BEFORE_OF_ANOTHER = (
        "given-before-of-another",
        "{given} before it gives it to somebody else",
    )
    ADJECTIVE_HERE = "adjective-here", "{family} is the adjective here"
    OFFICE_HERE = "office-here", "{family} {after} is an office"
    TITLE_HERE = "title-here", "{family} is the title of {after} here"
    GIVEN_NAME_HERE = "given-name-here", "{family} is the given name of {first} {after} here"
    NAME_OF_SOMETHING_ELSE = (
        "name-of-something-else",
        "{family} {after} is the name of something else",
    )
    NOUN_WITH_PREPOSITION = (
        "noun-with-preposition",
        "{family} {after} is a noun with its preposition here",
    )
    ORDINARY_WORD_ALONE = (
        "ordinary-word-alone",
        "{family} is an ordinary word, and nothing beside it says that it is a name here",
    )
    WITHOUT_ARTICLE = "without-article", "{word} has no article, which the family has"
    WITH_ARTICLE = "with-article", "{word} has an article, which the family has not"
    OTHER_FATHER = "other-father", "the text names another father"
    OTHER_GIVEN_BEFORE = "other-given-before", "the given name before it gives it to somebody else"
    OTHER_SPELLING_AND_MORE = (
        "other-spelling-and-more",
        "the text has the name as listed, and here one name more, all spelt otherwise",
    )
    ANOTHER_BEFORE = "another-before", "another of this family name is named just before it"
    ANOTHER_NAMED_BEFORE = (
        "another-named-before",
        "another of this family name was named before, and nobody else",
    )
    ANOTHER_OF_FAMILY = (
        "another-of-family",
        "{word} beside it makes it another of the family who was named before",
    )
    PARTICLE_HERE = "particle-here", "{letter} is a particle here"
    ADJECTIVE_WITH_ARTICLE = (
        "adjective-with-article",
        "{word} is an adjective, with the article of its noun",
    )
    WORD_ADJECTIVE_HERE = "word-adjective-here", "{word} is an adjective here"
    VERB_HERE = "verb-here", "{word} is a verb here"
    FITS_BADLY = "fits-badly", "no word of it fits well"
    WORD_AND_NO_NAME = "word-and-no-name", "{word} is the word, and no name"
    NOUN_BY_ADJECTIVE = "noun-by-adjective", "{noun} {adjective} after it makes it a noun"
    PHRASE_HERE = "phrase-here", "{written} {after} is a phrase"
    ADJECTIVE_BY_NEXT_WORD = "adjective-by-next-word", "{after} after it makes it the adjective"
    NOUN_AFTER = "noun-after", "{written} after {before} is a noun"
    LAW_BEFORE = "law-before", "{before} before it makes it a law"
    LAW_AFTER = "law-after", "{after} after it makes it a law"
    ANYBODY_OF_PEOPLE = "anybody-of-people", "{before} {written} is anybody of that people"
    CALLING_OF_PLACE = "calling-of-place", "{place} after it makes it a calling"
    ORDINARY_WORD = "ordinary-word", "{word} is an ordinary word"
    LETTERS_FIT_BADLY = "letters-fit-badly", "letters that fit badly, and a word between them"
    END_OF_LONGER = "end-of-longer", "{middle} before it makes it the end of a longer name"
    NAME_OF_RELATIVE = (
        "name-of-relative",
        "{before} before it makes it the name of a parent or a child",
    )
    GIVEN_BEFORE_LONGER = (
        "given-before-longer",
        "the given name {before} before it makes it a longer name",
    )
    MAY_BE_PREPOSITION = "may-be-preposition", "{first} before one name may be the preposition"
    FATHER_NOT_FAMILY = "father-not-family", "the text names the father, the watchlist a family"
    NO_NAME_BEFORE_NOUN = "no-name-before-noun", "{first} before a noun is no given name"
    OWN_GIVEN_NAME = "own-given-name", "{first} is a given name of its own"
    FATHER_NOT_FAMILY_ELSEWHERE = (
        "father-not-family-elsewhere",
        "the text names the father, the watchlist a family of another country",
    )
    FATHER_WITHOUT_HOUSE = (
        "father-without-house",
        "the text names the father, and no ruling house after him",
    )
    SPELT_FOR_ANOTHER = (
        "spelt-for-another",
        "the document spells the family name of somebody else so",
    )
    COUNTRY_NOT_NAME = (
        "country-not-name",
        "{word} is a country or its adjective, and the name is spelt otherwise",
    )
    LONGER_NAME_AFTER = "longer-name-after", "{after} after it makes it a longer name"
    FAMILY_BEFORE_LONGER = (
        "family-before-longer",
        "the family name {before} before it makes it a longer name",
    )
    SYLLABLES_JOINED = "syllables-joined", "a hyphen joins two syllables of a given name"
    TWO_ORDINARY_WORDS = "two-ordinary-words", "{family} and {given} are ordinary words"
    NAME_OF_THING = "name-of-thing", "{thing} beside it makes it the name of a thing"
    NAME_OF_CITY = "name-of-city", "it is the name of a city in {country}"
