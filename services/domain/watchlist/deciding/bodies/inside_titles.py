"""Bodies that a document names inside of the title of an office: the IAEA director general.

The title covers the name, which stands there in full all the same, and is cut short after it.
"""

from collections.abc import Container, Sequence

from services.domain.watchlist.deciding.selection import COVERED, Selection
from services.domain.watchlist.finding.candidate import Candidate, indices_of


def with_bodies_of_titles(selection: Selection, bodies: Container[str]) -> Sequence[Candidate]:
    """Return what counts in a text, and the bodies named in full inside of offices among that.

    Args:
        bodies: ids of the bodies.
    """
    titles = indices_of(one for one in selection.kept if one.form.evidence == "office")
    if not titles:
        return tuple(selection.kept)
    inside = (
        one
        for one, reason in selection.dropped
        if reason == COVERED and one.form.entity in bodies and one.form.is_whole_name
    )
    return *selection.kept, *(one for one in inside if {one.first, one.last} <= titles)
