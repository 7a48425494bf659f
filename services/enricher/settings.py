"""Settings of the enricher alone."""

from pathlib import Path

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class EnricherSettings(BaseSettings):
    """How the enricher works."""

    model_config = SettingsConfigDict(env_prefix="RASID_ENRICHER_", frozen=True)

    mention_engine: str = Field("lexicon", description="Engine that finds names.")
    topic_engine: str = Field("lexicon", description="Engine that says what an article is about.")
    instance_id: str | None = Field(
        None, description="A name that survives restarts, unique in the group: no rebalance."
    )
    batch_records: int = Field(32, ge=1, le=1000, description="Most articles in one batch.")
    batch_seconds: float = Field(0.05, gt=0, le=10, description="Longest wait for a full batch.")
    article_max_bytes: int = Field(
        1 << 20, ge=1_000, description="Longest article record; a longer one is set aside."
    )
    session_timeout_seconds: float = Field(
        30.0, ge=6, le=300, description="How long Kafka waits for a silent worker."
    )
    give_up_seconds: float = Field(
        300.0, ge=1, description="How long Kafka may be away before the process ends."
    )
    data_folder: Path = Field(Path("var/enricher"), description="Where Faust may write.")
