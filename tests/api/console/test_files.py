"""The console's files: libraries as they were published, words in both languages, safe headers."""

import re
from hashlib import sha256
from itertools import pairwise
from pathlib import Path

import httpx
import pytest

from schemas.sentence import Wording
from services.api.console import pages
from services.api.sentences import KINDS, all_sentences
from tests.api.conftest import Desk

STATIC = Path(pages.__file__).parent / "static"
VENDOR = STATIC / "vendor"
WORDS = STATIC / "words"
OURS = [one for one in STATIC.rglob("*.js") if one.parent != VENDOR]
_LIBRARY = re.compile(r"^\| `([\w.-]+)` \|.*\| `([0-9a-f]{64})` \|$", re.MULTILINE)
_KEY = re.compile(r'^  "([\w.-]+)":', re.MULTILINE)
_TEMPLATE = re.compile(
    r'^  "([\w-]+)": ("(?:[^"\\]|\\.)*"|\{\n(?:    \w+: ".*",\n)+  \}),$', re.MULTILINE
)
_PLACE = re.compile(r"\{(\w+)\}")
_FORM = re.compile(r'^    (\w+): "(.*)",$', re.MULTILINE)
_PLURALS = ("zero", "one", "two", "few", "many", "other")
_SAID = re.compile(r'\bsay\("([\w.-]+)"')


def words(language: str) -> list[str]:
    """Return the keys of all that the console says in a language."""
    books = [one.read_text("utf-8") for one in sorted(WORDS.glob("*.js"))]
    parts = [book.partition("export const ar")[::2] for book in books]
    return [key for en, ar in parts for key in _KEY.findall(en if language == "en" else ar)]


def test_every_library_is_the_published_one_byte_for_byte() -> None:
    told = dict(_LIBRARY.findall((VENDOR / "README.md").read_text("utf-8")))
    there = {one.name: one for one in VENDOR.iterdir() if one.suffix in {".js", ".css"}}
    assert told.keys() == there.keys()
    assert told == {name: sha256(one.read_bytes()).hexdigest() for name, one in there.items()}


def test_whatever_is_said_is_said_in_both_languages() -> None:
    assert words("en") == words("ar")
    assert len(words("en")) > 100


def told() -> dict[str, str]:
    """Return the Arabic of every sentence of the API's, by code."""
    books = [one.read_text("utf-8") for one in sorted((WORDS / "told").glob("*.js"))]
    return {code: said for book in books for code, said in _TEMPLATE.findall(book)}


def test_whatever_the_api_tells_by_a_code_is_told_in_arabic_and_nothing_else() -> None:
    assert sorted(told()) == sorted(all_sentences())


def test_a_sentence_in_arabic_has_the_values_of_the_english_one() -> None:
    arabic = {code: set(_PLACE.findall(said)) for code, said in told().items()}
    assert arabic == {code: set(_PLACE.findall(said)) for code, said in all_sentences().items()}


def test_a_sentence_that_counts_has_all_forms_of_arabic_and_no_other_one_has_any() -> None:
    forms = {code: [form for form, _ in _FORM.findall(said)] for code, said in told().items()}
    counting = {code for code, said in all_sentences().items() if "{count}" in said}
    assert {code for code, those in forms.items() if those} <= counting
    assert {tuple(those) for those in forms.values()} <= {(), _PLURALS}


def test_every_list_of_sentences_is_among_those_that_the_api_tells() -> None:
    every = Wording.__subclasses__()
    assert {one for one in every if not one.__module__.startswith("tests")} == set(KINDS)
    codes = [one.code for kind in KINDS for one in kind]
    assert len(codes) == len(set(codes))


def test_no_two_words_have_one_key() -> None:
    keys = sorted(words("en"))
    assert [one for one, other in pairwise(keys) if one == other] == []


def test_whatever_there_are_words_for_is_said_somewhere() -> None:
    code = "\n".join(one.read_text("utf-8") for one in OURS if WORDS not in one.parents)
    said = set(re.findall(r'"([\w.-]+)"', code))
    begun = tuple(re.findall(r"`([\w-]+[\w.-]*[.-])\$\{", code))
    # Of closed lists there are words for all that a record may have.
    lists = ((WORDS / name).read_text("utf-8") for name in ("terms.js", "channels.js"))
    terms = {term for one in lists for term in _KEY.findall(one)}
    rest = [one for one in words("en") if one not in said | terms and not one.startswith(begun)]
    assert rest == []


@pytest.mark.parametrize("file", OURS, ids=lambda file: str(file.relative_to(STATIC)))
def test_a_file_says_only_what_there_are_words_for(file: Path) -> None:
    assert set(_SAID.findall(file.read_text("utf-8"))) <= set(words("en"))


@pytest.mark.parametrize("file", OURS, ids=lambda file: str(file.relative_to(STATIC)))
def test_no_file_writes_markup_from_text(file: Path) -> None:
    assert not re.search(
        r"innerHTML|outerHTML|insertAdjacentHTML|document\.write|eval\(|new Function",
        file.read_text("utf-8"),
    )


def test_pages_may_load_their_own_files_and_nothing_else(desk: Desk) -> None:
    answer = httpx.get(f"{desk.address}/console/")
    policy = dict(
        part.split(" ", 1) for part in answer.headers["Content-Security-Policy"].split("; ")
    )
    assert policy["default-src"] == "'none'"
    assert re.fullmatch(r"'self' 'sha256-[\w+/=]+'", policy["script-src"])
    assert policy["connect-src"] == policy["style-src"] == "'self'"
    assert policy["frame-ancestors"] == policy["form-action"] == policy["base-uri"] == "'none'"
    assert policy["require-trusted-types-for"] == "'script'"
    assert answer.headers["X-Content-Type-Options"] == "nosniff"


def test_answers_of_the_api_keep_the_stricter_policy(desk: Desk) -> None:
    for path in ("/v1/alerts", "/v1/openapi.json", "/nowhere"):
        policy = httpx.get(desk.address + path).headers.get_list("Content-Security-Policy")
        assert policy == ["default-src 'none'; frame-ancestors 'none'"]


@pytest.mark.parametrize(
    ("file", "kind"),
    [
        ("main.js", "text/javascript"),
        ("console.css", "text/css"),
        ("vendor/preact.js", "text/javascript"),
        ("icon.svg", "image/svg+xml"),
    ],
)
def test_files_say_what_they_are_and_are_asked_for_anew(desk: Desk, file: str, kind: str) -> None:
    answer = httpx.get(f"{desk.address}/console/{file}")
    assert answer.headers["Content-Type"].partition(";")[0] == kind
    assert answer.headers["Cache-Control"] == "no-cache"
    known = {"If-None-Match": answer.headers["ETag"]}
    again = httpx.get(f"{desk.address}/console/{file}", headers=known)
    assert again.status_code == 304


@pytest.mark.parametrize(
    "path", ["nothing.js", "..%2fpages.py", "%2e%2e/pages.py", "vendor", "vendor/", "pages"]
)
def test_nothing_but_the_files_is_served(desk: Desk, path: str) -> None:
    answer = httpx.get(f"{desk.address}/console/{path}")
    assert answer.status_code == 404
    assert answer.headers["Content-Type"] == "application/problem+json"


def test_a_console_without_a_slash_leads_to_that_with_one(desk: Desk) -> None:
    for path in ("/", "/console"):
        answer = httpx.get(desk.address + path)
        assert (answer.status_code, answer.headers["Location"]) == (307, "console/")
