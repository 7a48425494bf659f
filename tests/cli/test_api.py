"""`rasid api`: keys and the document."""

import json

import pytest

from services.cli import api
from services.cli.context import CommandContext
from services.platform.redis.api_keys import RedisApiKeys, key_digest
from services.platform.redis.client import connect
from services.platform.redis.keys import Keys
from tests.cli.conftest import Invoke, Rasid, invoker


@pytest.fixture
def api_command(context: CommandContext) -> Invoke:
    return invoker(api.app, context)


@pytest.fixture
def stored(context: CommandContext) -> RedisApiKeys:
    return RedisApiKeys(connect(context.redis), Keys(context.redis.prefix))


def test_a_key_is_printed_once_and_stored_as_a_hash_alone(
    api_command: Invoke, stored: RedisApiKeys, context: CommandContext
) -> None:
    secret = api_command("key", "add", "mona", "--role", "editor").stdout.strip()
    found = stored.find(key_digest(secret))
    assert found is not None
    assert (found.name, found.role) == ("mona", "editor")
    raw = connect(context.redis).hgetall(Keys(context.redis.prefix).api_keys())
    assert secret.encode() not in repr(raw).encode()
    assert secret not in api_command("key", "list", "--json").stdout


def test_no_two_keys_are_alike(api_command: Invoke) -> None:
    first = api_command("key", "add", "mona").stdout
    second = api_command("key", "add", "khalid").stdout
    assert first != second
    assert len(first.strip()) > 43


def test_a_name_has_one_key(api_command: Invoke, stored: RedisApiKeys) -> None:
    secret = api_command("key", "add", "mona").stdout.strip()
    again = api_command("key", "add", "mona", "--role", "admin")
    assert again.exit_code == 1
    assert "has a key already" in again.stderr
    assert stored.find(key_digest(secret)) == stored.all()[0]


def test_a_name_that_is_none_is_refused_with_the_rule(
    api_command: Invoke, stored: RedisApiKeys
) -> None:
    answer = api_command("key", "add", "Mona Ali")
    assert answer.exit_code == 2
    assert "lower case" in answer.stderr
    assert stored.all() == ()


def test_a_revoked_key_is_gone_and_its_name_free(api_command: Invoke, stored: RedisApiKeys) -> None:
    api_command("key", "add", "mona")
    assert api_command("key", "revoke", "mona").exit_code == 0
    assert stored.all() == ()
    assert api_command("key", "revoke", "mona").exit_code == 1


def test_keys_are_listed_with_roles(api_command: Invoke) -> None:
    api_command("key", "add", "mona", "--role", "editor")
    assert "editor" in api_command("key", "list").stdout
    assert json.loads(api_command("key", "list", "--json").stdout)["name"] == "mona"


@pytest.mark.slow
def test_the_document_is_printed_without_a_server(rasid: Rasid) -> None:
    printed = rasid("api", "openapi", RASID_REDIS_URL="redis://127.0.0.1:1/0")
    assert json.loads(printed.stdout)["openapi"].startswith("3.1")
