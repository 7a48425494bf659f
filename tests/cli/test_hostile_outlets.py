"""Every way out of Rasid for an alert's text, and attacks on whoever reads there.

The HTTP API has tests of its own (`tests/api/test_answers.py`, `tests/api/test_live.py`).
"""

import csv
import io
import json
import re
from collections.abc import Callable, Iterator
from html.parser import HTMLParser
from pathlib import Path

import pytest
from rich.console import Console, RenderableType

from schemas.alert import Alert
from schemas.channel import EmailChannel
from schemas.enriched import Topic
from services.cli.alert_export import csv_lines
from services.cli.answers import cells_table, facts_table, print_record
from services.cli.context import CommandContext
from services.cli.details import alert_details
from services.cli.render import alert_line, alerts_table
from services.domain.text.spreadsheet import spreadsheet_cell
from services.notifier.channels.mail import compose
from services.notifier.channels.webhook_body import webhook_body
from services.notifier.message import Message
from tests.alert_examples import WHEN, example_alert
from tests.cli.conftest import Invoke, Raise

ATTACKS = {
    "html": "<script>alert(1)</script><img src=x onerror=alert(1)>&lt;",
    "attribute": "\" onmouseover='alert(1)' x=\"",
    "ansi": "\x1b[2J\x1b]0;owned\x07\x9b31mred\x1b[0m\x08\x7f",
    "bidi": "\u202egpj.exe\u202c\u2066in\u2069\u200f\u061c",
    "lines": "a\r\nBcc: x@example.org\r\n\r\n<b>b</b>\u2028c\u0085d",
    "formula": '=HYPERLINK("http://example.org","x")',
    "command": "@SUM(1+1)*cmd|' /C calc'!A0",
    "blank before": "\t\r\n -2+3",
    "markup": "[red]r[/red] [link=http://example.org]l[/link] {0} {title} %s",
}
DIRECTIONS = {*map(chr, range(0x202A, 0x202F)), "\u200e", "\u200f", "\u061c"}
ISOLATES = re.compile("[\u2066-\u2068][^\u2066-\u2069]*\u2069")
TAGS = {"html", "head", "meta", "title", "body", "p", "br"}


def hostile(attack: str) -> Alert:
    """Return an alert whose every text from outside is the attack."""
    example = example_alert()
    data = example.data
    mention = data.mentions[0].model_copy(
        update={
            "surface": attack,
            "alias": attack,
            "snippet": f"{attack} {attack} {attack}",
            "snippet_start": 0,
            "start": len(attack) + 1,
            "end": 2 * len(attack) + 1,
            "steps": (attack,),
        }
    )
    article = {"external_id": attack, "source": attack, "title": attack}
    changed = {
        "subscription": data.subscription.model_copy(update={"name": attack}),
        "entity": data.entity.model_copy(update={"label": attack}) if data.entity else None,
        "article": data.article.model_copy(update=article),
        "mentions": (mention,),
        "topics": (Topic(code="medtop:1", label=attack, score=1.0),),
    }
    return example.model_copy(update={"data": data.model_copy(update=changed)})


def shown(renderable: RenderableType, *, soft_wrap: bool = False) -> str:
    """Return what a command prints."""
    console = Console(file=io.StringIO(), width=300, color_system=None, markup=False, emoji=False)
    console.print(renderable, soft_wrap=soft_wrap)
    written = console.file
    assert isinstance(written, io.StringIO)
    return written.getvalue()


def message(alert: Alert, *, many: bool = False) -> Message:
    return Message(
        id="0" * 32,
        subscription_id="desk",
        subscription=alert.data.subscription.name,
        language="ar" if many else "en",
        rhythm="daily" if many else "immediate",
        alerts=(alert, alert) if many else (alert,),
        created_at=WHEN,
    )


def mail(alert: Alert, part: str, *, many: bool = False) -> str:
    """Return one part of an e-mail as its reader's program decodes it."""
    composed = compose(
        message(alert, many=many),
        EmailChannel(recipients=("a@example.org",)),
        sender="rasid@example.org",
        at=WHEN,
    )
    assert {name.lower() for name in composed} <= {
        *("from", "to", "date", "subject", "message-id", "auto-submitted"),
        *("mime-version", "content-type"),
    }
    if part == "subject":
        return str(composed["Subject"])
    body = composed.get_body((part,))
    assert body is not None
    return str(body.get_content())


