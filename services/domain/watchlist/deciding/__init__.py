"""Which of these places count as mentions, which do not, and why.

`document.py` decides on one document, in this order. What one question added, the next one knows,
and the first to find something in a place has it.

1. Does a name in full mean the tracked one? `full_names.py` asks for an objection, a function that
   returns why not, or None: of a person `persons/namesakes.py`, `plain_words.py`, `phrases.py`,
   `syllable_names.py` and `callings.py`, of a body `bodies/other_bodies.py`, of an office
   `offices/document_offices.py`. What counts takes in the words beside it that belong to it, and of
   those that overlap the longest stays.
2. What stands for a body or an office that the document has in full? Acronyms (`acronyms/`), parts
   of its name (`bodies/short_names.py`; `bodies/later_names.py` those that are short for it only
   after the whole), its title cut short (`offices/short_titles.py`), and another name that is given
   beside it (`bodies/other_names.py`). Each finds places, and says why one of them does not count.
3. Whose are the family names alone? `persons/family_claims.py` gathers them, less those with an
   objection; `others_of_family.py` takes those by which another of the family is meant; of several
   tracked persons `attribution.py` tells whose one is.
4. Which given names stand alone? `persons/given_alone.py`.

`counted.py` hands on what counts so far, and `selection.py` keeps what was decided. A new objection
to a name is a `why_` function beside those of its kind; a new thing to call a body by is a form in
`bodies/short_forms.py` or `later_forms.py`.
"""
