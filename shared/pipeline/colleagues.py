"""Where colleagues received the same e-mail: whose row does what it asks for, and to whom its shipments are assigned."""

from dataclasses import replace
from itertools import takewhile

from shared.errors import Changed, Temporary
from shared.mailboxes.model import Mailbox, Permission, Status
from shared.microsoft.messages import Message
from shared.pipeline.deeds import Deed
from shared.pipeline.outside import Outside
from shared.pipeline.plan import linked
from shared.pipeline.row import Row

LEFT = frozenset({Status.DISCONNECTING, Status.DISCONNECTED})
COLLEAGUE_DECIDES = "A colleague received this e-mail too, and has something to decide about it first."
COLLEAGUE_LEFT = (
    "A colleague received this e-mail too, and disconnected before all that it asks for was done. "
    "Look in the TMS what is missing."
)


def owned(outside: Outside, mailbox: Mailbox, row: Row, identity: str) -> Row:
    """The row with what is ours to do. Where a colleague's row does what the e-mail asks for, ours links to that one.

    The row stands before the deed is claimed: whoever finds a deed finds a row that somebody will bring to its end.
    """
    if row.linked:
        return row
    mine = Deed(mailbox.id, row.key)
    created = len(row.reading.shipments)
    deed = outside.deeds.claim(mailbox.organization, identity, mine, row.sender, created, outside.clock())
    if deed == mine:
        return row
    try:
        return outside.receipts.save(replace(row, effects=linked(row.effects), linked=(deed.mailbox, deed.row)))
    except Changed as error:
        raise Temporary("Another worker has just taken this message.") from error


def held_up(outside: Outside, mailbox: str, key: str) -> str | None:
    """Why the colleague's row that does what this e-mail asks for needs a person; None where it is closed, or purged since.

    Raises Temporary while somebody is at work on it.
    """
    state = outside.receipts.state(mailbox, key)
    if state == "waiting":
        return COLLEAGUE_DECIDES
    if state != "open":
        return None
    colleague = outside.mailboxes.get(mailbox)
    if colleague is None or colleague.permission is Permission.SEND_ONLY or colleague.status in LEFT:
        return COLLEAGUE_LEFT
    raise Temporary("A colleague's mailbox is still busy with the same e-mail.")


def assignee(outside: Outside, mailbox: Mailbox, message: Message) -> str:
    """The staff member whose connected mailbox stands first in To, then Cc: the same in every copy of the e-mail."""
    addressed = [each.address.lower() for each in (*message.to, *message.cc)]
    ours = {mailbox.address.lower(), mailbox.staff_email.lower()}
    before = list(takewhile(lambda address: address not in ours, addressed))
    domains = {address.rpartition("@")[2] for address in ours}
    if not any(address.rpartition("@")[2] in domains for address in before):
        return mailbox.staff_id
    colleagues = {each.address.lower(): each for each in outside.mailboxes.of_organization(mailbox.organization)}
    first = next((each for address in before if (each := colleagues.get(address)) and each.reads), mailbox)
    return first.staff_id
