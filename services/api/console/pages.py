"""Serves the console's files; whatever it shows comes over the API, with the reader's own key."""

import re
from base64 import b64encode
from functools import cache
from hashlib import sha256
from pathlib import Path

from fastapi import FastAPI, Request, Response
from fastapi.responses import RedirectResponse
from starlette.staticfiles import StaticFiles

_FOLDER = Path(__file__).parent / "static"
_FIRST = "index.html"
_FILES = StaticFiles(directory=_FOLDER)
_IMPORT_MAP = re.compile(r'<script type="importmap">(.*?)</script>', re.DOTALL)
_PATHS = ("/", "/console", "/console/{file:path}")


def add_console(app: FastAPI) -> None:
    """Serve the console under `/console/`, and lead there from `/`.

    Addresses are relative, so that it also works behind a proxy that adds a folder before them.
    """
    *entrances, files = _PATHS
    for path in entrances:
        app.get(path, include_in_schema=False)(_lead_there)
    app.get(files, include_in_schema=False)(_file)


def console_paths() -> tuple[str, ...]:
    """Return the templates of the console's addresses."""
    return _PATHS


async def _lead_there() -> Response:
    return RedirectResponse("console/")


async def _file(request: Request, file: str) -> Response:
    answer = await _FILES.get_response(file or _FIRST, request.scope)
    answer.headers["Content-Security-Policy"] = _policy()
    # It may be kept, and is asked for anew each time: after an upgrade no page mixes two versions.
    answer.headers["Cache-Control"] = "no-cache"
    return answer


@cache
def _policy() -> str:
    """Return what the page may load and do: its own files, and nothing that text could bring along.

    Source: Content Security Policy Level 3, https://www.w3.org/TR/CSP3/; Trusted Types,
    https://www.w3.org/TR/trusted-types/. The images in `data:` are those of the style sheet.
    """
    page = (_FOLDER / _FIRST).read_text("utf-8")
    found = _IMPORT_MAP.search(page)
    assert found is not None, "index.html names no libraries"  # noqa: S101 - a file of ours
    known = b64encode(sha256(found[1].encode()).digest()).decode()
    return "; ".join(
        (
            "default-src 'none'",
            f"script-src 'self' 'sha256-{known}'",
            "style-src 'self'",
            "img-src 'self' data:",
            "connect-src 'self'",
            "base-uri 'none'",
            "form-action 'none'",
            "frame-ancestors 'none'",
            "require-trusted-types-for 'script'",
            "trusted-types 'none'",
        )
    )
