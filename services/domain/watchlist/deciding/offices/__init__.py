"""Who holds an office, and where its title stands cut short.

`document_offices.py` objects to titles in full, `heads_elsewhere.py` to some that rules made; what
a title and its neighbours say, `context/` knows. `short_titles.py` finds titles cut short:
`title_cuts.py` and `delegate_cuts.py` say to what, and `title_owners.py` whether there it is
another's. `holders.py` reads the name of the holder.
"""
