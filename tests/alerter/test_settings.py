"""Settings of the alerter that must go together."""

import pytest

from services.alerter.settings import AlerterSettings, require_longer_memory_than_kafka
from services.platform.settings import StreamSettings


@pytest.mark.parametrize("days", [1, 7])
def test_alerts_may_not_be_forgotten_before_kafka_forgets_their_articles(days: int) -> None:
    with pytest.raises(SystemExit, match="Set it to 8 or more, to 0 for ever"):
        require_longer_memory_than_kafka(
            AlerterSettings(retention_days=days), StreamSettings(retention_days=7)
        )


@pytest.mark.parametrize("days", [0, 8])
def test_alerts_that_are_remembered_longer_are_fine(days: int) -> None:
    require_longer_memory_than_kafka(
        AlerterSettings(retention_days=days), StreamSettings(retention_days=7)
    )
