"""A table that would break words is shown row by row."""

from rich.console import Console, RenderableType

from schemas.entity import Entity
from services.cli.answers import cells_table
from services.cli.render import entities_table
from services.cli.state import State
from services.cli.up import addresses_table
from services.domain.text.display import isolate

ADDRESS = "https://example.org/hooks/of/the/desk"
ROWS = [("desk", ADDRESS, ""), ("night-desk", "nobody@example.org", "yes")]


def shown(what: RenderableType, width: int) -> list[str]:
    console = Console(width=width, highlight=False, markup=False, emoji=False)
    with console.capture() as captured:
        console.print(what)
    return captured.get().splitlines()


def test_a_table_is_a_table_where_its_words_have_room() -> None:
    lines = shown(cells_table(("Id", "Address", "Enabled"), ROWS), 80)
    assert lines[0].split("┃")[0].strip() == "Id"
    assert len(lines) == 2 + len(ROWS)


def test_in_a_narrow_terminal_no_word_is_broken_and_what_is_empty_is_left_out() -> None:
    lines = shown(cells_table(("Id", "Address", "Enabled"), ROWS), 50)
    assert max(map(len, lines)) <= 50 + len(isolate(""))
    assert [line.split()[0] for line in lines if line.strip()] == [
        "Id", "Address", "Id", "Address", "Enabled",
    ]  # fmt: skip
    assert ADDRESS in "\n".join(lines)


def test_names_of_both_scripts_stay_whole_in_a_narrow_terminal() -> None:
    entity = Entity(
        id="communications-working-group",
        type="working_group",
        names={"en": ("Communications Working Group",), "ar": ("المجموعة المعنية بالاتصالات",)},
    )
    told = "\n".join(shown(entities_table([entity]), 60))
    for word in ("working group", "Communications", "بالاتصالات"):
        assert word in told


def test_where_an_installation_is_reached_can_be_copied_in_any_terminal() -> None:
    kept_in = "/srv/monitoring/rasid/secrets/rasid_redis_password"
    state = State(
        kafka_bootstrap="127.0.0.1:9092",
        redis_url="redis://127.0.0.1:6379/0",
        redis_password_file=kept_in,
    )
    for width in (60, 80, 200):
        assert kept_in in "\n".join(shown(addresses_table(state), width))
