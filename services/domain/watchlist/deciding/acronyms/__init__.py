"""Acronyms that a document gives a body, or that the watchlist does, and whose they are.

`document_acronyms.py` decides on those that only the document explains: whose they may be
(`acronym_owners.py`, by the letters as `initials.py`, `arabic_acronyms.py` and `spoken_acronyms.py`
read them), where they stand (`acronym_places.py`), and what else has them (`acronym_rivals.py`).
`listed_acronyms.py` objects to those of the watchlist.
"""
