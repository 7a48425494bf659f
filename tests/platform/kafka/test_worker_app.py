"""How a worker's Faust app is set up, where that keeps it from standing still for ever."""

from pathlib import Path

from services.platform.kafka.app import build_app
from services.platform.settings import KafkaSettings, WebSettings, WorkerSettings

_A_MONTH = 30 * 86_400


def test_a_worker_that_waits_stays_in_its_group_however_long(tmp_path: Path) -> None:
    # aiokafka 0.14 leaves the group when nothing is fetched for this long, and does not join again
    # before the next fetch, which Faust 0.15.3 holds back until it has joined.
    app = build_app("g", WorkerSettings(data_folder=tmp_path), KafkaSettings(), WebSettings())
    assert app.conf.broker_max_poll_interval > _A_MONTH
