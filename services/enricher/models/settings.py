"""Settings of engines that run a model."""

from pydantic import Field
from pydantic_settings import BaseSettings, SettingsConfigDict


class ModelSettings(BaseSettings):
    """Which models the engines of the enricher run, and how."""

    model_config = SettingsConfigDict(env_prefix="RASID_", frozen=True, protected_namespaces=())

    ner_model: str = Field(
        "rasid-ar-en",
        description="Model for names: a shipped one, a folder, or a hub name, owner/name@revision.",
    )
    topic_model: str = Field(
        "rasid-ar-en",
        description="Model for topics, named alike; one for natural language inference is asked "
        "about every topic's label.",
    )
    model_threads: int = Field(
        0, ge=0, le=256, description="Threads of a model; 0 takes the cores this container may use."
    )
    # Measured with int8 weights on two cores: larger batches fall out of the cache, and attention
    # over longer windows costs more than all it adds.
    model_batch_tokens: int = Field(
        1024,
        ge=64,
        le=1 << 20,
        description="Most tokens in one run of a model, which bounds the memory.",
    )
    model_window_tokens: int = Field(
        128, ge=32, le=8192, description="Most tokens of a text that a model reads at once."
    )
    # The longest of 44,000 news articles and speeches has 14,500; a megabyte has 150,000 and more.
    model_article_tokens: int = Field(
        16_384,
        ge=0,
        description="Most tokens of an article that the enricher's models read, 0 for all; word "
        "lists and the watchlist read what comes after, too.",
    )
