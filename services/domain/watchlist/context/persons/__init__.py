"""What the words beside a name of a person say, and what is known of the person.

`people.py` says what is known of a tracked person; `given_names.py` whether a given name before a
family name is another's, and for that `initials_before.py`, `nicknames.py`, `places_before.py`,
`unlisted_given_names.py` and `names_of_speakers.py`; `introductions.py` which words a name follows;
`named_after.py` and `firms.py` what bears somebody's name; `national_families.py` which
nationalities are families in a document.
"""
