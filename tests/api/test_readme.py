"""The client in the README, run as it stands there."""

import os
import re
import select
import subprocess
import sys
from pathlib import Path
from typing import IO, cast

import pytest

from schemas.entity import Entity
from tests.alert_examples import example_alert
from tests.api.conftest import Desk, secret_of

README = Path(__file__).parents[2] / "README.md"
HAMAD = Entity(id="hamad-al-mashaan", type="official", names={"en": ("Hamad Al-Mashaan",)})


def first_line(desk: Desk, output: IO[str]) -> str:
    """Raise alerts until the client, which begins when it begins, prints one."""
    for number in range(240):
        desk.raise_alerts([example_alert("hamad-al-mashaan", "gulf", f"a{number}")])
        if select.select([output], [], [], 0.5)[0]:
            return output.readline()
    pytest.fail("the client printed nothing")


@pytest.mark.timeout(180)
def test_the_client_in_the_readme_subscribes_and_prints_what_is_raised(desk: Desk) -> None:
    desk.track(HAMAD)
    (code,) = re.findall(r"```python\n(.*?)```", README.read_text("utf-8"), re.DOTALL)
    environment = {**os.environ, "API": desk.address, "KEY": secret_of("mona")}
    with subprocess.Popen(
        [sys.executable, "-c", code], env=environment, stdout=subprocess.PIPE, text=True
    ) as client:
        try:
            assert first_line(desk, cast("IO[str]", client.stdout)) == "hamad-al-mashaan\n"
        finally:
            client.kill()
    assert desk.mona.get("/v1/subscriptions/gulf").json()["owner"] == "mona"
