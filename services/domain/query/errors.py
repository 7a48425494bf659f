"""What can be wrong with a query."""


class QueryError(ValueError):
    """The text is no query; the message says where, what, and how to mend it.

    Attributes:
        problem: what is wrong.
        mend: what to write instead.
        start: where it begins in the query, in code points, counted from 0.
        end: where it ends.
    """

    def __init__(self, problem: str, mend: str, *, start: int, end: int) -> None:
        super().__init__(f"at character {start + 1}: {problem}; {mend}")
        self.problem = problem
        self.mend = mend
        self.start = start
        self.end = end
