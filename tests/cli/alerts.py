"""Alerts that tests of `rasid alerts` raise."""

import json
from datetime import datetime

from schemas.alert import Alert, AlertEntity, ClauseEvidence, QueryEvidence
from schemas.enriched import Topic
from tests.alert_examples import example_alert

ALERTS = [
    example_alert(entity="gctf", subscription="desk", external_id="a1"),
    example_alert(entity="daesh", subscription="desk", external_id="a2"),
    example_alert(entity="gctf", subscription="night", external_id="a3"),
]


def example_entity(label: str) -> AlertEntity:
    return AlertEntity(id="gctf", type="organization", label=label)


def hostile_alert() -> Alert:
    """Return an alert whose every text wants to do something to the terminal."""
    evil = "\u202e\x1b[2J[red]\n"
    example = example_alert()
    data = example.data
    mention = data.mentions[0].model_copy(
        update={"snippet": f"{evil}GCTF{evil}", "snippet_start": 0, "start": 11, "end": 15}
    )
    return example.model_copy(
        update={
            "data": data.model_copy(
                update={
                    "entity": example_entity(f"{evil}label"),
                    "article": data.article.model_copy(
                        update={"title": f"{evil}title", "external_id": f"{evil}a1"}
                    ),
                    "mentions": (mention,),
                }
            )
        }
    )


def explained_alert() -> Alert:
    """Return an alert with a reason of every kind."""
    example = example_alert()
    article = {
        "published_at": datetime.fromisoformat("2022-05-24T22:20:00+03:00"),
        "url": "https://example.org/a",
    }
    mention = {"steps": ("family name alone",), "holder": "Mona"}
    clause = ClauseEvidence(clause="topic:diplomacy", start=0, passages=())
    changed = {
        "article": example.data.article.model_copy(update=article),
        "mentions": (example.data.mentions[0].model_copy(update=mention),),
        "topics": (Topic(code="medtop:20000639", label="diplomacy", score=0.53),),
        "query": QueryEvidence(text="topic:diplomacy", clauses=(clause,)),
    }
    return example.model_copy(update={"data": example.data.model_copy(update=changed)})


def ids(output: str) -> list[str]:
    """Return the ids of alerts printed one per line."""
    return [json.loads(line)["id"] for line in output.splitlines()]
