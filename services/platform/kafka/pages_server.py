"""The web server of a worker, on a port that is its own before anybody is told of it."""

import logging
from typing import Any

import faust
from aiohttp.web import TCPSite
from faust.web.drivers.aiohttp import Web

from services.platform.settings import WebSettings

log = logging.getLogger(__name__)


class PagesServer(Web):
    """Faust's web server, which takes any free port where the settings name none.

    Faust itself wants to be given one: whoever chooses it beforehand may find it taken when the
    server starts.
    """

    def __init__(self, app: faust.App, web: WebSettings) -> None:
        super().__init__(app)
        self._host, self._port = web.host, web.port

    def _new_transport_tcp(self) -> TCPSite:
        return TCPSite(self._runner, self._host, self._port)

    async def start_server(self) -> None:
        """Begin to answer, and log where."""
        await super().start_server()
        address: Any = self._runner.addresses[0]
        log.info(
            "serving metrics and health",
            extra={"action": "listening", "host": self._host, "port": address[1]},
        )
