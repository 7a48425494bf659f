"""What the words around a name say, and what a watchlist knows of a person beside the name.

Nothing here decides: each module answers one question about words of a text, for `deciding/` and a
few for `forms/`. Word lists that several rules share are in `context_words.py`. By what is asked:

- Whom a name means: `people.py` says what is known of a tracked person; `given_names.py` whether a
  given name before a family name is another's, and for that `initials_before.py`, `nicknames.py`
  and `places_before.py`; `names_of_speakers.py` whether one two words before it is;
  `introductions.py` which words a name follows; `named_after.py` and `firms.py` what bears
  somebody's name.
- Whose an office is: `offices.py` asks for the country beside the title (`country_beside.py`,
  `title_ends.py`), for another owner (`office_owners.py`), for words that change it
  (`other_offices.py`), for where it is said (`title_places.py`, which asks `sentence_place.py`,
  `hosts.py` and `told_agency.py` for its sentence and `dateline.py`, `home_press.py` and
  `letterheads.py` for the head of its text), and of the whole document (`document_countries.py`).
  What ministers are for: `minister_fields.py`, `further_duties.py`, `english_duties.py`,
  `ministers_of_state.py`. Who is sent somewhere: `envoys.py`, `seats.py`. Who holds it:
  `names_after.py`.
- How something is written: `capitals.py`, `entries.py`, `given_beside.py`, `country_words.py`.
"""
