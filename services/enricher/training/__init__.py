"""Trains the model that Rasid ships; needs the `train` extra, which no service does."""
