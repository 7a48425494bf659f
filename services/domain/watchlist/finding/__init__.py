"""Every place in a text where a form may stand, in time linear in the text.

`layer.py` compiles entities, and `scan.py` reads a text with them.

- Names of bodies, titles of offices and listed family names are walked through a tree of words:
  `resolver.py` says which words of the tree a word of the text may be; `trie.py`, `walk.py`.
- Names of persons are put together from their parts by `name_scan.py`. `name_index.py` has the
  parts, `name_words.py` says which of them a word may be, `name_pieces.py` and `name_ways.py` how a
  name goes on, `name_parts.py` how well a word fits, `name_bounds.py` whether the parts do
  together, and `name_sighting.py` how sure the whole is.
- Family names alone are looked for when they are asked for: `named_again.py` after a full name,
  `role_names.py` beside a role, `particles.py` with von or de.
"""