TO_PEOPLE: dict[str, Callable[[Alert], str]] = {
    "table of alerts": lambda alert: shown(alerts_table([alert])),
    "line of an alert": lambda alert: shown(alert_line(alert), soft_wrap=True),
    "details of an alert": lambda alert: shown(alert_details(alert)),
    "any other table": lambda alert: shown(cells_table(["a"], [[alert.data.label]])),
    "facts": lambda alert: shown(facts_table([("a", alert.data.label)])),
    "subject of a mail": lambda alert: mail(alert, "subject"),
    "text of a mail": lambda alert: mail(alert, "plain"),
    "text of a digest": lambda alert: mail(alert, "plain", many=True),
    "chat": lambda alert: message(alert).wording.title + message(alert).wording.body,
    "page of a mail": lambda alert: mail(alert, "html"),
    "page of a digest": lambda alert: mail(alert, "html", many=True),
    "spreadsheet": lambda alert: "".join(csv_lines([alert])),
}
PAGES = [name for name in TO_PEOPLE if name.startswith("page")]
TO_MACHINES: dict[str, Callable[[Alert], str]] = {
    "webhook": lambda alert: webhook_body(message(alert)),
    "webhook of a digest": lambda alert: webhook_body(message(alert, many=True)),
}

attacks = pytest.mark.parametrize("attack", ATTACKS.values(), ids=ATTACKS.keys())


@attacks
@pytest.mark.parametrize("outlet", TO_PEOPLE.values(), ids=TO_PEOPLE.keys())
def test_no_text_commands_a_terminal_or_turns_the_direction_of_what_is_beside_it(
    outlet: Callable[[Alert], str], attack: str
) -> None:
    for line in re.split("\r?\n", outlet(hostile(attack))):
        assert not DIRECTIONS & set(line)
        assert all(one.isprintable() or "\u2066" <= one <= "\u2069" for one in line)
        # Every isolate that a line opens, it closes.
        while ISOLATES.search(line):
            line = ISOLATES.sub("", line)
        assert not re.search("[\u2066-\u2069]", line)


class Tags(HTMLParser):
    """Collects what a browser would take for markup."""

    def __init__(self) -> None:
        super().__init__()
        self.found: set[str] = set()
        self.attributes: set[str] = set()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.add(tag)
        self.attributes.update(name for name, _ in attrs)


@attacks
@pytest.mark.parametrize("page", PAGES)
def test_no_text_becomes_markup_of_a_page(page: str, attack: str) -> None:
    tags = Tags()
    tags.feed(TO_PEOPLE[page](hostile(attack)))
    assert tags.found == TAGS
    assert tags.attributes == {"lang", "dir", "charset", "style"}


@attacks
def test_no_cell_of_a_spreadsheet_is_a_formula_or_a_line_of_its_own(attack: str) -> None:
    heading, row = csv.reader(csv_lines([hostile(attack)]))
    assert len(row) == len(heading)
    assert not any(cell.lstrip().startswith(("=", "+", "-", "@")) for cell in row)


def test_an_export_is_a_file_that_a_spreadsheet_reads(
    alerts_command: Invoke, raise_alerts: Raise, tmp_path: Path
) -> None:
    raise_alerts([hostile("وزير"), example_alert(entity="daesh")])
    file = tmp_path / "alerts.csv"

    assert alerts_command("export", str(file), "--entity", "gctf").exit_code == 0

    (row,) = csv.DictReader(io.StringIO(file.read_bytes().decode("utf-8-sig"), newline=""))
    assert (row["entity"], row["label"], row["found"]) == ("gctf", "وزير", "وزير")
    assert "وزير" in alerts_command("export", "-").stdout


def test_a_line_of_an_export_is_there_before_the_next_alert_is_read() -> None:
    read = []

    def alerts() -> Iterator[Alert]:
        for entity in ("gctf", "daesh"):
            read.append(entity)
            yield example_alert(entity=entity)

    lines = csv_lines(alerts())
    assert next(lines).startswith("alert,raised,")
    assert not read
    assert "gctf" in next(lines)
    assert read == ["gctf"]


def test_what_is_no_formula_stays_as_it_is_in_a_spreadsheet() -> None:
    assert [spreadsheet_cell(one) for one in ("وزير", "a=b", "")] == ["وزير", "a=b", ""]


@attacks
@pytest.mark.parametrize("outlet", TO_MACHINES.values(), ids=TO_MACHINES.keys())
def test_a_machine_is_given_the_text_as_it_is_and_as_data_alone(
    outlet: Callable[[Alert], str], attack: str
) -> None:
    body = outlet(hostile(attack))
    event = json.loads(body)
    alerts = event["data"]["alerts"] if event["type"] == "rasid.digest.v1" else [event]
    assert {one["data"]["article"]["title"] for one in alerts} == {attack}
    assert all(one >= " " for one in body)


@attacks
def test_json_on_a_terminal_has_nothing_that_it_obeys(
    context: CommandContext, capsys: pytest.CaptureFixture[str], attack: str
) -> None:
    print_record(context, hostile(attack))
    printed = capsys.readouterr().out
    assert printed.rstrip("\n").isprintable()
    assert Alert.decode(printed.encode()) == hostile(attack)
