"""What monitors get, what is held back from them, and by which watchlist."""

from deploy.dashboards.board import Board, Panel, Query
from deploy.dashboards.expressions import quantiles, rate
from deploy.dashboards.language import TOPIC_NAMES

_RAISED = (
    Panel(
        title="Alerts by type of entity",
        description="Alerts raised, a second. `none`: of a query that asks for no entity.",
        unit="suffix: alerts/s",
        queries=[rate("rasid_alerter_alerts_total", by="type", where='outcome="new"')],
        runbook="no-alerts",
        stacked=True,
    ),
    Panel(
        title="Alerts by topic",
        description="Alerts raised, a second, by each topic of their article.",
        unit="suffix: alerts/s",
        queries=[rate("rasid_alerter_alert_topics_total", by="topic")],
        runbook="no-alerts",
        names=TOPIC_NAMES,
    ),
    Panel(
        title="Articles that raised something",
        description="Share of the articles that named anything tracked or asked for.",
        unit="percentunit",
        queries=[
            Query(
                expression='sum(rate(rasid_alerter_articles_total{outcome="alerted"}'
                "[$__rate_interval])) / sum(rate(rasid_alerter_articles_total[$__rate_interval]))",
                legend="alerted",
            )
        ],
        runbook="no-alerts",
    ),
)
_HELD_BACK = (
    Panel(
        title="Held back, by reason",
        description="Alerts that a stage stopped. Each lies in `rasid:drops` for seven days.",
        unit="suffix: alerts/s",
        queries=[rate("rasid_alerter_drops_total", by="reason")],
        runbook="drops",
        stacked=True,
    ),
    Panel(
        title="Known already",
        description="Alerts that a replay or a restart would have raised again.",
        unit="suffix: alerts/s",
        queries=[rate("rasid_alerter_alerts_total", where='outcome="known"', legend="known")],
        runbook="drops",
    ),
    Panel(
        title="Subscriptions left out",
        description="Subscriptions whose query cannot be parsed: they raise nothing.",
        unit="short",
        queries=[Query(expression="max(rasid_alerter_subscriptions_left_out)", legend="left out")],
        runbook="watchlist",
    ),
)
_CARE = (
    Panel(
        title="Time to acknowledgement",
        description="From an alert to a person's taking care of it, through the API.",
        unit="s",
        queries=quantiles("rasid_api_acknowledgement_seconds"),
        runbook="no-alerts",
    ),
    Panel(
        title="Acknowledged",
        description="Alerts that a person took care of through the API, a second.",
        unit="suffix: alerts/s",
        queries=[rate("rasid_api_acknowledgement_seconds_count", legend="acknowledged")],
        runbook="no-alerts",
    ),
)
_WATCHLIST = (
    Panel(
        title="Age of the watchlist",
        description="Since the one in use was last known to be the stored one.",
        unit="s",
        queries=[
            Query(
                expression="max(time() - rasid_alerter_watchlist_current_timestamp_seconds)",
                legend="oldest",
            )
        ],
        runbook="watchlist",
    ),
    Panel(
        title="Entities",
        description="Entities in use, and those laid over since the last whole compile.",
        unit="short",
        queries=[
            Query(expression="max(rasid_alerter_watchlist_entities)", legend="entities"),
            Query(expression="max(rasid_alerter_watchlist_overlaid_entities)", legend="overlaid"),
            Query(
                expression="count(count by (version) (rasid_alerter_watchlist_info))",
                legend="versions in use",
            ),
        ],
        runbook="watchlist",
    ),
    Panel(
        title="Watchlists that could not be used",
        description="By reason: Redis was away, an entry is wrong, or the compiler died.",
        unit="suffix: tries/s",
        queries=[rate("rasid_alerter_watchlist_failures_total", by="reason")],
        runbook="watchlist",
    ),
)

BOARD = Board(
    uid="rasid-alerts",
    title="Rasid · Alerts",
    description="Alerts by type and topic, what is held back and why, and the watchlist.",
    rows={"Raised": _RAISED, "Held back": _HELD_BACK, "Care": _CARE, "Watchlist": _WATCHLIST},
)
