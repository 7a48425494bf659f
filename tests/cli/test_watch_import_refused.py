"""`rasid watch import`: a file that is refused, and what was tracked stays."""

from dataclasses import replace
from pathlib import Path

import pytest

from services.cli import watch
from services.cli.context import CommandContext
from services.platform.ports import choose_port
from services.platform.settings import RedisSettings
from tests.alert_examples import example_article
from tests.cli.conftest import Invoke, invoker
from tests.cli.watchlists import DESK, FORUM, tracked, written
from tests.pipeline.cluster import Cluster

BAD = {
    "unknown type": (
        "entities:\n  - id: a\n    type: committee\n    names: {en: [Alpha Group]}\n",
        "3: type: unknown: 'committee'; there are",
    ),
    "duplicate id": (
        f"{FORUM}  - {{id: forum, type: person, names: {{en: [Jane Roe]}}}}\n",
        "3: id 'forum' stands for the entity of line 2 already",
    ),
    "empty name": (
        "entities:\n  - id: a\n    type: person\n    names:\n      en:\n        - ''\n",
        "6: names.en[0]: is empty",
    ),
    "bad YAML": ("entities:\n  - id: [a\n    type: person\n", "3: "),
    "unknown parent": (
        "entities:\n  - id: a\n    type: office\n    parent: nobody\n    names: {en: [Desk]}\n",
        "4: parent: ",
    ),
}


def test_a_bad_file_is_refused_without_redis(context: CommandContext, tmp_path: Path) -> None:
    nobody = replace(context, redis=RedisSettings(url=f"redis://127.0.0.1:{choose_port()}/0"))

    refused = invoker(watch.app, nobody)("import", written(tmp_path, "entities: [{id: A B}]"))

    assert (refused.exit_code, "watchlist.yaml:1: id:" in refused.stderr) == (2, True)


def test_a_parent_that_replace_removes_is_unknown(watch_command: Invoke, tmp_path: Path) -> None:
    watch_command("import", written(tmp_path, FORUM))

    refused = watch_command("import", "--replace", written(tmp_path, DESK))

    assert refused.exit_code == 2
    assert tracked(watch_command).keys() == {"forum"}


@pytest.mark.parametrize(("text", "expected"), BAD.values(), ids=BAD.keys())
def test_a_bad_watchlist_is_refused_with_line_and_reason_and_the_stored_one_stays(
    watch_command: Invoke, tmp_path: Path, text: str, expected: str
) -> None:
    watch_command("import", written(tmp_path, FORUM))
    before = tracked(watch_command)

    refused = watch_command("import", bad := written(tmp_path, text))

    assert refused.exit_code == 2
    assert f"{bad}:{expected}" in refused.stderr
    assert refused.stderr.endswith("Nothing was changed.\n")
    assert tracked(watch_command) == before


def test_a_file_that_is_not_there_is_named(watch_command: Invoke, tmp_path: Path) -> None:
    done = watch_command("import", str(tmp_path / "absent.yaml"))

    assert done.exit_code == 2
    assert "absent.yaml' does not exist" in done.stderr


def test_hostile_text_in_a_file_does_nothing_to_the_terminal(
    watch_command: Invoke, tmp_path: Path
) -> None:
    # As YAML writes them: the characters themselves are refused by its grammar.
    text = 'entities:\n  - {id: a, type: "\\e[2J\\u202e", names: {en: ["\\e[2J\\u202ex"]}}\n'

    refused = watch_command("import", written(tmp_path, text))

    assert refused.exit_code == 2
    assert "\x1b" not in refused.stderr
    assert "\u202e" not in refused.stderr


def test_a_running_alerter_keeps_its_watchlist_when_a_bad_one_is_refused(
    waiting: Cluster, watch_command: Invoke, tmp_path: Path
) -> None:
    waiting.start("enricher")
    waiting.start("alerter")
    watch_command("import", written(tmp_path, FORUM))

    for text, _ in BAD.values():
        assert watch_command("import", "--replace", written(tmp_path, text)).exit_code == 2
    waiting.publish([example_article("The GCTF met today.")])

    waiting.wait_for(lambda: waiting.alert_count() == 1, "an alert by the watchlist in use")
