"""The ways in which a text may write a tracked name, worked out when a watchlist is compiled.

`of_entities.py` makes the sequences of words of an entity (`entity_forms.py`): by `grammar.py` for
patterns, and by `aliases/` for bodies (`of_bodies.py`) and offices (`of_offices.py`).
`names/name_forms.py` makes the names of persons as parts. A rule yields what it makes of a name
with the step that explains it. Before all of them `listed.py` takes away what is no name.
"""
