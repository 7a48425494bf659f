"""Whether words name the tracked body, another that is named like it, or no body at all.

- Objections to a name in full: `other_bodies.py`, with `like_bodies.py`, `regional_bodies.py`,
  `named_after_bodies.py`, `companies.py` and, of one Arabic word, `common_nouns.py` and
  `nouns_meant.py`. Which of these ask a body at all, `kinds_of_body.py` says.
- What stands for a name that counts: `short_names.py` and `later_names.py` find it in the document,
  by `places.py`. Which words that may be is worked out from those of the name in `short_forms.py`,
  `later_forms.py` and the modules that they and `short_names.py` name, one for each kind.
- Where a name ends: `written_names.py`, and of one that is called by a resolution
  `resolution_tails.py`; of an organ with its union beside it `owners_beside.py`.
- `other_names.py` finds names that the document itself gives; `other_script.py` and
  `inside_titles.py` say which bodies it names besides.
"""
