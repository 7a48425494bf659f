"""A record that is too long for its stream loses mentions, not the article."""

import pytest

from schemas.enriched import EngineVersions, Enriched, Mention, Span
from services.domain.alerting.canary import canary_article
from services.enricher.shortening import encode_within

ROLE = Span(start=0, end=8, surface="Minister")
NAMES = [
    Mention(start=9, end=13, surface="Oslo", type="location", score=1.0),
    Mention(start=9, end=13, surface="«أوسلو»\n", type="official", score=0.5, role=ROLE),
    Mention(start=9, end=13, surface="🙂", type="person", score=0.1, engine="a@1"),
]
RECORD = Enriched(
    article=canary_article("ar", 1),
    language="ar",
    mentions=tuple(NAMES * 10),
    topics=(),
    engines=EngineVersions(mentions="a@1", topics="a@1"),
)
WHOLE = len(RECORD.encode())


def test_a_record_that_fits_is_as_it_was() -> None:
    assert encode_within(RECORD, WHOLE) == RECORD.encode()


@pytest.mark.parametrize("missing", range(1, 400, 7))
def test_a_record_that_does_not_fit_has_its_first_mentions_and_counts_the_others(
    missing: int,
) -> None:
    encoded = encode_within(RECORD, WHOLE - missing)
    assert len(encoded) <= WHOLE - missing
    found = Enriched.decode(encoded)
    assert found.mentions == RECORD.mentions[: len(found.mentions)]
    assert len(found.mentions) + found.mentions_left_out == len(RECORD.mentions)
    assert found.mentions_left_out <= missing // 100 + 1
    assert found.article == RECORD.article


def test_without_room_for_any_mention_the_article_is_there() -> None:
    assert Enriched.decode(encode_within(RECORD, 0)).mentions == ()
