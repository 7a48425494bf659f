"""What a message says to people, in their language; text from outside cannot disturb it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from schemas.alert import Alert
from schemas.record import Language
from schemas.told import Said
from services.domain.delivery.telling import tell
from services.domain.text.display import isolate, plain
from services.domain.text.snippet import cut_snippet

_CONTEXT = 120
"""Code points around the words that were found."""
_LONGEST_TITLE = 300
"""Code points of an article's title; a headline of news is shorter, and chats take little more."""


@dataclass(frozen=True, kw_only=True)
class Wording:
    """A message: one line, and the paragraphs below it."""

    title: str
    paragraphs: tuple[str, ...]

    @property
    def body(self) -> str:
        """The paragraphs as plain text."""
        return "\n\n".join(self.paragraphs)


@dataclass(frozen=True, kw_only=True)
class Reader:
    """Whom a message is for.

    Attributes:
        subscription: the name of theirs.
        names: of entities by id, in their language; others go by the name in the alert.
    """

    subscription: str
    language: Language
    names: Mapping[str, str] = field(default_factory=dict)


_ONE = {"en": "{label} in {article}", "ar": "{label} في {article}"}
_MANY = {
    "en": "{count} alerts of {subscription}",
    "ar": "{subscription}: عدد التنبيهات {count}",
}
_TEST = {
    "en": "Test message of the subscription {subscription}",
    "ar": "رسالة تجريبية من الاشتراك {subscription}",
}
_NOTICE = {
    "en": "Delivery of the subscription {subscription}",
    "ar": "إرسال تنبيهات الاشتراك {subscription}",
}
_WITHHELD = {
    "en": "Held back by the rate limit before this one: {count}.",
    "ar": "عدد التنبيهات المحجوبة قبل هذا التنبيه بسبب حد المعدل: {count}.",
}
_MORE = {
    "en": "… and {count} more, which this message leaves out; Rasid has them all.",
    "ar": "… وعدد التنبيهات الأخرى التي لم ترد في هذه الرسالة: {count}؛ وكلها محفوظة في راصد.",
}
_ALERT_ID = {"en": "Alert {id}", "ar": "التنبيه {id}"}


def word(alerts: Sequence[Alert], reader: Reader, *, more: int = 0) -> Wording:
    """Return the message about `alerts`, at least one, which are of one subscription.

    Args:
        more: how many alerts there are besides.
    """
    language, total = reader.language, len(alerts) + more
    title = _headline(alerts[0], reader)
    if total > 1:
        name = isolate(reader.subscription)
        title = _MANY[language].format(count=f"{total:,}", subscription=name)
    paragraphs = [_paragraph(alert, reader) for alert in alerts]
    if more:
        paragraphs.append(_MORE[language].format(count=f"{more:,}"))
    return Wording(title=title, paragraphs=tuple(paragraphs))


def word_test(reader: Reader) -> Wording:
    """Return the message that only shows whether messages arrive."""
    title = _TEST[reader.language].format(subscription=isolate(reader.subscription))
    return Wording(title=title, paragraphs=())


def word_notice(notice: Said, reader: Reader) -> Wording:
    """Return the message that tells an owner of something about delivery itself."""
    title = _NOTICE[reader.language].format(subscription=isolate(reader.subscription))
    return Wording(title=title, paragraphs=(tell(notice, reader.language),))


def _headline(alert: Alert, reader: Reader) -> str:
    article = alert.data.article
    name = reader.names.get(alert.data.entity_id or "", alert.data.label)
    title = article.title or article.external_id
    if len(title) > _LONGEST_TITLE:
        title = f"{title[: _LONGEST_TITLE - 1]}…"
    return _ONE[reader.language].format(label=isolate(name), article=isolate(title))


def _paragraph(alert: Alert, reader: Reader) -> str:
    lines = [_headline(alert, reader), *map(_quoted, _passages(alert))]
    if alert.data.article.url:
        lines.append(isolate(alert.data.article.url))
    if alert.data.withheld:
        lines.append(_WITHHELD[reader.language].format(count=f"{alert.data.withheld:,}"))
    lines.append(_ALERT_ID[reader.language].format(id=alert.id))
    return "\n".join(lines)


def _passages(alert: Alert) -> list[str]:
    """Return the first place of the alert in its context, with the words that were found marked."""
    if not alert.data.passages:
        return []
    first = alert.data.passages[0]
    start, end = first.start - first.snippet_start, first.end - first.snippet_start
    around = cut_snippet(first.snippet, start, end, context=_CONTEXT)
    before = first.snippet[around.start : start]
    after = first.snippet[end : around.start + len(around.text)]
    return [f"{before}**{plain(first.surface)}**{after}"]


def _quoted(passage: str) -> str:
    return isolate(f"… {passage} …")
