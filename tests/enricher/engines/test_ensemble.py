"""Names of a model and of the lexicon as one list."""

import pytest

from schemas.enriched import Mention, MentionType, TextField
from services.domain.text.words import Words, split_words
from services.enricher.document import Document
from services.enricher.engines.ensemble.merging import merge
from services.enricher.engines.lexicon.reader import LexiconReader
from services.enricher.engines.lexicon.rules import Candidate
from services.enricher.engines.transformer.candidates import candidates
from services.enricher.engines.transformer.names import Name

_MODEL = "m@1"


def _of_model(first: int, last: int, kind: MentionType = "person") -> Candidate:
    return Candidate(first=first, last=last, type=kind, score=0.5, engine=_MODEL)


def _of_lexicon(first: int, last: int, kind: MentionType, score: float = 0.9) -> Candidate:
    return Candidate(first=first, last=last, type=kind, score=score)


def test_a_name_of_the_model_stands_against_one_of_the_lexicon() -> None:
    model = _of_model(1, 2)
    assert merge([model], [_of_lexicon(0, 1, "organization")]) == [model]
    assert merge([model], [_of_lexicon(0, 4, "organization")]) == [model]
    assert merge([model], [_of_lexicon(2, 4, "organization", 0.95)]) == [model]


def test_a_body_that_holds_the_models_parts_of_it_stands() -> None:
    body = _of_lexicon(0, 4, "organization")
    parts = [_of_model(0, 1, "organization"), _of_model(3, 4, "organization")]
    assert merge(parts, [body]) == [body]
    assert merge([*parts, _of_model(5, 5)], [body]) == [body, _of_model(5, 5)]


def test_a_body_that_holds_a_place_does_not_stand_for_it() -> None:
    place = _of_model(0, 0, "location")
    assert merge([place], [_of_lexicon(0, 4, "organization", 0.95)]) == [place]


def test_a_body_whose_beginning_the_model_has_ends_with_its_place() -> None:
    body = _of_lexicon(0, 3, "organization", 0.8)
    parts = [_of_model(0, 2, "organization"), _of_model(3, 3, "location")]
    assert merge(parts, [body]) == [body]
    assert merge([_of_model(0, 2, "organization"), _of_model(3, 3)], [body]) != [body]


def test_a_place_that_holds_the_models_part_of_it_stands() -> None:
    place = _of_lexicon(0, 1, "location")
    assert merge([_of_model(0, 0, "location")], [place]) == [place]
    assert merge([_of_model(1, 1, "location")], [place]) == [place]
    assert merge([_of_model(0, 0, "organization")], [place]) == [_of_model(0, 0, "organization")]


def test_a_listed_body_stands_for_what_the_model_takes_for_a_person() -> None:
    listed = _of_lexicon(0, 2, "organization", 0.95)
    assert merge([_of_model(1, 2)], [listed]) == [listed]


def test_names_over_and_over_stand_each_where_it_is() -> None:
    # So many that looking at each of the one for each of the other would take minutes.
    model = [_of_model(2 * n, 2 * n, "organization") for n in range(50_000)]
    lexicon = [_of_lexicon(2 * n, 2 * n + 1, "organization") for n in range(50_000)]
    assert merge(model, lexicon) == lexicon


def test_a_longer_body_of_the_model_that_begins_with_a_group_is_the_group() -> None:
    [group] = merge([_of_model(0, 7, "organization")], [_of_lexicon(0, 3, "working_group", 0.8)])
    assert (group.first, group.last, group.type, group.engine) == (0, 7, "working_group", _MODEL)


def test_a_committee_that_the_lexicon_guesses_stands_only_for_a_body_of_the_model() -> None:
    guess = _of_lexicon(0, 3, "working_group", 0.75)
    assert merge([], [guess]) == []
    assert merge([_of_model(0, 2, "organization")], [guess]) == [guess]


def test_what_stands_before_a_body_of_the_model_is_no_part_of_it() -> None:
    ministry = _of_model(1, 2, "organization")
    assert merge([ministry], [_of_lexicon(0, 2, "organization")]) == [ministry]


def test_a_surname_that_the_model_cut_off_comes_back() -> None:
    whole = _of_lexicon(0, 1, "person")
    assert merge([_of_model(0, 0)], [whole]) == [whole]


def test_one_word_after_a_given_name_that_stands_alone_in_the_model_is_the_surname() -> None:
    whole = _of_lexicon(0, 1, "person", 0.75)
    assert merge([_of_model(0, 0)], [whole]) == [whole]
    assert merge([_of_model(0, 0), _of_model(1, 1)], [whole]) == [whole]
    assert merge([_of_model(1, 1)], [whole]) == [_of_model(1, 1)]
    longer = _of_lexicon(0, 2, "person", 0.75)
    assert merge([_of_model(0, 1)], [longer]) == [_of_model(0, 1)]


