"""What a body is found by beside its name: rules rewrite it, or leave out the nation in it."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from schemas.entity import Entity
from services.domain.text.normalise import normal_phrase
from services.domain.text.words import words_of_name
from services.domain.watchlist.forms.aliases.alias_grammar import alias_variants
from services.domain.watchlist.forms.aliases.foreign_alone import foreign_alone
from services.domain.watchlist.forms.aliases.nations import without_nation
from services.domain.watchlist.forms.aliases.proper_beginnings import proper_beginnings
from services.domain.watchlist.forms.aliases.spellings import spellings_of
from services.domain.watchlist.forms.aliases.spoken_spellings import spoken_spellings
from services.domain.watchlist.forms.entity_forms import Form, form_by_rule
from services.domain.watchlist.forms.names.foreign_spellings import foreign_spellings
from services.domain.watchlist.forms.names.name_spellings import has_words_alone
from services.domain.watchlist.forms.names.plus_names import last_mark, plus_spellings
from services.domain.watchlist.forms.spelling import Spelling

_COUNTRY_LEFT_OUT = "country of a national body left out in the text"


def forms_of_body(entity: Entity, name: str) -> Iterator[Form]:
    """Yield the forms of a body beside its name as it is listed."""
    names = [one for names in entity.names.values() for one in names]
    variants = alias_variants(name) if has_words_alone(name) else ()
    has_plus = last_mark(words_of_name(name))
    other = () if has_plus else _spelt_otherwise(name, names, entity.names.get("ar", ()))
    for spelling in (*variants, *other, *plus_spellings(name, names)):
        yield form_by_rule(entity, name, "pattern", spelling)
    yield from _without_nation(entity, name)


def _spelt_otherwise(
    name: str, names: Sequence[str], arabic_names: Sequence[str]
) -> Iterator[Spelling]:
    for tokens in spellings_of(name, arabic_names):
        yield Spelling(tokens=tokens, steps=("other vowels in Latin letters",))
    for form in spoken_spellings(name, names):
        yield Spelling(tokens=(form,), steps=("acronym as Arabic speaks it",))
    for tokens in foreign_spellings(name, names):
        yield Spelling(tokens=tokens, steps=("foreign word in other Arabic letters",))
    for tokens in foreign_alone(name, names):
        for spelt in (tokens, *foreign_spellings(" ".join(tokens), names)):
            yield Spelling(tokens=spelt, steps=("what the body is left out of its foreign name",))
    for tokens in proper_beginnings(name, names):
        yield Spelling(tokens=tokens, steps=("what it is a group of left out",))


def _without_nation(entity: Entity, name: str) -> Iterator[Form]:
    """Yield the forms of a national body without its country, which the document has to be of."""
    national = without_nation(name) if has_words_alone(name) else None
    if national is None:
        return
    itself = Spelling(tokens=normal_phrase(national.title))
    for spelling in (itself, *alias_variants(national.title)):
        left_out = spelling._replace(steps=(*spelling.steps, _COUNTRY_LEFT_OUT))
        form = form_by_rule(entity, name, "pattern", left_out)
        yield replace(form, country=national.country)
