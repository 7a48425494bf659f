"""A worker that cannot start says why."""

import subprocess
import sys
from dataclasses import replace

from tests.pipeline.cluster import Cluster


def test_a_worker_whose_data_folder_cannot_be_made_names_the_setting(cluster: Cluster) -> None:
    elsewhere = replace(cluster, extra={"RASID_ALERTER_DATA_FOLDER": "/dev/null/alerter"})
    done = subprocess.run(
        [sys.executable, "-m", "services.alerter"],
        env=elsewhere.environment(),
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 1
    assert "RASID_ALERTER_DATA_FOLDER" in done.stderr
