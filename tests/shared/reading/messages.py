"""Messages for the tests of the reader."""

from datetime import datetime

from shared.reading.model import Address, Attachment, Message

TUESDAY = datetime.fromisoformat("2026-05-12T09:30:00-05:00")
CUSTOMER = Address("Amy Rudd", "amy@ruddsupply.example")


def text(
    body: str, subject: str = "quote", attachments: tuple[Attachment, ...] = (), sender: Address = CUSTOMER
) -> Message:
    """A plain-text message of a Tuesday to a broker's mailbox."""
    return Message(
        subject=subject, sender=sender, received=TUESDAY, body=body, to=("nick@broker.example",), attachments=attachments,
        mailbox_owner="nick@broker.example",
    )  # fmt: skip


def html(body: str, subject: str = "quote") -> Message:
    """An HTML message of a Tuesday to a broker's mailbox."""
    return Message(
        subject=subject, sender=CUSTOMER, received=TUESDAY, body=body, body_type="html", to=("nick@broker.example",),
        mailbox_owner="nick@broker.example",
    )  # fmt: skip
