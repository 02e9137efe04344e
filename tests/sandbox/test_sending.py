"""A message from the TMS's screen to the mailbox's Sent Items, through the real host, the storage emulator and TLS."""

from collections.abc import Iterator

import pytest

from sandbox.browser import Browser
from sandbox.connecting import MAILBOXES, SampleMailbox
from sandbox.demo import send_mail
from sandbox.outgoing import SENDERS, send
from sandbox.table import Table
from sandbox.world import World
from shared.mailboxes.model import SMTP_SEND, Action
from shared.mailboxes.store import Mailboxes

ARCHIVING, SENDING = SENDERS
READING = next(
    each for each in MAILBOXES if each.action is Action.DO_NOTHING and each.permission is not SENDING.permission
)


@pytest.mark.parametrize(
    ("mailbox", "way"),
    [(ARCHIVING, "draft"), (SENDING, "smtp"), (READING, "smtp")],
    ids=["draft", "smtp", "smtp, read"],
)
@pytest.mark.usefixtures("road")
def test_a_message_is_sent_from_a_shipments_page(world: World, mailbox: SampleMailbox, way: str) -> None:
    sent = send(world, mailbox)
    assert (sent.way, sent.state, sent.reason, sent.kept) == (way, "sent", "", True)


@pytest.mark.usefixtures("road")
def test_the_demo_shows_mail_going_out(world: World, capsys: pytest.CaptureFixture[str]) -> None:
    assert send_mail(world, Table(colour=False))
    lines = capsys.readouterr().out.splitlines()
    assert [line.split()[-5:-1] for line in lines[-2:]] == [
        ["draft", "sent", "Sent", "Items"],
        ["smtp", "sent", "Sent", "Items"],
    ]
    assert max(map(len, lines)) <= 110


@pytest.mark.usefixtures("road")
def test_a_mailbox_that_was_connected_before_smtp_was_switched_on_sends_in_one_request(world: World) -> None:
    mailboxes = Mailboxes(world.tables)
    mailbox = next(each for each in mailboxes.all() if each.address == SENDING.address)
    mailboxes.change(mailbox, granted=mailbox.granted - {SMTP_SEND})
    try:
        sent = send(world, SENDING)
    finally:
        mailboxes.change(mailbox, granted=mailbox.granted)
    assert (sent.way, sent.state, sent.kept) == ("mime", "sent", True)


@pytest.fixture
def switched_off(world: World) -> Iterator[None]:
    """An administrator has switched SMTP AUTH off for one mailbox."""
    switch(world, on=False)
    yield
    switch(world, on=True)


def switch(world: World, on: bool) -> None:
    address = f"{world.addresses.graph}/_sandbox/users/{SENDING.address}"
    world.microsoft.session.patch(address, json={"smtp_auth": on}).raise_for_status()


@pytest.mark.usefixtures("road", "switched_off")
def test_where_an_administrator_has_switched_smtp_off_the_page_says_so_until_it_works_again(world: World) -> None:
    """The app finds out with the next connection; the one that it may have kept is lost."""
    world.microsoft.post("faults", json={"kind": "drop", "times": 1, "path": "smtp/noop"})
    sent = send(world, SENDING)
    assert sent.state == "failed"
    assert "switched off for this mailbox" in sent.reason
    with Browser() as browser:
        browser.open(world.addresses.tms)
        browser.press("Switch", staff=str(SENDING.owner.id))
        browser.press("Add Mailbox Config")
        page = browser.press("Continue")
        assert page.said("state").startswith("Cannot send yet")
        assert f"Set-CASMailbox -Identity {SENDING.address}" in page.text
        assert browser.press("Check again").said("state").startswith("Cannot send yet")
        switch(world, on=True)
        assert browser.press("Check again").said("state").startswith("Connected")
    assert send(world, SENDING).state == "sent"
