"""What config.json says of a model's labels."""

from collections.abc import Mapping

from services.enricher.models.errors import ModelError


def whole_number(config: Mapping[str, object], field: str, *, model: str) -> int | None:
    """Return what config.json has under `field`; None where it has nothing.

    Raises:
        ModelError: it has something else than a whole number.
    """
    value = config.get(field)
    if value is None or (isinstance(value, int) and not isinstance(value, bool)):
        return value
    raise ModelError(
        f"{model}: config.json has {str(value)[:40]!r} for {field}, which is no whole number",
        "Take config.json and weights of the same model",
    )


def label_names(config: Mapping[str, object], *, model: str) -> list[str]:
    """Return the labels that config.json names, in the order of the logits.

    Raises:
        ModelError: it names none, or not one for each logit.
    """
    table = config.get("id2label")
    try:
        names = {int(key): str(value) for key, value in dict(table).items()}  # type: ignore[call-overload]
    except (TypeError, ValueError):
        names = {}
    if not names or sorted(names) != list(range(len(names))):
        raise ModelError(
            f"{model}: config.json has no id2label that names every label from 0 on",
            "Choose a model for token or text classification, or write id2label",
        )
    return [names[number] for number in range(len(names))]
