"""The rules for Arabic; the characters for gaps are those of `gaps`."""

from services.enricher.engines.lexicon.rules import Rule

_GIVEN = "<given_name&indefinite!stop>"
_COMPOUND = "<name_particle!stop> (?:<divine&bare>|<given_name&bare|unknown&bare>)"
_NEXT = (
    "(?: (?:<given_name&indefinite&bare!stop|doubtful_name&indefinite&bare!role_head>"
    # Not أمين of أمين عام, secretary-general.
    "|<doubtful_name&indefinite&bare&role_head>(?! <definite|role_part>)"
    "|<name_particle&bare>(?: <name_particle&bare>)? <arabic&bare!stop>))"
)
_SURNAME = (
    "<definite&bare&unknown!inflected|definite&bare&given_name!stop!everyday"
    "|definite&bare&doubtful_name!stop!everyday>"
)
_FOREIGN = "<unknown&indefinite&bare!inflected>"
# An adjective stands before the full name of whom it describes: after it, it is the surname.
_NISBA = "<definite&bare&demonym>"
_FAMILY = f"(?:{_NEXT}{{0,4}} {_SURNAME}|{_NEXT}{{1,4}}(?: {_NISBA})?)"

_DEFINITE = "<definite&bare!not_tail!stop|location&bare|more&bare>"
# A body's country comes last: what follows it is no longer its name.
_DEFINITES = (
    "(?: <definite&bare!not_tail!stop!demonym|location&bare|more&bare>){1,4}"
    "(?: <definite&bare&demonym>){0,2}"
)
_WHOM = rf'[ "](?:<organization!lam>(?:[ "]<more>){{0,4}}|{_DEFINITE}(?: {_DEFINITE}){{0,2}})'
_PURPOSE = (
    "(?: (?:<purpose&lam>(?: <purpose&indefinite&bare>)?|<opposing>)(?: <so_called> <more>)?"
    f'(?: <organization_head&indefinite>)?{_WHOM}(?:"<organization&bare>)?)'
)

_IN_OFFICE = (
    "(?:<definite!preposed!stop!given_name!doubtful_name!speech_verb|role_part|role_head!doubtful_name"
    "!given_name|organization|more|location|purpose&lam|courtesy|demonym>)"
)

ROLE = f'(?P<role><role_head>(?:[ "](?:<role_link> )?{_IN_OFFICE}){{0,12}})'
"""An office with all that says which."""

_STARTS = (
    "(?:<given_name&indefinite&bare!stop|doubtful_name&indefinite&bare>"
    "|<name_particle&bare> <arabic&bare!stop>)"
)
NAME_AFTER_ROLE = (
    '[ ,"](?P<name>'
    f"{_STARTS}(?:{_NEXT}{{1,4}}(?: {_SURNAME}| {_NISBA})?| {_SURNAME}"
    f"| {_FOREIGN}(?! {_SURNAME})(?: {_NISBA})?)?"
    f"|{_FOREIGN}(?:{_NEXT}{{1,3}}(?: {_SURNAME})?| {_SURNAME}))"
)

RULES = (
    Rule(type="person", score=0.85, needs="given_name", pattern=f"(?P<name>{_GIVEN}{_FAMILY})"),
    Rule(
        type="person", score=0.85, needs="name_particle", pattern=f"(?P<name>{_COMPOUND}{_FAMILY})"
    ),
    Rule(
        type="person",
        score=0.8,
        needs="doubtful_name",
        pattern=f"(?P<name><doubtful_name&indefinite!lam!preposed>{_NEXT}{{0,3}} {_SURNAME})",
    ),
    Rule(type="person", score=0.85, needs="courtesy", pattern=f"<courtesy>{NAME_AFTER_ROLE}"),
    Rule(
        type="location",
        score=0.9,
        needs="location",
        pattern='(?P<name><location>(?:[ "]<more>){0,5})',
    ),
    Rule(
        type="location",
        score=0.7,
        needs="doubtful_place",
        pattern="<place_lead> (?P<name><doubtful_place&bare>)",
    ),
    Rule(
        type="location",
        score=0.6,
        needs="place_head",
        pattern="<place_head> (?P<name><unknown&bare>)",
    ),
    Rule(
        type="organization",
        score=0.95,
        needs="organization",
        pattern='(?P<name><organization>(?:(?:[ "]<more>){1,6}(?: <demonym&definite&bare>)?)?)',
    ),
    Rule(
        type="organization",
        score=0.8,
        needs="organization_head",
        pattern=f"(?P<name><organization_head&indefinite>{_DEFINITES})",
    ),
    # What it is for or against makes it a name.
    Rule(
        type="organization",
        score=0.85,
        needs="organization_head",
        pattern=f"(?P<name><organization_head&indefinite>{_DEFINITES}{_PURPOSE})",
    ),
    Rule(
        type="organization",
        score=0.85,
        needs="organization_head",
        pattern=f"(?P<name><organization_head&definite>(?: {_DEFINITE}){{1,3}}{_PURPOSE})",
    ),
    Rule(
        type="organization",
        score=0.6,
        needs="organization_head",
        pattern=(
            "(?P<name><organization_head&definite>(?: <definite&bare!stop>)?"
            " <demonym&bare&definite>)"
        ),
    ),
    Rule(
        type="organization",
        score=0.85,
        needs="organization_head",
        pattern=f"(?P<name><organization_head>{_PURPOSE})",
    ),
    Rule(
        type="working_group",
        score=0.9,
        needs="group_head",
        pattern=(
            "(?P<name><group_head>(?: <work&bare>)? <concerned&definite&bare> <preposed>"
            "(?: <purpose&indefinite&bare>){0,2}(?: <so_called> <more>)?"
            "(?: <organization_head&indefinite&bare>)?"
            f"(?: (?:<more>|<organization&bare>|{_DEFINITE})){{0,3}})"
        ),
    ),
    Rule(
        type="working_group",
        score=0.85,
        needs="group_head",
        pattern=(
            "(?P<name><group_head>(?: <purpose&indefinite&bare>){1,3}(?: <so_called> <more>)?"
            f'(?:[ "](?:{_DEFINITE}|<organization&bare>|<more>)){{1,5}})'
        ),
    ),
    Rule(
        type="working_group",
        score=0.8,
        needs="group_head",
        pattern=f"(?P<name><group_head> <agent&definite&bare>(?: {_DEFINITE}){{0,3}})",
    ),
    Rule(
        type="working_group",
        score=0.75,
        needs="committee_head",
        pattern=(
            f"(?P<name><committee_head>(?: (?:{_DEFINITE}|<purpose&indefinite&bare>)){{1,4}}"
            f"{_PURPOSE}?)"
        ),
    ),
)
