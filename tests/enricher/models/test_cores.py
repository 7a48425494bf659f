"""How many threads a model gets."""

import os
from pathlib import Path

import pytest

from services.enricher.models.cores import usable_cores

_CORES = len(os.sched_getaffinity(0))


def _write(root: Path, files: dict[str, str]) -> Path:
    for name, content in files.items():
        (root / name).parent.mkdir(parents=True, exist_ok=True)
        (root / name).write_text(content)
    return root


@pytest.mark.parametrize(
    ("files", "cores"),
    [
        ({}, _CORES),
        ({"cpu.max": "max 100000\n"}, _CORES),
        ({"cpu.max": "50000 100000\n"}, 1),
        ({"cpu.max": "100001 100000\n"}, min(2, _CORES)),
        ({"cpu.max": "99900000 100000\n"}, _CORES),
        ({"cpu.max": "nonsense"}, _CORES),
        ({"cpu/cpu.cfs_quota_us": "100000\n", "cpu/cpu.cfs_period_us": "100000\n"}, 1),
        ({"cpu/cpu.cfs_quota_us": "-1\n", "cpu/cpu.cfs_period_us": "100000\n"}, _CORES),
    ],
)
def test_threads_fit_the_share_of_the_container(
    tmp_path: Path, files: dict[str, str], cores: int
) -> None:
    assert usable_cores(_write(tmp_path, files)) == cores
