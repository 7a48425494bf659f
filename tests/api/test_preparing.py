"""What the first requests need is found out beside them, once the API has started."""

import pytest

from schemas.entity import Entity
from services.api.bodies import page_of
from services.api.catalogue import Catalogue
from services.api.preparing import prepare_beside
from services.platform.errors import DependencyUnavailableError
from services.platform.ports import choose_port
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from services.platform.redis.records import RedisRecords
from services.platform.redis.watch import RedisWatchStore
from services.platform.settings import RedisSettings
from tests.api.conftest import COALITION, GCTF, Desk

ORPHAN = Entity(id="orphan", type="organization", names={"en": ("Orphans",)}, parent="nobody")
OPEC = {"id": "opec", "type": "organization", "names": {"en": ["OPEC"]}}


def catalogue_of(settings: RedisSettings) -> Catalogue:
    """Return a catalogue that knows nothing yet."""
    client, keys = connect(settings), Keys(settings.prefix)
    return Catalogue(RedisWatchStore(client, keys), RedisRecords(client, keys))


def test_a_look_after_it_finds_out_nothing_of_what_is_tracked(desk: Desk) -> None:
    catalogue = catalogue_of(desk.redis)
    prepare_beside(catalogue).join(30)
    look = catalogue.look_for("Nobody")
    looked_at = look.names_left
    items, _ = page_of(catalogue.now().entities, None, 50, look.finds, look.is_over)
    assert (items, look.names_left) == ((), looked_at)


def test_an_api_that_starts_while_redis_is_away_is_prepared_by_whoever_asks() -> None:
    away = catalogue_of(RedisSettings(url=f"redis://127.0.0.1:{choose_port()}/0"))
    thread = prepare_beside(away)
    thread.join(30)
    assert not thread.is_alive()
    with pytest.raises(DependencyUnavailableError):
        away.now()


def test_what_is_stored_and_cannot_be_tracked_is_told_to_whoever_changes_anything(
    desk: Desk,
) -> None:
    desk.track(GCTF, COALITION, ORPHAN)
    prepare_beside(catalogue_of(desk.redis)).join(30)
    answer = desk.mona.post("/v1/entities", json=OPEC)
    assert answer.status_code == 422
    (error,) = answer.json()["errors"]
    assert error["detail"] == "orphan: parent: nobody is not in the watchlist"


def test_a_change_after_a_refused_one_is_held_against_what_is_stored(desk: Desk) -> None:
    refused = OPEC | {"id": "wrong", "names": {"en": ["!"]}}
    assert desk.mona.post("/v1/entities", json=refused).status_code == 422
    assert desk.mona.post("/v1/entities", json=OPEC | {"parent": "wrong"}).status_code == 422
    assert desk.mona.post("/v1/entities", json=OPEC | {"parent": "gctf"}).status_code == 201
