"""Watchlist files: every mistake with its line, hostile files bounded, what is written is read."""

import tempfile
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from schemas.entity import Entity
from services.platform import record_file
from services.platform.watchlist_file import WatchlistFileError, dump_watchlist, read_watchlist


def _complaints(path: Path, text: str | bytes) -> list[tuple[int, str]]:
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    with pytest.raises(WatchlistFileError) as caught:
        read_watchlist(path)
    assert str(caught.value).startswith(f"{path}:{caught.value.complaints[0][0]}: ")
    return list(caught.value.complaints)


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "watchlist.yaml"


def test_a_file_is_read_in_its_order(path: Path) -> None:
    path.write_text(
        """
entities:
  - id: hamad-al-mashaan
    type: official
    names: {en: ["Hamad Al-Mashaan"], ar: []}
    roles: [{en: "Assistant Minister"}]
    parent: null
    distinctive: false
  - {id: b, type: location, names: {en: [Kuwait]}, patterns: {ar: ["(ال|)كويت".]}}
""".replace('["(ال|)كويت".]', '["[ال]كويت"]')
    )
    assert read_watchlist(path) == (
        Entity(
            id="hamad-al-mashaan",
            type="official",
            names={"en": ("Hamad Al-Mashaan",), "ar": ()},
            roles=({"en": "Assistant Minister"},),
        ),
        Entity(id="b", type="location", names={"en": ("Kuwait",)}, patterns={"ar": ("[ال]كويت",)}),
    )


def test_every_mistake_is_listed_with_its_line(path: Path) -> None:
    text = """entities:
  - id: Two Words
    type: orgnization
    names:
      en:
        - ""
      fr: [x]
    nmaes: {}
    colour: red
  - id: dup
    type: person
    names: {en: [2030]}
  - id: dup
    names: [A]
    distinctive: perhaps
  - id: c
    type: working_group
    names: {en: ["..."]}
    patterns:
      en:
        - "fine"
        - "not (fine"
    parent: nobody
"""
    assert _complaints(path, text) == [
        (2, "id: 'Two Words' is no id: lower case letters, digits, . - _, and no space"),
        (3, "type: unknown: 'orgnization'; did you mean organization?"),
        (6, "names.en[0]: is empty"),
        (7, "names.fr: unknown: 'fr'; there are ar, en"),
        (8, "unknown field 'nmaes': did you mean names?"),
        (
            9,
            "unknown field 'colour': there are id, type, names, patterns, roles, parent, "
            "distinctive",
        ),
        (
            12,
            "names.en[0]: is not text; what looks like a number, a date or yes and no goes in "
            "quotes",
        ),
        (13, "id 'dup' stands for the entity of line 10 already"),
        (13, "type: is missing"),
        (14, "names: is no mapping: write {en: ..., ar: ...}"),
        (15, "distinctive: is neither true nor false"),
        (18, "names.en[0]: '...' has no letters"),
        (22, "patterns.en[1]: in 'not (fine', character 5: ( is never closed by )"),
        (23, "parent: nobody is not in the watchlist"),
    ]


def test_a_parent_may_be_tracked_already(path: Path) -> None:
    path.write_text("entities: [{id: a, type: person, names: {en: [A B]}, parent: outside}]")
    assert read_watchlist(path, tracked={"outside"})[0].parent == "outside"
    with pytest.raises(WatchlistFileError, match="outside is not in the watchlist"):
        read_watchlist(path)


def test_a_parent_that_is_wrong_itself_is_no_second_mistake(path: Path) -> None:
    text = """entities:
  - {id: a, type: nothing, names: {en: [A]}}
  - {id: b, type: person, names: {en: [B]}, parent: a}
"""
    assert [line for line, _ in _complaints(path, text)] == [2]


@pytest.mark.parametrize(
    ("names", "reason"),
    [
        ("[Reuters: The Agency]", "is not text; what has a colon and a space in it goes in quotes"),
        ("[12]", "is not text; what looks like a number, a date or yes and no goes in quotes"),
        ("['']", "is empty"),
        ("[~]", "is empty"),
    ],
)
def test_a_name_that_yaml_takes_for_something_else_is_told_with_the_mend(
    path: Path, names: str, reason: str
) -> None:
    text = f"entities: [{{id: a, type: organization, names: {{en: {names}}}}}]"
    assert _complaints(path, text) == [(1, f"names.en[0]: {reason}")]


