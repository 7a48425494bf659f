"""What the first requests would take seconds for, found out beside them once the API answers."""

import logging
import threading

from schemas.errors import RecordError
from services.api.catalogue import Catalogue
from services.platform.collection import keep_what_lives_on, no_collection
from services.platform.errors import DependencyUnavailableError

log = logging.getLogger(__name__)


def prepare_beside(catalogue: Catalogue) -> threading.Thread:
    """Start to read the watchlist and return the thread, for which a stop does not wait."""
    thread = threading.Thread(target=_prepare, args=(catalogue,), name="prepare", daemon=True)
    thread.start()
    return thread


def _prepare(catalogue: Catalogue) -> None:
    try:
        with no_collection():
            catalogue.prepare()
    except (DependencyUnavailableError, RecordError) as error:
        # Whoever asks first finds it out, or is told why not.
        log.warning("nothing is prepared", extra={"action": "prepare", "error": str(error)})
        return
    keep_what_lives_on()
