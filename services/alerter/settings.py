"""Settings of the alerter alone."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class AlerterSettings(BaseSettings):
    """How the alerter works."""

    model_config = SettingsConfigDict(env_prefix="RASID_ALERTER_", frozen=True)

    instance_id: str | None = Field(
        None, description="A name that survives restarts, unique in the group: no rebalance."
    )
    batch_records: int = Field(64, ge=1, le=1000, description="Most articles in one batch.")
    batch_seconds: float = Field(0.05, gt=0, le=10, description="Longest wait for a full batch.")
    refresh_seconds: float = Field(
        1.0, gt=0, le=5, description="How often Redis is asked whether the watchlist changed."
    )
    retention_days: int = Field(
        0, ge=0, description="How long alerts are kept, and remembered as sent; 0 for ever."
    )
    session_timeout_seconds: float = Field(
        30.0, ge=6, le=300, description="How long Kafka waits for a silent worker."
    )
    give_up_seconds: float = Field(
        300.0, ge=1, description="How long Redis or Kafka may be away before the process ends."
    )
    data_folder: Path = Field(Path("var/alerter"), description="Where Faust may write.")