@pytest.mark.parametrize(
    ("text", "line", "reason"),
    [
        ("", 1, "the file is empty"),
        ("# nothing\n", 1, "the file is empty"),
        ("- a\n", 1, "begins with `entities:`"),
        ("entities: 7\n", 1, "begins with `entities:`"),
        ("\nentitys: []\n", 2, "did you mean entities?"),
        ("entities:\n  - hello\n", 2, "an entity is a list item with fields"),
        ("entities:\n  - id: 'x\n    type: person\n", 2, "not YAML: the quotation mark that opens"),
        ("entities:\n\tid: x\n", 2, "not YAML: a tab: indent with spaces"),
        ("entities:\n  - id: @x\n", 2, "not YAML: no value begins with @: put it in quotes"),
        ("entities:\n  - id: x\n   type: person\n", 3, "not YAML: this line is indented otherwise"),
        ("entities:\n  - names: {en: [A B}\n", 2, "not YAML: a comma is missing, or the closing ]"),
        (
            "entities:\n  - id: x: y\n",
            2,
            "not YAML: a value with a colon and a space in it goes in",
        ),
        ("entities:\n  - id: a\n    id: b\n", 3, "'id' stands here and on line 2"),
        ("entities:\n  - [a]: b\n", 2, "a field's name is a word"),
        ("entities:\n  - \x07\n", 2, "not YAML: control characters are not allowed"),
        (b"entities:\n  - id: \xff\n", 2, "not UTF-8"),
        ("entities: &a\n  - *a\n", 1, "anchors and aliases"),
        ("entities: []\n---\nentities: []\n", 2, "not YAML: a second document begins here"),
        ("a: " + "[" * 100_000, 1, "nested more than 16 deep"),
        ("a: !!python/object:os.system {}", 1, "unknown field 'a'"),
    ],
)
def test_what_is_no_watchlist_is_refused_with_its_line(
    path: Path, text: str | bytes, line: int, reason: str
) -> None:
    ((found_line, found_reason),) = _complaints(path, text)
    assert found_line == line
    assert reason in found_reason


def test_a_huge_file_is_not_read_to_its_end(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(record_file, "_MAX_BYTES", 1_000)
    assert _complaints(path, "#" * 1_001) == [(1, "more than 1,000 bytes: split the file")]


def test_a_missing_file_is_an_os_error(path: Path) -> None:
    with pytest.raises(FileNotFoundError):
        read_watchlist(path)


_LINES = st.text(
    alphabet=st.characters(exclude_categories=["Cs"], exclude_characters="\x00"),
    min_size=1,
    max_size=30,
)
_NAMES = st.builds("Name{}".format, _LINES.filter(lambda text: len(text.split()) < 20))
_IDS = st.from_regex(r"\A[a-z0-9][a-z0-9._-]{0,20}\Z")
_BY_LANGUAGE = st.dictionaries(
    st.sampled_from(["ar", "en"]), st.lists(_NAMES, min_size=1, max_size=3).map(tuple), min_size=1
)
_ENTITIES = st.lists(
    st.builds(
        Entity,
        id=_IDS,
        type=st.sampled_from(["person", "official", "office", "working_group", "location"]),
        names=_BY_LANGUAGE,
        roles=st.lists(st.dictionaries(st.sampled_from(["ar", "en"]), _LINES), max_size=2).map(
            tuple
        ),
        distinctive=st.booleans(),
    ),
    max_size=4,
    unique_by=lambda one: one.id,
)


@given(_ENTITIES)
def test_what_is_written_is_read_again(entities: list[Entity]) -> None:
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="") as file:
        file.write(dump_watchlist(entities))
        file.flush()
        assert read_watchlist(Path(file.name)) == tuple(entities)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs"])))
def test_any_text_is_read_or_refused(text: str) -> None:
    with tempfile.NamedTemporaryFile("w", encoding="utf-8", newline="") as file:
        file.write(f"entities:\n- {text}")
        file.flush()
        with pytest.raises(WatchlistFileError):
            read_watchlist(Path(file.name))
