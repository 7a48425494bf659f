"""Tells bad records from a fault of ours, for which setting them aside would empty the stream.

After arroyo's `DlqLimit`, which counts failures in a row; but no share of failures ends the work
here: an outsider's flood of bad records among good ones must not stop those.
"""

_UNTRIED_SHARE = 10


class TooManyFailuresError(Exception):
    """So many records in a row failed that the fault is ours; none more is set aside."""


class FailuresInARow:
    """Counts failures without a success between them."""

    def __init__(self, most: int, what: str) -> None:
        """Make a count.

        Args:
            most: failures in a row that may be the records' own fault. A process without any
                success yet is allowed a tenth: each restart would set as many aside as the last.
            what: what failed, for the error.
        """
        self._most = most
        self._what = what
        self._count = 0
        self._proven = False

    def succeeded(self) -> None:
        """Begin to count anew."""
        self._count, self._proven = 0, True

    def failed(self, last: str, *, records: int = 1) -> None:
        """Count failures.

        Args:
            last: what the last one failed with; none of the record's text.

        Raises:
            TooManyFailuresError: it is one too many.
        """
        self._count += records
        if self._count > self._allowed:
            raise TooManyFailuresError(
                f"{self._count} records in a row {self._what}, the last with {last}. Mend what is "
                "wrong with this service or with what is sent to it; if the records themselves are "
                "bad, set RASID_ENRICHER_FAILURES_IN_A_ROW or RASID_ALERTER_FAILURES_IN_A_ROW "
                "higher until they are set aside"
            )

    @property
    def _allowed(self) -> int:
        return self._most if self._proven else max(1, self._most // _UNTRIED_SHARE)
