"""Whatever the rules drop, they say why by one of the sentences that there are."""

import pytest

from schemas.sentence import Sentence
from services.domain.watchlist import compile_watchlist
from services.platform.watchlist_file import read_watchlist
from tests.domain.test_labelled_documents import LABELLED, document_of

_END = "_watchlist.yaml"
NAMES = sorted(one.name.removesuffix(_END) for one in LABELLED.glob(f"*{_END}"))


@pytest.mark.parametrize("name", NAMES)
def test_every_reason_of_what_is_dropped_in_labelled_documents_has_a_code(name: str) -> None:
    watchlist = compile_watchlist(read_watchlist(LABELLED / f"{name}{_END}"))
    lines = (LABELLED / f"{name}_documents.txt").read_text("utf-8").splitlines()
    texts = [str(document_of(number, line)["text"]) for number, line in enumerate(lines)]
    dropped = [one for text in texts for one in watchlist.dropped(text)]
    assert dropped
    assert [str(one.reason) for one in dropped if not isinstance(one.reason, Sentence)] == []
