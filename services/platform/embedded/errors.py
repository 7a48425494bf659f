"""What goes wrong with local servers, and what mends it."""


class EmbeddedError(Exception):
    """A local server cannot be had; the message says why and what to do.

    Attributes:
        problem: what happened.
        mend: what to do about it.
    """

    def __init__(self, problem: str, mend: str) -> None:
        super().__init__(f"{problem}. {mend}")
        self.problem = problem
        self.mend = mend
