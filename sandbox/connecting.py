"""The sample mailboxes, connected as a person would: through the TMS's screen, the connection page and Microsoft's sign-in."""

import time
from dataclasses import dataclass

from sandbox.app_settings import Addresses
from sandbox.browser import Browser, Page, PageProblem
from sandbox.tms.samples import STAFF, StaffMember
from shared.mailboxes.model import Action, Permission

PATIENCE = 100.0
"""Seconds until a mailbox is connected. A webhook that a busy machine answers too late is called again after half a minute,
and after a minute."""


@dataclass(frozen=True, slots=True)
class SampleMailbox:
    """A staff member's mailbox, and what is chosen for it."""

    owner: StaffMember
    permission: Permission
    action: Action

    @property
    def address(self) -> str:
        """Its e-mail address."""
        return self.owner.email


DANA, MARCUS, PRIYA, TOM, ELENA = STAFF[:5]
MAILBOXES = (
    SampleMailbox(DANA, Permission.SEND_AND_READ, Action.ARCHIVE),
    SampleMailbox(MARCUS, Permission.SEND_AND_READ, Action.MARK_AS_READ),
    SampleMailbox(PRIYA, Permission.SEND_AND_READ, Action.DELETE),
    SampleMailbox(TOM, Permission.SEND_AND_READ, Action.DO_NOTHING),
    SampleMailbox(ELENA, Permission.SEND_ONLY, Action.DO_NOTHING),
)
"""One for each action, and one that the app may not read."""


def connect(addresses: Addresses, mailbox: SampleMailbox) -> None:
    """Connect a mailbox, and stay on its page until it is in use. Raises PageProblem."""
    with Browser() as browser:
        browser.open(addresses.tms)
        browser.press("Switch", staff=str(mailbox.owner.id))
        browser.press("Add Mailbox Config")
        browser.press("Continue")
        browser.press("Sign in with Microsoft", permission=mailbox.permission.value, action=mailbox.action.value)
        browser.press(mailbox.address)
        browser.press("Accept")
        require(browser.press("Continue"), "done", "Mailbox connected")
        wait_until_in_use(addresses, browser)


def wait_until_in_use(addresses: Addresses, browser: Browser) -> None:
    """Look at the connection page until it says that the mailbox is in use. Raises PageProblem."""
    last = time.monotonic() + PATIENCE
    while not (page := browser.open(f"{addresses.app}/api/connect")).said("state").startswith("Connected"):
        if time.monotonic() > last:
            require(page, "state", "Connected")
        time.sleep(0.1)


def require(page: Page, css_class: str, words: str) -> None:
    """Raises PageProblem unless an element of the page says `words`."""
    if words not in page.said(css_class):
        raise PageProblem(f"{page.address} ({page.status}) should say {words!r}, and says: {page.text[:600]}")
