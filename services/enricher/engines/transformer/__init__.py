"""The engine of a token classification model."""
