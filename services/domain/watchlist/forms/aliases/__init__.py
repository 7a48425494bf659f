"""The ways in which news writes the names of bodies and the titles of offices.

`alias_grammar.py` applies the rules one after the other: phrases and orders of words that
`alias_rules.txt` declares, and a module of code for each kind of rule that no list can declare. A
new phrase is a line of the list; a new kind of rule is a function from tokens to `Rewrites`, named
in `_BODY_REWRITES` or `_TITLE_REWRITES` there. Other spellings of a name as a whole are made beside
that: `spelt_acronyms.py`, `spoken_spellings.py`, `spellings.py`, `proper_beginnings.py`.
"""
