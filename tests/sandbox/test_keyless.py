"""The whole app as it runs in Azure: no secret in its settings, everything through its managed identity, over real HTTP."""

import json
import time
from collections.abc import Callable, Iterator

import pytest
import requests

from sandbox.connecting import MAILBOXES, connect
from sandbox.demo import letter, tell
from sandbox.road import Road
from sandbox.samples.catalogue import SAMPLES
from sandbox.samples.expectations import differences
from sandbox.tms.samples import API_KEY, ORGANIZATION, STAFF
from sandbox.tms.tickets import Tickets, kept_key, new_key
from sandbox.world import World, any_ports, running
from shared.mailboxes.store import KEYS, UNRECORDED

DANA = MAILBOXES[0]
PATIENCE = 30.0


@pytest.fixture(scope="module")
def world(tmp_path_factory: pytest.TempPathFactory) -> Iterator[World]:
    with running(any_ports(), tell, is_keyless=True, parent=tmp_path_factory.mktemp("keyless")) as running_world:
        connect(running_world.addresses, DANA)
        yield running_world


def eventually(holds: Callable[[], bool]) -> bool:
    last = time.monotonic() + PATIENCE
    while not holds() and time.monotonic() < last:
        time.sleep(0.5)
    return holds()


def bearer(world: World, tickets: Tickets) -> requests.Session:
    """The TMS's server, whose tokens are signed with a key of `tickets`."""
    session = requests.Session()
    session.headers["Authorization"] = f"Bearer {tickets.bearer(ORGANIZATION)}"
    return session


def test_nothing_in_the_settings_is_secret(world: World) -> None:
    assert not world.settings.keys() & {
        "AzureWebJobsStorage",
        "SECRET_KEYS",
        "MICROSOFT_CLIENT_SECRET",
        "MICROSOFT_CLIENT_CERTIFICATE",
        "TMS_API_KEYS",
        "TMS_TICKET_KEYS",
    }
    assert not [value for value in world.settings.values() if API_KEY in value or "AccountKey" in value]


def test_a_mailbox_that_was_signed_in_to_is_read_and_answered(world: World) -> None:
    samples = {each.title: each for each in SAMPLES if each.owner == DANA.owner and each.expected.category}
    ended = list(Road(world, patience=PATIENCE).travel([letter(each) for each in samples.values()]))
    assert len(ended) == len(samples) > 2
    for each in ended:
        assert list(differences(samples[str(each.name)].expected, each.ended.outcome, DANA.action)) == []


def test_mail_is_sent_and_its_content_kept_meanwhile(world: World) -> None:
    url = f"{app_address(world)}/api/mailboxes"
    server = bearer(world, Tickets(kept_key(world.folder), world.addresses.tms, world.addresses.app))
    (mailbox,) = server.get(url).json()["mailboxes"]
    message = {"to": [{"address": "sam@shipper.example"}], "subject": "Your load", "text": "It is on its way."}
    taken = server.post(f"{url}/{mailbox['id']}/messages", json=message, headers={"Idempotency-Key": "1"})
    assert taken.status_code == 202, taken.text
    status = f"{url}/{mailbox['id']}/messages/{taken.json()['id']}"
    assert eventually(lambda: server.get(status).json()["state"] == "sent")


def test_rows_say_which_key_they_need(world: World) -> None:
    rows = list(world.tables.query("mailboxes", select=list(KEYS)))
    assert [{str(row.values.get(name, UNRECORDED)) for name in KEYS} for row in rows] == [{"sandbox"}]


def test_a_key_that_is_added_to_the_vault_is_known_at_once(world: World) -> None:
    newer = Tickets(new_key(), world.addresses.tms, world.addresses.app)
    older = Tickets(kept_key(world.folder), world.addresses.tms, world.addresses.app)
    url = f"{app_address(world)}/api/mailboxes"
    assert bearer(world, newer).get(url).status_code == 401
    both = {"keys": [*older.jwks()["keys"], *newer.jwks()["keys"]]}
    world.microsoft.put_secret("TMS-TICKET-KEYS", json.dumps(both))
    assert eventually(lambda: bearer(world, newer).get(url).status_code == 200)
    assert bearer(world, older).get(url).status_code == 200
    page = requests.post(
        f"{app_address(world)}/api/connect", data={"ticket": newer.ticket(STAFF[0])}, allow_redirects=False
    )
    assert page.status_code == 303


def app_address(world: World) -> str:
    """The app's address for servers, which need not know names below localhost."""
    return world.addresses.app.replace("app.localhost", "127.0.0.1")
