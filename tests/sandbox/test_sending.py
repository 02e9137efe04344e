"""A message from the TMS's screen to the mailbox's Sent Items, through the real host and the storage emulator."""

import time
from uuid import uuid4

import pytest
import requests

from sandbox.connecting import MAILBOXES, SampleMailbox
from sandbox.world import World
from shared.mailboxes.model import Action, Permission

SENDERS = {
    "by draft": next(each for each in MAILBOXES if each.action is Action.ARCHIVE),
    "in one request": next(each for each in MAILBOXES if each.permission is Permission.SEND_ONLY),
}
SECONDS = 30


@pytest.mark.parametrize("mailbox", SENDERS.values(), ids=SENDERS)
@pytest.mark.usefixtures("road")
def test_a_message_is_sent_from_a_shipments_page(world: World, mailbox: SampleMailbox) -> None:
    browser = requests.Session()
    page = f"{world.tms.url}/shipments/131391979"
    browser.post(f"{world.tms.url}/log-in", data={"staff": mailbox.owner.id}).raise_for_status()
    subject = f"Your load {mailbox.owner.id}"
    form = {"to": "sam@shipper.example", "subject": subject, "text": "It is on its way.", "key": str(uuid4())}
    answer = browser.post(f"{page}/messages", data=form)
    answer.raise_for_status()
    assert subject in answer.text
    until = time.monotonic() + SECONDS
    while "<td>sent</td>" not in row_of(browser.get(page).text, subject):
        assert time.monotonic() < until, row_of(browser.get(page).text, subject)
        time.sleep(0.2)


def row_of(page: str, subject: str) -> str:
    """The line of a message in the page's table."""
    return next(line for line in page.splitlines() if subject in line and "<tr>" in line)
