"""What the words around a name say, and what a watchlist knows of a person beside the name.

Nothing here decides: each module answers one question about words of a text, for `deciding/` and a
few for `forms/`. `persons/` knows the words beside names of persons, `offices/` those beside
titles. Beside these: `context_words.py` has the word lists that several rules share,
`role_titles.py` titles in both languages, `country_words.py` finds countries, `given_beside.py` the
other name that is given beside one, `capitals.py` and `entries.py` say how something is written.
"""
