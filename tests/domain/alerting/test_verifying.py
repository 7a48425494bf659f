"""An alert is borne out by its article, byte for byte, or it is not."""

import json
from collections.abc import Iterator
from typing import Any

from schemas.alert import Alert
from schemas.enriched import Enriched
from schemas.errors import RecordError
from services.domain.alerting.verifying import article_from_text, verify_alert
from tests.domain.alerting.examples import GROUP, decided, snapshot, subscription
from tests.domain.query.examples import enriched
from tests.domain.watchlists import FORUM, HAMAD, OTAIBI

TEXT = "قال حمد المشعان. Hamad Al-Mashaan met ministers of Kuwait."
ENTITIES = [HAMAD, OTAIBI, FORUM, GROUP]
ASKED = subscription(query="entity:hamad AND near(met, kuwait, 5)")
ARTICLE = enriched(TEXT, topics=["medtop:20000639"])

NOT_EVIDENCE = {("time",), ("data", "withheld")}


def example() -> Alert:
    (proposal,) = decided(TEXT, snapshot(ASKED), topics=["medtop:20000639"]).proposals
    return proposal.alert


def differing(alert: Alert, article: Enriched = ARTICLE) -> list[str]:
    return [one.field for one in verify_alert(alert, article, ENTITIES, ASKED)]


def leaves(value: Any, path: tuple[Any, ...] = ()) -> Iterator[tuple[Any, ...]]:
    """Yield the path of every string and number in a JSON value."""
    if isinstance(value, dict):
        for name, inner in value.items():
            yield from leaves(inner, (*path, name))
    elif isinstance(value, list):
        for number, inner in enumerate(value):
            yield from leaves(inner, (*path, number))
    elif isinstance(value, str | int | float) and not isinstance(value, bool):
        yield path


def changed(event: dict[str, Any], path: tuple[Any, ...]) -> bytes:
    """Return the event with one value changed by as little as it can be."""
    copy = json.loads(json.dumps(event))
    place = copy
    for step in path[:-1]:
        place = place[step]
    value = place[path[-1]]
    if isinstance(value, str):
        place[path[-1]] = value[:-1] + ("1" if value[-1] == "0" else "0")
    else:
        place[path[-1]] = value + 1 if isinstance(value, int) else round(value - 0.01, 4)
    return json.dumps(copy).encode()


def is_caught(raw: bytes) -> bool:
    """Say whether these bytes are no alert at all, or one that the article does not bear out."""
    try:
        return differing(Alert.decode(raw)) != []
    except RecordError:
        return True


def test_an_alert_as_it_was_raised_is_borne_out() -> None:
    assert differing(example()) == []
    assert differing(Alert.decode(example().encode())) == []


def test_a_change_anywhere_in_the_evidence_is_found() -> None:
    event = json.loads(example().encode())
    paths = [path for path in leaves(event) if path not in NOT_EVIDENCE]
    assert len(paths) > 50
    assert [path for path in paths if not is_caught(changed(event, path))] == []


def test_one_byte_changed_in_the_article_is_found() -> None:
    for text in (f"{TEXT} ", TEXT.replace("ministers", "Ministers"), TEXT.replace("met", "saw")):
        assert "data.versions.article" in differing(example(), article_from_text(example(), text))


def test_the_text_alone_bears_out_the_words() -> None:
    # The example's article has an id of the test's own.
    found = article_from_text(example(), TEXT)
    assert set(differing(example(), found)) == {"id", "data.article.id"}


def test_another_watchlist_is_named_as_such() -> None:
    found = verify_alert(example(), ARTICLE, [HAMAD], ASKED)
    assert "data.watchlist_version" in [one.field for one in found]
