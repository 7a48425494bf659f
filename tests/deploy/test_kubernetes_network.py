"""deploy/k8s: who may come in, and whom each pod may reach."""

from ipaddress import ip_address, ip_network
from urllib.parse import urlsplit

import pytest
from pydantic_settings import BaseSettings

from services.notifier.channels.guard import _NOT_PUBLIC, Network
from services.platform.settings import KafkaSettings, RedisSettings, TracingSettings
from tests.deploy.kubernetes import (
    API,
    NODE_LOCAL_NAMES,
    OURS,
    PAGES,
    config_maps,
    each_of_ours,
    each_overlay,
    each_running,
    selects,
)
from tests.deploy.manifests import (
    Document,
    of_kind,
    pods,
)
from tests.deploy.secrets_read import groups_of

NOT_PUBLIC = (
    *_NOT_PUBLIC,
    *map(
        ip_network,
        (
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.168.0.0/16",
            "fc00::/7",
            "fe80::/10",
        ),
    ),
)


@each_overlay
@each_of_ours
def test_nothing_comes_in_but_whoever_scrapes_and_who_calls_the_api(
    overlay: str, name: str
) -> None:
    policies = _policies(overlay, name)
    assert any(set(one["policyTypes"]) == {"Ingress", "Egress"} for one in policies)
    ways_in = [way for one in policies for way in one.get("ingress", ())]
    open_ports = {port["port"] for way in ways_in for port in way["ports"]}
    assert open_ports == ({PAGES, API} if name == "api" else {PAGES})
    assert all("namespaceSelector" in source for way in ways_in for source in way["from"])


@each_overlay
def test_only_the_notifier_reaches_the_world_and_no_private_network_of_it(overlay: str) -> None:
    # Each may ask its node for a name.
    blocks = {
        name: [one for one in _address_blocks(overlay, name) if one != {"cidr": NODE_LOCAL_NAMES}]
        for name in OURS
    }
    assert [name for name in OURS if blocks[name]] == ["notifier"]
    (internet,) = [one for one in blocks["notifier"] if one["cidr"] == "0.0.0.0/0"]
    private = {"10.0.0.0/8", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"}
    assert private <= set(internet["except"])


@each_overlay
def test_the_api_is_reached_on_the_port_it_listens_on(overlay: str) -> None:
    (container,) = pods(overlay)["api"]["spec"]["containers"]
    (settings,) = config_maps(overlay, "rasid-settings")
    assert settings["data"]["RASID_API_PORT"] == str(API)
    assert {"name": "http", "containerPort": API} in container["ports"]
    (service,) = [one for one in of_kind(overlay, "Service") if one["metadata"]["name"] == "api"]
    assert [port["targetPort"] for port in service["spec"]["ports"]] == ["http"]


@each_overlay
@each_of_ours
def test_traces_go_to_a_namespace_that_is_marked_for_them_from_whoever_has_any(
    overlay: str, name: str
) -> None:
    marked = {"namespaceSelector": {"matchLabels": {"rasid.dev/traces": "true"}}}
    ways = [way for way in _ways_out(overlay, name) if marked in way["to"]]
    ports = [{port["port"] for port in way["ports"]} for way in ways]
    assert ports == ([{4317, 4318}] if TracingSettings in groups_of(name) else [])


@each_overlay
def test_every_way_out_of_every_pod_says_where_it_leads(overlay: str) -> None:
    policies = [one["spec"] for one in of_kind(overlay, "NetworkPolicy")]
    ways = [way for policy in policies for way in policy.get("egress", ())]
    assert ways
    assert [way for way in ways if not way.get("to")] == []


@each_overlay
@each_running
def test_names_are_asked_of_the_clusters_own_servers_alone(overlay: str, name: str) -> None:
    (way,) = [
        one
        for one in _ways_out(overlay, name)
        if {53} == {port["port"] for port in one.get("ports", ())}
    ]
    assert way["to"] == [
        {
            "namespaceSelector": _labelled("kubernetes.io/metadata.name", "kube-system"),
            "podSelector": _labelled("k8s-app", "kube-dns"),
        },
        {"ipBlock": {"cidr": NODE_LOCAL_NAMES}},
    ]


@each_overlay
@each_running
@pytest.mark.parametrize(
    ("group", "setting"),
    [(KafkaSettings, "RASID_KAFKA_BOOTSTRAP"), (RedisSettings, "RASID_REDIS_URL")],
    ids=["kafka", "redis"],
)
def test_a_pod_reaches_the_servers_that_its_settings_name_where_it_reads_these(
    overlay: str, name: str, group: type[BaseSettings], setting: str
) -> None:
    (settings,) = config_maps(overlay, "rasid-settings")
    address = urlsplit(f"//{settings['data'][setting].rpartition('//')[2]}")
    ways = [way for way in _ways_out(overlay, name) if _place(str(address.hostname)) in way["to"]]
    reached = [address.port in {port["port"] for port in way["ports"]} for way in ways]
    assert reached == ([True] if group in groups_of(name) else [])


@pytest.mark.parametrize("name", ["kafka", "redis"])
def test_a_server_reaches_nobody_but_itself_and_the_clusters_servers_of_names(name: str) -> None:
    policies = _policies("small", name)
    assert all("Egress" in one["policyTypes"] for one in policies)
    ways = [
        way
        for way in _ways_out("small", name)
        if {"port": 53, "protocol": "UDP"} not in way["ports"]
    ]
    assert all(way["to"] == [_place(name)] for way in ways)


@each_overlay
def test_what_no_webhook_may_reach_the_notifier_does_not_either(overlay: str) -> None:
    blocks = {one["cidr"]: one.get("except", ()) for one in _address_blocks(overlay, "notifier")}
    closed = [ip_network(one) for one in (*blocks["0.0.0.0/0"], *blocks["::/0"])]
    assert [one for one in NOT_PUBLIC if not any(_is_within(one, other) for other in closed)] == []


@each_overlay
def test_the_notifier_reaches_what_is_public(overlay: str) -> None:
    blocks = {one["cidr"]: one.get("except", ()) for one in _address_blocks(overlay, "notifier")}
    closed = [ip_network(one) for one in (*blocks["0.0.0.0/0"], *blocks["::/0"])]
    public = [ip_address(one) for one in ("1.1.1.1", "192.1.2.3", "223.5.5.5", "2606:4700::1111")]
    assert [one for one in public if any(one in network for network in closed)] == []


def _ways_out(overlay: str, name: str) -> list[Document]:
    return [way for one in _policies(overlay, name) for way in one.get("egress", ())]


def _labelled(label: str, value: str) -> Document:
    return {"matchLabels": {label: value}}


def _is_within(network: Network, other: Network) -> bool:
    return network.version == other.version and other.supernet_of(network)  # type: ignore[arg-type]


def _place(host: str) -> Document:
    """Return how a policy names a host: pods of the same namespace, or another namespace."""
    name, _, beyond = host.partition(".")
    if not beyond:
        return {"podSelector": _labelled("app.kubernetes.io/name", name)}
    namespace = beyond.removesuffix(".svc")
    return {"namespaceSelector": _labelled("kubernetes.io/metadata.name", namespace)}


def _policies(overlay: str, name: str) -> list[Document]:
    return [
        one["spec"]
        for one in of_kind(overlay, "NetworkPolicy")
        if selects(one["spec"]["podSelector"], pods(overlay)[name])
    ]


def _address_blocks(overlay: str, name: str) -> list[Document]:
    return [
        target["ipBlock"]
        for way in _ways_out(overlay, name)
        for target in way["to"]
        if "ipBlock" in target
    ]
