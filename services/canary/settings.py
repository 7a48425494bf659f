"""Settings of the canary alone."""

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class CanarySettings(BaseSettings):
    """How often canaries fly."""

    model_config = SettingsConfigDict(env_prefix="RASID_CANARY_", frozen=True)

    every_seconds: float = Field(60.0, gt=0, description="How often one of each language is sent.")
    patience_seconds: float = Field(
        30.0, gt=0, description="After how long one that did not come through is missed."
    )
