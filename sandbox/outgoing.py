"""Mail that the TMS sends through a sample mailbox: written on a shipment's page, as a person would, and seen to its end."""

import time
from dataclasses import dataclass
from uuid import uuid4

from sandbox.browser import Browser, PageProblem
from sandbox.connecting import MAILBOXES, SampleMailbox
from sandbox.existing import EXISTING
from sandbox.world import World
from shared.mailboxes.model import Action, Permission

SENDERS = tuple(each for each in MAILBOXES if each.action is Action.ARCHIVE or each.permission is Permission.SEND_ONLY)
"""One that may write drafts, and one that may send and nothing else."""
SHIPMENT = next(iter(EXISTING))
PATIENCE = 60.0
PAUSE = 0.2
OPEN = frozenset({"queued", "sending"})


@dataclass(frozen=True, slots=True)
class Sent:
    """What became of a mail. `way`: how it went; `kept`: whether it stands in Sent Items; `milliseconds`: from Send on."""

    way: str
    state: str
    reason: str
    kept: bool
    milliseconds: int

    @property
    def is_good(self) -> bool:
        """Whether it ended as it should."""
        return self.state == "sent" and self.kept


def send(world: World, mailbox: SampleMailbox) -> Sent:
    """Send a mail from the page of a shipment that exists, and wait until it has ended. Raises PageProblem."""
    before = sent_items(world, mailbox)
    subject = f"Your load {SHIPMENT} ({uuid4().hex[:6]})"
    with Browser() as browser:
        browser.open(world.addresses.tms)
        browser.press("Switch", staff=str(mailbox.owner.id))
        page = f"{world.addresses.tms}/shipments/{SHIPMENT}"
        browser.open(page)
        began = time.monotonic()
        browser.press("Send Message", to="sam@acmeplumbing.example", subject=subject, text="It is on its way.")
        while (row := row_of(browser, subject))[1] in OPEN and time.monotonic() < began + PATIENCE:
            time.sleep(PAUSE)
            browser.open(page)
    took = round((time.monotonic() - began) * 1000)
    return Sent(*row, kept=len(sent_items(world, mailbox) - before) == 1, milliseconds=took)


def row_of(browser: Browser, subject: str) -> tuple[str, str, str]:
    """How a mail went, its state and the reason for it, as the shipment's page says. Raises PageProblem."""
    page = browser.page
    rows = page.document.iter("tr") if page else ()
    for row in rows:
        cells = [" ".join(cell.text_content().split()) for cell in row.iter("td")]
        if subject in cells:
            way, state, reason = cells[-3:]
            return way, state, reason
    raise PageProblem(f"The shipment's page does not show the message, but says: {page.text[:400] if page else ''}")


def sent_items(world: World, mailbox: SampleMailbox) -> frozenset[str]:
    """The messages in a mailbox's Sent Items."""
    found = world.microsoft.messages(mailbox.address)
    return frozenset(id for id, whereabouts in found.items() if whereabouts.folder == "sentitems")
