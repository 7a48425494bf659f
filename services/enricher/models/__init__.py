"""Runs models: from a setting to what a model says of every word of an article."""
