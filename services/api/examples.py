"""Examples of the OpenAPI document, by the name of the model; a test reads each with its model."""

from typing import Any

_SUBSCRIPTION: dict[str, Any] = {
    "id": "gulf-diplomacy",
    "name": "Gulf diplomacy",
    "query": 'entity:hamad-al-mashaan AND topic:diplomacy AND NOT source:"KUNA"',
    "owner": "mona",
    "shared_with": ["khalid"],
    "cooldown_seconds": 3600,
    "time_zone": "Asia/Kuwait",
    "language": "ar",
}
_ENTITY: dict[str, Any] = {
    "id": "hamad-al-mashaan",
    "type": "official",
    "names": {"en": ["Hamad Al-Mashaan"], "ar": ["حمد المشعان"]},
    "roles": [{"en": "Assistant Minister of State for Development"}],
}

EXAMPLES: dict[str, dict[str, Any]] = {
    "Caller": {"name": "mona", "role": "editor"},
    "Entity": _ENTITY,
    "EntityBody": _ENTITY,
    "Subscription": _SUBSCRIPTION,
    "SubscriptionBody": _SUBSCRIPTION,
    "TopicList": {
        "items": [
            {
                "code": "medtop:20000639",
                "labels": {"en": "diplomacy", "ar": "دبلوماسية"},
                "broader": "medtop:20000638",
            }
        ]
    },
    "TryBody": {"entity": _ENTITY, "text": "قال لحمد المشعان، ثم قال أحمد المشعان"},
    "TriedEntity": {
        "matches": [
            {
                "start": 5,
                "end": 16,
                "surface": "حمد المشعان",
                "alias": "حمد المشعان",
                "evidence": "exact",
                "score": 0.98,
                "steps": ["ل set aside"],
                "holder": None,
            }
        ],
        "near_misses": [
            {
                "start": 30,
                "end": 37,
                "surface": "المشعان",
                "reason": "أحمد before it gives it to somebody else",
                "code": "given-before-of-another",
                "values": {"given": "أحمد"},
                "mend": None,
            }
        ],
        "warnings": [],
    },
    "NoteBody": {"note": "calling the embassy"},
    "QueryBody": {"query": 'near("وزير الخارجية", kuwait, 30) AND NOT lang:en'},
    "SilenceBody": {
        "matchers": [{"field": "subscription", "values": ["gulf-diplomacy"]}],
        "starts_at": "2099-11-24T06:00:00Z",
        "expires_at": "2099-12-01T06:00:00Z",
        "reason": "summit week: the desk reads everything anyway",
    },
    "ArticleBody": {
        "title": "مباحثات في الكويت",
        "text": "التقى مساعد وزير الخارجية حمد المشعان اليوم وفد التحالف الدولي.",
        "url": "https://news.example/2026/11/23/1",
        "language": "ar",
    },
    "PreviewBody": {"subscription": _SUBSCRIPTION, "hours": 48},
    "ExplainBody": {
        "subscription": "gulf-diplomacy",
        "article": "5f0c4a3b9d1e2f60718293a4b5c6d7e8",
    },
    "VerifyBody": {"text": "The GCTF met in Kuwait City on Monday."},
    "Verification": {
        "verified": False,
        "topics_recomputed": False,
        "differences": [{"field": "data.mentions.0.start", "claimed": 4, "found": 5}],
    },
    "DeliveryTest": {
        "arrived": False,
        "channels": [
            {
                "channel": {
                    "kind": "webhook",
                    "url": "https://desk.example/hook",
                    "signing_secrets": ["mona/desk"],
                },
                "arrived": False,
                "error": "answered 410",
                "code": "delivery-answered",
                "values": {"status": 410},
                "mend": None,
            }
        ],
    },
    "Problem": {
        "type": "urn:rasid:problem:unacceptable",
        "title": "Unprocessable Entity",
        "status": 422,
        "detail": "at character 1: unknown field 'topc'; did you mean topic:?",
        "errors": [
            {
                "pointer": "#/query",
                "detail": "at character 1: unknown field 'topc'; did you mean topic:?",
                "code": "field-unknown",
                "values": {"field": "topc"},
                "mend": {"code": "nearest", "values": {"nearest": "topic:"}},
                "start": 0,
                "end": 7,
            }
        ],
    },
}
