"""Acronyms that a document gives a body, or that the watchlist does, and whose they are."""
