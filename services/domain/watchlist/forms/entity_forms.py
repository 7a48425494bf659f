"""The sequences of words by which an entity is found, worked out when a watchlist is compiled."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice, product

from schemas.alert import EvidenceClass
from schemas.entity import Entity
from services.domain.names.family_first import family_comes_first
from services.domain.names.lexicon import GIVEN_NAME_GROUPS, ORDINARY_GROUPS
from services.domain.names.personal_name import PersonalName, parse_personal_name
from services.domain.text.normalise import normalise
from services.domain.text.words import joins, mark_in, split_words
from services.domain.watchlist.context.offices import parse_office_name
from services.domain.watchlist.forms.alias_grammar import (
    AliasVariant,
    alias_variants,
    title_variants,
    titles_with_country,
)
from services.domain.watchlist.forms.alias_spellings import spellings_of
from services.domain.watchlist.forms.grammar import expand

# How much a score falls below 1 for what a form takes for granted. Set by hand: they rank
# evidence, they are no probabilities.
_ARTICLE_COST = 0.03
SURNAME_COST = 0.1
_VARIANT_COST = 0.02

_MAX_FORMS_PER_NAME = 64
_MIN_ACRONYM_LETTERS = 2
_MIN_JOINED_LETTERS = 4
_MIN_STEM_LETTERS = 3
_ARTICLE = "ال"
_SPLIT_PREFIXES = ("counter", "anti")
_AND = "&"
_AND_WORDS = frozenset({"and"})
_AND_WRITTEN_OUT = ("& written out",)
PLUS = "+"
_MAY_BE_LEFT_OUT = frozenset("()[].,:;،؛-")
"""Marks inside of names without which a text has the same name."""
_PERSONAL = frozenset({"person", "official"})
_BODIES = frozenset({"organization", "working_group"})


@dataclass(frozen=True, kw_only=True, slots=True)
class Form:
    """One sequence of normalised words, and what it stands for.

    Attributes:
        entity: id of the entity.
        alias: the name of the watchlist behind it.
        tokens: normal forms, in capitals where only capitals will do, and the marks between them
            across which only a name with these marks goes on.
        steps: the rewrites from the form to the alias.
        personal: whether it names a person: such a name never has an article set aside.
        country: of an office, the country whose office it is.
        by_rule: whether a rule made it of a name, as `alias_grammar.py` does.
    """

    entity: str
    alias: str
    evidence: EvidenceClass
    tokens: tuple[str, ...]
    cost: float = 0.0
    steps: tuple[str, ...] = ()
    personal: bool = False
    country: str | None = None
    by_rule: bool = False


@dataclass(frozen=True, kw_only=True)
class _Variant:
    """One way to write one part of a name."""

    tokens: tuple[str, ...]
    cost: float = 0.0
    steps: tuple[str, ...] = ()


def is_personal(entity: Entity) -> bool:
    """Whether the entity is a human being, so that its name has a family name in it."""
    return entity.type in _PERSONAL


def is_body(entity: Entity) -> bool:
    """Whether the entity is a body of people, whose name has an acronym."""
    return entity.type in _BODIES


def forms_of(entity: Entity) -> Iterator[Form]:
    """Yield every form of one entity; the same tokens may come more than once.

    Raises:
        PatternError: a pattern is not well formed.
    """
    if entity.type == "office":
        yield from _office_forms(entity)
        return
    for names in entity.names.values():
        for name in names:
            yield from _full(entity, name, name, "exact", ())
            yield from _otherwise(entity, name)
    for patterns in entity.patterns.values():
        for pattern in patterns:
            for name in expand(pattern):
                yield from _full(entity, name, name, "pattern", (f"variant of {pattern}"[:2000],))


def _otherwise(entity: Entity, name: str) -> Iterator[Form]:
    """Yield what else a name is found by: a person's family name, other words for a body."""
    if is_personal(entity):
        yield from _surname(entity, name)
    elif is_body(entity):
        yield from _alias_variants(entity, name)


