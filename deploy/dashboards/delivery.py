"""Do alerts reach those who asked for them, and how soon?"""

from deploy.dashboards.board import Board, Panel, Query
from deploy.dashboards.expressions import quantiles, rate

_CHANNELS = (
    Panel(
        title="Attempts",
        description="Attempts to deliver, by outcome. Given up: in `rasid:undelivered`.",
        unit="suffix: attempts/s",
        queries=[rate("rasid_notifier_attempts_total", by="channel, outcome")],
        runbook="delivery",
    ),
    Panel(
        title="From alert to delivery",
        description="Until the other side had taken it; digests are not counted.",
        unit="s",
        queries=quantiles("rasid_notifier_alert_to_delivery_seconds", by="channel"),
        runbook="delivery",
    ),
    Panel(
        title="Longest overdue",
        description="How long the delivery that waits longest has been due.",
        unit="s",
        queries=[Query(expression="max(rasid_notifier_overdue_seconds)", legend="overdue")],
        runbook="delivery",
    ),
    Panel(
        title="Oldest alert without a plan",
        description="Age of the oldest alert that no delivery was planned for yet.",
        unit="s",
        queries=[
            Query(expression="max(rasid_notifier_oldest_unplanned_seconds)", legend="unplanned")
        ],
        runbook="delivery",
    ),
    Panel(
        title="Last time round",
        description="Since a notifier last planned and sent: growing, it hangs.",
        unit="s",
        queries=[
            Query(
                expression="max by (step) (time() - rasid_notifier_last_step_timestamp_seconds)",
                legend="{{step}}",
            )
        ],
        runbook="delivery",
    ),
)
_READERS = (
    Panel(
        title="Alerts planned",
        description="Alerts whose deliveries are stored, a second; below the alerts raised, "
        "it is behind, or nobody asked for them to be sent.",
        unit="suffix: alerts/s",
        queries=[
            rate("rasid_notifier_alerts_total", legend="planned"),
            rate("rasid_alerter_alerts_total", where='outcome="new"', legend="raised"),
        ],
        runbook="delivery",
    ),
    Panel(
        title="Set aside",
        description="Alerts that were not sent in the last day, because they or their subscription "
        "could not be read.",
        unit="short",
        queries=[
            Query(
                expression="sum by (what) (increase(rasid_notifier_set_aside_total[1d]))",
                legend="{{what}}",
            )
        ],
        runbook="delivery",
    ),
    Panel(
        title="Endpoints disabled",
        description="Endpoints to which nothing more is sent, in the last day.",
        unit="short",
        queries=[
            Query(
                expression="sum(increase(rasid_notifier_endpoints_disabled_total[1d]))",
                legend="disabled",
            )
        ],
        runbook="delivery",
    ),
    Panel(
        title="Requests to the API",
        description="By class of status.",
        unit="suffix: requests/s",
        queries=[rate("rasid_api_requests_total", by="status")],
        runbook="api",
    ),
    Panel(
        title="Time of requests to the API",
        description="By route; the live feed is not counted.",
        unit="s",
        queries=quantiles("rasid_api_request_seconds", (0.99,), by="route"),
        runbook="api",
    ),
    Panel(
        title="Live readers",
        description="Connections that follow alerts as they are raised.",
        unit="short",
        queries=[Query(expression="sum(rasid_api_live_readers)", legend="readers")],
        runbook="api",
    ),
)

BOARD = Board(
    uid="rasid-delivery",
    title="Rasid · Delivery",
    description="Webhooks, e-mail, chats and the API.",
    rows={"Channels": _CHANNELS, "Readers": _READERS},
)
