"""PromQL that several panels share."""

from collections.abc import Iterable

from deploy.dashboards.board import Query

_WINDOW = "$__rate_interval"


def rate(counter: str, *, by: str = "", legend: str = "", where: str = "") -> Query:
    """Return how fast a counter grows a second, summed over processes, by some labels."""
    grouped = f"sum by ({by})" if by else "sum"
    labels = " ".join(f"{{{{{label.strip()}}}}}" for label in by.split(",")) if by else counter
    selector = f"{{{where}}}" if where else ""
    return Query(
        expression=f"{grouped} (rate({counter}{selector}[{_WINDOW}]))", legend=legend or labels
    )


def quantiles(
    histogram: str, levels: Iterable[float] = (0.5, 0.99), *, by: str = "", where: str = ""
) -> list[Query]:
    """Return quantiles of a histogram over all processes, by some labels."""
    labels = f"le, {by}" if by else "le"
    selector = f"{{{where}}}" if where else ""
    name = " ".join(f"{{{{{label.strip()}}}}}" for label in by.split(",")) if by else ""
    return [
        Query(
            expression=f"histogram_quantile({level:g}, "
            f"sum by ({labels}) (rate({histogram}_bucket{selector}[{_WINDOW}])))",
            legend=f"{name} p{level * 100:g}".strip(),
        )
        for level in levels
    ]


def over_partitions(gauge: str, *, rated: bool = False) -> str:
    """Return the sum over partitions of a gauge that every worker tells of all of them."""
    told = f"rate({gauge}[{_WINDOW}])" if rated else gauge
    return f"sum(max by (partition) ({told}))"


def mean(histogram: str, legend: str) -> Query:
    """Return the mean of a histogram over all processes."""
    return Query(
        expression=f"sum (rate({histogram}_sum[{_WINDOW}]))"
        f" / sum (rate({histogram}_count[{_WINDOW}]))",
        legend=legend,
    )


def share(counter: str, label: str, window: str) -> str:
    """Return the share that each value of a label has of a counter's growth in a window."""
    grown = f"rate({counter}[{window}])"
    return f"sum by ({label}) ({grown}) / scalar(sum({grown}))"
