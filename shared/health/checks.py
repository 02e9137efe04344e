"""What the app needs from outside, each asked in the cheapest way there is. A check that returns is passed."""

import requests

from shared.errors import Unavailable
from shared.mailboxes.work import INCOMING_MAIL
from shared.storage.queues import Queues
from shared.storage.tables import Tables

TIMEOUT = (2.0, 3.0)
"""Seconds to connect, and to the beginning of an answer."""


def storage(tables: Tables, queues: Queues) -> None:
    """Tables and queues answer, and accept us."""
    tables.get("mailboxes", "nobody", "nobody")
    queues.length(INCOMING_MAIL)


def answers(session: requests.Session, url: str) -> None:
    """A server answers, be it by refusing: it is asked without a key. Raises Unavailable, and what requests raises."""
    with session.get(url, timeout=TIMEOUT, allow_redirects=False, stream=True) as response:
        if response.status_code >= 500:
            raise Unavailable(f"It answered {response.status_code}.")