def _alias_variants(entity: Entity, name: str) -> Iterator[Form]:
    step = ("other vowels in Latin letters",)
    spelt = spellings_of(name, entity.names.get("ar", ()))
    respelt = (AliasVariant(tokens=(spelling,), steps=step) for spelling in spelt)
    for variant in (*(alias_variants(name) if _has_words_alone(name) else ()), *respelt):
        yield Form(
            entity=entity.id,
            alias=name,
            evidence="pattern",
            tokens=variant.tokens,
            cost=_VARIANT_COST * len(variant.steps),
            steps=variant.steps,
            by_rule=True,
        )


def _has_words_alone(name: str) -> bool:
    """Whether a name has no mark that belongs to it, which its variants would not have."""
    split = split_words(name)
    marks = [mark_in(gap) for gap in split.gaps[1:-1] if not joins(gap)]
    return not _last_mark(name) and all(_MAY_BE_LEFT_OUT.issuperset(mark or "") for mark in marks)


def _office_forms(entity: Entity) -> Iterator[Form]:
    names = [name for names in entity.names.values() for name in names]
    patterns = [name for p in entity.patterns.values() for one in p for name in expand(one)]
    for name in (*names, *patterns):
        office = parse_office_name(name)
        for form in _full(entity, office.title, name, "office", ("title of the office",)):
            yield replace(form, country=office.country)
        for variant in title_variants(office.title):
            yield _title_form(entity, name, variant, office.country)
        if office.country is not None:
            for variant in titles_with_country(office.title, office.country):
                yield _title_form(entity, name, variant, None)


def _title_form(entity: Entity, name: str, variant: AliasVariant, country: str | None) -> Form:
    return Form(
        entity=entity.id,
        alias=name,
        evidence="office",
        tokens=variant.tokens,
        cost=_VARIANT_COST * len(variant.steps),
        steps=(*variant.steps, "title of the office"),
        country=country,
        by_rule=True,
    )


def _full(
    entity: Entity, name: str, alias: str, evidence: EvidenceClass, steps: tuple[str, ...]
) -> Iterator[Form]:
    personal = is_personal(entity)
    parsed = parse_personal_name(name) if personal else None
    for variant in _spellings(name, parsed):
        yield Form(
            entity=entity.id,
            alias=alias,
            evidence=evidence,
            tokens=variant.tokens,
            cost=variant.cost,
            steps=variant.steps + steps,
            personal=personal,
        )


def _surname(entity: Entity, name: str) -> Iterator[Form]:
    parsed = parse_personal_name(name)
    spellings: list[_Variant] = []
    if family_comes_first(name):
        spellings.append(_Variant(tokens=(normalise(split_words(name).words[0]),)))
    elif parsed.family is not None:
        family = PersonalName(given=(), family=parsed.family)
        spellings.extend(_spellings(parsed.family, family))
    if parsed.lineage is not None:
        spellings.append(_Variant(tokens=tuple(map(normalise, split_words(parsed.lineage).words))))
    for variant in spellings:
        yield Form(
            entity=entity.id,
            alias=name,
            evidence="surname",
            tokens=variant.tokens,
            cost=SURNAME_COST + variant.cost,
            steps=(*variant.steps, "family name alone"),
            personal=True,
        )


def _spellings(name: str, parsed: PersonalName | None) -> Iterator[_Variant]:
    """Yield the ways to write `name`, itself first; `parsed` where it is the name of a person."""
    acronym = None if parsed else _acronym(name)
    if acronym is not None:
        yield _Variant(tokens=(acronym, *_last_mark(name)))
        return
    options = [*_parts(name, parsed), (_Variant(tokens=_last_mark(name)),)]
    for chosen in islice(product(*options), _MAX_FORMS_PER_NAME):
        yield _Variant(
            tokens=tuple(token for part in chosen for token in part.tokens),
            cost=sum(part.cost for part in chosen),
            steps=tuple(step for part in chosen for step in part.steps),
        )


def _acronym(name: str) -> str | None:
    """Return the token of a name that is one word in capitals: IS is not "is"."""
    words = split_words(name).words
    letters = sum(map(str.isalpha, name))
    if (
        len(words) == 1
        and name.isascii()
        and words[0].isupper()
        and letters >= _MIN_ACRONYM_LETTERS
    ):
        return words[0]
    return None


