"""What tests of deploy/k8s share: our services, and who and what stands in an overlay."""

from collections.abc import Iterator, Mapping

import pytest

from tests.deploy.manifests import (
    OVERLAYS,
    Document,
    of_kind,
    pods,
)

OURS = ("enricher", "alerter", "notifier", "api", "canary")
RUNNING = (*OURS, "save-offsets")
"""The services, and the job beside them."""
PAGES, API = 9100, 8080
NODE_LOCAL_NAMES = "169.254.20.10/32"

each_overlay = pytest.mark.parametrize("overlay", OVERLAYS)
each_of_ours = pytest.mark.parametrize("name", OURS)
each_running = pytest.mark.parametrize("name", RUNNING)


def our_containers(overlay: str) -> Iterator[Document]:
    """Yield the containers that run our image."""
    for template in pods(overlay).values():
        spec = template["spec"]
        for container in (*spec["containers"], *spec.get("initContainers", ())):
            if container["image"].startswith("rasid:"):
                yield container


def config_maps(overlay: str, name: str) -> list[Document]:
    """Return the config maps whose names begin so: a hash of the content is behind it."""
    return [
        one for one in of_kind(overlay, "ConfigMap") if one["metadata"]["name"].startswith(name)
    ]


def selects(selector: Document, template: Document) -> bool:
    """Say whether a selector of labels is for the pods of a template."""
    labels: Mapping[str, str] = template["metadata"]["labels"]
    wanted = selector.get("matchLabels", {})
    return all(labels.get(key) == value for key, value in wanted.items()) and all(
        labels.get(one["key"]) in one["values"] for one in selector.get("matchExpressions", ())
    )
