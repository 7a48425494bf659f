"""What a webhook says: CloudEvents 1.0, HTTP protocol binding, structured content mode."""

import json
from typing import Any

from services.notifier.message import Message


def webhook_body(message: Message) -> str:
    """Return the event: an alert as it is, or an event around several, a test or a notice."""
    kind = _kind(message)
    if kind == "alert":
        return message.alerts[0].model_dump_json()
    event: dict[str, Any] = {
        "specversion": "1.0",
        "id": message.id,
        "source": "rasid/notifier",
        "type": f"rasid.{kind}.v1",
        "subject": message.subscription_id,
        "time": message.created_at.isoformat(),
        "datacontenttype": "application/json",
        "data": {
            "subscription": {"id": message.subscription_id, "name": message.subscription},
            "rhythm": message.rhythm,
            "alerts": [alert.model_dump(mode="json") for alert in message.alerts],
        },
    }
    if message.notice is not None:
        event["data"]["notice"] = message.notice.text
    return json.dumps(event, ensure_ascii=False)


def _kind(message: Message) -> str:
    if message.test:
        return "test"
    if message.notice is not None:
        return "notice"
    return "alert" if message.rhythm == "immediate" else "digest"
