"""Whether a name is the tracked person's, where it ends, and whose family names stand alone.

- Is it a name, and his? `full_names.py` asks that of full names, by things that bear a name
  (`things.py`), longer names (`relatives.py`) and others of the name, and `namesakes.py` of family
  names, by other given names, callings, families, adjectives and ordinary words, each in a module
  of its own; `irish_names.py` of names with O' in Arabic.
- Where does it end? `double_names.py`, `further_names.py`, `entry_names.py`; also of bodies
  `written_names.py`.
- Where does a family name stand alone? `named_families.py` says what the full names allow, and
  `family_claims.py` asks `finding/`, `apart_families.py`, `short_families.py` and
  `bracketed_names.py` for places, and `other_articles.py`, `spelt_alike.py` and `movements.py` for
  objections.
- Whose is it then? `others_of_family.py`.
- Where does a given name stand alone? `given_alone.py`; in the other script `given_across.py`;
  of princes `princes.py`. `listed_nicknames.py` finds the one word that a text gives beside a name.
"""
