"""What the engines find, and whether it is still what they used to find."""

from deploy.dashboards.board import Board, Panel, Query
from deploy.dashboards.expressions import rate, share
from services.domain.text.display import isolate
from services.domain.topics.taxonomy import read_taxonomy

_DRIFT = (
    "The share of the last hour less that of the last day: "
    "a lasting step is a change of sources, or a fault."
)

TOPIC_NAMES = {code: f"{topic.en} · {isolate(topic.ar)}" for code, topic in read_taxonomy().items()}
"""Both names of each topic; the Arabic one isolated, so that it turns nothing around it."""


def _drift(counter: str, label: str) -> Query:
    return Query(
        expression=f"{share(counter, label, '1h')} - {share(counter, label, '1d')}",
        legend=f"{{{{{label}}}}}",
    )


_FOUND = (
    Panel(
        title="Mentions by type",
        description="Names found, a second, by what they name.",
        unit="suffix: mentions/s",
        queries=[rate("rasid_enricher_mentions_total", by="type")],
        runbook="language-drift",
        stacked=True,
    ),
    Panel(
        title="Mentions by language",
        description="Names found, a second, by the language of the article.",
        unit="suffix: mentions/s",
        queries=[rate("rasid_enricher_mentions_total", by="language")],
        runbook="language-drift",
        stacked=True,
    ),
    Panel(
        title="Articles by language",
        description="`none`: no language could be told, as of a text without words.",
        unit="suffix: articles/s",
        queries=[rate("rasid_enricher_articles_total", by="language")],
        runbook="language-drift",
        stacked=True,
    ),
)
_TOPICS = (
    Panel(
        title="Topics",
        description="Articles about each topic, a second; an article may have several.",
        unit="suffix: articles/s",
        queries=[rate("rasid_enricher_topics_total", by="topic")],
        runbook="language-drift",
        names=TOPIC_NAMES,
    ),
    Panel(
        title="Mentions in an article",
        description="Mean number of names. Zero in one language: its engine finds nothing.",
        unit="suffix: mentions",
        queries=[
            Query(
                expression="sum by (language) "
                "(rate(rasid_enricher_mentions_total[$__rate_interval])) / sum by (language) "
                "(rate(rasid_enricher_articles_total[$__rate_interval]) > 0)",
                legend="{{language}}",
            )
        ],
        runbook="language-drift",
    ),
)
_ENGINES = (
    Panel(
        title="Engines in use",
        description="Which engines and models find names and topics. Two at once: a rollout.",
        unit="short",
        queries=[
            Query(
                expression="count by (mentions, topics) (rasid_enricher_engines_info)",
                legend="{{mentions}} {{topics}}",
            )
        ],
        runbook="process-down",
    ),
)
_MIX = (
    Panel(
        title="Drift of the mix of languages",
        description=_DRIFT,
        unit="percentunit",
        signed=True,
        queries=[_drift("rasid_enricher_articles_total", "language")],
        runbook="language-drift",
    ),
    Panel(
        title="Drift of the mix of names",
        description=_DRIFT,
        unit="percentunit",
        signed=True,
        queries=[_drift("rasid_enricher_mentions_total", "type")],
        runbook="language-drift",
    ),
    Panel(
        title="Drift of the mix of topics",
        description=_DRIFT,
        unit="percentunit",
        signed=True,
        queries=[_drift("rasid_enricher_topics_total", "topic")],
        runbook="language-drift",
        names=TOPIC_NAMES,
    ),
)

BOARD = Board(
    uid="rasid-language",
    title="Rasid · Language",
    description="Names, topics, languages and engines, and how their mix drifts.",
    rows={"Found": _FOUND, "Topics": _TOPICS, "Engines": _ENGINES, "Drift": _MIX},
)
