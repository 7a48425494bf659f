"""What config.json says of a model's labels."""

from collections.abc import Mapping

from services.enricher.models.errors import ModelError


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
