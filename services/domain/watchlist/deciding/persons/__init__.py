"""Whether a name is the tracked person's, where it ends, and whose family names stand alone.

- Is it a name, and his? `another_person.py` asks that of full names, by things that bear a name
  (`things.py`), longer names (`relatives.py`), another father (`other_fathers.py`), a monarch's
  title (`monarchs.py`), what follows given names (`names_going_on.py`), too much left out
  (`names_in_part.py`) and others of the name, and `namesakes.py` of family names, by other given
  names, callings, families, adjectives and ordinary words, each in a module of its own. Whether
  words found by their letters are a name at all: `plain_words.py`, `phrases.py`, of China and
  Korea `syllable_names.py`, and of names with O' in Arabic `irish_names.py`.
- Where does it end? `double_names.py`, `further_names.py`, `entry_names.py`; also of bodies
  `written_names.py`.
- Where does a family name stand alone? `named_families.py` says what the full names allow, and
  `family_claims.py` asks `finding/`, `apart_families.py`, `short_families.py` and
  `bracketed_names.py` for places, and `other_articles.py`, `spelt_alike.py` and `movements.py` for
  objections.
- Whose is it then? `others_of_family.py`; `told_relatives.py` says who is named as a relative.
- Where does a given name stand alone? `given_alone.py`; in the other script `given_across.py`;
  of princes `princes.py`. `listed_nicknames.py` finds the one word that a text gives beside a name.
"""
