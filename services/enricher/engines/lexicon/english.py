"""The rules for English; the characters for gaps are those of `gaps`."""

from services.enricher.engines.lexicon.rules import Rule

_NOT_A_NAME = (
    "!stop!opener!calendar!thing!organization_head!organization!location!demonym!role_head!courtesy"
    "!direction!committee_head!group_kind!group_noun!place_tail!more!possessive"
)
_NAME = f"<capital{_NOT_A_NAME}>"
_GIVEN = "<given_name&capital!location!stop!organization_head>"
# A full stop joins only after an initial: John F. Kennedy.
_LINK = r"(?:[ -]|(?<=<initial>)\.)"
_AL_NAME = "<arabic_particle>[ -]<capital!stop!calendar!organization_head!place_tail>"
_NEXT = f"(?:(?:{_LINK}<initial|particle>){{0,2}}{_LINK}(?:{_NAME}|{_AL_NAME}))"

_PROPER = "<capital!stop!calendar!courtesy!possessive|upper!stop>"
_PROPERS = f"{_PROPER}(?:[ -]{_PROPER}){{0,3}}"
_FIRST = "<capital!stop!calendar!courtesy!possessive!group_kind!committee_head|upper!stop>"
_HEAD = "<organization_head&capital|organization_head&upper>"
# A body's name ends before who holds an office there, Bank of England | Governor Andrew Bailey, but
# may be of offices: Council of Foreign Ministers.
_WHO_HOLDS_IT = (
    f"(?<!<role_modifier>[ -])(?:<role_modifier>[ -]){{0,2}}<role_head>[ -]{_NAME}"
    f"(?:{_NEXT}|(?<=<location>[ -]<role_head>[ -].)"
    "|(?<=<location>[ -]<role_modifier>[ -]<role_head>[ -].))"
)
_GOES_ON = f"(?:[ -](?!{_WHO_HOLDS_IT}){_PROPER}){{0,3}}"
# Where Of is written so, it is a headline: what follows the next word may be anything.
_OF = (
    f"(?: <body_link&lower>(?: <article>)? {_FIRST}{_GOES_ON}"
    f"(?: <conjunction> {_FIRST}{_GOES_ON})?| <body_link!lower>(?: <article>)? {_FIRST})"
)
_ABOUT = f"(?: <about>(?: <article>)? {_PROPERS}(?: <conjunction> {_PROPERS})?)"
_AGAINST = (
    f"(?: (?:<opposing>|<infinitive> <opposing_verb>)(?: <article>)? (?:{_PROPERS}|<menace>))"
)
_BEFORE = f"{_PROPER}[ -](?:{_PROPER}[ -]){{0,4}}"

# Begins with one kind of word, not with an option: `re` then skips to where it can begin.
_OFFICE = (
    "<role_modifier|role_head>(?:(?:[ -]<role_modifier>){0,3}[ -]<role_head>|(?<=<role_head>))"
    "(?:[ -]<more>){0,2}"
)
_OFFICES = f"{_OFFICE}(?: {_OFFICE}){{0,2}}"
_FIELD = (
    "<capital!stop!given_name!calendar!courtesy|upper!stop"
    "|role_unit|role_modifier!lower|role_head!lower>"
)
# Of the Iraqi interior ministry, to the UAE president, of justice
_LOWER_FIELD = "<role_modifier&lower|role_head&lower|role_unit&lower>"
_FIELDS = f"(?:{_FIELD}(?:[ -]{_FIELD}){{0,5}}|{_LOWER_FIELD})(?: {_LOWER_FIELD}){{0,3}}"
_OF_WHAT = f"(?: <role_link>(?: <article>)? {_FIELDS}(?: <conjunction> {_FIELDS})?){{0,3}}"
_LEAD_IN = "(?:<article> )?(?:<demonym> )?"

ROLE = f"(?P<role>{_OFFICES}{_OF_WHAT}(?: <courtesy&capital>)?)"
"""An office with all that says which."""

# After a comma one word is too little: the minister, Reuters said.
NAME_AFTER_ROLE = rf"(?:[ .]|,(?={_NAME}{_NEXT}))(?P<name>{_NAME}{_NEXT}{{0,3}})"

