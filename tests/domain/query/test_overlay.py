"""Changed queries laid over an index of many."""

from hypothesis import given
from hypothesis import strategies as st

from services.domain.query import OverlaidIndex, QueriedArticle, Query, parse_query
from services.domain.query.article import ThresholdView
from services.domain.watchlist import compile_watchlist
from tests.domain.query.examples import enriched

WORDS = ("treaty", "budget", "fighters", "quota")


class Value:
    """What a subscription is to the index: an object of its own, whatever its query."""

    def __init__(self, word: str) -> None:
        self.query = parse_query(f"text:{word}")


def entries(values: list[Value]) -> list[tuple[Query, Value]]:
    return [(value.query, value) for value in values]


def article(words: set[str]) -> ThresholdView:
    record = enriched(" ".join(["report", *sorted(words)]))
    matches = compile_watchlist(()).match(record.article.text, record.article.title)
    return QueriedArticle(record, matches, {}).at()


def found(index: OverlaidIndex[Value], words: set[str]) -> list[int]:
    return sorted(id(value) for _, value in index.candidates(article(words)))


_VALUES = st.builds(Value, st.sampled_from(WORDS))


@given(
    st.lists(_VALUES, max_size=6),
    st.lists(st.tuples(st.integers(0, 5), st.lists(_VALUES, max_size=3)), max_size=4),
    st.sets(st.sampled_from(WORDS)),
)
def test_an_index_that_was_changed_finds_what_one_made_anew_finds(
    values: list[Value], changes: list[tuple[int, list[Value]]], words: set[str]
) -> None:
    index = OverlaidIndex.of(entries(values))
    for removed, added in changes:
        values = values[:removed] + values[removed + 1 :] + added
        index = index.changed_to(entries(values))
        assert found(index, words) == found(OverlaidIndex.of(entries(values)), words)


def test_more_changes_than_are_laid_over_an_index_are_indexed_with_all_others() -> None:
    many = [Value("treaty") for _ in range(2_000)]
    index = OverlaidIndex.of(entries([Value("budget")])).changed_to(entries(many))
    assert found(index, {"treaty"}) == sorted(map(id, many))
    assert found(index, {"budget"}) == []
