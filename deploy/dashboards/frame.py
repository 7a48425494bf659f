"""What all our dashboards have in common."""

from grafana_foundation_sdk.builders.dashboard import Dashboard, DashboardLink
from grafana_foundation_sdk.cog.encoder import JSONEncoder
from grafana_foundation_sdk.models.dashboard import DashboardLinkType

_TAG = "rasid"


def new_dashboard(uid: str, title: str, description: str) -> Dashboard:
    """Return a dashboard without panels that links to all of ours."""
    others = DashboardLink("Rasid").type(DashboardLinkType.DASHBOARDS).tags([_TAG]).keep_time(True)
    return (
        Dashboard(title)
        .uid(uid)
        .description(description)
        .tags([_TAG])
        .editable()
        .timezone("browser")
        .refresh("10s")
        .time("now-1h", "now")
        .links([others])
    )


def encode(dashboard: Dashboard) -> str:
    """Return the JSON that Grafana reads."""
    encoder = JSONEncoder(sort_keys=True, indent=2, ensure_ascii=False)
    return encoder.encode(dashboard.build()) + "\n"