def test_a_working_group_of_the_lexicon_stands_against_the_model() -> None:
    group = _of_lexicon(1, 5, "working_group", 0.8)
    assert merge([_of_model(1, 1), _of_model(7, 7)], [group]) == [group, _of_model(7, 7)]


def test_what_the_lexicon_alone_is_sure_of_stands_and_what_it_guesses_does_not() -> None:
    sure, guess = _of_lexicon(0, 0, "location"), _of_lexicon(4, 4, "person", 0.75)
    assert merge([_of_model(2, 2)], [sure, guess]) == [sure, _of_model(2, 2)]


def test_what_the_model_rules_out_does_not_stand_on_the_word_of_the_lexicon_alone() -> None:
    sure, other = _of_lexicon(0, 0, "organization", 0.95), _of_lexicon(4, 4, "location")
    assert merge([_of_model(2, 2)], [sure, other], lambda one: one is sure) == [
        _of_model(2, 2),
        other,
    ]


def test_a_working_group_of_the_lexicon_stands_whatever_the_model_rules_out() -> None:
    group = _of_lexicon(1, 5, "working_group", 0.9)
    assert merge([], [group], lambda _: True) == [group]


def _mentions(text: str, *names: str) -> list[Mention]:
    """Return what stands when a model finds `names` as persons and the lexicon nothing."""

    def choose(_: TextField, words: Words, __: object) -> list[Candidate]:
        found = [
            Name(start=start, end=start + len(name), type="person", score=0.9)
            for name in names
            if (start := text.index(name)) >= 0
        ]
        return list(candidates(found, words, engine=_MODEL))

    return list(LexiconReader().mentions(Document(text=text), choose))


@pytest.mark.parametrize(
    ("text", "name", "role"),
    [
        (
            "Deputy Foreign Minister Ambassador Qwxz Vbnm spoke",
            "Qwxz Vbnm",
            "Deputy Foreign Minister Ambassador",
        ),
        ("Minister of Defence Qwxz Vbnm spoke", "Qwxz Vbnm", "Minister of Defence"),
        ("Qwxz Vbnm, the Kuwaiti Foreign Minister, spoke", "Qwxz Vbnm", "Foreign Minister"),
        (
            "التقى مساعد وزير الخارجية لشؤون التنمية والتعاون الدولي قوصط ثخضص امس",
            "قوصط ثخضص",
            "مساعد وزير الخارجية لشؤون التنمية والتعاون الدولي",
        ),
        ("قال قوصط ثخضص، وزير الخارجية، امس", "قوصط ثخضص", "وزير الخارجية"),
    ],
)
def test_a_person_of_the_model_is_joined_to_the_role_in_either_order(
    text: str, name: str, role: str
) -> None:
    [official] = _mentions(text, name)
    assert (official.type, official.surface, official.engine) == ("official", name, _MODEL)
    assert official.role is not None
    assert official.role.surface == role


def test_a_particle_written_onto_a_name_is_no_part_of_it() -> None:
    [mention] = _mentions("وحمد المشعان قال", "وحمد المشعان")
    assert mention.surface == "حمد المشعان"


def test_a_name_ends_with_its_paragraph() -> None:
    [mention] = _mentions("Qwxz\n\nVbnm", "Qwxz\n\nVbnm")
    assert mention.surface == "Qwxz"


def test_two_names_in_one_word_are_the_first() -> None:
    words = split_words("ab’cd")
    names = [
        Name(start=0, end=2, type="person", score=0.9),
        Name(start=3, end=5, type="location", score=0.9),
    ]
    [one] = candidates(names, words, engine=_MODEL)
    assert (one.first, one.last, one.type) == (0, 0, "person")


def test_an_emoji_is_no_name() -> None:
    name = Name(start=2, end=3, type="person", score=0.9)
    assert list(candidates([name], split_words("a 🙂 b"), engine=_MODEL)) == []


def test_an_initial_before_a_full_stop_is_no_name() -> None:
    name = Name(start=4, end=5, type="person", score=0.4)
    assert list(candidates([name], split_words("the U.S. said"), engine=_MODEL)) == []
    alone = Name(start=4, end=5, type="organization", score=0.4)
    assert len(list(candidates([alone], split_words("via X and"), engine=_MODEL))) == 1


def test_a_particle_that_ends_a_name_of_the_model_is_not_looked_for_again() -> None:
    text = "سالم بن راشد قال، ثم قال الشيخ حمد بن"
    assert [one.surface for one in _mentions(text, "حمد بن")] == ["حمد بن"]
