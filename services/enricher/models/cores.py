"""How many cores a process may really use: a container's share, not the machine's count."""

import math
import os
from pathlib import Path

_CGROUP_ROOT = Path("/sys/fs/cgroup")


def usable_cores(root: Path = _CGROUP_ROOT) -> int:
    """Return how many threads can compute at once, at least 1.

    The least of the cores this process may run on and of the quota of its control group, version 2
    (`cpu.max`) or 1 (`cpu.cfs_quota_us`), as the kernel documents them. More threads than that wait
    for each other: the kernel takes the whole group off the cores when its share is used up.
    """
    cores = len(os.sched_getaffinity(0))
    quota = _quota(root)
    return cores if quota is None else max(1, min(cores, math.ceil(quota)))


def _quota(root: Path) -> float | None:
    """Return the quota in cores; None where there is none."""
    for read in (_version_2, _version_1):
        try:
            quota, period = read(root)
            return int(quota) / int(period) if int(quota) > 0 else None
        except (OSError, ValueError, ZeroDivisionError):
            continue  # not this version, or `max`
    return None


def _version_2(root: Path) -> tuple[str, str]:
    quota, period = (root / "cpu.max").read_text().split()
    return quota, period


def _version_1(root: Path) -> tuple[str, str]:
    folder = root / "cpu"
    return (folder / "cpu.cfs_quota_us").read_text(), (folder / "cpu.cfs_period_us").read_text()
