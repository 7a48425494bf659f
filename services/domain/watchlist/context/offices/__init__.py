"""What a text says of an office: whose it is, what for, until when, and who holds it.

`offices.py` asks for the country beside the title (`country_beside.py`, `title_begins.py`,
`title_ends.py`), for another owner (`office_owners.py`), for words that change it
(`other_offices.py`), make it anyone's (`indefinite_titles.py`) or an adjective (`main_things.py`),
for its sentence and the head of the article (`title_places.py`: `sentence_place.py`, `dateline.py`,
`home_press.py`, `letterheads.py`), and of the whole document (`document_countries.py`:
`said_of_titles.py`, `told_agency.py`, `hosts.py`). What ministers are for: `minister_fields.py`,
`further_duties.py`, `english_duties.py`, `ministers_of_state.py`. Who is sent somewhere:
`envoys.py`, `seats.py`. Who holds it: `names_after.py`. `national_bodies.py` asks the same of
bodies of a country.
"""
