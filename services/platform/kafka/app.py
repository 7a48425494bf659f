"""Builds the Faust app of a service, with every setting that keeps messages from being lost.

The values were measured on faust-streaming 0.15.3; defaults that differ carry the reason.
"""

import faust
from faust.types.auth import CredentialsT

from services.platform.kafka.pages_server import PagesServer
from services.platform.kafka.safe_consumer import SafeApp
from services.platform.settings import KafkaSettings, WebSettings, WorkerSettings

_MEBIBYTE = 1 << 20
_METADATA_SECONDS = 5
_NEVER_SECONDS = 366 * 86_400.0


def build_app(
    group: str, worker: WorkerSettings, kafka: KafkaSettings, web: WebSettings
) -> faust.App:
    """Return an app that is not started yet; calling this opens no connection.

    Args:
        group: the consumer group; also names the app.
    """
    app = SafeApp(
        group,
        broker=[f"kafka://{host.strip()}" for host in kafka.bootstrap.split(",")],
        broker_credentials=_credentials(kafka),
        store="memory://",
        key_serializer="raw",
        # Bytes become records in our own hands: Faust would acknowledge what it cannot decode.
        value_serializer="raw",
        topic_allow_declare=False,
        topic_disable_leader=True,
        table_standby_replicas=0,
        consumer_auto_offset_reset="earliest",
        consumer_group_instance_id=worker.instance_id,
        # Where nothing is fetched for so long, 1,000 seconds by default, aiokafka leaves the group
        # and joins again only after a fetch, for which Faust waits until it has joined: an alerter
        # that waited for its watchlist before a full buffer would never work again. That a worker
        # lives, its heartbeats tell; that it stands still, the lag.
        broker_max_poll_interval=_NEVER_SECONDS,
        # Meanwhile Faust would log errors every few seconds, with advice on settings of its own.
        stream_processing_timeout=_NEVER_SECONDS,
        broker_commit_livelock_soft_timeout=_NEVER_SECONDS,
        stream_buffer_maxsize=512,
        # With acknowledgements by hand, waiting for an empty stream could hang a shutdown for ever.
        stream_wait_empty=False,
        broker_max_poll_records=200,
        broker_session_timeout=worker.session_timeout_seconds,
        broker_heartbeat_interval=min(3.0, worker.session_timeout_seconds / 5),
        broker_commit_interval=worker.commit_interval_seconds,
        # A broker that has just started may not know its streams yet: the group's leader then gives
        # nobody anything, and looks again only after this. Five minutes is aiokafka's own.
        consumer_metadata_max_age_ms=_METADATA_SECONDS * 1000,
        producer_acks=-1,
        producer_linger=0.01,
        producer_compression_type="gzip",
        # Faust's own 20 minutes would hide an outage.
        producer_request_timeout=30.0,
        producer_max_request_size=16 * _MEBIBYTE,
        web_router_enabled=False,
        web_tables_enabled=False,
        worker_redirect_stdouts=False,
        datadir=worker.data_folder,
    )
    app.web = PagesServer(app, web)
    return app


def _credentials(kafka: KafkaSettings) -> CredentialsT | None:
    context = None
    if kafka.security_protocol in ("SSL", "SASL_SSL"):
        context = kafka.tls_context()
    if kafka.security_protocol.startswith("SASL"):
        return faust.SASLCredentials(
            username=kafka.username or "",
            password=kafka.password.get_secret_value() if kafka.password else "",
            mechanism=kafka.sasl_mechanism,
            ssl_context=context,
        )
    return faust.SSLCredentials(context=context) if context else None
