"""The ways in which news writes the names of persons.

`name_forms.py` makes the forms of a name: which parts a text may leave out (`parts_left_out.py`),
how it may write those that it gives (`parts_written_otherwise.py`, and a module for each language
or kind of part that has rules of its own), and in which order (`other_orders.py`).
`name_spellings.py` writes any name word for word, be it of a person or a body.
"""
