"""Is the news flowing, how fast, and what stands in its way?"""

from deploy.dashboards.board import Board, Panel, Query
from deploy.dashboards.expressions import mean, over_partitions, quantiles, rate

_WORKERS = ("enricher", "alerter")
_SERVICES = (*_WORKERS, "notifier", "api", "canary")
_OURS = f'job=~"{"|".join(_SERVICES)}"'
"""A cluster's Prometheus has the processes of others too."""
_FLOW = (
    Panel(
        title="Articles",
        description="Articles that each service handles. Apart for long: one is behind.",
        unit="suffix: articles/s",
        queries=[
            rate("rasid_enricher_articles_total", legend="enricher"),
            rate("rasid_alerter_articles_total", legend="alerter"),
        ],
        runbook="consumer-lag",
    ),
    Panel(
        title="Consumer lag",
        description="Records that a consumer group has not committed, as Kafka itself says.",
        unit="suffix: records",
        queries=[
            Query(expression=over_partitions(f"rasid_{one}_consumer_lag_records"), legend=one)
            for one in _WORKERS
        ],
        runbook="consumer-lag",
    ),
    Panel(
        title="Progress",
        description="Offsets committed. Zero beside a lag is a stall, whatever health says.",
        unit="suffix: records/s",
        queries=[
            Query(
                expression=over_partitions(f"rasid_{one}_committed_records", rated=True), legend=one
            )
            for one in _WORKERS
        ],
        runbook="stall",
    ),
    Panel(
        title="Oldest record that waits",
        description="Age of the oldest record that a consumer group has not committed.",
        unit="s",
        queries=[
            Query(expression=f"max(rasid_{one}_oldest_unread_seconds)", legend=one)
            for one in _WORKERS
        ],
        runbook="consumer-lag",
    ),
    Panel(
        title="Lag of the partition furthest behind",
        description="Far above the others: one worker stands still, or one key is very busy.",
        unit="suffix: records",
        queries=[
            Query(expression=f"max(rasid_{one}_consumer_lag_records)", legend=one)
            for one in _WORKERS
        ],
        runbook="stall",
    ),
    Panel(
        title="Records in and out",
        description="Records that work began on, and what became of them; canaries too.",
        unit="suffix: records/s",
        queries=[
            query
            for one in _WORKERS
            for query in (
                rate(f"rasid_{one}_records_received_total", legend=f"{one} in"),
                rate(f"rasid_{one}_records_total", by="outcome", legend=f"{one} {{{{outcome}}}}"),
            )
        ],
        runbook="dead-letters",
    ),
)
_TIME = (
    Panel(
        title="From article to alert",
        description="From an article's publication to its alerts being on disk in Redis.",
        unit="s",
        queries=quantiles("rasid_alerter_publish_to_alert_seconds", (0.5, 0.95, 0.99)),
        runbook="latency",
    ),
    Panel(
        title="Time in each stage, p99",
        description="What a batch spends in engines, Kafka, matching and Redis.",
        unit="s",
        queries=[
            *quantiles("rasid_enricher_stage_seconds", (0.99,), by="stage"),
            *quantiles("rasid_alerter_stage_seconds", (0.99,), by="stage"),
        ],
        runbook="latency",
    ),
    Panel(
        title="Records in a batch",
        description="Full batches mean a backlog, single records an idle stream.",
        unit="suffix: records",
        queries=[
            mean("rasid_enricher_batch_records", "enricher"),
            mean("rasid_alerter_batch_records", "alerter"),
        ],
        runbook="latency",
    ),
)
_TROUBLE = (
    Panel(
        title="Dead letters",
        description="Records set aside, by reason. They lie in the dead-letter stream, complete.",
        unit="suffix: records/s",
        queries=[
            rate("rasid_enricher_dead_letters_total", by="reason", legend="enricher {{reason}}"),
            rate("rasid_alerter_dead_letters_total", by="reason", legend="alerter {{reason}}"),
        ],
        runbook="dead-letters",
        stacked=True,
    ),
    Panel(
        title="Kafka or Redis did not answer",
        description="Each try by itself. Nothing is lost; the offset waits.",
        unit="suffix: tries/s",
        queries=[
            rate(
                f"rasid_{one}_dependency_errors_total",
                by="dependency",
                legend=f"{one} {{{{dependency}}}}",
            )
            for one in _SERVICES
        ],
        runbook="dependency-away",
    ),
    Panel(
        title="Memory of Redis",
        description="In use, and where it begins to refuse writes.",
        unit="bytes",
        queries=[
            Query(expression="max(rasid_redis_memory_used_bytes)", legend="in use"),
            Query(expression="max(rasid_redis_memory_limit_bytes)", legend="limit"),
        ],
        runbook="redis-memory",
    ),
    Panel(
        title="Blind",
        description="1: the last canary of the language did not become an alert.",
        unit="short",
        queries=[Query(expression="max by (language) (rasid_blind)", legend="{{language}}")],
        runbook="blind",
    ),
    Panel(
        title="Canaries",
        description="From sending a canary to its being seen behind the alerter.",
        unit="s",
        queries=quantiles("rasid_canary_seconds", (0.5, 0.99), by="language"),
        runbook="blind",
    ),
    Panel(
        title="Processes",
        description="Processes that answer Prometheus.",
        unit="short",
        queries=[Query(expression=f"sum by (job) (up{{{_OURS}}})", legend="{{job}}")],
        runbook="process-down",
    ),
)
_PROCESSES = (
    Panel(
        title="Memory",
        description="Resident memory of the largest process of each service.",
        unit="bytes",
        queries=[
            Query(
                expression=f"max by (job) (process_resident_memory_bytes{{{_OURS}}})",
                legend="{{job}}",
            )
        ],
        runbook="process-down",
    ),
    Panel(
        title="Processor",
        description="Cores in use by all processes of each service.",
        unit="suffix: cores",
        queries=[rate("process_cpu_seconds_total", by="job", where=_OURS)],
        runbook="latency",
    ),
)

BOARD = Board(
    uid="rasid-pipeline",
    title="Rasid · Pipeline",
    description="Throughput, lag, latency and errors, from articles to alerts.",
    rows={"Flow": _FLOW, "Time": _TIME, "Trouble": _TROUBLE, "Processes": _PROCESSES},
)
