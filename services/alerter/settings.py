"""Settings of the alerter alone."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import SettingsConfigDict

from services.platform.settings import WorkerSettings


class AlerterSettings(WorkerSettings):
    """How the alerter works."""

    model_config = SettingsConfigDict(env_prefix="RASID_ALERTER_", frozen=True)

    refresh_seconds: float = Field(
        1.0, gt=0, le=5, description="How often Redis is asked whether the watchlist changed."
    )
    retention_days: int = Field(
        0, ge=0, description="How long alerts are kept, and remembered as sent; 0 for ever."
    )
    data_folder: Path = Field(Path("var/alerter"), description="Where Faust may write.")
