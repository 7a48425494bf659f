"""The ways out, one file for each."""
