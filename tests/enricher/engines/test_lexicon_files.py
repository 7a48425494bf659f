"""Reading word lists, and the notation of the rules."""

import pytest

from services.enricher.engines.lexicon.alphabet import Alphabet
from services.enricher.engines.lexicon.entries import Entry, LexiconError, parse_entries
from services.enricher.engines.lexicon.gaps import gap_kind
from services.enricher.topics.lexicon.keywords import KeywordError, parse_keywords

_ALPHABET = Alphabet([frozenset(kind.split()) for kind in ("a", "b", "a b", "c", "a c")])


def _codes(*kinds: str) -> str:
    return "".join(_ALPHABET.code(frozenset(kind.split())) for kind in kinds)


def test_entries_carry_the_list_they_stand_in() -> None:
    entries = parse_entries("[place]\nOslo, New York # remark\n[body]\nWHO", source="x.txt")
    assert list(entries) == [
        Entry(feature="place", words=("oslo",)),
        Entry(feature="place", words=("new", "york")),
        Entry(feature="body", words=("who",), acronym="WHO"),
    ]


def test_an_entry_before_the_first_list_is_refused_with_file_and_line() -> None:
    with pytest.raises(LexiconError, match=r"x\.txt:2: open a list first"):
        list(parse_entries("# remark\nOslo", source="x.txt"))


def test_an_entry_without_a_word_is_refused_with_file_and_line() -> None:
    with pytest.raises(LexiconError, match=r"x\.txt:2: '' holds no word"):
        list(parse_entries("[place]\nOslo,, Bergen", source="x.txt"))


def test_a_keyword_without_a_number_for_its_weight_is_refused_with_file_and_line() -> None:
    with pytest.raises(KeywordError, match=r"x\.txt:2: 'peace\*much' is no keyword"):
        list(parse_keywords("[medtop:16000000]\npeace*much", "x.txt"))


@pytest.mark.parametrize(
    ("rule", "kinds"),
    [
        ("<a>", {"a", "a b", "a c"}),
        ("<a&b>", {"a b"}),
        ("<a!b>", {"a", "a c"}),
        ("<a!b!c|b!a>", {"a", "b"}),
    ],
)
def test_a_rule_says_which_words_it_takes(rule: str, kinds: set[str]) -> None:
    pattern = _ALPHABET.compile(rule)
    every = ("a", "b", "a b", "c", "a c")
    assert {kind for kind in every if pattern.fullmatch(_codes(kind))} == kinds


def test_a_rule_over_an_unknown_feature_is_refused() -> None:
    with pytest.raises(ValueError, match="no word has the feature plaec"):
        _ALPHABET.compile("<a!plaec>")


@pytest.mark.parametrize(
    ("gap", "kind"),
    [
        (" ", " "), ("\u00a0\u200f", " "), ("-", "-"), ("’", "'"), (".", "_"), (". ", "."),
        (" «", '"'), ("» ", '"'), ("، ", ","), ("», ", ","), (" (", "("), (") ", ")"),
        ("\n", ";"), (" - ", ";"), ("", ";"), (" " * 50, ";"), ("! ", ";"),
    ],
)  # fmt: skip
def test_gaps_are_told_apart(gap: str, kind: str) -> None:
    assert gap_kind(gap) == kind
