"""What a text says of an office: whose it is, what for, until when, and who holds it.

`offices.py` says if a title in a document (`document_titles.py`) is the tracked office. It asks
what stands beside the title (`beside_titles.py`): its country (`country_beside.py`,
`title_begins.py`, `title_ends.py`), another owner (`office_owners.py`), words that change it
(`other_offices.py`), make it anyone's (`indefinite_titles.py`), an adjective (`main_things.py`) or
the name of a thing (`rulers.py`). Without a country there, it asks for the sentence
(`said_of_titles.py`: `sentence_place.py`, `told_agency.py`, `hosts.py`, `visitors.py`), for the
head of the article (`title_places.py`: `dateline.py`, `home_press.py`, `letterheads.py`), and where
else the document has that title (`called_titles.py`) and which countries (`document_countries.py`).
What ministers are for: `minister_fields.py`, `further_duties.py`, `english_duties.py`,
`ministers_of_state.py`. Who is sent somewhere: `envoys.py`, `seats.py`. Who holds it:
`names_after.py`; who does not: `holder_origins.py`. `national_bodies.py` asks the same of bodies of
a country.
"""
