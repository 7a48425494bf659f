"""The stages between a match and an alert."""