RULES = (
    Rule(
        type="person", score=0.85, needs="given_name", pattern=f"(?P<name>{_GIVEN}{_NEXT}{{1,4}})"
    ),
    Rule(
        type="person",
        score=0.85,
        needs="courtesy",
        pattern=rf"<courtesy!lower>[ .](?P<name>{_NAME}{_NEXT}{{0,3}})",
    ),
    Rule(
        type="person",
        score=0.85,
        needs="arabic_particle",
        pattern=f"(?P<name>{_NAME}(?: {_NAME})?[ ]{_AL_NAME}{_NEXT}{{0,2}})",
    ),
    Rule(
        type="person",
        score=0.85,
        needs="role_head",
        pattern=f"(?P<name>{_NAME}{_NEXT}{{1,3}})(?=,{_LEAD_IN}{_OFFICE})",
    ),
    Rule(
        type="person",
        score=0.75,
        needs="speech_verb",
        pattern=f"(?P<name>{_NAME}{_NEXT}{{1,3}})(?=[ ,]<speech_verb>)",
    ),
    Rule(
        type="location",
        score=0.9,
        needs="location",
        pattern=r"(?P<name><location!lower>(?:[ _'-]<more>){0,5})",
    ),
    Rule(
        type="location",
        score=0.9,
        needs="direction",
        pattern=r"(?P<name><direction&capital> <location!lower>(?:[ _'-]<more>){0,5})",
    ),
    Rule(
        type="location",
        score=0.75,
        needs="place_tail",
        pattern=f"(?P<name>{_NAME}(?: {_NAME})? <place_tail&capital>)",
    ),
    Rule(
        type="location",
        score=0.6,
        needs="place_lead",
        pattern=f"(?P<name><place_lead&capital> {_NAME})",
    ),
    Rule(
        type="organization",
        score=0.95,
        needs="organization",
        pattern=r"(?P<name><organization!lower>(?:[ _'-]<more>){0,6})",
    ),
    Rule(
        type="organization",
        score=0.85,
        needs="organization_head",
        pattern=f"(?P<name>{_BEFORE}{_HEAD}{_OF}{{0,1}}{_AGAINST}?)",
    ),
    Rule(
        type="organization",
        score=0.85,
        needs="organization_head",
        pattern=f"(?P<name>{_HEAD}(?:{_OF}{{1,2}}|{_AGAINST}))",
    ),
    Rule(
        type="organization",
        score=0.85,
        needs="adjective_of_body",
        pattern=(
            f"(?P<name><adjective_of_body> (?:<adjective_of_body> )?<organization_head>{_AGAINST})"
        ),
    ),
    # Al-Shifa, one of the largest hospitals; X, a militant group
    Rule(
        type="organization",
        score=0.7,
        needs="body_noun",
        pattern=(
            f"(?P<name>{_NAME}(?:[ -]{_NAME}){{0,2}}),(?:<stop|article> ){{1,3}}"
            "(?:<lower|demonym> ){0,3}<body_noun>"
        ),
    ),
    Rule(
        type="organization",
        score=0.8,
        needs="published",
        pattern=f"(?P<name>{_NAME}(?:[ -]{_NAME}){{0,2}}) <published>",
    ),
    Rule(
        type="organization",
        score=0.8,
        needs="organization_head",
        pattern=rf"{_HEAD}\((?P<name><upper>)\)",
    ),
    Rule(
        type="organization",
        score=0.55,
        needs="upper",
        # Not in a line all in capitals.
        pattern=(
            "(?P<name><upper!not_a_body!location!stop!demonym>)(?<!<upper>[ -].)(?![ -]<upper>)"
        ),
    ),
    Rule(
        type="working_group",
        score=0.9,
        needs="group_kind",
        pattern=f"(?P<name>{_BEFORE}<group_kind&capital> <group_noun&capital>)",
    ),
    Rule(
        type="working_group",
        score=0.9,
        needs="group_kind",
        pattern=f"(?P<name><group_kind&capital> <group_noun&capital>{_ABOUT})",
    ),
    Rule(
        type="working_group",
        score=0.85,
        needs="committee_head",
        pattern=f"(?P<name>{_BEFORE}<committee_head&capital>{_ABOUT}?)",
    ),
    Rule(
        type="working_group",
        score=0.85,
        needs="committee_head",
        pattern=f"(?P<name><committee_head&capital>{_OF})",
    ),
)
