"""What a dashboard is made of, and how Grafana's own SDK makes JSON of it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from string import ascii_uppercase

from grafana_foundation_sdk.builders import dashboard, prometheus, timeseries
from grafana_foundation_sdk.builders.common import (
    StackingConfig,
    VizLegendOptions,
    VizTooltipOptions,
)
from grafana_foundation_sdk.models.common import (
    LegendDisplayMode,
    LegendPlacement,
    StackingMode,
    TooltipDisplayMode,
)
from grafana_foundation_sdk.models.dashboard import (
    DashboardLinkType,
    DataSourceRef,
    DynamicConfigValue,
)

from deploy.dashboards.frame import encode, new_dashboard
from deploy.dashboards.runbook import section_address

_SOURCE = DataSourceRef(type_val="prometheus", uid="prometheus")
_WIDTH, _HEIGHT = 8, 8
"""Three panels stand side by side on Grafana's grid of 24."""


@dataclass(frozen=True, kw_only=True)
class Query:
    """One expression; `legend` names its series, `{{label}}` standing for a label's value."""

    expression: str
    legend: str


@dataclass(frozen=True, kw_only=True)
class Panel:
    """One panel.

    Attributes:
        unit: as Grafana names it: s, bytes, short, percentunit, and our own words after `suffix:`.
        runbook: section of the runbook on what to do when it looks wrong.
        signed: whether values may be below zero.
        names: what series are called in place of their legend.
    """

    title: str
    description: str
    unit: str
    queries: Sequence[Query]
    runbook: str
    stacked: bool = False
    signed: bool = False
    names: Mapping[str, str] = field(default_factory=dict)

    def build(self) -> timeseries.Panel:
        """Return it as the SDK has it."""
        panel = (
            timeseries.Panel()
            .title(self.title)
            .description(self.description)
            .datasource(_SOURCE)
            .unit(self.unit)
            .span(_WIDTH)
            .height(_HEIGHT)
            .fill_opacity(30 if self.stacked else 5)
            .links([_link("What to do", section_address(self.runbook))])
            .legend(_legend())
            .tooltip(VizTooltipOptions().mode(TooltipDisplayMode.MULTI))
        )
        if self.stacked:
            panel.stacking(StackingConfig().mode(StackingMode.NORMAL))
        if not self.signed:
            panel.min(0)
        for letter, query in zip(ascii_uppercase, self.queries, strict=False):
            panel.with_target(_target(query).ref_id(letter))
        for legend, name in self.names.items():
            panel.override_by_name(legend, [DynamicConfigValue(id_val="displayName", value=name)])
        return panel


@dataclass(frozen=True, kw_only=True)
class Board:
    """One dashboard, with rows of panels by their titles."""

    uid: str
    title: str
    description: str
    rows: Mapping[str, Sequence[Panel]]

    @property
    def panels(self) -> list[Panel]:
        """Every panel."""
        return [panel for row in self.rows.values() for panel in row]

    def json(self) -> str:
        """Return it as Grafana reads it."""
        board = new_dashboard(self.uid, self.title, self.description)
        for title, panels in self.rows.items():
            board.with_row(dashboard.Row(title))
            for panel in panels:
                board.with_panel(panel.build())
        return encode(board)


def _target(query: Query) -> prometheus.Dataquery:
    return (
        prometheus.Dataquery()
        .datasource(_SOURCE)
        .expr(query.expression)
        .legend_format(query.legend)
        .exemplar("_bucket" in query.expression)
    )


def _legend() -> VizLegendOptions:
    return (
        VizLegendOptions()
        .display_mode(LegendDisplayMode.TABLE)
        .placement(LegendPlacement.BOTTOM)
        .show_legend(True)
        .calcs(["lastNotNull", "max"])
    )


def _link(title: str, url: str) -> dashboard.DashboardLink:
    return dashboard.DashboardLink(title).type(DashboardLinkType.LINK).url(url).target_blank(True)
