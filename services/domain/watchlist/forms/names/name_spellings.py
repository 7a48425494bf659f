"""The ways to write one name word for word: its marks, hyphens and prefixes, "the" and "&"."""

from collections.abc import Iterator, Sequence
from itertools import islice, product

from services.domain.names.personal_name import PersonalName
from services.domain.text.gaps import joins, mark_in
from services.domain.text.normalise import normalise
from services.domain.text.words import Words, words_of_name
from services.domain.watchlist.forms.names.family_articles import family_article, with_latin_article
from services.domain.watchlist.forms.names.plus_names import last_mark
from services.domain.watchlist.forms.spelling import Spelling

_MAX_FORMS_PER_NAME = 64
_MIN_ACRONYM_LETTERS = 2
_MIN_JOINED_LETTERS = 4
_SPLIT_PREFIXES = ("counter", "anti")
_AND = "&"
_AND_WORDS = frozenset({"and"})
_AND_WRITTEN_OUT = ("& written out",)
_OPENS = "("
_MAY_BE_LEFT_OUT = frozenset("()[].,:;،؛-")
"""Marks inside of names without which a text has the same name."""


def name_spellings(name: str, parsed: PersonalName | None) -> Iterator[Spelling]:
    """Yield the ways to write `name`, itself first; `parsed` where it is the name of a person."""
    split = words_of_name(name)
    acronym = None if parsed else _acronym(name, split)
    if acronym is not None:
        yield Spelling(tokens=(acronym, *last_mark(split)))
        return
    options = [*_parts(split, parsed), (Spelling(tokens=last_mark(split)),)]
    for chosen in islice(product(*options), _MAX_FORMS_PER_NAME):
        yield Spelling(
            tokens=tuple(token for part in chosen for token in part.tokens),
            cost=sum(part.cost for part in chosen),
            steps=tuple(step for part in chosen for step in part.steps),
        )


def has_words_alone(name: str) -> bool:
    """Whether a name has no mark that belongs to it, which its variants would not have."""
    split = words_of_name(name)
    marks = [mark_in(gap) for gap in split.gaps[1:-1] if not joins(gap)]
    return not last_mark(split) and all(_MAY_BE_LEFT_OUT.issuperset(mark or "") for mark in marks)


def canonical(form: str) -> str:
    """Return one form for the spellings of the article in Latin letters."""
    return "al" if form == "el" else form


def _acronym(name: str, split: Words) -> str | None:
    """Return the token of a name that is one word in capitals: IS is not "is"."""
    words = split.words
    letters = sum(map(str.isalpha, name))
    if (
        len(words) == 1
        and name.isascii()
        and words[0].isupper()
        and letters >= _MIN_ACRONYM_LETTERS
    ):
        return words[0]
    return None


def _parts(split: Words, parsed: PersonalName | None) -> Iterator[Sequence[Spelling]]:
    tokens = [canonical(normalise(word)) for word in split.words]
    index = 0
    if parsed is None and tokens[0] == "the" and len(tokens) > 2:
        yield Spelling(tokens=()), Spelling(tokens=("the",))
        index = 1
    family = None if parsed is None or parsed.family is None else len(tokens) - 1
    while index < len(tokens):
        if index and not split.joined(index):
            yield _mark(split.gaps[index], latin=tokens[index].isascii())
        elif parsed is None and index and _is_number_with_mark(split, index):
            yield Spelling(tokens=()), Spelling(tokens=(_OPENS,), steps=("number in brackets",))
        following = tokens[index + 1] if index + 1 < len(tokens) else ""
        if tokens[index] == "al" and following:
            yield with_latin_article(following, optional=index + 1 == family)
            index += 2
        elif following and split.gaps[index + 1] == "-":
            yield (
                Spelling(tokens=(tokens[index], following)),
                Spelling(tokens=(tokens[index] + following,)),
            )
            index += 2
        else:
            yield _word(tokens[index], in_family=index == family)
            index += 1


def _is_number_with_mark(split: Words, first: int) -> bool:
    """Whether a name ends in numbers with a mark between, which stand in brackets as well: 5+5."""
    numbers = split.words[first:]
    is_first = not split.words[first - 1].isdigit()
    marked = any(not split.joined(at) for at in range(first + 1, len(split.words)))
    return is_first and marked and all(map(str.isdigit, numbers))


def _mark(gap: str, *, latin: bool) -> Sequence[Spelling]:
    """Return the ways to write the marks inside of a name: AT&T, the Committee (1267)."""
    mark = mark_in(gap)
    if mark is None:
        return (Spelling(tokens=()),)
    if mark == _AND and latin:
        return Spelling(tokens=(mark,)), Spelling(tokens=("and",), steps=_AND_WRITTEN_OUT)
    written = Spelling(tokens=(mark,))
    return (written, Spelling(tokens=())) if _MAY_BE_LEFT_OUT.issuperset(mark) else (written,)


def _word(token: str, *, in_family: bool) -> Sequence[Spelling]:
    variants = [Spelling(tokens=(token,))]
    if token in _AND_WORDS:
        variants.append(Spelling(tokens=(_AND,), steps=("and written as &",)))
    if token.startswith(("al", "el")) and len(token) >= _MIN_JOINED_LETTERS + 2:
        variants.append(Spelling(tokens=("al", token[2:])))
    for prefix in _SPLIT_PREFIXES:
        if token.startswith(prefix) and len(token) >= _MIN_JOINED_LETTERS + len(prefix):
            variants.append(Spelling(tokens=(prefix, token[len(prefix) :])))
    if in_family:
        variants.extend(family_article(token))
    return variants
