"""What can be wrong with a query."""

from schemas.sentence import Sentence


class QueryError(ValueError):
    """The text is no query; the message says where, what, and how to mend it.

    Attributes:
        sentence: what is wrong, with its place and its mend: what to write instead.
        start: where it begins in the query, in code points, counted from 0.
        end: where it ends.
    """

    def __init__(self, problem: Sentence, mend: Sentence, *, start: int, end: int) -> None:
        self.sentence = problem.with_mend(mend).at(start, end)
        super().__init__(self.sentence)
        self.start = start
        self.end = end

    @property
    def problem(self) -> str:
        """What is wrong, in English."""
        return self.sentence.text

    @property
    def mend(self) -> str:
        """What to write instead, in English."""
        return self.sentence.mend or ""
