"""Matches enriched articles against what is tracked and writes alerts to Redis."""
