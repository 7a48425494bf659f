"""Steps of evidence in the console: stored in English, told in Arabic by what they say."""

import ast
import re
from collections.abc import Collection, Iterator, Mapping
from pathlib import Path

import pytest
import yaml
from playwright.sync_api import Locator, expect

from schemas.entity import Entity
from services import domain
from services.api.console import pages
from services.domain.text import normalise
from services.domain.watchlist import compile_watchlist
from services.domain.watchlist.forms.of_entities import forms_of
from services.domain.watchlist.forms.step import Step
from tests.alert_examples import example_alert
from tests.api.conftest import Desk
from tests.api.console.conftest import Open
from tests.domain.test_labelled_documents import LABELLED, document_of

_BOOK = Path(pages.__file__).parent / "static" / "words" / "told" / "steps.js"
_ENTRY = re.compile(r'^  "(.+)": "(.+)",$', re.MULTILINE)
_PLACE = re.compile(r"\{\w+\}")
_DOMAIN = Path(str(domain.__file__)).parent
_SOURCES = [*(_DOMAIN / "watchlist").rglob("*.py"), Path(str(normalise.__file__))]
_LEAST = 3
"""Letters that a text with places in the code has, so that it is not just anything."""

BOOK: Mapping[str, str] = dict(_ENTRY.findall(_BOOK.read_text("utf-8")))
FIXED = {english for english in BOOK if not _PLACE.search(english)}
SHAPES = [
    re.compile("(.+)".join(map(re.escape, _PLACE.split(english))), re.DOTALL)
    for english in BOOK
    if english not in FIXED
]
VALUES = {"score": "0.97", "words": "لجنة of X"}
"""What stands in some places; in others their names do."""


def untold(steps: Collection[str]) -> list[str]:
    """Return the steps that there are no Arabic words for."""
    return sorted(
        one for one in set(steps) - FIXED if not any(shape.fullmatch(one) for shape in SHAPES)
    )


def filled(text: str) -> str:
    """Return a text with values in its places."""
    return _PLACE.sub(lambda place: VALUES.get(place[0][1:-1], place[0][1:-1]), text)


def test_a_step_in_arabic_has_the_values_of_the_english_one() -> None:
    assert len(BOOK) == len(_ENTRY.findall(_BOOK.read_text("utf-8"))) > 100
    for english, arabic in BOOK.items():
        assert sorted(_PLACE.findall(arabic)) == sorted(_PLACE.findall(english)), english


def test_whatever_a_rule_asks_for_by_name_is_told_in_arabic() -> None:
    assert set(map(str, Step)) <= FIXED
    assert {name for name, _ in normalise._FOLDS} <= FIXED


def test_whatever_the_code_calls_a_step_is_told_in_arabic() -> None:
    named = {one for file in _SOURCES for one in _named_steps(ast.parse(file.read_text("utf-8")))}
    assert len(named) > 50
    assert named - FIXED == set()


def test_nothing_is_told_that_no_rule_says() -> None:
    trees = [ast.parse(file.read_text("utf-8")) for file in _SOURCES]
    nodes = [node for tree in trees for node in ast.walk(tree)]
    texts = {one.value for one in nodes if isinstance(one, ast.Constant)}
    shapes = [_shape(one) for one in nodes if isinstance(one, ast.JoinedStr) if _says(one)]
    unsaid = BOOK.keys() - texts
    assert FIXED & unsaid == set()
    assert [one for one in unsaid if not any(shape.fullmatch(one) for shape in shapes)] == []


@pytest.mark.slow
def test_the_steps_of_all_labelled_documents_are_told_in_arabic() -> None:
    steps: set[str] = set()
    for listed in sorted(LABELLED.glob("*watchlist.yaml")):
        raw = yaml.safe_load(listed.read_text("utf-8"))["entities"]
        entities = [Entity.model_validate(one) for one in raw]
        steps.update(step for one in entities for form in forms_of(one) for step in form.steps)
        watchlist = compile_watchlist(entities)
        for text in _texts(listed):
            steps.update(step for match in watchlist.match(text) for step in match.steps)
    assert len(steps) > 1_000
    assert untold(steps) == []