def _parts(name: str, parsed: PersonalName | None) -> Iterator[Sequence[_Variant]]:
    split = split_words(name)
    tokens = [canonical(normalise(word)) for word in split.words]
    index = 0
    if parsed is None and tokens[0] == "the" and len(tokens) > 2:
        yield _Variant(tokens=()), _Variant(tokens=("the",))
        index = 1
    family = None if parsed is None or parsed.family is None else len(tokens) - 1
    while index < len(tokens):
        if index and not split.joined(index):
            yield _mark(split.gaps[index], latin=tokens[index].isascii())
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        if tokens[index] == "al" and following:
            yield _with_latin_article(following, optional=index + 1 == family)
            index += 2
        elif following and split.gaps[index + 1] == "-":
            yield (
                _Variant(tokens=(tokens[index], following)),
                _Variant(tokens=(tokens[index] + following,)),
            )
            index += 2
        else:
            yield _word(tokens[index], in_family=index == family)
            index += 1


def _mark(gap: str, *, latin: bool) -> Sequence[_Variant]:
    """Return the ways to write the marks inside of a name: AT&T, the Committee (1267)."""
    mark = mark_in(gap)
    if mark is None:
        return (_Variant(tokens=()),)
    if mark == _AND and latin:
        return _Variant(tokens=(mark,)), _Variant(tokens=("and",), steps=_AND_WRITTEN_OUT)
    written = _Variant(tokens=(mark,))
    return (written, _Variant(tokens=())) if _MAY_BE_LEFT_OUT.issuperset(mark) else (written,)


def _last_mark(name: str) -> tuple[str, ...]:
    """Return the token of the plus at the end of a name: OPEC+ is not OPEC."""
    return (PLUS,) if split_words(name).gaps[-1].startswith(PLUS) else ()


def canonical(form: str) -> str:
    """Return one form for the spellings of the article in Latin letters."""
    return "al" if form == "el" else form


def _with_latin_article(stem: str, *, optional: bool) -> Sequence[_Variant]:
    written = [
        _Variant(tokens=("al", stem)),
        _Variant(tokens=("al" + stem,)),
        _Variant(tokens=("el" + stem,)),
    ]
    optional = optional and not _is_given_only(stem)
    return (*written, *_without_article(stem)) if optional else written


def _is_given_only(stem: str) -> bool:
    """Whether a name without its article is a given name, and so a father's: محمد, not المحمد."""
    return bool(GIVEN_NAME_GROUPS.get(stem, frozenset()) - ORDINARY_GROUPS)


def _without_article(stem: str) -> Sequence[_Variant]:
    step = "article left out in the text"
    return (_Variant(tokens=(stem,), cost=_ARTICLE_COST, steps=(step,)),)


def _word(token: str, *, in_family: bool) -> Sequence[_Variant]:
    variants = [_Variant(tokens=(token,))]
    if token in _AND_WORDS:
        variants.append(_Variant(tokens=(_AND,), steps=("and written as &",)))
    if token.startswith(("al", "el")) and len(token) >= _MIN_JOINED_LETTERS + 2:
        variants.append(_Variant(tokens=("al", token[2:])))
    for prefix in _SPLIT_PREFIXES:
        if token.startswith(prefix) and len(token) >= _MIN_JOINED_LETTERS + len(prefix):
            variants.append(_Variant(tokens=(prefix, token[len(prefix) :])))
    if in_family:
        variants.extend(_family_article(token))
    return variants


def _family_article(token: str) -> Sequence[_Variant]:
    if token.startswith(_ARTICLE):
        stem = token[len(_ARTICLE) :]
        if _is_given_only(stem):
            return ()
        return _without_article(stem) if len(stem) >= _MIN_STEM_LETTERS else ()
    # Hamad Ali and Hamad Al-Ali are two families; Mansour Otaibi and Mansour Al-Otaibi are one.
    if token in GIVEN_NAME_GROUPS or not token.isalpha():
        return ()
    step = ("article added in the text",)
    if token.isascii():
        return tuple(
            _Variant(tokens=tokens, cost=_ARTICLE_COST, steps=step)
            for tokens in (("al", token), ("al" + token,))
        )
    return (_Variant(tokens=(_ARTICLE + token,), cost=_ARTICLE_COST, steps=step),)
