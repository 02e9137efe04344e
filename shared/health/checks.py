"""What the app needs from outside, each asked in the cheapest way there is. A check that returns is passed."""

import requests

from shared.errors import Unavailable
from shared.mailboxes.store import TABLE
from shared.mailboxes.work import INCOMING_MAIL
from shared.microsoft.vault import KeyVault
from shared.storage.queues import Queues
from shared.storage.tables import Tables

TIMEOUT = (2.0, 3.0)
"""Seconds to connect, and to the beginning of an answer."""


def storage(tables: Tables, queues: Queues) -> None:
    """Tables and queues answer, and accept us."""
    tables.get(TABLE, "nobody", "nobody")
    queues.length(INCOMING_MAIL)


def vault(secrets: KeyVault) -> None:
    """The vault answers, and lets us read: whether it holds this secret does not matter here."""
    secrets.secret("SECRET-KEYS")


def answers(session: requests.Session, url: str) -> None:
    """A server answers, be it by refusing: it is asked without a key. Raises Unavailable, and what requests raises."""
    with session.get(url, timeout=TIMEOUT, allow_redirects=False, stream=True) as response:
        if response.status_code >= 500:
            raise Unavailable(f"It answered {response.status_code}.")
