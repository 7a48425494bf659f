"""The tracked entities, compiled once, and where an article names them.

From a text to its matches, in the order in which to read the code. A step imports only those that
stand above it here, and any of them `context/`; import-linter holds that.

1. Forms (`forms/`): all ways to write a name, worked out once when a watchlist is compiled
   (`compiling.py`, `finding/layer.py`). Bodies and offices are sequences of words in a tree of
   words; persons are the parts of their names in an index of parts.
2. Words (`services/domain/text/`): a text becomes words and the gaps between them, each word in its
   normal form and, in Arabic, less the particles written onto it.
3. Candidates (`finding/`): every place where a form may stand, whatever stands beside it. What is
   short for a name, as a family name alone, becomes one only where a decision asks for it.
4. Decisions (`deciding/`): which of them count, by all texts of the document together. What does
   not is kept with the reason, for whoever asks why nothing was found.
5. Matches (`matching.py`): what counts, with its evidence and the steps from the text to the name.

The evidence of a match, the surest first; of two in one place `deciding/selection.py` prefers so:

- exact: a name as the watchlist has it, but for marks, hyphens and the like; from `forms/`.
- pattern: a variant of a pattern, other words for a body (`forms/aliases/`), or a part of its name
  where the document has the whole (`deciding/bodies/`).
- office: the title of an office (`forms/aliases/`), also cut short (`deciding/offices/`).
- spelling, transliteration: a person's name in other letters of its script, or in the other script,
  found by its parts (`finding/name_scan.py`).
- acronym: letters or another name that the document itself gives a body (`deciding/acronyms/`,
  `deciding/bodies/other_names.py`).
- surname: a family or a given name alone (`finding/named_again.py`, `deciding/persons/`).

Where a rule belongs: a name that is missed wherever it is written so wants a form; one that is
missed only after its whole name, or found where it is not meant, a decision. The head of each
package says in which module. Beside matching, `problems.py` says what cannot be compiled, `lint.py`
and `self_test.py` what will disappoint, `near_misses.py` what was nearly found, `trying.py` all of
this of an entity that is not tracked yet; `measuring.py` holds a watchlist against labelled
documents, and `called.py` looks entities up by their names.
"""

from services.domain.watchlist.compiling import (
    change_watchlist,
    compile_watchlist,
    require_changeable,
    require_compilable,
)
from services.domain.watchlist.errors import Problem, WatchlistError
from services.domain.watchlist.matching import Match, Watchlist
from services.domain.watchlist.problems import find_problems

__all__ = [
    "Match",
    "Problem",
    "Watchlist",
    "WatchlistError",
    "change_watchlist",
    "compile_watchlist",
    "find_problems",
    "require_changeable",
    "require_compilable",
]
