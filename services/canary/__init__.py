"""Proves every minute that an article still becomes an alert, in each language."""