def _texts(watchlist: Path) -> Iterator[str]:
    documents = watchlist.with_name(watchlist.name.replace("watchlist.yaml", "documents.txt"))
    lines = documents.read_text("utf-8").splitlines()
    return (str(document_of(0, line)["text"]) for line in lines if not line.startswith("#"))


def _named_steps(tree: ast.Module) -> Iterator[str]:
    """Yield the texts that stand where a step does: as such an argument, name or last of a pair."""
    for node in ast.walk(tree):
        match node:
            case ast.keyword(arg="steps", value=value):
                yield from _constants(value)
            case ast.Call(func=ast.Attribute(attr="with_step"), args=[value]):
                yield from _constants(value)
            case ast.Assign(targets=[ast.Name(id=name)], value=value) if "step" in name.lower():
                yield from _constants(value)
            case ast.Yield(value=ast.Tuple(elts=[*_, value])):
                yield from (one for one in _constants(value) if " " in one)


def _constants(node: ast.expr) -> Iterator[str]:
    """Yield the texts that an expression is, or is made of, whole ones only."""
    match node:
        case ast.Constant(value=str(text)):
            yield text
        case ast.Tuple(elts=parts):
            for part in parts:
                yield from _constants(part)


def _says(text: ast.JoinedStr) -> bool:
    said = "".join(str(one.value) for one in text.values if isinstance(one, ast.Constant))
    return sum(map(str.isalpha, said)) >= _LEAST


def _shape(text: ast.JoinedStr) -> re.Pattern[str]:
    return re.compile(
        "".join(
            re.escape(str(one.value)) if isinstance(one, ast.Constant) else ".+"
            for one in text.values
        )
    )


def steps_shown(open_console: Open, desk: Desk, language: str, *steps: str) -> Locator:
    """Return the steps of an alert on its page."""
    alert = example_alert(subscription="entity.gctf")
    (mention,) = alert.data.mentions
    explained = (mention.model_copy(update={"steps": steps}),)
    data = alert.data.model_copy(update={"mentions": explained})
    desk.raise_alerts([alert.model_copy(update={"data": data})])
    page = open_console("rana", f"alerts/{alert.id}", language)
    page.locator("details", has=page.locator("ol")).locator("summary").click()
    return page.locator("ol > li")


@pytest.mark.slow
def test_every_step_is_told_in_arabic_with_the_english_as_its_title(
    open_console: Open, desk: Desk
) -> None:
    english = [filled(one) for one in BOOK]
    shown = steps_shown(open_console, desk, "ar", *english)
    expect(shown).to_have_text([filled(one) for one in BOOK.values()])
    expect(shown.locator("[lang=en]")).to_have_count(0)
    titles = shown.locator("> span").evaluate_all("those => those.map((one) => one.title)")
    assert titles == english


@pytest.mark.slow
def test_a_step_without_arabic_words_is_told_in_english_and_marked_so(
    open_console: Open, desk: Desk
) -> None:
    shown = steps_shown(open_console, desk, "ar", "حمد said by a later version", "constructor")
    expect(shown).to_have_text(["حمد said by a later version", "constructor"])
    expect(shown.locator("> bdi[lang=en][dir=ltr]")).to_have_count(2)


@pytest.mark.slow
def test_what_stands_in_a_step_keeps_its_own_direction_and_steers_nothing(
    open_console: Open, desk: Desk
) -> None:
    said = "\u202eMashaan transliterated as مشعان (0.90)"
    shown = steps_shown(open_console, desk, "ar", said)
    expect(shown).to_have_text("Mashaan هو مشعان بالخط الآخر (بدرجة 0.9)")
    expect(shown.locator("bdi")).to_have_text(["Mashaan", "مشعان"])
    expect(shown.locator("bdi[dir=auto]")).to_have_count(2)
    expect(shown.locator("> span")).to_have_attribute("title", said.removeprefix("\u202e"))


@pytest.mark.slow
def test_in_english_a_step_is_told_as_it_is_stored(open_console: Open, desk: Desk) -> None:
    shown = steps_shown(open_console, desk, "en", "Mashaan transliterated as مشعان (0.90)")
    expect(shown).to_have_text("Mashaan transliterated as مشعان (0.90)")
    expect(shown.locator("> bdi[lang=en][dir=ltr]")).to_have_count(1)
