"""The lexicon engine on the seed articles, against what people marked in them."""

import pytest

from services.enricher.engines.lexicon.entries import read_entries
from tests.enricher.engine_examples import Gold, gold_mentions, mentions_of_seed

_ROLES = {
    ("000_2b2ff8926346aa41.txt", 431): "Deputy Foreign Minister Ambassador",
    ("001_93d302b000b2aba6.txt", 83): (
        "Assistant Minister of State for Development and International Cooperation"
    ),
    ("001_93d302b000b2aba6.txt", 4265): (
        "head of the Baghdad office at the United Nations Counter-Terrorism Center"
    ),
    ("002_2b4e25a9d269975b.txt", 1184): (
        "مساعد وزير الخارجية لشؤون التنمية والتعاون الدولي الوزير المفوض"
    ),
    ("003_c51be66d53f8d476.txt", 54): "مساعد وزير الخارجية لشؤون التنمية والتعاون الدولي",
    ("003_c51be66d53f8d476.txt", 2745): "رئيس مكتب بغداد في مركز الأمم المتحدة لمكافحة الإرهاب",
    ("004_eccf186be313d700.txt", 23): "نائب وزير الخارجية",
}


def _named(gold: Gold) -> str:
    return f"{gold.file[:3]}-{gold.start}-{gold.type}"


@pytest.mark.parametrize("gold", gold_mentions(), ids=_named)
def test_every_marked_mention_is_found_with_its_type(gold: Gold) -> None:
    overlapping = {
        mention.type
        for mention in mentions_of_seed(gold.file)
        if mention.start < gold.end and gold.start < mention.end
    }
    assert gold.type in overlapping


@pytest.mark.parametrize(
    "gold", [gold for gold in gold_mentions() if gold.type != "organization"], ids=_named
)
def test_officials_and_working_groups_are_found_with_the_marked_span(gold: Gold) -> None:
    spans = {
        (mention.start, mention.end)
        for mention in mentions_of_seed(gold.file)
        if mention.type == gold.type
    }
    assert (gold.start, gold.end) in spans


@pytest.mark.parametrize(("place", "role"), _ROLES.items())
def test_the_role_of_an_official_stands_apart_from_the_name(
    place: tuple[str, int], role: str
) -> None:
    file, start = place
    official = next(mention for mention in mentions_of_seed(file) if mention.start == start)
    assert official.role is not None
    assert official.role.surface == role
    assert role not in official.surface


def test_the_lists_do_not_hold_the_names_of_the_people_in_the_seeds() -> None:
    listed = {word for entry in read_entries() for word in entry.words}
    seeds = {"mashaan", "otaibi", "jarallah", "zeshan", "المشعان", "مشعان", "العتيبي", "عتيبي"}
    assert not listed & (seeds | {"الجارالله", "جارالله", "زيشان"})
