"""Settings of the alerter alone."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import SettingsConfigDict

from services.platform.settings import StreamSettings, WorkerSettings


class AlerterSettings(WorkerSettings):
    """How the alerter works."""

    model_config = SettingsConfigDict(env_prefix="RASID_ALERTER_", frozen=True)

    refresh_seconds: float = Field(
        1.0, gt=0, le=5, description="How often Redis is asked whether the watchlist changed."
    )
    retention_days: int = Field(
        0,
        ge=0,
        description="How long alerts are kept, and remembered as sent; 0 for ever. Must be more "
        "than RASID_STREAM_RETENTION_DAYS: a replay of what was forgotten alerts again.",
    )
    data_folder: Path = Field(Path("var/alerter"), description="Where Faust may write.")


def require_longer_memory_than_kafka(alerter: AlerterSettings, streams: StreamSettings) -> None:
    """Return if alerts are remembered for longer than Kafka holds the articles behind them.

    Raises:
        SystemExit: alerts would be forgotten first, and a replay would raise them twice.
    """
    if 0 < alerter.retention_days <= streams.retention_days:
        raise SystemExit(
            f"RASID_ALERTER_RETENTION_DAYS is {alerter.retention_days}, and Kafka keeps articles "
            f"for {streams.retention_days} days: a replay would raise alerts twice. Set it to "
            f"{streams.retention_days + 1} or more, to 0 for ever, or shorten "
            "RASID_STREAM_RETENTION_DAYS."
        )
